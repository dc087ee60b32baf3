// Signatures: SIG(tag, b) = Ed25519("carnet-coop/v1/" ‖ tag ‖ 00 ‖ SHA-256(b)) (RFC 8032).
// Web Crypto first; engines without Ed25519 (Chrome before 137, Safari before 17) load noble, and only then.
import { type Bytes, concat, equalBytes, fromBase64Url, fromHex } from '../base/bytes.ts'
import { labelBytes, sha256 } from '../base/hash.ts'

/** One tag per use: a signature made for one is worth nothing for another. */
export type SignTag =
  | 'ctrl'
  | 'entry'
  | 'beacon'
  | 'auth'
  | 'ack'
  | 'claim'
  | 'bundle'
  | 'release'
  | 'snapshot'
  | 'badge'
  | 'minutes'
  | 'motion-code'
  | 'ballot-code'
  | 'stored'

export interface SignKeyPair {
  /** 32 bytes, secret. */
  readonly seed: Bytes
  /** 32 bytes. */
  readonly publicKey: Bytes
}

interface Ed25519 {
  publicKey(seed: Bytes): Promise<Bytes>
  sign(seed: Bytes, message: Bytes): Promise<Bytes>
  verify(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean>
}

type HeldKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>

/** PKCS#8 of an Ed25519 private key up to the seed (RFC 8410 §7). */
const pkcs8Prefix = fromHex('302e020100300506032b657004220420')
/** A seed in PKCS#8 form: Web Crypto takes Ed25519 private keys in no raw form. */
const pkcs8 = (seed: Bytes): Bytes => concat(pkcs8Prefix, seed)

/** Importing a key costs as much as signing; the cache dies with the key pair's own bytes. */
const signingKeys = new WeakMap<Bytes, Promise<HeldKey>>()

function signingKey(seed: Bytes): Promise<HeldKey> {
  const held = signingKeys.get(seed) ?? crypto.subtle.importKey('pkcs8', pkcs8(seed), 'Ed25519', false, ['sign'])
  signingKeys.set(seed, held)
  return held
}

export const nobleEd25519: Ed25519 = {
  async publicKey(seed) {
    const { ed25519 } = await import('@noble/curves/ed25519.js')
    return new Uint8Array(ed25519.getPublicKey(seed))
  },
  async sign(seed, message) {
    const { ed25519 } = await import('@noble/curves/ed25519.js')
    return new Uint8Array(ed25519.sign(message, seed))
  },
  async verify(publicKey, message, signature) {
    const { ed25519 } = await import('@noble/curves/ed25519.js')
    return ed25519.verify(signature, message, publicKey, { zip215: false })
  },
}

export const webEd25519: Ed25519 = {
  // Web Crypto gives a seed's public key in a JWK only, which not every engine fills: then noble, thirty times slower.
  async publicKey(seed) {
    const key = await crypto.subtle.importKey('pkcs8', pkcs8(seed), 'Ed25519', true, ['sign'])
    const { x } = await crypto.subtle.exportKey('jwk', key)
    const publicKey = x === undefined ? undefined : fromBase64Url(x)
    return publicKey?.length === 32 ? publicKey : nobleEd25519.publicKey(seed)
  },
  async sign(seed, message) {
    return new Uint8Array(await crypto.subtle.sign('Ed25519', await signingKey(seed), message))
  },
  async verify(publicKey, message, signature) {
    try {
      const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
      return await crypto.subtle.verify('Ed25519', key, signature, message)
    } catch {
      return false // The 32 bytes are no point of the curve.
    }
  },
}

/** RFC 8032 §7.1, test 1: seed, public key and signature of the empty message. */
const probe = {
  seed: fromHex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'),
  publicKey: fromHex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'),
  signature: fromHex(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ),
}

async function chooseEd25519(): Promise<Ed25519> {
  try {
    const signature = await webEd25519.sign(probe.seed, new Uint8Array(0))
    const publicKey = await webEd25519.publicKey(probe.seed)
    const works = equalBytes(signature, probe.signature) && equalBytes(publicKey, probe.publicKey)
    if (works && (await webEd25519.verify(probe.publicKey, new Uint8Array(0), signature))) return webEd25519
  } catch {
    return nobleEd25519 // The engine has no Ed25519.
  }
  return nobleEd25519
}

let chosen: Promise<Ed25519> | undefined
function engine(): Promise<Ed25519> {
  chosen ??= chooseEd25519()
  return chosen
}

/** What is really signed: utf8("carnet-coop/v1/" ‖ tag) ‖ 00 ‖ SHA-256(bytes). */
export const signedMessage = (tag: SignTag, bytes: Uint8Array): Bytes => concat(labelBytes(tag), sha256(bytes))

/** @param seed 32 secret bytes */
export async function signKeyPairFromSeed(seed: Bytes): Promise<SignKeyPair> {
  if (seed.length !== 32) throw new Error(`expected a seed of 32 bytes, got ${seed.length}`)
  return { seed, publicKey: await (await engine()).publicKey(seed) }
}

/** 64 bytes; the same key and bytes always give the same signature. */
export async function sign(tag: SignTag, keyPair: SignKeyPair, bytes: Uint8Array): Promise<Bytes> {
  return (await engine()).sign(keyPair.seed, signedMessage(tag, bytes))
}

/** False for a wrong signature and for a public key or signature of the wrong form; never throws. */
export async function verify(tag: SignTag, publicKey: Bytes, bytes: Uint8Array, signature: Bytes): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  return (await engine()).verify(publicKey, signedMessage(tag, bytes), signature)
}
