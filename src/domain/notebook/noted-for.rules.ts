// « Noté par Amel pour Fatou » [D90]: what somebody wrote down in the name of someone else, until that person's own tap.
// Who wrote is told by the record itself, never by a field: nobody can pass as the person, nor hide that they were not.

import type { PersonId, RecordId } from '../../base/ids.ts'

/** Kinds that can be written in someone's name. */
export const notedKinds = ['timeLog', 'prestation', 'idea', 'ballot', 'away', 'consent'] as const
export type NotedKind = (typeof notedKinds)[number]

/** All that is read to find them. */
export const notedReads = [...notedKinds, 'timeLogReview', 'closing', 'confirmation'] as const

export interface NotedView {
  readonly id: RecordId
  /** The person of a `self` space. */
  readonly person?: PersonId | undefined
  readonly fields: Readonly<Record<string, unknown>>
  readonly createdBy: PersonId
  readonly createdAt: number
  readonly updatedBy: PersonId
}

export interface Noted {
  readonly record: RecordId
  readonly kind: NotedKind
  readonly for: PersonId
  readonly by: PersonId
  /** Milliseconds since 1970. */
  readonly at: number
  readonly state: 'waiting' | 'confirmed' | 'contested'
  /** With `contested`, what the person said. */
  readonly reason?: string | undefined
}

interface Found {
  readonly view: NotedView
  readonly kind: NotedKind
  readonly for: PersonId
  readonly by: PersonId
}

/** What still stands: hours that were taken back, an older choice in a vote or an idea let go ask for nothing. */
export function notedForOthers(records: (kind: string) => Iterable<NotedView>): Noted[] {
  const answers = answersByRecord(records('confirmation'))
  return [
    ...hoursNoted(records),
    ...missionsNoted(records),
    ...named(records, 'idea', ({ fields }) => (fields.status === 'dropped' ? undefined : fields.saidBy)),
    ...ballotsNoted(records),
    ...named(records, 'away', ({ fields }) => (fields.withdrawn === true ? undefined : fields.person)),
    ...consentsNoted(records),
  ]
    .filter((found) => found.by !== found.for)
    .map(({ view, kind, for: person, by }) => {
      const said = answers.get(`${person}/${view.id}`)
      const fields = { record: view.id, kind, for: person, by, at: view.createdAt }
      if (said === undefined) return { ...fields, state: 'waiting' as const, reason: undefined }
      const contested = said.fields.state === 'contested'
      const reason = contested && typeof said.fields.reason === 'string' ? said.fields.reason : undefined
      return { ...fields, state: contested ? ('contested' as const) : ('confirmed' as const), reason }
    })
    .sort((a, b) => b.at - a.at || (a.record < b.record ? -1 : 1))
}

/** Later, then by id: the same on every device. */
const isLater = (a: NotedView, b: NotedView): boolean =>
  a.createdAt === b.createdAt ? a.id > b.id : a.createdAt > b.createdAt

/** Keeps the last view under a key. */
function keepLast(last: Map<string, NotedView>, key: string, view: NotedView): void {
  const before = last.get(key)
  if (before === undefined || isLater(view, before)) last.set(key, view)
}

/**
 * The last answer by person and record [D91]: an answer lies in the person's own space, and one that lies elsewhere is
 * nobody's. Read by hand: a season has hundreds, and each save counts them again.
 */
function answersByRecord(views: Iterable<NotedView>): ReadonlyMap<string, NotedView> {
  const answers = new Map<string, NotedView>()
  for (const view of views) {
    const { of, state } = view.fields
    if (view.person === undefined || typeof of !== 'string') continue
    if (state === 'confirmed' || state === 'contested') keepLast(answers, `${view.person}/${of}`, view)
  }
  return answers
}

type Records = (kind: string) => Iterable<NotedView>

const isPerson = (value: unknown): value is PersonId => typeof value === 'string' && value !== ''

const foundIn = (view: NotedView, kind: NotedKind, person: PersonId): Found => ({
  view,
  kind,
  for: person,
  by: view.createdBy,
})

function named(records: Records, kind: NotedKind, personOf: (view: NotedView) => unknown): Found[] {
  return [...records(kind)].flatMap((view) => {
    const person = personOf(view)
    return isPerson(person) ? [foundIn(view, kind, person)] : []
  })
}

/** Hours that count: neither corrected, taken back nor disputed by the team. */
function hoursNoted(records: Records): Found[] {
  const logs = [...records('timeLog')]
  const replaced = new Set(logs.map(({ person, fields }) => `${person}/${fields.corrects}`))
  const disputed = new Set(
    [...records('timeLogReview')].flatMap(({ fields }) => (fields.state === 'disputed' ? [fields.timeLog] : [])),
  )
  return logs.flatMap((view) => {
    const stands =
      view.fields.withdrawn !== true && !replaced.has(`${view.person}/${view.id}`) && !disputed.has(view.id)
    return view.person !== undefined && stands ? [foundIn(view, 'timeLog', view.person)] : []
  })
}

const happened: ReadonlySet<unknown> = new Set(['done', 'checked', 'invoiced', 'paid'])

/** A mission that someone wrote down with others in its team, as long as these have no hours of it. */
function missionsNoted(records: Records): Found[] {
  const looked = new Set([...records('timeLog')].map(({ person, fields }) => `${person}/${fields.prestation}`))
  return [...records('prestation')].flatMap((view) => {
    const { status, team } = view.fields
    if (!happened.has(status) || !Array.isArray(team)) return []
    return team
      .filter((person) => isPerson(person) && !looked.has(`${person}/${view.id}`))
      .map((person: PersonId) => ({ ...foundIn(view, 'prestation', person), by: whoSaidDone(view) }))
  })
}

/** Planned by one and told as done by another: the first word on it is not the one that matters. */
const whoSaidDone = ({ fields, createdBy, updatedBy }: NotedView): PersonId =>
  fields.loggedBy === createdBy ? createdBy : updatedBy

/** The last choice of a voter, when somebody else cast it in a vote that is still open. */
function ballotsNoted(records: Records): Found[] {
  const closed = new Set([...records('closing')].map(({ fields }) => fields.motion))
  const last = new Map<string, NotedView>()
  for (const view of records('ballot')) {
    const { motion, voter } = view.fields
    if (closed.has(motion)) continue
    keepLast(last, `${motion}/${voter}`, view)
  }
  return [...last.values()].flatMap((view) => {
    const { voter, via } = view.fields
    return isPerson(voter) && (via === 'urn' || via === 'hands') ? [foundIn(view, 'ballot', voter)] : []
  })
}

/** An agreement that staff wrote down, while nothing was said after it. A contest takes it back at once ([D28]). */
function consentsNoted(records: Records): Found[] {
  const last = new Map<string, NotedView>()
  for (const view of records('consent')) {
    keepLast(last, `${view.person}/${view.fields.use}/${view.fields.by}`, view)
  }
  return [...last.values()].flatMap((view) => {
    const { given, via } = view.fields
    const waits = given === true && via === 'told'
    return waits && view.person !== undefined ? [foundIn(view, 'consent', view.person)] : []
  })
}
