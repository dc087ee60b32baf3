// Chair's and secretary's devices sign a closing; anyone checks it offline from a printed code (docs/spec/minutes.md).

import { type Bytes, fromBase64Url, fromHex, toBase64Url, toHex } from '../../base/bytes.ts'
import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { sign, verify } from '../../crypto/sign.ts'
import { closingKind } from '../../domain/vote/closing.schema.ts'
import { closingSignatureKind, type SignerRole } from '../../domain/vote/closing-signature.schema.ts'
import {
  bytesToSign,
  type ClosingSnapshot,
  parseSignedSnapshot,
  type SnapshotError,
  type SnapshotSignature,
  signedSnapshotBytes,
  snapshotOf,
} from '../../domain/vote/closing-snapshot.ts'
import { motionKind } from '../../domain/vote/motion.schema.ts'
import type { OpenDevice } from '../device/create-device.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecord, readRecords } from './read-records.ts'

interface OfClosing {
  readonly coop: CoopId
  readonly closing: RecordId
}

function snapshotIn(device: Device, { coop, closing: id }: OfClosing): ClosingSnapshot | undefined {
  const closing = readRecord(closingKind, device.record(id))
  const motion = closing && readRecord(motionKind, device.record(closing.motion))
  return closing && motion && snapshotOf(coop, motion, closing)
}

export async function signClosing(
  device: Pick<OpenDevice, 'core'> & Device,
  input: OfClosing & { readonly role: SignerRole },
): Promise<Result<Saved, SaveError | { readonly type: 'vote.unknown' }>> {
  const { coop, closing, role } = input
  await device.ready(coop)
  const snapshot = snapshotIn(device, input)
  if (snapshot === undefined) return err({ type: 'vote.unknown' })
  const keys = device.core.secrets.sign
  const signature = toBase64Url(await sign('minutes', keys, bytesToSign(snapshot, role)))
  const fields = { closing, role, publicKey: toHex(keys.publicKey), signature }
  return device.save([{ kind: 'closingSignature', coop, fields }])
}

/** The bytes of the code to print, with every signature known here that is right. */
export async function printedClosing(device: Device, input: OfClosing): Promise<Bytes | undefined> {
  const snapshot = snapshotIn(device, input)
  if (snapshot === undefined) return undefined
  const signed = readRecords(closingSignatureKind, device.records(input.coop, 'closingSignature'))
  const found = signed
    .filter(({ closing }) => closing === input.closing)
    .sort((a, b) => (a.role === b.role ? (a.id < b.id ? -1 : 1) : a.role < b.role ? -1 : 1))
    .flatMap(({ role, publicKey, signature }): SnapshotSignature[] => {
      const bytes = fromBase64Url(signature)
      return bytes === undefined ? [] : [{ role, publicKey: fromHex(publicKey), signature: bytes }]
    })
  const right = await Promise.all(found.map((one) => isRight(snapshot, one)))
  return signedSnapshotBytes(
    snapshot,
    found.filter((_, i) => right[i]),
  )
}

const isRight = (snapshot: ClosingSnapshot, { role, publicKey, signature }: SnapshotSignature): Promise<boolean> =>
  verify('minutes', publicKey, bytesToSign(snapshot, role), signature)

export type VerifyClosingError =
  | SnapshotError
  | { readonly type: 'minutes.unsigned' }
  | { readonly type: 'minutes.forged' }

export interface VerifiedClosing {
  readonly snapshot: ClosingSnapshot
  /** Roles and keys (64 hexadecimal digits): whose keys they are is for the reader to compare. */
  readonly signers: readonly { readonly role: SignerRole; readonly publicKey: string }[]
}

/** Whether every signature of a printed code is right. Needs no record, no key and no network. */
export async function verifyClosing(bytes: Bytes): Promise<Result<VerifiedClosing, VerifyClosingError>> {
  const parsed = parseSignedSnapshot(bytes)
  if (!parsed.ok) return parsed
  const { snapshot, signatures } = parsed.value
  if (signatures.length === 0) return err({ type: 'minutes.unsigned' })
  for (const one of signatures) if (!(await isRight(snapshot, one))) return err({ type: 'minutes.forged' })
  return ok({
    snapshot,
    signers: signatures.map(({ role, publicKey }) => ({ role, publicKey: toHex(publicKey) })),
  })
}

export interface PrintedClosing {
  /** What the printed code holds: base64url of the bytes. */
  readonly text: string
  /** Those whose signature is right. */
  readonly signers: readonly SignerRole[]
}

export async function closingCode(
  device: Device,
  input: OfClosing,
): Promise<Result<PrintedClosing, { readonly type: 'vote.unknown' } | SnapshotError>> {
  await device.ready(input.coop)
  const bytes = await printedClosing(device, input)
  if (bytes === undefined) return err({ type: 'vote.unknown' })
  const parsed = parseSignedSnapshot(bytes)
  if (!parsed.ok) return parsed
  return ok({ text: toBase64Url(bytes), signers: parsed.value.signatures.map(({ role }) => role) })
}

/** The text that a camera read, or that somebody pasted. */
export async function verifyClosingCode(text: string): Promise<Result<VerifiedClosing, VerifyClosingError>> {
  const bytes = fromBase64Url(text)
  return bytes === undefined ? err({ type: 'minutes.malformed' }) : verifyClosing(bytes)
}
