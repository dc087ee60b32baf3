// One choice of one person: from their own phone, or on the team's tablet for someone named. Changing one's mind is
// another ballot; the last one counts, until the closing.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { BallotChoice } from '../../domain/vote/ballot.schema.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { motionViews } from './motion-view.ts'
import { roomRecordsOf } from './records-of.ts'

export interface CastBallotInput {
  readonly coop: CoopId
  readonly motion: RecordId
  readonly choice: BallotChoice
  /** On the team's tablet: for whom. Without it, for the person of this device. */
  readonly voter?: PersonId | undefined
  readonly reason?: string | undefined
  /** Of an election: the person chosen, with `for`. */
  readonly candidate?: PersonId | undefined
  /** How someone else's choice came: on the tablet unless told, read from their phone's code, or by the proxy I hold. */
  readonly via?: 'urn' | 'qr' | 'proxy' | undefined
}

export type CastBallotError =
  | SaveError
  | { readonly type: 'vote.unknown' }
  | { readonly type: 'vote.closed' }
  | { readonly type: 'vote.not_eligible' }
  /** Hands are raised in the room and counted there. */
  | { readonly type: 'vote.by_hands' }
  /** Only who holds someone's proxy at this meeting speaks for them. */
  | { readonly type: 'vote.not_holder' }
  /** A choice with a name is never written for a secret vote. */
  | { readonly type: 'vote.secret_needs_urn' }

export async function castBallot(device: Device, input: CastBallotInput): Promise<Result<Saved, CastBallotError>> {
  await device.ready(input.coop)
  const view = motionViews(roomRecordsOf(device, input.coop)).find(({ motion }) => motion.id === input.motion)
  if (view === undefined) return err({ type: 'vote.unknown' })
  if (view.state !== 'open') return err({ type: 'vote.closed' })
  if (view.motion.method === 'secret') return err({ type: 'vote.secret_needs_urn' })
  if (view.motion.method !== 'open') return err({ type: 'vote.by_hands' })
  const voter = input.voter ?? device.me.person
  if (!view.motion.eligible.includes(voter)) return err({ type: 'vote.not_eligible' })
  const via = input.voter === undefined ? 'phone' : (input.via ?? 'urn')
  const holder = view.holders.get(voter)
  if (via === 'proxy' && holder !== device.me.person) return err({ type: 'vote.not_holder' })
  const fields = {
    motion: input.motion,
    voter,
    choice: input.choice,
    via,
    reason: input.reason?.trim() || undefined,
    candidate: input.candidate,
    by: via === 'phone' ? undefined : holder,
  }
  return device.save([{ kind: 'ballot', coop: input.coop, fields }])
}
