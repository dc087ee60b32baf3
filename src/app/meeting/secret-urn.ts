// The urn of a secret vote, on the one tablet that goes round. It lives in this object's memory and nowhere else: no
// draft, no record, no log. Closing it writes one fact: who voted, and the totals. If the tablet stops before that,
// everybody votes again: nothing was kept.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { parisTimeAt } from '../../domain/time/local-time.ts'
import { closeMotion } from '../../domain/vote/closing.rules.ts'
import { dropVoice, emptyUrn, type UrnError, urnTotals, type Voice } from '../../domain/vote/urn.rules.ts'
import type { Device } from '../device/device.port.ts'
import { type ClosedVote, type CloseVoteError, saveClosing } from './close-vote.ts'
import { meetingRoom } from './meeting-room.ts'
import { motionViews } from './motion-view.ts'
import { roomRecordsOf } from './records-of.ts'

export interface SecretUrn {
  readonly motion: RecordId
  /** Who has voted, in the order of their ids. */
  voters(): readonly PersonId[]
  vote(voter: PersonId, voice: Voice): Result<void, UrnError>
  /** Writes the closing. The urn takes no more voices, whether it could be kept or not: try again. */
  close(): Promise<Result<ClosedVote, CloseVoteError>>
}

export type SecretUrnError = UrnError | { readonly type: 'vote.unknown' } | { readonly type: 'vote.closed' }

export async function openSecretUrn(
  device: Device,
  { coop, motion: id }: { readonly coop: CoopId; readonly motion: RecordId },
): Promise<Result<SecretUrn, SecretUrnError>> {
  await device.ready(coop)
  const viewNow = () => motionViews(roomRecordsOf(device, coop)).find((view) => view.motion.id === id)
  const view = viewNow()
  if (view === undefined) return err({ type: 'vote.unknown' })
  if (view.state !== 'open') return err({ type: 'vote.closed' })
  const { motion } = view
  const opened = emptyUrn(motion)
  if (!opened.ok) return opened
  let urn = opened.value
  let isSealed = false
  return ok({
    motion: id,
    voters: () => urnTotals(urn).voters,
    vote(voter, voice) {
      if (isSealed) return err({ type: 'urn.sealed' })
      const dropped = dropVoice(urn, motion, voter, voice)
      if (!dropped.ok) return dropped
      urn = dropped.value
      return ok(undefined)
    },
    async close() {
      isSealed = true
      const current = viewNow()
      if (current === undefined) return err({ type: 'vote.unknown' })
      if (current.state !== 'open') return err({ type: 'vote.closed' })
      const records = roomRecordsOf(device, coop)
      const room = motion.meeting ? meetingRoom(motion.meeting, records) : undefined
      const now = parisTimeAt(device.clock.now())
      const closed = closeMotion({
        motion,
        source: { type: 'urn', ...urnTotals(urn) },
        present: room?.present ?? [],
        represented: current.represented,
        closedAt: now < motion.openedAt ? motion.openedAt : now,
      })
      return closed.ok ? saveClosing(device, coop, current, closed.value, records) : closed
    },
  })
}
