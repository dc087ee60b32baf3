// A received Yjs update taken apart before anything of it is applied, and put together again without what it said.

import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Bytes } from '../base/bytes.ts'

export type Struct = Y.Item | Y.GC | Y.Skip

export interface UpdateParts {
  /** By client; clocks ascend and follow each other without a gap. */
  readonly byClient: ReadonlyMap<number, readonly Struct[]>
  readonly deletes: readonly { readonly client: number; readonly clock: number; readonly length: number }[]
}

/** Undefined when the bytes are not an update, or leave a gap within one client's clocks. */
export function takeApart(update: Uint8Array): UpdateParts | undefined {
  const byClient = new Map<number, Struct[]>()
  if (update.length === 0) return { byClient, deletes: [] }
  let decoded: ReturnType<typeof Y.decodeUpdateV2>
  try {
    decoded = Y.decodeUpdateV2(update)
  } catch {
    return undefined
  }
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id
    const known = byClient.get(client)
    const last = known?.at(-1)
    if (struct instanceof Y.Skip || struct.length < 1 || !Number.isSafeInteger(clock + struct.length)) return undefined
    if (last !== undefined && last.id.clock + last.length !== clock) return undefined
    if (known === undefined) byClient.set(client, [struct])
    else known.push(struct)
  }
  const deletes = [...decoded.ds.clients].flatMap(([client, items]) =>
    items.map((item) => ({ client, clock: item.clock, length: item.len })),
  )
  return { byClient, deletes }
}

/**
 * The same clocks, saying nothing: what others wrote on top still finds its place [K10].
 * In texts the items stay as deleted ones, because others' items hang on them.
 */
export function emptied(parts: UpdateParts, keepAnchors: boolean): Bytes {
  if (parts.byClient.size === 0) return new Uint8Array(0)
  const encoder = new Y.UpdateEncoderV2()
  encoding.writeVarUint(encoder.restEncoder, parts.byClient.size)
  // Yjs writes clients from the highest id to the lowest.
  for (const [client, structs] of [...parts.byClient].sort(([a], [b]) => b - a)) {
    encoding.writeVarUint(encoder.restEncoder, structs.length)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0)
    for (const struct of structs) emptiedStruct(struct, keepAnchors).write(encoder, 0)
  }
  encoding.writeVarUint(encoder.restEncoder, 0)
  return new Uint8Array(encoder.toUint8Array())
}

function emptiedStruct(struct: Struct, keepAnchors: boolean): Struct {
  if (!keepAnchors || !isPlainText(struct)) return new Y.GC(struct.id, struct.length)
  // The decoded item is ours alone: nothing else refers to it.
  struct.content = new Y.ContentDeleted(struct.length)
  return struct
}

/** A piece of a root text, as an honest device writes them: letters, or letters deleted since. */
export function isPlainText(struct: Struct): struct is Y.Item {
  if (!(struct instanceof Y.Item) || struct.parentSub !== null) return false
  if (!(struct.content instanceof Y.ContentString) && !(struct.content instanceof Y.ContentDeleted)) return false
  return struct.parent === null || typeof struct.parent === 'string'
}

/** The part of `structs` that holds this clock. */
export function structAt(structs: readonly Struct[] | undefined, clock: number): Struct | undefined {
  if (structs === undefined || structs.length === 0) return undefined
  let low = 0
  let high = structs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const struct = structs[middle] as Struct
    if (clock < struct.id.clock) high = middle - 1
    else if (clock >= struct.id.clock + struct.length) low = middle + 1
    else return struct
  }
  return undefined
}
