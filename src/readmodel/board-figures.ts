// The figures of a coop's board. What the coop has no record of at all is not known: null, which is never zero. [D101]

import type { PersonId } from '../base/ids.ts'
import { isLocalDate, isoWeek } from '../domain/time/local-date.ts'
import type { RecordView } from '../replica/replica.port.ts'
import type { BoardCounts } from './readmodel.port.ts'

const doneStatuses: ReadonlySet<unknown> = new Set(['done', 'checked', 'invoiced', 'paid'])

type MissionCounts = Pick<
  BoardCounts,
  'prestations' | 'prestationsByWeek' | 'turnoverCents' | 'settledCents' | 'lackingAmounts' | 'said'
>

export function missionCounts(prestations: readonly RecordView[]): MissionCounts {
  const prestationsByWeek: Record<string, number> = {}
  const done = prestations.filter(({ fields }) => doneStatuses.has(fields.status))
  let turnoverCents = 0
  let settledCents = 0
  let priced = 0
  let lackingAmounts = 0
  for (const { fields } of done) {
    addTo(prestationsByWeek, weekOf(fields.day), 1)
    if (fields.nature !== 'paid') continue
    if (typeof fields.amountCents !== 'number') {
      lackingAmounts++
      continue
    }
    priced++
    turnoverCents += fields.amountCents
    if (fields.status === 'paid') settledCents += fields.amountCents
  }
  const isTold = prestations.length > 0
  // Nobody wrote an amount: that is no turnover of zero.
  const isPriced = isTold && (priced > 0 || lackingAmounts === 0)
  return {
    prestations: isTold ? done.length : null,
    prestationsByWeek,
    turnoverCents: isPriced ? turnoverCents : null,
    settledCents: isPriced ? settledCents : null,
    lackingAmounts: isPriced ? lackingAmounts : 0,
    said: [],
  }
}

/** The team's closing figures stand for the whole of the coop's time, which a board tells. [D101] */
export function saidByTeam(
  counts: MissionCounts,
  coop: RecordView | undefined,
  closing: RecordView | undefined,
): MissionCounts {
  const isWhole = coop?.fields.startDate != null && coop.fields.endDate != null
  if (!isWhole || closing === undefined) return counts
  const { missions, turnover } = closing.fields
  return {
    ...counts,
    ...(typeof missions === 'number' ? { prestations: missions } : {}),
    ...(typeof turnover === 'number' ? { turnoverCents: turnover, lackingAmounts: 0 } : {}),
    said: [
      ...(typeof missions === 'number' ? (['prestations'] as const) : []),
      ...(typeof turnover === 'number' ? (['turnoverCents'] as const) : []),
    ],
  }
}

type MinuteCounts = Pick<BoardCounts, 'minutes' | 'minutesByPerson' | 'minutesByWeek' | 'minutesToConfirm'>

/** A log named by another's `corrects` says nothing any more; one that withdraws says that nothing was worked. */
export function minuteCounts(logs: readonly RecordView[], reviews: readonly RecordView[]): MinuteCounts {
  const reviewed = new Map(reviews.map(({ fields }) => [fields.timeLog, fields.state]))
  // A correction counts only within the same person's logs: nobody can make another's hours vanish.
  const corrected = new Set(logs.map(({ person, fields }) => `${person}/${fields.corrects}`))
  const minutesByPerson: Record<PersonId, number> = {}
  const minutesByWeek: Record<string, number> = {}
  let minutes = 0
  let minutesToConfirm = 0
  for (const { id, person, fields } of logs) {
    const state = reviewed.get(id)
    if (corrected.has(`${person}/${id}`) || fields.withdrawn === true || state === 'disputed') continue
    if (typeof fields.minutes !== 'number') continue
    minutes += fields.minutes
    if (person !== undefined) addTo(minutesByPerson, person, fields.minutes)
    addTo(minutesByWeek, weekOf(fields.day), fields.minutes)
    if (state === undefined) minutesToConfirm += fields.minutes
  }
  return { minutes: logs.length === 0 ? null : minutes, minutesByPerson, minutesByWeek, minutesToConfirm }
}

/** A season has some two hundred days, and each save counts all its hours again. */
const weeks = new Map<string, string>()

function weekOf(day: unknown): string {
  if (typeof day !== 'string') return ''
  const known = weeks.get(day)
  if (known !== undefined) return known
  const week = isLocalDate(day) ? isoWeek(day) : ''
  if (weeks.size > 5000) weeks.clear()
  weeks.set(day, week)
  return week
}

export function addTo(sums: Record<string, number>, key: string, amount: number): void {
  if (key !== '') sums[key] = (sums[key] ?? 0) + amount
}
