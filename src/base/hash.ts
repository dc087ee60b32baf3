// SHA-256 with a label: how the project names things by their content. It is in the base because every
// identifier is such a hash; what keeps secrets (HKDF, AEAD, signatures) is in crypto/.
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { type Bytes, concat, utf8 } from './bytes.ts'

/** Every hash, derivation and signature label starts with this, so that no value can serve twice. */
export const labelPrefix = 'carnet-coop/v1/'

/** SHA-256 (FIPS 180-4) of the concatenated parts: 32 bytes. */
export function sha256(...parts: readonly Uint8Array[]): Bytes {
  const [first, ...rest] = parts
  return new Uint8Array(nobleSha256(rest.length === 0 && first !== undefined ? first : concat(...parts)))
}

/** SHA-256(utf8(prefix ‖ label) ‖ 00 ‖ parts…): 32 bytes. Labels never contain a zero byte. */
export function labelledHash(label: string, ...parts: readonly Uint8Array[]): Bytes {
  return sha256(labelBytes(label), ...parts)
}

/** utf8(prefix ‖ label) ‖ 00 */
export function labelBytes(label: string): Bytes {
  return concat(utf8(labelPrefix + label), new Uint8Array(1))
}
