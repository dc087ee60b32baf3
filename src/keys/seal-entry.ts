// Sealing and signing entries; the format and the derivation are told in protocol/entry.format.ts.
// Opening says nothing of authority: `ControlView.canWrite` does.

import { type Bytes, concat } from '../base/bytes.ts'
import type { EpochId, Hash, OrgId, SpaceId } from '../base/ids.ts'
import type { Random } from '../base/ports.ts'
import type { Result } from '../base/result.ts'
import { aeadTagBytes, type OpenFailed, openAead, sealAead, zeroIv } from '../crypto/aead.ts'
import { hkdf, sha256 } from '../crypto/hash.ts'
import { sign, verify } from '../crypto/sign.ts'
import {
  type Entry,
  type EntryHeader,
  type EntryType,
  encodeEntryHeader,
  entryHash,
  entryKeyLabel,
  entrySalt,
  finishEntry,
} from '../protocol/entry.format.ts'
import type { DeviceSecrets } from './device-secrets.ts'

export interface EntryToSeal {
  readonly org: OrgId
  readonly space: SpaceId
  readonly device: Pick<DeviceSecrets, 'id' | 'sign'>
  /** From 1. */
  readonly seq: number
  /** Hash of entry `seq` − 1; undefined for the first. */
  readonly prev: Hash | undefined
  readonly epoch: EpochId
  /** The epoch's 32-byte key. */
  readonly key: Bytes
  /** See `ControlView.entryHeads`. */
  readonly heads: readonly Hash[]
  readonly type?: EntryType
  readonly plaintext: Bytes
  readonly random: Random
}

export async function sealEntry(entry: EntryToSeal): Promise<Entry> {
  const { org, space, device, seq, prev, epoch, heads, plaintext } = entry
  const header: EntryHeader = {
    type: entry.type ?? 'segment',
    org,
    space,
    device: device.id,
    seq,
    ...(prev === undefined ? {} : { prev }),
    epoch,
    heads: [...heads].sort(),
    salt: entrySalt(entry.random.bytes(32), plaintext, device.id, seq),
    ctLength: plaintext.length + aeadTagBytes,
  }
  const headerBytes = encodeEntryHeader(header)
  const ct = await sealAead(entryKey(entry.key, header.salt, headerBytes), zeroIv, plaintext, headerBytes)
  const signed = concat(headerBytes, ct)
  const sig = await sign('entry', device.sign, signed)
  return { header, headerBytes, ct, sig, signed, bytes: finishEntry(signed, sig), hash: entryHash(signed) }
}

/** @param key the 32-byte key of the entry's space and epoch */
export const openEntry = (entry: Entry, key: Bytes): Promise<Result<Bytes, OpenFailed>> =>
  openAead(entryKey(key, entry.header.salt, entry.headerBytes), zeroIv, entry.ct, entry.headerBytes)

/** Whether the device whose key this is wrote the entry as it stands. */
export const verifyEntry = (entry: Entry, signPk: Bytes): Promise<boolean> =>
  verify('entry', signPk, entry.signed, entry.sig)

const entryKey = (key: Bytes, salt: Bytes, header: Bytes): Bytes => hkdf(key, salt, entryKeyLabel, sha256(header))
