// The cells of a space by record, and the records as they stand. Kinds that this version does not know, or that do not
// live in this kind of space, are left in the document and not listed.

import type { RecordId } from '../base/ids.ts'
import { kindOfRecordId } from '../domain/record-kinds.ts'
import { type Cell, readCell, tagOf } from './cell.ts'
import type { NewCell } from './check-records.ts'
import { RecordState } from './record-state.ts'
import type { Author, RecordView, ReplicaSpace } from './replica.port.ts'

export class CellIndex {
  readonly #space: ReplicaSpace
  readonly #textsOf: (state: RecordState) => Readonly<Record<string, string>>
  readonly #states = new Map<RecordId, RecordState>()
  #count = 0

  constructor(space: ReplicaSpace, textsOf: (state: RecordState) => Readonly<Record<string, string>>) {
    this.#space = space
    this.#textsOf = textsOf
  }

  /** How many cells were indexed. */
  get count(): number {
    return this.#count
  }

  /** Returns the cell's time, or undefined when it is not one this version can read. */
  add(author: Author, cell: NewCell): number | undefined {
    this.#count++
    const kind = kindOfRecordId(cell.record)
    if (kind === undefined || kind.space !== this.#space.kind) return undefined
    const read = readCell(kind, cell.value)
    if (read === undefined) return undefined
    let state = this.#states.get(cell.record)
    if (state === undefined) {
      state = new RecordState(cell.record, kind, this.#space)
      this.#states.set(cell.record, state)
    }
    const { record, client, clock } = cell
    const known: Cell = { tag: tagOf(client, clock), client, clock, record, author, ...read }
    state.add(known)
    return known.hlc
  }

  has(id: RecordId): boolean {
    return this.#states.has(id)
  }

  replacedBy(id: RecordId, fields: Readonly<Record<string, unknown>>): { over: string[]; after: number } {
    return this.#states.get(id)?.replacedBy(fields) ?? { over: [], after: 0 }
  }

  textChanged(id: RecordId): void {
    const state = this.#states.get(id)
    if (state !== undefined) state.view = undefined
  }

  view(id: RecordId): RecordView | undefined {
    const state = this.#states.get(id)
    return state && this.#viewOf(state)
  }

  *views(kind?: string): Iterable<RecordView> {
    for (const state of this.#states.values()) {
      if (kind !== undefined && state.kind.kind !== kind) continue
      const view = this.#viewOf(state)
      if (view !== undefined) yield view
    }
  }

  #viewOf(state: RecordState): RecordView | undefined {
    return state.view ?? state.read(this.#textsOf(state))
  }
}
