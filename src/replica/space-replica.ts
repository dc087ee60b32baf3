// A space's replica: its two documents, the index of their cells, and the checks at the door. See replica.port.ts.

import * as Y from 'yjs'
import type { Bytes } from '../base/bytes.ts'
import type { RecordId } from '../base/ids.ts'
import type { Clock } from '../base/ports.ts'
import { kindByName, kindOfRecordId } from '../domain/record-kinds.ts'
import { type CellValue, cellKey, cellsName, parseCellKey, writeCell } from './cell.ts'
import { CellIndex } from './cell-index.ts'
import { checkRecords, type NewCell } from './check-records.ts'
import { checkTexts } from './check-texts.ts'
import { createHlc, type Hlc } from './hlc.ts'
import { mintRecordId } from './record-ids.ts'
import type {
  ApplyResult,
  AsideReason,
  Author,
  CellWrite,
  RecordView,
  ReplicaSpace,
  SpaceClock,
  SpaceReplica,
  SpaceUpdate,
  TextWrite,
  Written,
} from './replica.port.ts'
import { type EntryParts, nothing, SpaceDocs, writing } from './space-docs.ts'
import { mayWriteText, parseTextName, readText, textName } from './text-names.ts'
import { emptied } from './update-parts.ts'

export interface ReplicaParts {
  readonly space: ReplicaSpace
  readonly me: Author
  readonly clock: Clock
}

/** What a mirror gives back: states already checked when they were received, and the authors they name. */
export interface TrustedState {
  readonly updates: readonly SpaceUpdate[]
  readonly authors: readonly Author[]
}

export class YjsSpaceReplica implements SpaceReplica {
  readonly space: ReplicaSpace
  readonly me: Author
  readonly #docs: SpaceDocs
  readonly #hlc: Hlc
  readonly #clock: Clock
  readonly #index: CellIndex
  readonly #listeners = new Set<(record: RecordId, field: string) => void>()
  #typedUpdates: Uint8Array[] = []
  #typedRecords = new Set<RecordId>()
  #lastMinted = 0

  constructor({ space, me, clock }: ReplicaParts) {
    this.space = space
    this.me = me
    this.#clock = clock
    this.#hlc = createHlc(clock)
    this.#docs = new SpaceDocs(space, me)
    this.#index = new CellIndex(space, (state) => this.#textsOf(state.id))
    this.#docs.texts.on('updateV2', (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (transaction.local && origin !== writing) this.#hearTyped(update, transaction)
    })
  }

  /** Takes a mirror's state. Throws when it is not one: the caller throws the mirror and this replica away. */
  load({ updates, authors }: TrustedState): void {
    for (const author of authors) this.#docs.register(author)
    this.#docs.apply(...updates)
    if (this.#docs.hasGaps()) throw new Error('expected a whole state from the mirror, got one with gaps')
    this.#docs.cells.forEach((value, key) => {
      const parsed = parseCellKey(key)
      const author = parsed && this.#docs.authorOf(parsed.client)
      if (parsed === undefined || author === undefined) throw new Error('expected cells of known authors in the mirror')
      this.#take(author, { ...parsed, value })
    })
  }

  /** Chooses our client id; call once everything kept is applied, with the clock that the ledger stored. */
  settle(stored: SpaceClock | undefined): void {
    this.#docs.settle(stored)
  }

  // Reading -------------------------------------------------------------------------------------------------------

  records(kind?: string): Iterable<RecordView> {
    return this.#index.views(kind)
  }

  record(id: RecordId): RecordView | undefined {
    return this.#index.view(id)
  }

  text(record: RecordId, field: string): string {
    return readText(this.#docs.texts, textName(record, field))
  }

  mark(): string {
    return this.#docs.mark(this.#index.count)
  }

  // Writing -------------------------------------------------------------------------------------------------------

  newRecordId(kind: string): RecordId {
    const code = kindByName(kind)?.code
    if (code === undefined) throw new Error(`expected a record kind, got ${kind}`)
    let id: RecordId
    do {
      this.#lastMinted = Math.max(this.#lastMinted + 1, this.#clock.now())
      id = mintRecordId(code, this.#docs.client, this.#lastMinted)
    } while (this.#index.has(id))
    return id
  }

  write(cells: readonly CellWrite[], texts: readonly TextWrite[] = []): Written {
    const prepared = cells.map(({ record, fields }) => this.#prepare(record, fields))
    const hlc = this.#hlc.next(Math.max(0, ...prepared.map(({ after }) => after)))
    const encoded = prepared.map(({ record, fields, over, kind }) => ({
      record,
      value: writeCell(kind, fields, over, hlc),
    }))
    const records = encoded.length === 0 ? nothing : this.#put(encoded)
    const insert = (): void => {
      for (const { record, field, insert: added } of texts) {
        const text = this.editText(record, field)
        text.insert(text.length, added)
      }
    }
    const ownTexts = texts.length === 0 ? nothing : this.#docs.capture(this.#docs.texts, insert)
    for (const { record } of texts) this.#index.textChanged(record)
    const typed = this.takeTyped()
    const changed = new Set([...cells, ...texts].map(({ record }) => record))
    for (const record of typed?.changed ?? []) changed.add(record)
    return { records, texts: joined(typed?.texts ?? nothing, ownTexts), changed: [...changed], hlc }
  }

  editText(record: RecordId, field: string): Y.Text {
    return this.#docs.texts.getText(textName(record, field))
  }

  onTyped(hear: (record: RecordId, field: string) => void): () => void {
    this.#listeners.add(hear)
    return () => this.#listeners.delete(hear)
  }

  takeTyped(): Written | undefined {
    if (this.#typedUpdates.length === 0) return undefined
    const texts = new Uint8Array(Y.mergeUpdatesV2(this.#typedUpdates))
    const changed = [...this.#typedRecords]
    this.#typedUpdates = []
    this.#typedRecords = new Set()
    return { records: nothing, texts, changed, hlc: this.#hlc.next() }
  }

  clock(): SpaceClock {
    return this.#docs.clock()
  }

  // Receiving -----------------------------------------------------------------------------------------------------

  applyEntry(author: Author, update: SpaceUpdate): ApplyResult {
    const parts = this.#docs.open(author, update)
    if (typeof parts === 'string') return refused(parts)
    const texts = checkTexts(this.#docs.texts, parts.texts, (name) => mayWriteText(this.space, author, name))
    if (texts.state === 'waiting') return { state: 'waiting' }
    const records = checkRecords(this.#docs.records, cellsName, parts.records)
    if ('reason' in records) return { state: 'aside', reason: records.reason, effect: this.#leaveOut(parts) }
    if (texts.state === 'aside') return { state: 'aside', reason: texts.reason, effect: this.#leaveOut(parts) }
    this.#docs.apply(update)
    const changed = new Set<RecordId>()
    for (const cell of records.cells) {
      this.#take(author, cell)
      changed.add(cell.record)
    }
    for (const name of texts.names) {
      const record = parseTextName(name)?.record
      if (record === undefined) continue
      this.#index.textChanged(record)
      changed.add(record)
    }
    return { state: 'applied', changed: [...changed], effect: update }
  }

  leaveOut(author: Author, update: SpaceUpdate): ApplyResult {
    const parts = this.#docs.open(author, update)
    if (typeof parts === 'string') return refused(parts)
    if (this.#anchors(parts) === 'waiting') return { state: 'waiting' }
    return { state: 'left_out', effect: this.#leaveOut(parts) }
  }

  restore(update: SpaceUpdate): readonly RecordId[] {
    const result = this.applyEntry(this.me, update)
    if (result.state !== 'applied') throw new Error(`expected a pending row of this device, got one ${result.state}`)
    return result.changed
  }

  close(): void {
    this.#docs.destroy()
    this.#listeners.clear()
  }

  // Details -------------------------------------------------------------------------------------------------------

  #take(author: Author, cell: NewCell): void {
    const hlc = this.#index.add(author, cell)
    if (hlc !== undefined) this.#hlc.seen(hlc)
  }

  #prepare(record: RecordId, fields: Readonly<Record<string, unknown>>) {
    const kind = kindOfRecordId(record)
    if (kind === undefined || kind.space !== this.space.kind) {
      throw new Error(`expected a record that lives in ${this.space.kind}, got ${record.slice(0, 2)}`)
    }
    return { record, fields, kind, ...this.#index.replacedBy(record, fields) }
  }

  #put(cells: readonly { readonly record: RecordId; readonly value: CellValue }[]): Bytes {
    const { client } = this.#docs
    const added: NewCell[] = []
    const update = this.#docs.capture(this.#docs.records, () => {
      for (const { record, value } of cells) {
        const clock = Y.getState(this.#docs.records.store, client)
        this.#docs.cells.set(cellKey(record, client, clock), value)
        added.push({ record, client, clock, value })
      }
    })
    for (const cell of added) this.#index.add(this.me, cell)
    return update
  }

  #hearTyped(update: Uint8Array, transaction: Y.Transaction): void {
    this.#typedUpdates.push(update)
    for (const type of transaction.changed.keys()) {
      const name = parseTextName(Y.findRootTypeKey(type))
      if (name === undefined) continue
      this.#typedRecords.add(name.record)
      this.#index.textChanged(name.record)
      for (const listener of [...this.#listeners]) listener(name.record, name.field)
    }
  }

  /** Whether the entry's letters can stay as places for others' letters; what it deletes is not looked at. */
  #anchors(parts: EntryParts): 'fine' | 'waiting' | 'aside' {
    return checkTexts(this.#docs.texts, { ...parts.texts, deletes: [] }, () => true).state
  }

  /** Leaves the entry out, so that its author's later entries still follow on [K10]. */
  #leaveOut(parts: EntryParts): SpaceUpdate {
    const keepAnchors = this.#anchors(parts) === 'fine'
    const effect = { records: emptied(parts.records, false), texts: emptied(parts.texts, keepAnchors) }
    this.#docs.apply(effect)
    return effect
  }

  #textsOf(record: RecordId): Record<string, string> {
    const texts: Record<string, string> = {}
    for (const [field, { type }] of Object.entries(kindOfRecordId(record)?.fields ?? {})) {
      const text = type === 'text' ? this.text(record, field) : ''
      if (text !== '') texts[field] = text
    }
    return texts
  }
}

const refused = (why: AsideReason | 'waiting'): ApplyResult =>
  why === 'waiting'
    ? { state: 'waiting' }
    : { state: 'aside', reason: why, effect: { records: nothing, texts: nothing } }

function joined(first: Bytes, second: Bytes): Bytes {
  if (first.length === 0) return second
  return second.length === 0 ? first : new Uint8Array(Y.mergeUpdatesV2([first, second]))
}
