// Staff confirm or dispute hours, each in a record of their own beside the person's words. One review per log, whoever
// writes it: two animators who confirm the same hours agree.

import type { CoopId, RecordId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import { type TimeLogReview, timeLogKind, timeLogReviewKind } from '../../domain/job/time-log.schema.ts'
import { recordIdForPair } from '../../domain/record-kind.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'

export interface ReviewHoursInput {
  readonly coop: CoopId
  readonly timeLogs: readonly RecordId[]
  readonly state: TimeLogReview['state']
  /** Why they are disputed. */
  readonly reason?: string | undefined
}

/** One save for all of them; hours not known here are passed over. */
export async function reviewHours(device: Device, input: ReviewHoursInput): Promise<Result<Saved, SaveError>> {
  const { coop, state } = input
  await device.ready(coop)
  const reason = input.reason?.trim() || undefined
  const touches = input.timeLogs.flatMap((timeLog): Touch[] => {
    const view = device.record(timeLog)
    const log = readRecord(timeLogKind, view)
    const person = view?.person
    if (log === undefined || person === undefined) return []
    const id = recordIdForPair(timeLogReviewKind, timeLog, person)
    const facts = device.record(id) === undefined ? { timeLog, day: log.day } : {}
    return [{ kind: 'timeLogReview', coop, person, id, fields: { ...facts, state, reason } }]
  })
  return device.save(touches)
}
