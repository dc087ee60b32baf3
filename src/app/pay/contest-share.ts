// « Je ne suis pas d'accord »: where each person says their own share, a coopérant contests a line with words that all read.
// Its author takes it back or staff answer it; the sharing waits for that. [D173]

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { type ShareContest, shareContestKind } from '../../domain/pay/share-contest.schema.ts'
import { shareCopyKind } from '../../domain/pay/share-copy.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device } from '../device/device.port.ts'
import { type Read, readRecord, readRecords } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'
import { isSaidAloud, shareCopyId } from './share-copies.ts'

export type ContestError =
  | WriteError
  | { readonly type: 'contest.wording_missing' }
  | { readonly type: 'distribution.unknown' }
  | { readonly type: 'distribution.confirmed' }

export async function contestShare(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly distribution: RecordId
    /** Whose line. */
    readonly person: PersonId
    readonly wording: string
    readonly draft?: string | undefined
  },
): Promise<Result<SavedMasked, ContestError>> {
  const { coop, distribution, person, draft } = input
  const wording = input.wording.trim()
  if (wording === '') return err({ type: 'contest.wording_missing' })
  await device.ready(coop)
  const copy = readRecord(shareCopyKind, device.record(shareCopyId(distribution)))
  if (copy === undefined || !isSaidAloud(copy.method) || !copy.lines.some((line) => line.person === person))
    return err({ type: 'distribution.unknown' })
  if (copy.confirmedOn != null) return err({ type: 'distribution.confirmed' })
  const values = { distribution, person, wording, day: todayOf(device) }
  return writeRecord(device, { coop, draft }, { kind: 'shareContest', values })
}

/** Its author's; `again` puts it back. */
export const withdrawContest = (
  device: Device,
  { coop, contest, again = false }: { readonly coop: CoopId; readonly contest: RecordId; readonly again?: boolean },
): Promise<Result<SavedMasked, WriteError>> =>
  writeRecord(
    device,
    { coop, id: contest },
    { kind: 'shareContest', values: { withdrawnOn: again ? null : todayOf(device) } },
  )

/** Staff's, read by all. */
export async function answerContest(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly contest: RecordId
    readonly answer: string
    readonly draft?: string | undefined
  },
): Promise<Result<SavedMasked, WriteError | { readonly type: 'contest.wording_missing' }>> {
  const { coop, contest, draft } = input
  const answer = input.answer.trim()
  if (answer === '') return err({ type: 'contest.wording_missing' })
  const values = { answer, answeredOn: todayOf(device) }
  return writeRecord(device, { coop, id: contest, draft }, { kind: 'shareContest', values })
}

export const takeBackAnswer = (
  device: Device,
  { coop, contest }: { readonly coop: CoopId; readonly contest: RecordId },
): Promise<Result<SavedMasked, WriteError>> =>
  writeRecord(device, { coop, id: contest }, { kind: 'shareContest', values: { answer: null, answeredOn: null } })

export type ContestState = 'open' | 'answered' | 'withdrawn'

export const contestState = ({ withdrawnOn, answer }: ShareContest): ContestState =>
  withdrawnOn != null ? 'withdrawn' : answer == null ? 'open' : 'answered'

/** Of one sharing, the earliest first. */
export const contestsOf = (views: Iterable<RecordView>, distribution: RecordId): Read<ShareContest>[] =>
  readRecords(shareContestKind, views)
    .filter((one) => one.distribution === distribution)
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))

export const isContested = (views: Iterable<RecordView>, distribution: RecordId): boolean =>
  contestsOf(views, distribution).some((one) => contestState(one) === 'open')
