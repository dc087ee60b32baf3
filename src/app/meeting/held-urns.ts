// The urns of secret votes that stand open on this device, while it is open: in memory, and gone with it. Locking the
// notebook, reloading the page or losing the battery empties them: everybody votes again.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { createLive, type Live } from '../../base/live.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { UrnError, Voice } from '../../domain/vote/urn.rules.ts'
import type { Device } from '../device/device.port.ts'
import type { ClosedVote, CloseVoteError } from './close-vote.ts'
import { openSecretUrn, type SecretUrn, type SecretUrnError } from './secret-urn.ts'

export type HeldUrnError = UrnError | { readonly type: 'urn.absent' }

export interface HeldUrns {
  /** Counts what happened to the urns: a voice, an opening, an end. */
  readonly changed: Live<number>
  /** Who has voted, when an urn stands open here for this proposition. */
  voters(motion: RecordId): readonly PersonId[] | undefined
  open(input: { readonly coop: CoopId; readonly motion: RecordId }): Promise<Result<void, SecretUrnError>>
  vote(motion: RecordId, voter: PersonId, voice: Voice): Result<void, HeldUrnError>
  close(motion: RecordId): Promise<Result<ClosedVote, CloseVoteError | HeldUrnError>>
}

const byDevice = new WeakMap<Device, HeldUrns>()

/** Always the same ones of a device. */
export function heldUrns(device: Device): HeldUrns {
  const known = byDevice.get(device)
  if (known !== undefined) return known
  const made = createHeldUrns(device)
  byDevice.set(device, made)
  return made
}

function createHeldUrns(device: Device): HeldUrns {
  const urns = new Map<RecordId, SecretUrn>()
  const changed = createLive(0)
  const tell = (): void => changed.set(changed.get() + 1)
  return {
    changed,
    voters: (motion) => urns.get(motion)?.voters(),
    async open(input) {
      if (urns.has(input.motion)) return ok(undefined)
      const opened = await openSecretUrn(device, input)
      if (!opened.ok) return opened
      urns.set(input.motion, opened.value)
      tell()
      return ok(undefined)
    },
    vote(motion, voter, voice) {
      const urn = urns.get(motion)
      if (urn === undefined) return err({ type: 'urn.absent' })
      const dropped = urn.vote(voter, voice)
      if (dropped.ok) tell()
      return dropped
    },
    async close(motion) {
      const urn = urns.get(motion)
      if (urn === undefined) return err({ type: 'urn.absent' })
      const closed = await urn.close()
      // A closing that could not be written is tried again with the same voices.
      if (closed.ok) urns.delete(motion)
      tell()
      return closed
    },
  }
}
