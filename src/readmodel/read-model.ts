// The reading side: watches revisions, and opens only the rows that changed.

import type { CoopId, RecordId } from '../base/ids.ts'
import type { Live } from '../base/live.ts'
import { kindOfRecordId } from '../domain/record-kinds.ts'
import type { RecordView } from '../replica/replica.port.ts'
import { type Vault, VaultClosedError } from '../vault/vault.port.ts'
import { PageCache } from './page-cache.ts'
import type { Board, ReadModel, ReadModelStore, RowRevision } from './readmodel.port.ts'
import { createRowNames, openBoard, openPage, projectorVersion, type RowNames } from './rows.ts'
import { createWatched, latestOnly, Resting } from './watched.ts'

/** Lists and boards that go on being read after their screen was left: those of the last few screens. */
const mostResting = 24

export interface ReadModelParts {
  readonly vault: Vault
  readonly store: ReadModelStore
  /** A row does not open, or cannot be read: the coop (when known) should be projected again. */
  readonly onDamage: (coop: CoopId | undefined, error?: unknown) => void
}

export function createReadModel(parts: ReadModelParts): ReadModel {
  return new SealedReadModel(parts)
}

/** The pages of a list as they were last read, and their records. */
interface PagesRead {
  readonly pages: readonly (readonly RecordView[])[]
  readonly records: readonly RecordView[]
}

class SealedReadModel implements ReadModel {
  readonly #parts: ReadModelParts
  readonly #names: RowNames
  readonly #cache = new PageCache()
  readonly #boardCache = new Map<string, { revision: number; board: Board | undefined }>()
  readonly #lists = new Map<string, Live<readonly RecordView[] | undefined>>()
  readonly #boards: Live<readonly Board[] | undefined>
  readonly #boardOf = new Map<CoopId, Live<Board | undefined>>()
  readonly #resting = new Resting(mostResting)

  constructor(parts: ReadModelParts) {
    this.#parts = parts
    this.#names = createRowNames(parts.vault)
    this.#boards = createWatched(
      (set) =>
        this.#watch('boards', this.#names.boards, undefined, async (revisions) =>
          set(await this.#readBoards(revisions)),
        ),
      this.#resting,
    )
  }

  boards(): Live<readonly Board[] | undefined> {
    return this.#boards
  }

  board(coop: CoopId): Live<Board | undefined> {
    const known = this.#boardOf.get(coop)
    if (known !== undefined) return known
    const id = this.#names.board(coop)
    const board = createWatched<Board>(
      (set) =>
        this.#watch('boards', this.#names.boards, coop, async (revisions) => {
          const [board] = await this.#readBoards(revisions.filter((row) => row.id === id))
          set(board)
        }),
      this.#resting,
    )
    this.#boardOf.set(coop, board)
    return board
  }

  list(coop: CoopId, kind: string, options: { readonly month?: string } = {}): Live<readonly RecordView[] | undefined> {
    const key = `${coop}/${kind}/${options.month ?? '*'}`
    const known = this.#lists.get(key)
    if (known !== undefined) return known
    const prefix = options.month === undefined ? '' : this.#names.month(coop, kind, options.month)
    let read: PagesRead = { pages: [], records: [] }
    const list = createWatched<readonly RecordView[]>(
      (set) =>
        this.#watch('pages', this.#names.group(coop, kind), coop, async (revisions) => {
          const mine = revisions.filter(({ id }) => id.startsWith(prefix))
          read = await this.#readPages(coop, mine, read)
          set(read.records)
        }),
      this.#resting,
    )
    this.#lists.set(key, list)
    return list
  }

  record(id: RecordId, coop?: CoopId): Live<RecordView | 'absent' | undefined> {
    const kind = kindOfRecordId(id)?.kind
    return createWatched<RecordView | 'absent'>((set) => {
      if (kind === undefined) {
        set('absent')
        return () => undefined
      }
      const lists = new Map<
        CoopId,
        { readonly list: Live<readonly RecordView[] | undefined>; readonly stop: () => void }
      >()
      const look = (): void => {
        const read = [...lists.values()].map(({ list }) => list.get())
        const found = read.flatMap((records) => records?.find((record) => record.id === id) ?? [])[0]
        if (found !== undefined) set(found)
        else if (known() && read.every((records) => records !== undefined)) set('absent')
      }
      const known = (): boolean => coop !== undefined || this.#boards.get() !== undefined
      const follow = (coops: readonly CoopId[]): void => {
        for (const each of coops) {
          if (lists.has(each)) continue
          const list = this.list(each, kind)
          lists.set(each, { list, stop: list.subscribe(look) })
        }
        look()
      }
      const followBoards = (): void => follow(this.#boards.get()?.map((board) => board.coop) ?? [])
      const stopBoards = coop === undefined ? this.#boards.subscribe(followBoards) : () => undefined
      if (coop === undefined) followBoards()
      else follow([coop])
      return () => {
        stopBoards()
        for (const { stop } of lists.values()) stop()
      }
    })
  }

  close(): void {
    this.#resting.endAll()
  }

  #watch(
    table: 'boards' | 'pages',
    group: string,
    coop: CoopId | undefined,
    read: (revisions: readonly RowRevision[]) => Promise<void>,
  ): () => void {
    let listening = true
    const hear = latestOnly(async (revisions: readonly RowRevision[]) => {
      try {
        if (listening) await read(revisions)
      } catch (error) {
        // The vault closes under us when the person locks: nothing is damaged, and nobody looks any more.
        if (!(error instanceof VaultClosedError)) this.#parts.onDamage(coop, error)
      }
    })
    const stop = this.#parts.store.watch(table, group, hear)
    return () => {
      listening = false
      stop()
    }
  }

  async #readBoards(revisions: readonly RowRevision[]): Promise<Board[]> {
    const changed = revisions.filter(({ id, revision }) => this.#boardCache.get(id)?.revision !== revision)
    const rows = await this.#parts.store.read(
      'boards',
      changed.map(({ id }) => id),
    )
    for (const row of rows) {
      if (row === undefined) continue
      const content = await openBoard(this.#parts.vault, row)
      // A board of another version is not shown: its coop is about to be projected again.
      const board = content?.version === projectorVersion ? content.board : undefined
      if (content === undefined) this.#parts.onDamage(undefined)
      this.#boardCache.set(row.id, { revision: row.revision, board })
    }
    const boards = revisions.flatMap(({ id }) => this.#boardCache.get(id)?.board ?? [])
    return boards.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'fr') || (a.coop < b.coop ? -1 : 1))
  }

  /** The same records as `before`, in the same array, when no page changed: then nothing is drawn again. */
  async #readPages(coop: CoopId, revisions: readonly RowRevision[], before: PagesRead): Promise<PagesRead> {
    const pages = new Map(revisions.map((row) => [row.id, this.#cache.get(row)]))
    const missing = revisions.filter(({ id }) => pages.get(id) === undefined).map(({ id }) => id)
    for (const row of await this.#parts.store.read('pages', missing)) {
      if (row === undefined) continue
      const opened = await openPage(this.#parts.vault, row)
      if (opened === undefined) this.#parts.onDamage(coop)
      else pages.set(row.id, this.#cache.put(row, opened))
    }
    const read = [...pages.values()].flatMap((records) => (records === undefined ? [] : [records]))
    const isSame = read.length === before.pages.length && read.every((records, at) => records === before.pages[at])
    return isSame ? before : { pages: read, records: read.flat() }
  }
}

function nameOf({ record }: Board): string {
  return typeof record?.fields.name === 'string' ? record.fields.name : ''
}
