// Sealing to a public key: HPKE base mode (RFC 9180), DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM,
// one message per encapsulation, empty AAD: what the message is about goes into `info`.
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { type Bytes, concat } from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { OpenFailed } from './aead.ts'

export interface KemKeyPair {
  /** 32 bytes, secret: the input of DeriveKeyPair (RFC 9180 §7.1.3), not the X25519 scalar itself. */
  readonly seed: Bytes
  /** 32 bytes. */
  readonly publicKey: Bytes
}

/** Length of the encapsulated key that starts every sealed value. */
export const hpkeEncBytes = 32
/** What sealing adds: the encapsulated key and the tag. */
export const hpkeOverhead = 48

const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

type HeldPair = Awaited<ReturnType<typeof suite.kem.deriveKeyPair>>
const heldPairs = new WeakMap<Bytes, Promise<HeldPair>>()

/** Deriving costs more than opening; the cache dies with the seed's own bytes. */
function heldPair(seed: Bytes): Promise<HeldPair> {
  const held = heldPairs.get(seed) ?? suite.kem.deriveKeyPair(seed)
  heldPairs.set(seed, held)
  return held
}

/** @param seed 32 secret bytes */
export async function kemKeyPairFromSeed(seed: Bytes): Promise<KemKeyPair> {
  if (seed.length !== 32) throw new Error(`expected a seed of 32 bytes, got ${seed.length}`)
  const pair = await heldPair(seed)
  return { seed, publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)) }
}

/** enc32 ‖ ciphertext ‖ tag16. Throws if `publicKey` is no X25519 key: check keys when they enter a control log. */
export async function hpkeSeal(publicKey: Bytes, info: Bytes, plaintext: Bytes): Promise<Bytes> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey)
  const sealed = await suite.seal({ recipientPublicKey, info }, plaintext)
  return concat(new Uint8Array(sealed.enc), new Uint8Array(sealed.ct))
}

/** The plaintext, or `crypto.open_failed` (another key, another `info`, or altered bytes). */
export async function hpkeOpen(keyPair: KemKeyPair, info: Bytes, sealed: Bytes): Promise<Result<Bytes, OpenFailed>> {
  if (sealed.length < hpkeOverhead) return err({ type: 'crypto.open_failed' })
  const recipientKey = await heldPair(keyPair.seed)
  const enc = sealed.slice(0, hpkeEncBytes)
  try {
    return ok(new Uint8Array(await suite.open({ recipientKey, enc, info }, sealed.slice(hpkeEncBytes))))
  } catch {
    return err({ type: 'crypto.open_failed' })
  }
}
