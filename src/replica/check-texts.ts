// What a received update may do to the texts document [K9]: put letters into texts that its author may write, and
// delete letters of anyone's there. Nothing nested, nothing formatted.

import * as Y from 'yjs'
import type { AsideReason } from './replica.port.ts'
import { isPlainText, type Struct, structAt, type UpdateParts } from './update-parts.ts'

export type TextsCheck =
  | { readonly state: 'fine'; readonly names: ReadonlySet<string> }
  | { readonly state: 'waiting' }
  | { readonly state: 'aside'; readonly reason: AsideReason }

interface Place {
  readonly client: number
  readonly clock: number
}

const waiting = Symbol('waiting')
const malformed = Symbol('malformed')
type Named = string | typeof waiting | typeof malformed

/** Names the root text of each item of an update that is not applied yet. */
class TextNames {
  readonly #doc: Y.Doc
  readonly #parts: UpdateParts
  readonly #found = new Map<Struct, Named>()
  readonly #roots = new Map<unknown, string>()

  constructor(doc: Y.Doc, parts: UpdateParts) {
    this.#doc = doc
    this.#parts = parts
    for (const [name, type] of doc.share) this.#roots.set(type, name)
  }

  structAt(place: Place): Struct | typeof waiting {
    if (place.clock < Y.getState(this.#doc.store, place.client)) {
      return structAt(this.#doc.store.clients.get(place.client), place.clock) ?? waiting
    }
    return structAt(this.#parts.byClient.get(place.client), place.clock) ?? waiting
  }

  ofPlace(place: Place): Named {
    const struct = this.structAt(place)
    return struct === waiting ? waiting : this.ofStruct(struct)
  }

  ofStruct(start: Struct): Named {
    // A loop, not a recursion: thousands of letters may each hang on the one before.
    const path: Struct[] = []
    let struct = start
    let name: Named | undefined
    while (name === undefined) {
      const found = this.#found.get(struct)
      if (found !== undefined) {
        name = found
      } else if (!(struct instanceof Y.Item)) {
        name = malformed
      } else if (typeof struct.parent === 'string') {
        name = struct.parent
      } else if (struct.parent !== null) {
        name = this.#roots.get(struct.parent) ?? malformed
      } else {
        path.push(struct)
        const anchor = struct.origin ?? struct.rightOrigin
        const next = anchor === null || path.length > 1e6 ? malformed : this.structAt(anchor)
        if (next === waiting || next === malformed) name = next
        else struct = next
      }
    }
    for (const seen of path) this.#found.set(seen, name)
    return name
  }
}

/** @param mayWrite whether the author may write the text of this name, undefined when the name is not one of a text */
export function checkTexts(
  doc: Y.Doc,
  parts: UpdateParts,
  mayWrite: (name: string) => boolean | undefined,
): TextsCheck {
  const finder = new TextNames(doc, parts)
  const names = new Set<string>()
  let late = false

  const note = (name: Named): AsideReason | undefined => {
    if (name === malformed) return 'malformed'
    if (name === waiting) late = true
    else names.add(name)
    return undefined
  }

  for (const structs of parts.byClient.values()) {
    for (const struct of structs) {
      if (!isPlainText(struct)) return { state: 'aside', reason: 'malformed' }
      const name = finder.ofStruct(struct)
      let reason = note(name)
      for (const anchor of [struct.origin, struct.rightOrigin]) {
        if (anchor === null || reason !== undefined) continue
        const there = finder.ofPlace(anchor)
        reason = note(there)
        if (typeof there === 'string' && typeof name === 'string' && there !== name) reason = 'malformed'
      }
      if (reason !== undefined) return { state: 'aside', reason }
    }
  }
  for (const range of parts.deletes) {
    for (let clock = range.clock; clock < range.clock + range.length; ) {
      const struct = finder.structAt({ client: range.client, clock })
      if (struct === waiting) {
        late = true
        break
      }
      const reason = note(finder.ofStruct(struct))
      if (reason !== undefined) return { state: 'aside', reason: 'foreign_delete' }
      clock = struct.id.clock + struct.length
    }
  }
  if (late) return { state: 'waiting' }
  for (const name of names) {
    const may = mayWrite(name)
    if (may !== true) return { state: 'aside', reason: may === undefined ? 'malformed' : 'not_permitted' }
  }
  return { state: 'fine', names }
}
