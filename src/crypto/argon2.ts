// Argon2id (RFC 9106) through WebAssembly, for the vault's slots. It holds the thread for a second or more on a
// phone: only workers and tests import this file.
import { argon2id as wasmArgon2id } from 'hash-wasm'
import type { Bytes } from '../base/bytes.ts'

export interface Argon2Cost {
  readonly memoryKiB: number
  readonly passes: number
}

/** 32 bytes, one lane. @param secret UTF-8 of what the person typed @param salt 16 bytes */
export async function argon2id(secret: Bytes, salt: Bytes, cost: Argon2Cost): Promise<Bytes> {
  const hash = await wasmArgon2id({
    password: secret,
    salt,
    iterations: cost.passes,
    memorySize: cost.memoryKiB,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  })
  return new Uint8Array(hash)
}
