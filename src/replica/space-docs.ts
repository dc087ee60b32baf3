// The two documents of a space and the client ids written in them. Here foreign bytes meet Yjs.
//
// Yjs picks client ids at random and changes them when it sees its own come back; ours are derived [K2], so both
// documents carry an idle id while anything is applied, and our own otherwise.

import * as Y from 'yjs'
import { type Bytes, toHex, utf8 } from '../base/bytes.ts'
import { sha256 } from '../base/hash.ts'
import type { CellValue } from './cell.ts'
import { cellsName } from './cell.ts'
import { type ClientIds, createClientIds, deriveClientId } from './client-ids.ts'
import type { Author, ReplicaSpace, SpaceClock, SpaceUpdate } from './replica.port.ts'
import { lettersIn } from './text-names.ts'
import { takeApart, type UpdateParts } from './update-parts.ts'

// No derived id is 0: it would take a hash that starts with 52 zero bits.
const idleClient = 0

/** Origin of the transactions of `capture`. */
export const writing = Symbol('write')

export const nothing: Bytes = new Uint8Array(0)

export interface EntryParts {
  readonly records: UpdateParts
  readonly texts: UpdateParts
}

export class SpaceDocs {
  readonly records = new Y.Doc({ gc: true })
  readonly texts = new Y.Doc({ gc: true })
  readonly #ids: ClientIds
  readonly #space: ReplicaSpace
  readonly #me: Author
  #n = 0
  #client = 0

  constructor(space: ReplicaSpace, me: Author) {
    this.#space = space
    this.#me = me
    this.#ids = createClientIds(space.id)
    this.#ids.register(me)
    this.#useClient(0)
  }

  /** Our client id in both documents. */
  get client(): number {
    return this.#client
  }

  get cells(): Y.Map<CellValue> {
    return this.records.getMap<CellValue>(cellsName)
  }

  /** Learns whom client ids may belong to. */
  register(author: Author): void {
    this.#ids.register(author)
  }

  authorOf(client: number): Author | undefined {
    const author = this.#ids.authorOf(client)
    // Asking widens what the device may use next, as receiving its entries did.
    if (author !== undefined) this.#ids.owns(author.device, client)
    return author
  }

  /** Takes an entry apart: its structs must be its author's [K3] and follow on from what is here. */
  open(author: Author, update: SpaceUpdate): EntryParts | 'malformed' | 'foreign_client' | 'waiting' {
    this.#ids.register(author)
    const records = takeApart(update.records)
    const texts = takeApart(update.texts)
    if (records === undefined || texts === undefined) return 'malformed'
    for (const parts of [records, texts]) {
      for (const client of parts.byClient.keys()) {
        if (!this.#ids.owns(author.device, client)) return 'foreign_client'
      }
    }
    const follows = (doc: Y.Doc, parts: UpdateParts): boolean =>
      [...parts.byClient].every(([client, [first]]) => (first?.id.clock ?? 0) <= Y.getState(doc.store, client))
    return follows(this.records, records) && follows(this.texts, texts) ? { records, texts } : 'waiting'
  }

  apply(...updates: readonly SpaceUpdate[]): void {
    this.records.clientID = idleClient
    this.texts.clientID = idleClient
    try {
      for (const { records, texts } of updates) {
        if (records.length > 0) Y.applyUpdateV2(this.records, records)
        if (texts.length > 0) Y.applyUpdateV2(this.texts, texts)
      }
    } finally {
      this.records.clientID = this.#client
      this.texts.clientID = this.#client
    }
  }

  /** True when something applied leans on what is not here. */
  hasGaps(): boolean {
    return [this.records, this.texts].some(({ store }) => store.pendingStructs !== null || store.pendingDs !== null)
  }

  /** Runs one local transaction; returns exactly what it added. */
  capture(doc: Y.Doc, change: () => void): Bytes {
    let captured = nothing
    const hear = (update: Uint8Array): void => {
      captured = new Uint8Array(update)
    }
    doc.on('updateV2', hear)
    doc.transact(change, writing)
    doc.off('updateV2', hear)
    return captured
  }

  clock(): SpaceClock {
    return this.#clockOf(this.#n)
  }

  /**
   * Chooses our client id once everything kept is applied: the stored one if both documents stand exactly where the
   * last save left them, else a new one, because a transaction was lost [K2].
   */
  settle(stored: SpaceClock = { n: 0, records: 0, texts: 0 }): void {
    const highest = this.#highestIndex()
    const now = this.#clockOf(stored.n)
    const same = highest <= stored.n && now.records === stored.records && now.texts === stored.texts
    this.#useClient(same ? stored.n : Math.max(highest, stored.n) + 1)
  }

  /** Changes whenever what can be read may have changed; `cells` counts those indexed. */
  mark(cells: number): string {
    const states = [this.records, this.texts].map((doc) => Y.encodeStateVector(doc))
    return toHex(sha256(...states, utf8(`${cells}/${lettersIn(this.texts)}`))).slice(0, 16)
  }

  destroy(): void {
    this.records.destroy()
    this.texts.destroy()
  }

  #useClient(n: number): void {
    this.#n = n
    this.#client = deriveClientId(this.#me.device, this.#space.id, n)
    this.records.clientID = this.#client
    this.texts.clientID = this.#client
  }

  #clockOf(n: number): SpaceClock {
    const client = n === this.#n ? this.#client : deriveClientId(this.#me.device, this.#space.id, n)
    return { n, records: Y.getState(this.records.store, client), texts: Y.getState(this.texts.store, client) }
  }

  /** The highest index under which this device wrote anything here; 0 when none. */
  #highestIndex(): number {
    let highest = 0
    for (const { store } of [this.records, this.texts]) {
      for (const client of store.clients.keys()) {
        if (this.authorOf(client)?.device !== this.#me.device) continue
        highest = Math.max(highest, this.#ids.indexOf(client) ?? 0)
      }
    }
    return highest
  }
}
