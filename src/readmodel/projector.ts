// Projects changed records into pages and a board, and writes them with their watermark in one transaction.

import type { CoopId } from '../base/ids.ts'
import { createMutex, type Mutex } from '../base/mutex.ts'
import type { Clock } from '../base/ports.ts'
import { recordKinds } from '../domain/record-kinds.ts'
import type { Vault } from '../vault/vault.port.ts'
import { projectBoard } from './board.ts'
import { CoopPages, type PageRef } from './coop-pages.ts'
import type { PageEntry, Projection, Projector, ReadModelStore, SealedRow } from './readmodel.port.ts'
import { type BoardRow, createRowNames, openBoard, openPage, projectorVersion, type RowNames, sealRow } from './rows.ts'

export interface ProjectorParts {
  readonly vault: Vault
  readonly store: ReadModelStore
  readonly clock: Clock
}

export function createProjector(parts: ProjectorParts): Projector {
  return new SealedProjector(parts)
}

/** A coop while this device writes it. */
interface Desk {
  readonly pages: CoopPages
  /** What was projected by another version, or not read back whole, stays so until it is rebuilt. */
  version: string
  marks: Readonly<Record<string, string>>
  setAside: number
  revision: number
}

class SealedProjector implements Projector {
  readonly #vault: Vault
  readonly #store: ReadModelStore
  readonly #clock: Clock
  readonly #names: RowNames
  readonly #desks = new Map<CoopId, Desk>()
  readonly #mutexes = new Map<CoopId, Mutex>()

  constructor({ vault, store, clock }: ProjectorParts) {
    this.#vault = vault
    this.#store = store
    this.#clock = clock
    this.#names = createRowNames(vault)
  }

  apply(projection: Projection): Promise<void> {
    return this.#alone(projection.coop, async () => {
      const desk = this.#desks.get(projection.coop) ?? (await this.#load(projection.coop))
      await this.#project(desk, projection, [])
    })
  }

  rebuild(projection: Projection): Promise<void> {
    return this.#alone(projection.coop, async () => {
      const before = await this.#boardRow(projection.coop)
      const desk = this.#emptyDesk(before)
      await this.#project(desk, projection, await this.#store.pagesOf(this.#names.coop(projection.coop)))
    })
  }

  async isFresh(coop: CoopId, marks: Readonly<Record<string, string>>): Promise<boolean> {
    const known = (await this.#boardRow(coop))?.content
    if (known?.version !== projectorVersion) return false
    const spaces = Object.entries(marks)
    const sameMarks =
      spaces.length === Object.keys(known.marks).length && spaces.every(([space, mark]) => known.marks[space] === mark)
    if (!sameMarks) return false
    // Pages that storage lost show as if nothing had been written: the directory knows how many there are.
    const kept = await this.#store.pagesOf(this.#names.coop(coop))
    return kept.length === refsOf(known.board.directory).length
  }

  drop(coop: CoopId): Promise<void> {
    return this.#alone(coop, async () => {
      this.#desks.delete(coop)
      const dropPages = await this.#store.pagesOf(this.#names.coop(coop))
      await this.#store.commit({ boards: [], pages: [], dropBoards: [this.#names.board(coop)], dropPages })
    })
  }

  /** One projection of a coop at a time; after a failure the coop is read again from what is stored. */
  #alone(coop: CoopId, work: () => Promise<void>): Promise<void> {
    const mutex = this.#mutexes.get(coop) ?? createMutex()
    this.#mutexes.set(coop, mutex)
    return mutex.run(async () => {
      try {
        await work()
      } catch (error) {
        this.#desks.delete(coop)
        throw error
      }
    })
  }

  async #boardRow(coop: CoopId): Promise<{ row: SealedRow; content: BoardRow | undefined } | undefined> {
    const [row] = await this.#store.read('boards', [this.#names.board(coop)])
    return row && { row, content: await openBoard(this.#vault, row) }
  }

  #emptyDesk(before: { row: SealedRow; content: BoardRow | undefined } | undefined): Desk {
    return {
      pages: new CoopPages(),
      version: projectorVersion,
      marks: {},
      setAside: before?.content?.board.setAside ?? 0,
      revision: before?.row.revision ?? 0,
    }
  }

  async #load(coop: CoopId): Promise<Desk> {
    const before = await this.#boardRow(coop)
    const desk = this.#emptyDesk(before)
    const refs = refsOf(before?.content?.board.directory ?? [])
    const rows = await this.#store.read(
      'pages',
      refs.map(({ kind, month, index }) => this.#names.page(coop, kind, month, index)),
    )
    if (before !== undefined) desk.version = before.content?.version ?? ''
    desk.marks = before?.content?.marks ?? {}
    for (const [at, row] of rows.entries()) {
      const ref = refs[at]
      const records = row && (await openPage(this.#vault, row))
      if (ref !== undefined && records !== undefined) desk.pages.load(ref, records)
      else desk.version = ''
    }
    return desk
  }

  async #project(desk: Desk, projection: Projection, before: readonly string[]): Promise<void> {
    const { coop } = projection
    for (const id of projection.removed ?? []) desk.pages.remove(id)
    for (const record of projection.changed) desk.pages.put(record)
    desk.marks = { ...desk.marks, ...projection.marks }
    desk.setAside = projection.setAside ?? desk.setAside
    // Never the same twice for one row, even when the database was emptied in between.
    desk.revision = Math.max(desk.revision + 1, this.#clock.now())

    const pages: SealedRow[] = []
    const dropPages = new Set(before)
    for (const { ref, records } of desk.pages.takeDirty()) {
      const id = this.#names.page(coop, ref.kind, ref.month, ref.index)
      if (records.length === 0) {
        dropPages.add(id)
        continue
      }
      dropPages.delete(id)
      const row = {
        id,
        coop: this.#names.coop(coop),
        group: this.#names.group(coop, ref.kind),
        revision: desk.revision,
      }
      pages.push(await sealRow(this.#vault, 'pages', row, records))
    }
    const board = await this.#sealBoard(coop, desk)
    await this.#store.commit({ boards: [board], pages, dropBoards: [], dropPages: [...dropPages] })
    this.#desks.set(coop, desk)
  }

  #sealBoard(coop: CoopId, desk: Desk): Promise<SealedRow> {
    const content: BoardRow = {
      version: desk.version,
      marks: desk.marks,
      board: projectBoard({
        coop,
        records: (kind) => desk.pages.records(kind),
        directory: desk.pages.directory(),
        setAside: desk.setAside,
      }),
    }
    const names = this.#names
    const row = { id: names.board(coop), coop: names.coop(coop), group: names.boards, revision: desk.revision }
    return sealRow(this.#vault, 'boards', row, content)
  }
}

/** Every page that the directory tells of. */
function refsOf(directory: readonly PageEntry[]): PageRef[] {
  return directory.flatMap(({ kind, month, indexes }) =>
    recordKinds.some((known) => known.kind === kind) ? indexes.map((index) => ({ kind, month, index })) : [],
  )
}
