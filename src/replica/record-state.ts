// The cells of one record, and what they come to [K5], [K6]: which fields of which cells count, which are replaced,
// which answers stand. A pure function of the set of cells, kept incrementally: a late save costs one cell.

import { equalityDeep } from 'lib0/function'
import type { PersonId, RecordId } from '../base/ids.ts'
import type { RecordKind } from '../domain/record-kind.ts'
import type { Cell } from './cell.ts'
import { provesCreator } from './record-ids.ts'
import type { Answer, RecordView, ReplicaSpace } from './replica.port.ts'

export class RecordState {
  readonly id: RecordId
  readonly kind: RecordKind
  readonly #space: ReplicaSpace
  /** In the order in which they are judged: the proven creator's first cell, then by time, then by tag. */
  readonly #cells: Cell[] = []
  #first: Cell | undefined
  readonly #clients = new Set<number>()
  /** How many of `#cells`, from the start, the state below accounts for. */
  #judged = 0
  #sorted = true
  readonly #standing = new Map<string, Cell[]>()
  #shown: Record<string, unknown> = {}
  #created: Cell | undefined
  #updated: Cell | undefined
  /** Kept until a cell or a text of the record changes. */
  view: RecordView | undefined

  constructor(id: RecordId, kind: RecordKind, space: ReplicaSpace) {
    this.id = id
    this.kind = kind
    this.#space = space
  }

  add(cell: Cell): void {
    this.view = undefined
    const last = this.#cells.at(-1)
    this.#cells.push(cell)
    if (this.#leads(cell)) this.#sorted = false
    else if (last !== undefined && this.#compare(last, cell) > 0) this.#sorted = false
  }

  /** Tags of the cells that a new cell with these fields replaces, and the latest of their times. */
  replacedBy(fields: Readonly<Record<string, unknown>>): { over: string[]; after: number } {
    this.#judge()
    const over = new Set<string>()
    let after = 0
    for (const name of Object.keys(fields)) {
      if (this.kind.fields[name]?.type !== 'value') continue
      for (const cell of this.#standing.get(name) ?? []) {
        over.add(cell.tag)
        after = Math.max(after, cell.hlc)
      }
    }
    return { over: [...over], after }
  }

  /** Undefined when no cell of the record counts. */
  read(texts: Readonly<Record<string, string>>): RecordView | undefined {
    this.#judge()
    const created = this.#created
    const updated = this.#updated
    if (created === undefined || updated === undefined) return undefined
    const { id: space, coop, person } = this.#space
    this.view = {
      id: this.id,
      kind: this.kind.kind,
      space,
      ...(coop === undefined ? {} : { coop }),
      ...(person === undefined ? {} : { person }),
      fields: { ...this.#shown },
      conflicts: this.#conflicts(),
      createdBy: this.#first?.author.person ?? created.author.person,
      createdAt: created.hlc,
      updatedBy: updated.author.person,
      updatedAt: updated.hlc,
      texts,
    }
    return this.view
  }

  /**
   * True when the order changes: the cell becomes the first of the creator that the record's id names. One client's
   * cells are in their order already, so the proof is looked for only once a second client writes.
   */
  #leads(cell: Cell): boolean {
    if (this.#first !== undefined) {
      if (this.#first.client !== cell.client || this.#first.clock < cell.clock) return false
      this.#first = cell
      return true
    }
    if (this.#clients.has(cell.client)) return false
    this.#clients.add(cell.client)
    if (this.#clients.size === 1) return false
    const tried = this.#clients.size === 2 ? [...this.#clients] : [cell.client]
    const proven = tried.find((client) => provesCreator(this.id, client))
    if (proven === undefined) return false
    this.#first = this.#cells
      .filter(({ client }) => client === proven)
      .reduce((first, other) => (other.clock < first.clock ? other : first))
    return true
  }

  #compare(a: Cell, b: Cell): number {
    if (a === this.#first) return -1
    if (b === this.#first) return 1
    return a.hlc - b.hlc || (a.tag < b.tag ? -1 : 1)
  }

  #judge(): void {
    if (!this.#sorted) {
      this.#cells.sort((a, b) => this.#compare(a, b))
      this.#sorted = true
      this.#judged = 0
      this.#standing.clear()
      this.#shown = {}
      this.#created = undefined
      this.#updated = undefined
    }
    for (; this.#judged < this.#cells.length; this.#judged++) this.#count(this.#cells[this.#judged] as Cell)
  }

  #count(cell: Cell): void {
    // Rules see the record as it stood before the cell, not half-way through it.
    const record = { ...this.#shown }
    const createdBy: PersonId | undefined = this.#first?.author.person ?? this.#created?.author.person
    for (const [name, value] of Object.entries(cell.fields)) {
      const field = this.kind.fields[name]
      if (field === undefined) continue
      const { author, fields } = cell
      const owner = this.#space.person
      if (!field.write({ author, id: this.id, owner, cell: fields, record, createdBy, value })) continue
      this.#created ??= cell
      this.#updated = cell
      const before = this.#standing.get(name) ?? []
      // Facts stand beside each other; a value stands until a later cell names it as replaced.
      const kept = field.type === 'fact' ? before : before.filter((other) => !cell.over.includes(other.tag))
      const standing = [...kept, cell]
      this.#standing.set(name, standing)
      const shown = (field.type === 'fact' ? standing[0] : cell)?.fields[name]
      if (shown === null) delete this.#shown[name]
      else this.#shown[name] = shown
    }
  }

  #conflicts(): Record<string, readonly Answer[]> {
    const conflicts: Record<string, readonly Answer[]> = {}
    for (const [name, cells] of this.#standing) {
      const value = cells[0]?.fields[name]
      if (cells.every((cell) => equalityDeep(cell.fields[name], value))) continue
      conflicts[name] = cells.map((cell) => ({
        value: cell.fields[name],
        cell: cell.tag,
        by: cell.author.person,
        at: cell.hlc,
      }))
    }
    return conflicts
  }
}
