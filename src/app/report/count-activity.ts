// Missions, clients, sessions, meetings, hours and money of a period. What a coop has no record of at all is not known.
// [D101]

import type { CoopId } from '../../base/ids.ts'
import { clientKind, followUpKind } from '../../domain/desk/client.schema.ts'
import { otherIncomeKind } from '../../domain/desk/income.schema.ts'
import { noteKind } from '../../domain/desk/note.schema.ts'
import { quoteKind } from '../../domain/desk/quote.schema.ts'
import { prestationKind } from '../../domain/job/prestation.schema.ts'
import { type TimeKind, timeLogReviewKind } from '../../domain/job/time-log.schema.ts'
import { hasHappened, turnover } from '../../domain/job/totals.rules.ts'
import { meetingKind } from '../../domain/meeting/meeting.schema.ts'
import { payLineKind } from '../../domain/pay/distribution.schema.ts'
import { isIn, type Period } from '../../domain/report/dimensions.ts'
import type { CoopFigures, FigureKey, Known } from '../../domain/report/figures.rules.ts'
import { dayOf, parisTimeAt } from '../../domain/time/local-time.ts'
import { workshopKind } from '../../domain/workshop/workshop.schema.ts'
import type { Device } from '../device/device.port.ts'
import { standingLogs } from '../job/hour-records.ts'
import { readRecords } from '../meeting/read-records.ts'

export type ReportReads = Pick<Device, 'records'>

export function countActivity(reads: ReportReads, coop: CoopId, period: Period): CoopFigures {
  const of = (kind: string) => reads.records(coop, kind)
  return {
    ...missionFigures(reads, coop, period),
    ...hourFigures(reads, coop, period),
    clients: unlessNone(of('client'), () => clientsIn(reads, coop, period)),
    workshops: unlessNone(
      of('workshop'),
      () =>
        readRecords(workshopKind, of('workshop')).filter(
          ({ purpose, cancelled, slots }) =>
            purpose !== 'collectiveInfo' && cancelled !== true && slots.some(({ day }) => isIn(period, day)),
        ).length,
    ),
    meetings: unlessNone(
      of('meeting'),
      () =>
        readRecords(meetingKind, of('meeting')).filter(
          ({ status, day }) => (status === 'closed' || status === 'approved') && isIn(period, day),
        ).length,
    ),
    pay: unlessNone(of('payLine'), () => paidIn(reads, coop, period)),
    selfFunding: unlessNone(
      of('otherIncome').filter(({ fields }) => fields.source === 'selfFunding'),
      () =>
        readRecords(otherIncomeKind, of('otherIncome'))
          .filter(({ source, voided, day }) => source === 'selfFunding' && voided !== true && isIn(period, day))
          .reduce((sum, { cents }) => sum + cents, 0),
    ),
  }
}

const unlessNone = (records: readonly unknown[], count: () => number): Known | undefined =>
  records.length === 0 ? undefined : { value: count(), isSaid: false }

function missionFigures(reads: ReportReads, coop: CoopId, period: Period): CoopFigures {
  const all = readRecords(prestationKind, reads.records(coop, 'prestation'))
  if (all.length === 0) return {}
  const done = all.filter((one) => hasHappened(one) && isIn(period, one.day))
  const ofNature = (wanted: string): Known | undefined =>
    unlessNone(
      all.filter(({ nature }) => nature === wanted),
      () => done.filter(({ nature }) => nature === wanted).length,
    )
  const { cents, unknown } = turnover({ prestations: done })
  // Nobody wrote an amount: that is no turnover of zero.
  const told = done.some(({ nature, amountCents }) => nature === 'paid' && amountCents != null)
  return {
    missions: { value: done.length, isSaid: false },
    volunteerMissions: ofNature('volunteer'),
    selfFundingMissions: ofNature('selfFunding'),
    ...(told || unknown === 0 ? { turnover: { value: cents, isSaid: false, lacking: unknown } } : {}),
  }
}

const keyOfHours: Readonly<Record<TimeKind, FigureKey>> = {
  job: 'minutesJob',
  meeting: 'minutesMeeting',
  training: 'minutesTraining',
  permanence: 'minutesPermanence',
  prospecting: 'minutesProspecting',
  communication: 'minutesCommunication',
  admin: 'minutesAdmin',
  selfFunding: 'minutesSelfFunding',
  volunteering: 'minutesVolunteering',
}

function hourFigures(reads: ReportReads, coop: CoopId, period: Period): CoopFigures {
  const logs = reads.records(coop, 'timeLog')
  if (logs.length === 0) return {}
  const reviews = readRecords(timeLogReviewKind, reads.records(coop, 'timeLogReview'))
  const disputed = new Set(reviews.filter(({ state }) => state === 'disputed').map(({ timeLog }) => timeLog))
  // A kind of hours that nobody ever noted here is not known.
  const minutes = new Map<FigureKey, number>()
  for (const { id, log } of standingLogs(logs)) {
    if (disputed.has(id)) continue
    const key = keyOfHours[log.kind]
    minutes.set(key, (minutes.get(key) ?? 0) + (isIn(period, log.day) ? log.minutes : 0))
  }
  return Object.fromEntries([...minutes].map(([key, value]) => [key, { value, isSaid: false }]))
}

/** Written down in the period, or called, quoted or billed in it. */
function clientsIn(reads: ReportReads, coop: CoopId, period: Period): number {
  const met = new Set<string>()
  const clients = readRecords(clientKind, reads.records(coop, 'client'))
  for (const { id, createdAt } of clients) if (isIn(period, dayWritten(createdAt))) met.add(id)
  for (const { client, day } of readRecords(followUpKind, reads.records(coop, 'followUp')))
    if (isIn(period, day)) met.add(client)
  for (const { client, createdAt } of readRecords(quoteKind, reads.records(coop, 'quote')))
    if (client != null && isIn(period, dayWritten(createdAt))) met.add(client)
  for (const { client, day } of readRecords(noteKind, reads.records(coop, 'note')))
    if (client != null && isIn(period, day)) met.add(client)
  return clients.filter(({ id }) => met.has(id)).length
}

/** What was confirmed, a line computed again counting once. */
function paidIn(reads: ReportReads, coop: CoopId, period: Period): number {
  const lines = reads.records(coop, 'payLine').filter(({ fields }) => fields.takenBack !== true)
  const replaced = new Set(
    lines.flatMap(({ person, fields }) => (fields.replaces == null ? [] : [`${person} ${fields.replaces}`])),
  )
  const standing = lines.filter(({ person, fields }) => !replaced.has(`${person} ${fields.distribution}`))
  return readRecords(payLineKind, standing)
    .filter(({ day }) => isIn(period, day))
    .reduce((sum, { cents }) => sum + cents, 0)
}

/** The day something was written, on a clock in Paris. */
const dayWritten = (createdAt: number) => dayOf(parisTimeAt(createdAt))
