// client → relay, the only message accepted before `welcome`.

import * as v from 'valibot'

import { type Bytes, concat, utf8 } from '../../base/bytes.ts'
import { bytesOf, whole } from './wire-fields.ts'

export const AuthMessage = v.object({
  t: v.literal('auth'),
  v: whole,
  org: bytesOf(16),
  /** Ed25519 and X25519 public keys: together they are the device id. */
  sign: bytesOf(32),
  kem: bytesOf(32),
  nonce: bytesOf(32),
  /** SIG('auth', authBytes(…)). */
  sig: bytesOf(64),
})
export type AuthMessage = v.InferOutput<typeof AuthMessage>

export interface AuthFacts {
  /** e.g. `https://carnet.example`: a relay elsewhere cannot replay the signature here. */
  readonly origin: string
  readonly relay: Uint8Array
  readonly challenge: Uint8Array
  readonly nonce: Uint8Array
  /** 16 bytes. */
  readonly device: Uint8Array
  readonly version: number
}

/** What `auth.sig` signs: origin ‖ 00 ‖ relay32 ‖ challenge32 ‖ nonce32 ‖ device16 ‖ version1. */
export const authBytes = (facts: AuthFacts): Bytes =>
  concat(
    utf8(facts.origin),
    new Uint8Array(1),
    facts.relay,
    facts.challenge,
    facts.nonce,
    facts.device,
    new Uint8Array([facts.version]),
  )
