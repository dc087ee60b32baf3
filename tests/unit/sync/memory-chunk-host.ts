// A device's side of the lane of attachments, in memory.

import type { Bytes } from '../../../src/base/bytes.ts'
import type { Hash, OrgId, SpaceId } from '../../../src/base/ids.ts'
import type { Random } from '../../../src/base/ports.ts'
import { type SealedFileParts, sealFile } from '../../../src/keys/seal-file.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import type { ChunkHost } from '../../../src/sync/chunk-host.port.ts'
import { value } from '../keys/world.ts'

export interface MemoryChunkHost extends ChunkHost {
  readonly refusals: ErrorCode[]
  /** Chunks acknowledged, in order. */
  readonly acknowledged: Hash[]
  allowed: boolean
  /** Seals an attachment and puts it at the end of what waits. */
  add(bytes: Bytes): Promise<SealedFileParts>
}

export function createMemoryChunkHost(place: { org: OrgId; space: SpaceId; random: Random }): MemoryChunkHost {
  const files: SealedFileParts[] = []
  const sent = new Set<Hash>()
  const host: MemoryChunkHost = {
    refusals: [],
    acknowledged: [],
    allowed: true,
    async add(bytes) {
      const sealed = value(await sealFile({ ...place, bytes }))
      files.push(sealed)
      return sealed
    },
    unsent: async () =>
      files
        .map(({ chunks }) => ({ names: chunks.map(({ name }) => name).filter((name) => !sent.has(name)) }))
        .filter(({ names }) => names.length > 0),
    bytes: async (names) =>
      names
        .flatMap((name) => files.flatMap(({ chunks }) => chunks.filter((one) => one.name === name)))
        .map((one) => one.bytes),
    async sent(names) {
      for (const name of names) {
        sent.add(name)
        host.acknowledged.push(name)
      }
    },
    refused: (code) => void host.refusals.push(code),
    maySend: () => host.allowed,
  }
  return host
}
