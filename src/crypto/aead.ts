// AES-256-GCM (NIST SP 800-38D) by Web Crypto. GCM does not commit to its key: whoever needs that keeps a commitment
// beside it (an epoch's `commit`). Each key here seals once, or the caller gives an IV that is never used twice.
import type { Bytes } from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'

/** The key, the IV, the associated data or the ciphertext is not the one sealed; GCM cannot tell which. */
export interface OpenFailed {
  readonly type: 'crypto.open_failed'
}

export const aeadKeyBytes = 32
export const aeadIvBytes = 12
export const aeadTagBytes = 16

/** For keys that are derived for one sealing only. */
export const zeroIv: Bytes = new Uint8Array(aeadIvBytes)

function checkSizes(key: Bytes, iv: Bytes): void {
  if (key.length !== aeadKeyBytes) throw new Error(`expected a key of ${aeadKeyBytes} bytes, got ${key.length}`)
  if (iv.length !== aeadIvBytes) throw new Error(`expected an IV of ${aeadIvBytes} bytes, got ${iv.length}`)
}

/** Ciphertext ‖ 16-byte tag. */
export async function sealAead(key: Bytes, iv: Bytes, plaintext: Bytes, aad: Bytes): Promise<Bytes> {
  checkSizes(key, iv)
  const held = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: aad }, held, plaintext))
}

/** The plaintext, or `crypto.open_failed`. */
export async function openAead(key: Bytes, iv: Bytes, sealed: Bytes, aad: Bytes): Promise<Result<Bytes, OpenFailed>> {
  checkSizes(key, iv)
  if (sealed.length < aeadTagBytes) return err({ type: 'crypto.open_failed' })
  const held = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
  try {
    return ok(new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: aad }, held, sealed)))
  } catch {
    return err({ type: 'crypto.open_failed' })
  }
}
