// relay → client: one answer per thing of the push, in the same order. Sent only after the accepted ones are on disk.

import * as v from 'valibot'

import { type Bytes, ByteWriter } from '../../base/bytes.ts'
import { ErrorCode } from '../errors.ts'
import { limits } from '../limits.ts'
import { bytesOf, bytesUpTo, whole } from './wire-fields.ts'

const hash = bytesOf(32)

/** `p` when kept. A claim that lost the race is kept for staff to see, and also has `e: 'invite_used'`. */
export const PushedOp = v.object({
  h: hash,
  p: v.optional(whole),
  e: v.optional(ErrorCode),
  receipt: v.optional(bytesUpTo(1024)),
})
export type PushedOp = v.InferOutput<typeof PushedOp>

export const PushedThing = v.object({ h: hash, p: v.optional(whole), e: v.optional(ErrorCode) })
export type PushedThing = v.InferOutput<typeof PushedThing>

/** `p` and `r` (the space's running hash after it) when kept, else `e`. */
export const PushedEntry = v.object({
  h: hash,
  p: v.optional(whole),
  r: v.optional(hash),
  e: v.optional(ErrorCode),
})
export type PushedEntry = v.InferOutput<typeof PushedEntry>

const list = <const S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.maxLength(limits.items))

export const PushedMessage = v.object({
  t: v.literal('pushed'),
  ref: whole,
  ops: list(PushedOp),
  blobs: list(PushedThing),
  entries: list(PushedEntry),
  beacons: list(PushedThing),
  /** SIG('ack', ackBytes(entries)) by the relay's key. */
  sig: bytesOf(64),
})
export type PushedMessage = v.InferOutput<typeof PushedMessage>

/** What `pushed.sig` signs: hash32 ‖ position8 ‖ running32 of each accepted entry, in order. */
export function ackBytes(entries: readonly PushedEntry[]): Bytes {
  const writer = new ByteWriter()
  for (const { h, p, r } of entries) if (p !== undefined && r !== undefined) writer.raw(h).u64(p).raw(r)
  return writer.done()
}
