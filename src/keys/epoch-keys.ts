// Epoch keys as one vault row: n × (space16 | epoch16 | key32).

import { ByteReader, type Bytes, ByteWriter } from '../base/bytes.ts'
import type { EpochId, SpaceId } from '../base/ids.ts'
import type { EpochKey } from './epoch-wraps.ts'

export function encodeEpochKeys(keys: readonly EpochKey[]): Bytes {
  const w = new ByteWriter()
  for (const { space, epoch, key } of keys) w.hex(space).hex(epoch).raw(key)
  return w.done()
}

/** Throws `MalformedBytes` on anything else: the vault has vouched for the bytes already. */
export function decodeEpochKeys(bytes: Bytes): EpochKey[] {
  const r = new ByteReader(bytes)
  const keys: EpochKey[] = []
  while (r.left > 0) keys.push({ space: r.hex<SpaceId>(16), epoch: r.hex<EpochId>(16), key: r.raw(32) })
  return keys
}
