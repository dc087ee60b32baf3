// One coop at a glance, from the records that this device can read. Pure.

import type { CoopId, PersonId } from '../base/ids.ts'
import { type Noted, notedForOthers } from '../domain/notebook/noted-for.rules.ts'
import type { RecordView } from '../replica/replica.port.ts'
import { addTo, minuteCounts, missionCounts, saidByTeam } from './board-figures.ts'
import type { Board, BoardPerson, PageEntry, ToCheck } from './readmodel.port.ts'

const most = { missions: 30, meetings: 5, decisions: 5, toCheck: 50 }

export interface BoardInput {
  readonly coop: CoopId
  readonly records: (kind?: string) => Iterable<RecordView>
  readonly directory: readonly PageEntry[]
  readonly setAside: number
}

export function projectBoard({ coop, records, directory, setAside }: BoardInput): Board {
  const people = peopleOf(records('card'))
  const prestations = [...records('prestation')]
  const meetings = [...records('meeting')]
  const decisions = [...records('decision')]
  const closed = new Set([...records('closing')].map(({ fields }) => fields.motion))
  const openMotions = [...records('motion')].filter(({ id }) => !closed.has(id)).sort(by('openedAt'))
  const noted = notedForOthers(records)
  const toCheck = [...contestedOf(noted), ...toCheckOf(records())]
  const planned = prestations.filter(({ fields }) => fields.status === 'planned')
  const record = first(records('coop'))
  let updatedAt = 0
  for (const record of records()) updatedAt = Math.max(updatedAt, record.updatedAt)

  return {
    coop,
    record,
    people,
    counts: {
      people: peopleByRole(people),
      ...saidByTeam(missionCounts(prestations), record, first(records('closingReport'))),
      ...minuteCounts([...records('timeLog')], [...records('timeLogReview')]),
      notedByPerson: waitingByPerson(noted),
      meetingsHeld: meetings.filter(({ fields }) => fields.status === 'closed' || fields.status === 'approved').length,
      decisions: decisions.length,
      openMotions: openMotions.length,
    },
    nextMissions: planned.sort(by('day', 'start')).slice(0, most.missions),
    nextMeetings: meetings
      .filter(({ fields }) => fields.status === 'planned' || fields.status === 'open')
      .sort(by('day', 'start'))
      .slice(0, most.meetings),
    openMotions,
    lastDecisions: decisions.sort(by('effective', 'number')).reverse().slice(0, most.decisions),
    toCheck: toCheck.slice(0, most.toCheck),
    toCheckCount: toCheck.length,
    setAside,
    directory,
    updatedAt,
  }
}

function first<T>(items: Iterable<T>): T | undefined {
  for (const item of items) return item
  return undefined
}

/** Orders by these fields, then by id. Missing ones come last. */
const by =
  (...names: readonly string[]) =>
  (a: RecordView, b: RecordView): number => {
    for (const name of names) {
      const order = compareValues(a.fields[name], b.fields[name])
      if (order !== 0) return order
    }
    return a.id < b.id ? -1 : 1
  }

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  return (typeof a === 'undefined' ? 1 : 0) - (typeof b === 'undefined' ? 1 : 0)
}

function peopleOf(cards: Iterable<RecordView>): Record<PersonId, BoardPerson> {
  const people: Record<PersonId, BoardPerson> = {}
  for (const { fields } of cards) {
    const { person, displayName, role, left } = fields
    if (typeof person !== 'string') continue
    people[person as PersonId] = {
      displayName: typeof displayName === 'string' ? displayName : '',
      role: typeof role === 'string' ? role : '',
      left: typeof left === 'string',
    }
  }
  return people
}

function peopleByRole(people: Readonly<Record<PersonId, BoardPerson>>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { role, left } of Object.values(people)) counts[role] = (counts[role] ?? 0) + (left ? 0 : 1)
  return counts
}

function waitingByPerson(noted: readonly Noted[]): Record<PersonId, number> {
  const counts: Record<PersonId, number> = {}
  for (const { for: person, state } of noted) if (state === 'waiting') addTo(counts, person, 1)
  return counts
}

/** An agreement that is contested is taken back by that very word: nobody has to look at it. */
const contestedOf = (noted: readonly Noted[]): ToCheck[] =>
  noted
    .filter(({ state, kind }) => state === 'contested' && kind !== 'consent')
    .map(({ record, kind, for: person }) => ({ why: 'contested', record, kind, fields: [], person }))

function toCheckOf(records: Iterable<RecordView>): ToCheck[] {
  const found: (ToCheck & { readonly at: number })[] = []
  for (const record of records) {
    const { id, kind, updatedAt } = record
    const fields = Object.keys(record.conflicts)
    if (fields.length > 0) found.push({ why: 'conflict', record: id, kind, fields, at: updatedAt })
    if (isAsked(record)) found.push({ why: 'asked', record: id, kind, fields: [], at: updatedAt })
    if (isFlagged(record)) found.push({ why: 'flagged', record: id, kind, fields: ['flags'], at: updatedAt })
  }
  return found.sort((a, b) => b.at - a.at || (a.record < b.record ? -1 : 1)).map(({ at: _, ...check }) => check)
}

/** A mission that happened against a guard, until staff have checked it. */
function isFlagged({ kind, fields }: RecordView): boolean {
  const flags = Array.isArray(fields.flags) ? fields.flags.length : 0
  return kind === 'prestation' && flags > 0 && (fields.status === 'planned' || fields.status === 'done')
}

/** Until staff have answered, or the person has taken it back. */
function isAsked({ kind, fields }: RecordView): boolean {
  if (kind === 'dataRequest') return typeof fields.answeredOn !== 'string'
  return kind === 'skillsStatement' && typeof fields.issuedOn !== 'string' && typeof fields.withdrawnOn !== 'string'
}
