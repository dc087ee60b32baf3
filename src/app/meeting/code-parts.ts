// What the two sides of a vote by codes share: the errors, the signatures, and who may have signed.

import { type Bytes, fromBase64Url, toBase64Url } from '../../base/bytes.ts'
import type { CoopId, DeviceId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { DeviceInfo } from '../../control/control-info.ts'
import { sign, verify } from '../../crypto/sign.ts'
import type { CodeError, Signed } from '../../domain/vote/motion-code.ts'
import { signedCode } from '../../domain/vote/motion-code.ts'
import type { OpenDevice } from '../device/create-device.ts'
import type { Device, SaveError } from '../device/device.port.ts'
import { type MotionView, motionViews } from './motion-view.ts'
import { roomRecordsOf } from './records-of.ts'

export type Signer = Pick<OpenDevice, 'core'> & Device

export type VoteCodeError =
  | SaveError
  | CodeError
  | { readonly type: 'vote.unknown' }
  | { readonly type: 'vote.closed' }
  | { readonly type: 'vote.not_eligible' }
  | { readonly type: 'vote.by_hands' }
  /** A phone's code would show the choice: a secret vote goes into the urn. */
  | { readonly type: 'vote.secret_needs_urn' }
  /** An election among too many people for one code. */
  | { readonly type: 'code.too_many' }
  /** No device of this coop that is known here, or one whose access waits. */
  | { readonly type: 'code.unknown_device' }
  | { readonly type: 'code.forged' }
  | { readonly type: 'code.other_motion' }
  /** Made for other words, another rule or other voters than those here. */
  | { readonly type: 'code.changed' }
  | { readonly type: 'code.replayed' }
  /** A later choice of the same person is here. */
  | { readonly type: 'code.older' }

export const viewOf = (device: Device, coop: CoopId, motion: RecordId): MotionView | undefined =>
  motionViews(roomRecordsOf(device, coop)).find((view) => view.motion.id === motion)

/** Whether a vote takes codes now. */
export function takesCodes(view: MotionView | undefined): Result<MotionView, VoteCodeError> {
  if (view === undefined) return err({ type: 'vote.unknown' })
  if (view.state !== 'open') return err({ type: 'vote.closed' })
  if (view.motion.method === 'secret') return err({ type: 'vote.secret_needs_urn' })
  return view.motion.method === 'hands' ? err({ type: 'vote.by_hands' }) : ok(view)
}

type CodeTag = 'motion-code' | 'ballot-code'

/** Bytes and signature in base64url: what a QR code carries, and what one may copy. */
export async function signedText(device: Signer, tag: CodeTag, bytes: Bytes): Promise<string> {
  return toBase64Url(signedCode(bytes, await sign(tag, device.core.secrets.sign, bytes)))
}

/** Spaces that a copied text gained are ignored; what is no base64url reads as nothing. */
export const bytesOf = (text: string): Bytes => fromBase64Url(text.replace(/\s+/g, '')) ?? new Uint8Array(0)

/** The device that signed, when it is an active one of this coop and its signature is right. */
export async function signerOf(
  device: Signer,
  coop: CoopId,
  { code, bytes, signature }: Signed<{ readonly coop: CoopId; readonly device: DeviceId }>,
  tag: CodeTag,
): Promise<Result<DeviceInfo, VoteCodeError>> {
  const known = device.core.view.device(code.device)
  const isOfCoop = known !== undefined && (known.coop === undefined || known.coop === coop)
  if (code.coop !== coop || !isOfCoop || known.status !== 'active') return err({ type: 'code.unknown_device' })
  return (await verify(tag, known.signPk, bytes, signature)) ? ok(known) : err({ type: 'code.forged' })
}
