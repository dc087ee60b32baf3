// The relay's own signing key: acknowledgements and claim receipts verify under it, and invites name it. It lies in the
// data directory beside what it vouches for, and belongs in the same backup.

import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

import { type Bytes, fromHex, toHex } from '../base/bytes.ts'
import type { Random } from '../base/ports.ts'
import { type SignKeyPair, signKeyPairFromSeed } from '../crypto/sign.ts'

export const relayKeyFile = 'relay-identity.key'

/** Reads the key of this data directory, or makes it. Throws when the file is there and is not a key. */
export async function openRelayIdentity(data: string, random: Random): Promise<SignKeyPair> {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const file = join(data, relayKeyFile)
  const seed = readSeed(file) ?? createSeed(data, file, random.bytes(32))
  return signKeyPairFromSeed(seed)
}

function readSeed(file: string): Bytes | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`expected 64 hexadecimal digits in ${relayKeyFile}`)
  return fromHex(text)
}

/** Written whole and fsynced before it has its name; if another process was first, its key is the one. */
function createSeed(data: string, file: string, seed: Bytes): Bytes {
  const fresh = join(data, `.${relayKeyFile}.${randomUUID()}`)
  const handle = openSync(fresh, 'wx', 0o600)
  try {
    writeSync(handle, `${toHex(seed)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  try {
    linkSync(fresh, file)
    return seed
  } catch (error) {
    const other = readSeed(file)
    if (other === undefined) throw error
    return other
  } finally {
    rmSync(fresh)
  }
}
