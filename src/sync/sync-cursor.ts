// A cursor as bytes, for the host to keep beside what it received.
//   ver1 (1) | relay32 (zeros: none yet) | pos8 | n4 | n×(space16 | pos8 | running32), spaces ascending

import { ByteReader, type Bytes, ByteWriter } from '../base/bytes.ts'
import type { Hash, SpaceId } from '../base/ids.ts'
import { noHash } from '../protocol/wire/running-hash.ts'
import type { SpaceMark, SyncCursor } from './sync-host.port.ts'

const version = 1

export function encodeCursor({ relay, pos, spaces }: SyncCursor): Bytes {
  const writer = new ByteWriter()
    .u8(version)
    .hex(relay ?? noHash)
    .u64(pos)
    .u32(spaces.size)
  for (const [space, mark] of [...spaces].sort(([a], [b]) => (a < b ? -1 : 1))) {
    writer.hex(space).u64(mark.pos).hex(mark.running)
  }
  return writer.done()
}

/** Throws on bytes that `encodeCursor` did not make: they come from our own sealed storage. */
export function decodeCursor(bytes: Bytes): SyncCursor {
  const reader = new ByteReader(bytes)
  const found = reader.u8()
  if (found !== version) throw new Error(`expected a cursor of version ${version}, got ${found}`)
  const relay = reader.hex<Hash>(32)
  const pos = reader.u64()
  const spaces = new Map<SpaceId, SpaceMark>()
  for (let left = reader.u32(); left > 0; left--) {
    const space = reader.hex<SpaceId>(16)
    spaces.set(space, { pos: reader.u64(), running: reader.hex<Hash>(32) })
  }
  reader.end()
  return { relay: relay === noHash ? undefined : relay, pos, spaces }
}
