// Attachments asked for, taken in and given. A chunk tells its organisation and its space: who may read the space may
// bring and have it, nobody else, and nobody learns whether it is here.

import { type Bytes, fromHex, toHex } from '../base/bytes.ts'
import type { Hash, LogId, OrgId, SpaceId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type SignKeyPair, sign } from '../crypto/sign.ts'
import { chunkName, parseChunk } from '../protocol/chunk.format.ts'
import type { ErrorCode } from '../protocol/errors.ts'
import { limits } from '../protocol/limits.ts'
import {
  type ChunksMessage,
  type GetMessage,
  type HaveMessage,
  type LackingMessage,
  type PutMessage,
  type StoredMessage,
  storedBytes,
} from '../protocol/wire/files.message.ts'
import { maxPageBytes } from '../protocol/wire/wire-limits.ts'
import type { ChunkStore, StoredChunk } from './chunk-store.port.ts'

interface Asked {
  readonly chunks: ChunkStore
  readonly org: OrgId
  /** What the speaker may read. */
  readonly spaces: ReadonlySet<LogId | SpaceId>
  readonly identity: SignKeyPair
}

export async function lackingChunks({ chunks, org, spaces }: Asked, asked: HaveMessage): Promise<LackingMessage> {
  const lacking = await chunks.lacking(org, asked.names.map(hashOf), spaces)
  return { t: 'lacking', ref: asked.ref, names: lacking.map(fromHex) }
}

/** Rejects, having kept nothing, when the disk refuses. */
export async function takeChunks(asked: Asked, put: PutMessage): Promise<StoredMessage> {
  const checked = put.chunks.map((bytes) => ({ h: fromHex(chunkName(bytes)), chunk: checkChunk(asked, bytes) }))
  const good = checked.flatMap(({ chunk }) => (chunk.ok ? [chunk.value] : []))
  const answers = good.length === 0 ? [] : await asked.chunks.put(asked.org, good)
  let at = 0
  const chunks = checked.map(({ h, chunk }) => {
    if (!chunk.ok) return { h, e: chunk.error }
    return answers[at++] === 'kept' ? { h } : { h, e: 'quota' as const }
  })
  return { t: 'stored', ref: put.ref, chunks, sig: await sign('stored', asked.identity, storedBytes(chunks)) }
}

export async function giveChunks({ chunks, org, spaces }: Asked, get: GetMessage): Promise<ChunksMessage> {
  const given: Bytes[] = []
  let bytes = 0
  for (const name of get.names) {
    const found = await chunks.get(org, hashOf(name))
    if (found === undefined || !spaces.has(found.space)) continue
    bytes += found.bytes.length
    // What does not fit is asked for again.
    if (given.length > 0 && bytes > maxPageBytes) break
    given.push(found.bytes)
  }
  return { t: 'chunks', ref: get.ref, chunks: given }
}

function checkChunk({ org, spaces }: Asked, bytes: Bytes): Result<StoredChunk, ErrorCode> {
  if (bytes.length > limits.chunk) return err('too_large')
  const parsed = parseChunk(bytes)
  if (!parsed.ok) return err('malformed')
  const { space } = parsed.value
  if (parsed.value.org !== org || !spaces.has(space)) return err('not_allowed')
  return ok({ name: chunkName(bytes), space, bytes })
}

const hashOf = (bytes: Bytes): Hash => toHex(bytes) as Hash
