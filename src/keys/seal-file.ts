// Sealing an attachment as chunks, and opening them again; the format is told in protocol/chunk.format.ts. One random key
// per attachment, from which each place derives its own: a chunk opens nowhere else, and none seals twice. Hashing and
// sealing are Web Crypto's, off the page's own thread: a photo must not make a tap wait.

import { type Bytes, concat, toHex } from '../base/bytes.ts'
import { labelBytes } from '../base/hash.ts'
import type { Hash, OrgId, SpaceId } from '../base/ids.ts'
import type { Random } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import { aeadTagBytes, openAead, sealAead, zeroIv } from '../crypto/aead.ts'
import { hkdf } from '../crypto/hash.ts'
import {
  type ChunkPlace,
  chunkContentLength,
  chunkCount,
  chunkKeyLabel,
  chunkLabel,
  chunkPlaceBytes,
  encodeChunk,
  encodeChunkHeader,
  parseChunk,
} from '../protocol/chunk.format.ts'
import { limits } from '../protocol/limits.ts'
import { pad, unpad } from '../protocol/padding.ts'

export interface SealedChunk {
  readonly name: Hash
  readonly bytes: Bytes
}

export interface SealedFileParts {
  /** 32 bytes: belongs into the record that cites the attachment, and nowhere else. */
  readonly key: Bytes
  readonly size: number
  readonly chunks: readonly SealedChunk[]
}

export type FileTooLarge = { readonly type: 'file.too_large' }
/** What came is not the attachment that the record cites: another's chunk, another place, or altered bytes. */
export type FileAltered = { readonly type: 'file.altered' }

export const mostFileBytes = limits.fileChunks * limits.chunkContent

interface FileToSeal {
  readonly org: OrgId
  readonly space: SpaceId
  /** At least one byte. */
  readonly bytes: Bytes
  readonly random: Random
}

/** Seals one chunk after the other, so that a phone's memory holds one copy more than the attachment. */
export async function sealFile({
  org,
  space,
  bytes,
  random,
}: FileToSeal): Promise<Result<SealedFileParts, FileTooLarge>> {
  const size = bytes.length
  if (size === 0 || size > mostFileBytes) return err({ type: 'file.too_large' })
  const key = random.bytes(32)
  const count = chunkCount(size)
  const chunks: SealedChunk[] = []
  for (let index = 0; index < count; index++) {
    const at = index * limits.chunkContent
    const content = bytes.subarray(at, at + chunkContentLength(size, index))
    const sealed = await sealChunk(key, { org, space, index, count }, content)
    chunks.push({ name: await nameChunk(sealed), bytes: sealed })
  }
  return ok({ key, size, chunks })
}

async function sealChunk(key: Bytes, place: ChunkPlace, content: Uint8Array): Promise<Bytes> {
  const padded = pad(content)
  const { org, space } = place
  const header = encodeChunkHeader({ org, space, ctLength: padded.length + aeadTagBytes })
  const placeBytes = chunkPlaceBytes(place)
  return encodeChunk(header, await sealAead(keyAt(key, placeBytes), zeroIv, padded, concat(header, placeBytes)))
}

/** The same as the format's `chunkName`, by Web Crypto. */
export const nameChunk = async (bytes: Bytes): Promise<Hash> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', concat(labelBytes(chunkLabel), bytes)))) as Hash

interface FileToOpen {
  readonly org: OrgId
  readonly space: SpaceId
  readonly key: Bytes
  readonly size: number
  /** Names, in order. */
  readonly names: readonly Hash[]
  /** The chunks in the order of `names`. */
  readonly chunks: readonly Bytes[]
}

/** The attachment, whole and as it was sealed, or nothing of it. */
export async function openFile(file: FileToOpen): Promise<Result<Bytes, FileAltered>> {
  const { org, space, key, size, names, chunks } = file
  const count = names.length
  if (count !== chunkCount(size) || chunks.length !== count) return err({ type: 'file.altered' })
  const whole = new Uint8Array(size)
  for (const [index, bytes] of chunks.entries()) {
    if ((await nameChunk(bytes)) !== names[index]) return err({ type: 'file.altered' })
    const content = await openChunk(key, { org, space, index, count }, bytes)
    if (content?.length !== chunkContentLength(size, index)) return err({ type: 'file.altered' })
    whole.set(content, index * limits.chunkContent)
  }
  return ok(whole)
}

async function openChunk(key: Bytes, place: ChunkPlace, bytes: Bytes): Promise<Bytes | undefined> {
  const parsed = parseChunk(bytes)
  if (!parsed.ok || parsed.value.org !== place.org || parsed.value.space !== place.space) return undefined
  const { headerBytes, ct } = parsed.value
  const placeBytes = chunkPlaceBytes(place)
  const padded = await openAead(keyAt(key, placeBytes), zeroIv, ct, concat(headerBytes, placeBytes))
  const content = padded.ok ? unpad(padded.value) : padded
  return content.ok ? content.value : undefined
}

const keyAt = (key: Bytes, place: Bytes): Bytes => hkdf(key, new Uint8Array(0), chunkKeyLabel, place)
