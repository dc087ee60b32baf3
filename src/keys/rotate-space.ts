// A new epoch of a space: a fresh key, wrapped for those who are directly in the space, under the parent's key, and with
// the key before wrapped under it, so that who joins reads what was written.

import type { Bytes } from '../base/bytes.ts'
import { toHex } from '../base/bytes.ts'
import type { EpochId, SpaceId } from '../base/ids.ts'
import type { Random } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import { continueLog } from '../control/build-op.ts'
import type { Recipient } from '../control/control-info.ts'
import type { RotateBody } from '../protocol/control-body.format.ts'
import { encodeRotateWraps, epochCommit, parentWrapLabel, prevWrapLabel, wrapsHash } from '../protocol/wraps.format.ts'
import { type CeremonyError, type CeremonyOutcome, type CeremonyParts, opBytes, presentKey } from './ceremony-parts.ts'
import { type EpochKey, wrapFor, wrapUnder } from './epoch-wraps.ts'

export interface NewEpoch {
  readonly body: RotateBody
  readonly blob: Bytes
  readonly key: EpochKey
}

/** @param parent the parent space's key to nest under; absent for the office only */
export async function newEpoch(plan: {
  readonly space: SpaceId
  readonly gen: number
  readonly recipients: readonly Recipient[]
  readonly parent: EpochKey | undefined
  readonly prev: EpochKey | undefined
  readonly random: Random
}): Promise<NewEpoch> {
  const { space, gen, parent, prev, random } = plan
  const epoch = toHex(random.bytes(16)) as EpochId
  const key: EpochKey = { space, epoch, key: random.bytes(32) }
  const devices = await Promise.all(
    plan.recipients.map(async (to) => ({ device: to.id, sealed: await wrapFor(to, key) })),
  )
  const parentWrap =
    parent && (await wrapUnder(parentWrapLabel, parent.key, { space, epoch, other: parent.epoch }, key.key))
  const prevWrap = prev && (await wrapUnder(prevWrapLabel, key.key, { space, epoch, other: prev.epoch }, prev.key))
  const blob = encodeRotateWraps({ devices, ...(parentWrap && { parentWrap }), ...(prevWrap && { prevWrap }) })
  const body: RotateBody = {
    kind: 'rotate',
    space,
    gen,
    epoch,
    commit: epochCommit(space, epoch, key.key),
    ...(prev && { prevEpoch: prev.epoch }),
    ...(parent && { parentEpoch: parent.epoch }),
    wrapsHash: wrapsHash(blob),
  }
  return { body, blob, key }
}

/** Renews the key of an existing space of a coop. The office is renewed with the root's keys as `device`. */
export async function rotateSpace(
  parts: CeremonyParts & { readonly space: SpaceId },
): Promise<Result<CeremonyOutcome, CeremonyError>> {
  const { view, keyring, device, random } = parts
  const space = view.space(parts.space)
  const present = view.writeEpoch(parts.space)
  if (!space || !present) return err({ type: 'keys.unknown', what: 'space' })
  const prev = presentKey(view, keyring, space.id)
  if (!prev.ok) return prev
  const parent = space.parent && presentKey(view, keyring, space.parent)
  if (parent && !parent.ok) return parent
  const recipients = view.recipients(space.id)
  const gen = present.gen + 1
  const epoch = await newEpoch({ space: space.id, gen, recipients, parent: parent?.value, prev: prev.value, random })
  const above = space.parent && view.writeEpoch(space.parent)
  const writer = continueLog(view, space.log, device, above ? [present.op, above.op] : [present.op])
  await writer.write(epoch.body)
  return ok({ ops: opBytes(writer), blobs: [epoch.blob], epochKeys: [epoch.key] })
}
