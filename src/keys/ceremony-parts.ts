// What every ceremony takes, gives back, and may fail with. A ceremony changes nothing by itself: the caller adds its
// operations and blobs to the view, persists them with the keys, and sends them.

import type { Bytes } from '../base/bytes.ts'
import type { SpaceId } from '../base/ids.ts'
import type { Random } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { OpWriter } from '../control/build-op.ts'
import type { EpochInfo } from '../control/control-info.ts'
import type { ControlView } from '../control/control-view.ts'
import type { DeviceSecrets } from './device-secrets.ts'
import type { EpochKey } from './epoch-wraps.ts'
import type { Keyring } from './keyring.ts'

export interface CeremonyParts {
  readonly view: ControlView
  readonly keyring: Keyring
  /** Who signs. */
  readonly device: DeviceSecrets
  readonly random: Random
}

export interface CeremonyOutcome {
  /** In the order in which they cite each other. */
  readonly ops: readonly Bytes[]
  readonly blobs: readonly Bytes[]
  /** New keys, to be persisted at once; the keyring also learns them from the wraps. */
  readonly epochKeys: readonly EpochKey[]
}

export type CeremonyError =
  | { readonly type: 'keys.unknown'; readonly what: 'organisation' | 'coop' | 'space' | 'invite' | 'claim' }
  /** This device does not hold a key that is needed. */
  | { readonly type: 'keys.no_key'; readonly space: SpaceId }
  /** Another claim of the invite has authority. */
  | { readonly type: 'keys.already_claimed' }
  /** Two claims of one invite have the same spoken code: it cannot tell them apart. */
  | { readonly type: 'keys.ambiguous_code' }
  | { readonly type: 'keys.malformed_invite' }
  | { readonly type: 'keys.invite_expired' }

export const opBytes = (writer: OpWriter): Bytes[] => writer.ops.map((op) => op.bytes)

function heldKey(keyring: Keyring, info: EpochInfo): Result<EpochKey, CeremonyError> {
  const { space, epoch } = info
  const key = keyring.key(space, epoch)
  return key ? ok({ space, epoch, key }) : err({ type: 'keys.no_key', space })
}

/** The key of the epoch to write under. */
export function presentKey(view: ControlView, keyring: Keyring, space: SpaceId): Result<EpochKey, CeremonyError> {
  const epoch = view.writeEpoch(space)
  return epoch ? heldKey(keyring, epoch) : err({ type: 'keys.unknown', what: 'space' })
}

/**
 * The keys from which all others of the space follow backwards: the present one, and any that a concurrent rotation left
 * beside it. The present one must be held; the others are given as far as they are.
 */
export function keysToHandOver(
  view: ControlView,
  keyring: Keyring,
  space: SpaceId,
): Result<readonly EpochKey[], CeremonyError> {
  const present = presentKey(view, keyring, space)
  if (!present.ok) return present
  const epochs = view.epochs(space)
  const followed = new Set(epochs.map((info) => info.prevEpoch))
  const beside = epochs.filter((info) => info.epoch !== present.value.epoch && !followed.has(info.epoch))
  const others = beside.flatMap((info) => {
    const held = heldKey(keyring, info)
    return held.ok ? [held.value] : []
  })
  return ok([present.value, ...others])
}
