// Hashes and derivations, all with labels that start with `carnet-coop/v1/`.
import { expand, extract } from '@noble/hashes/hkdf.js'
import { hmac as nobleHmac } from '@noble/hashes/hmac.js'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { type Bytes, concat } from '../base/bytes.ts'
import { labelBytes } from '../base/hash.ts'

export { labelledHash, sha256 } from '../base/hash.ts'

const empty = new Uint8Array(0)

/**
 * HKDF-SHA-256 (RFC 5869) with info = utf8("carnet-coop/v1/" ‖ label) ‖ 00 ‖ context.
 * @param key input keying material · @param salt may be empty · @param length bytes, at most 8 160
 */
export function hkdf(
  key: Uint8Array,
  salt: Uint8Array,
  label: string,
  context: Uint8Array = empty,
  length = 32,
): Bytes {
  const info = concat(labelBytes(label), context)
  return new Uint8Array(expand(nobleSha256, extract(nobleSha256, key, salt), info, length))
}

/** HMAC-SHA-256 (RFC 2104): 32 bytes. */
export function hmac(key: Uint8Array, data: Uint8Array): Bytes {
  return new Uint8Array(nobleHmac(nobleSha256, key, data))
}
