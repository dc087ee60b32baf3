// relay → client, first frame of every connection.

import * as v from 'valibot'

import { bytesOf, whole } from './wire-fields.ts'

export const HelloMessage = v.object({
  t: v.literal('hello'),
  /** Protocol version. */
  v: whole,
  /** The relay's Ed25519 public key: its name, and what its acknowledgements verify under. */
  relay: bytesOf(32),
  /** Fresh random bytes, for this socket only. */
  challenge: bytesOf(32),
})
export type HelloMessage = v.InferOutput<typeof HelloMessage>
