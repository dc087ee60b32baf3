// Attachments on the wire: three requests and their answers, told apart from `push` and `pull` so that neither waits for
// them. A relay that takes them says so in `welcome.files`.

import * as v from 'valibot'

import { type Bytes, concat } from '../../base/bytes.ts'
import { ErrorCode } from '../errors.ts'
import { limits } from '../limits.ts'
import { bytesOf, bytesUpTo, reference, whole } from './wire-fields.ts'
import { maxChunksAtOnce } from './wire-limits.ts'

const hash = bytesOf(32)
const names = v.pipe(v.array(hash), v.maxLength(limits.items))

/** client → relay: which of these are not with you? So an upload resumes where it was cut. */
export const HaveMessage = v.object({ t: v.literal('have'), ref: reference, names })
export type HaveMessage = v.InferOutput<typeof HaveMessage>

/** relay → client: those that are not here, in the order asked. */
export const LackingMessage = v.object({ t: v.literal('lacking'), ref: whole, names })
export type LackingMessage = v.InferOutput<typeof LackingMessage>

/** client → relay: keep these. Sizes are checked one by one. */
export const PutMessage = v.object({
  t: v.literal('put'),
  ref: reference,
  chunks: v.pipe(v.array(bytesUpTo(limits.frame)), v.maxLength(maxChunksAtOnce)),
})
export type PutMessage = v.InferOutput<typeof PutMessage>

export const StoredChunkAnswer = v.object({ h: hash, e: v.optional(ErrorCode) })

/** relay → client: one answer per chunk, in order, after those kept are on disk. */
export const StoredMessage = v.object({
  t: v.literal('stored'),
  ref: whole,
  chunks: v.pipe(v.array(StoredChunkAnswer), v.maxLength(maxChunksAtOnce)),
  /** SIG('stored', storedBytes(chunks)) by the relay's key. */
  sig: bytesOf(64),
})
export type StoredMessage = v.InferOutput<typeof StoredMessage>

/** client → relay: give me these. */
export const GetMessage = v.object({
  t: v.literal('get'),
  ref: reference,
  names: v.pipe(v.array(hash), v.maxLength(maxChunksAtOnce)),
})
export type GetMessage = v.InferOutput<typeof GetMessage>

/** relay → client: those that are here and may be read, in the order asked; the others are left out. */
export const ChunksMessage = v.object({
  t: v.literal('chunks'),
  ref: whole,
  chunks: v.pipe(v.array(bytesUpTo(limits.chunk)), v.maxLength(maxChunksAtOnce)),
})
export type ChunksMessage = v.InferOutput<typeof ChunksMessage>

/** What `stored.sig` signs: the names of those kept, in order. */
export const storedBytes = (chunks: StoredMessage['chunks']): Bytes =>
  concat(...chunks.flatMap(({ h, e }) => (e === undefined ? [h] : [])))
