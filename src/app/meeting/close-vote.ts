// Ends a vote. The closing and, when the proposition is adopted, the numbered decision are one save: a result without
// its decision, or the reverse, cannot be.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { dayOf, parisTimeAt } from '../../domain/time/local-time.ts'
import { type ClosingError, closeMotion, nextDecisionNumber } from '../../domain/vote/closing.rules.ts'
import type { Closing } from '../../domain/vote/closing.schema.ts'
import { decisionKind } from '../../domain/vote/decision.schema.ts'
import type { VoteCounts } from '../../domain/vote/result.rules.ts'
import { ballotsOfRecord } from '../../domain/vote/tally.rules.ts'
import type { Device, SaveError, Touch } from '../device/device.port.ts'
import { meetingRoom, type RoomRecords } from './meeting-room.ts'
import { type MotionView, motionViews } from './motion-view.ts'
import { readRecords } from './read-records.ts'
import { roomRecordsOf } from './records-of.ts'

export interface CloseVoteInput {
  readonly coop: CoopId
  readonly motion: RecordId
  /** Raised hands, counted: needed when the vote is by hands, and beside ballots in an open one. */
  readonly hands?: VoteCounts | undefined
  /** Under consent: objections that the group kept after talking. */
  readonly upheldObjections?: number | undefined
  readonly draft?: string | undefined
}

export interface ClosedVote {
  readonly closing: Closing & { readonly id: RecordId }
  /** The decision's record, when the proposition is adopted. */
  readonly decision?: RecordId
  readonly at: number
}

export type CloseVoteError =
  | SaveError
  | ClosingError
  | { readonly type: 'vote.unknown' }
  | { readonly type: 'vote.closed' }
  | { readonly type: 'vote.hands_missing' }

export async function closeVote(device: Device, input: CloseVoteInput): Promise<Result<ClosedVote, CloseVoteError>> {
  await device.ready(input.coop)
  const records = roomRecordsOf(device, input.coop)
  const view = motionViews(records).find(({ motion }) => motion.id === input.motion)
  if (view === undefined) return err({ type: 'vote.unknown' })
  if (view.state !== 'open') return err({ type: 'vote.closed' })
  const { motion } = view
  if (motion.method === 'secret') return err({ type: 'vote.secret_needs_urn' })
  if (motion.method === 'hands' && input.hands === undefined) return err({ type: 'vote.hands_missing' })
  const room = motion.meeting ? meetingRoom(motion.meeting, records) : undefined
  const now = parisTimeAt(device.clock.now())
  const closed = closeMotion({
    motion,
    source:
      motion.method === 'hands' && input.hands !== undefined
        ? { type: 'hands', counts: input.hands }
        : {
            type: 'ballots',
            ballots: [...records.ballots].flatMap((record) => ballotsOfRecord({ record })),
            hands: input.hands,
          },
    present: room?.present ?? [],
    represented: view.represented,
    holders: view.holders,
    upheldObjections: input.upheldObjections,
    // A clock that is behind the one that opened the vote decides nothing.
    closedAt: now < motion.openedAt ? motion.openedAt : now,
  })
  if (!closed.ok) return closed
  return saveClosing(device, input.coop, view, closed.value, records, input.draft)
}

export interface SettleVoteInput {
  readonly coop: CoopId
  readonly motion: RecordId
  /** The closing that the meeting keeps. */
  readonly keep: RecordId
}

export type SettleVoteError = SaveError | { readonly type: 'vote.unknown' } | { readonly type: 'vote.not_disputed' }

/** « Deux résultats »: the meeting keeps one. A new closing repeats it and names all those that it settles. */
export async function settleVote(device: Device, input: SettleVoteInput): Promise<Result<ClosedVote, SettleVoteError>> {
  await device.ready(input.coop)
  const records = roomRecordsOf(device, input.coop)
  const view = motionViews(records).find(({ motion }) => motion.id === input.motion)
  if (view === undefined) return err({ type: 'vote.unknown' })
  const kept = view.results.find(({ id }) => id === input.keep)
  if (kept === undefined) return err({ type: 'vote.not_disputed' })
  const { id: _, createdAt: _at, createdBy: _by, updatedAt: _up, texts: _texts, disputed: _disputed, ...closing } = kept
  const now = parisTimeAt(device.clock.now())
  const settled: Closing = {
    ...closing,
    closedAt: now < closing.closedAt ? closing.closedAt : now,
    settles: view.results.map(({ id }) => id).sort(),
  }
  return saveClosing(device, input.coop, view, settled, records)
}

/** The closing, and with it the decision that an adopted proposition makes. */
export async function saveClosing(
  device: Device,
  coop: CoopId,
  { motion, decision }: MotionView,
  closing: Closing,
  records: RoomRecords,
  draft?: string,
): Promise<Result<ClosedVote, SaveError>> {
  const touches: Touch[] = [{ kind: 'closing', coop, fields: { ...closing } }]
  const decides = closing.result === 'accepted' && decision === undefined
  if (decides) {
    const number = nextDecisionNumber({
      numbers: readRecords(decisionKind, records.decisions).map((one) => one.number),
    })
    const fields = {
      number,
      wording: motion.wording,
      motion: motion.id,
      meeting: motion.meeting ?? undefined,
      effective: dayOf(closing.closedAt),
      supersedes: motion.supersedes ?? undefined,
    }
    touches.push({ kind: 'decision', coop, fields })
  }
  const saved = await device.save(touches, draft === undefined ? {} : { draft })
  if (!saved.ok) return saved
  const [id, decided] = saved.value.ids
  if (id === undefined) throw new Error('expected an id per touch, got none')
  const made = decided ?? decision?.id
  return ok({
    closing: { ...closing, id },
    at: saved.value.at,
    ...(closing.result === 'accepted' && made !== undefined ? { decision: made } : {}),
  })
}
