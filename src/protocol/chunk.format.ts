// A sealed chunk: one piece of an attachment, named by its own bytes. The relay can tell to whom it belongs, not what of.
//   magic2 (CD 61) | flags1 = 0 | org16 | space16 | ctLen4 | ct
// ct     SEAL(D(file key, "", "chunk-key", place), header ‖ place, padded content), place = org16 ‖ space16 ‖ index4 ‖ count4
// name   H("chunk", all bytes): what a record cites, and what a relay keeps it under
// Every chunk but the last carries exactly `limits.chunkContent` bytes. Chunks of one attachment share its random key,
// which the citing record holds: whoever may read the record may read the attachment.
import { type Bytes, ByteWriter, concat } from '../base/bytes.ts'
import { labelledHash } from '../base/hash.ts'
import type { Hash, OrgId, SpaceId } from '../base/ids.ts'
import { err, type Result } from '../base/result.ts'
import { hashToId } from './identity.ts'
import { limits } from './limits.ts'
import { expectThat, type Malformed, malformed, parseBytes } from './malformed.ts'
import { magics } from './version.ts'

export const chunkLabel = 'chunk'
export const chunkKeyLabel = 'chunk-key'

export interface ChunkHeader {
  readonly org: OrgId
  readonly space: SpaceId
  readonly ctLength: number
}

export interface Chunk extends ChunkHeader {
  readonly headerBytes: Bytes
  readonly ct: Bytes
}

/** Where a chunk stands in its attachment. */
export interface ChunkPlace {
  readonly org: OrgId
  readonly space: SpaceId
  /** From 0. */
  readonly index: number
  readonly count: number
}

export const encodeChunkHeader = ({ org, space, ctLength }: ChunkHeader): Bytes =>
  new ByteWriter().u16(magics.chunk).u8(0).hex(org).hex(space).u32(ctLength).done()

export const encodeChunk = (headerBytes: Bytes, ct: Bytes): Bytes => concat(headerBytes, ct)

export const chunkPlaceBytes = ({ org, space, index, count }: ChunkPlace): Bytes =>
  new ByteWriter().hex(org).hex(space).u32(index).u32(count).done()

export const chunkName = (bytes: Uint8Array): Hash => hashToId(labelledHash(chunkLabel, bytes))

/** Checks form only. */
export function parseChunk(bytes: Uint8Array): Result<Chunk, Malformed> {
  if (bytes.length > limits.chunk) return err(malformed('expected a shorter chunk'))
  return parseBytes(bytes, (r) => {
    expectThat(r.u16() === magics.chunk, 'expected the magic of a chunk')
    expectThat(r.u8() === 0, 'unknown flags')
    const header = { org: r.hex<OrgId>(16), space: r.hex<SpaceId>(16), ctLength: r.u32() }
    expectThat(header.ctLength > 16, 'expected a tag and something sealed')
    const headerBytes = new Uint8Array(bytes.subarray(0, r.at))
    return { ...header, headerBytes, ct: r.raw(header.ctLength) }
  })
}

/** How many bytes the chunk at `index` of an attachment of `size` bytes carries. */
export const chunkContentLength = (size: number, index: number): number =>
  Math.min(limits.chunkContent, size - index * limits.chunkContent)

export const chunkCount = (size: number): number => Math.ceil(size / limits.chunkContent)
