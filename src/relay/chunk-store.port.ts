// Where the relay keeps attachments: sealed chunks by name, each belonging to one space of one organisation. Apart from the
// stream of entries, which never waits for them. tests/contract/chunk-store.contract.ts holds for every adapter.

import type { Bytes } from '../base/bytes.ts'
import type { Hash, OrgId, SpaceId } from '../base/ids.ts'

export interface StoredChunk {
  readonly name: Hash
  readonly space: SpaceId
  readonly bytes: Bytes
}

/** `quota`: the organisation has used its room for attachments. */
export type PutAnswer = 'kept' | 'quota'

export interface ChunkStore {
  /**
   * Resolves once on disk (fsync), with one answer per chunk; rejects when the disk refuses, and then nothing of the call
   * is kept. Putting again what is here is `kept`, and takes no room.
   */
  put(org: OrgId, chunks: readonly StoredChunk[]): Promise<readonly PutAnswer[]>
  get(org: OrgId, name: Hash): Promise<StoredChunk | undefined>
  /** Those that are not here, or of a space that is not among `spaces`, in the order asked. */
  lacking(org: OrgId, names: readonly Hash[], spaces: ReadonlySet<string>): Promise<readonly Hash[]>
  /** Bytes that an organisation's attachments take. */
  used(org: OrgId): Promise<number>
  /** Waits for what was put, then closes. */
  close(): Promise<void>
}
