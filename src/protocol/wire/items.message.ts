// relay → client: one page of a pull, or live push (`ref` 0). One page answers one pull; the client asks for the next.

import * as v from 'valibot'

import { limits } from '../limits.ts'
import { bytesOf, bytesUpTo, whole } from './wire-fields.ts'
import { maxPullSpaces } from './wire-limits.ts'

/** `mine`: an entry that this very connection pushed; `b` is its hash, so that the running hash can be followed. */
export const itemKinds = ['op', 'blob', 'receipt', 'entry', 'beacon', 'mine'] as const

export const Item = v.object({
  /** Position in the organisation; grows within a page. */
  p: whole,
  k: v.picklist(itemKinds),
  b: bytesUpTo(limits.entry),
  /** The space's running hash after this entry (`entry` and `mine` only). */
  h: v.optional(bytesOf(32)),
})
export type Item = v.InferOutput<typeof Item>

export const ItemsMessage = v.object({
  t: v.literal('items'),
  ref: whole,
  items: v.pipe(v.array(Item), v.maxLength(limits.items)),
  /** Everything readable up to here has now been given (for a pull with `spaces`: of these). */
  pos: whole,
  done: v.boolean(),
  /** For a pull with `spaces`: those of them that this identity may read; the others were left out. */
  given: v.optional(v.pipe(v.array(bytesOf(16)), v.maxLength(maxPullSpaces))),
})
export type ItemsMessage = v.InferOutput<typeof ItemsMessage>
