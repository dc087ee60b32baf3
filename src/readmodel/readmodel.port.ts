// What screens read. One sealed board per coop opens a home without loading anything else; lists come in sealed pages
// of at most 100 records per (coop, kind, month). All of it can be thrown away and projected again from the replicas.
//
// A board tells only what this device can read: a coopérant's phone counts the hours of its own person only.

import type { Bytes } from '../base/bytes.ts'
import type { CoopId, PersonId, RecordId, SpaceId } from '../base/ids.ts'
import type { Live } from '../base/live.ts'
import type { RecordView } from '../replica/replica.port.ts'

export interface BoardPerson {
  readonly displayName: string
  readonly role: string
  readonly left: boolean
}

/** Null is not known: this device has no record of it, or nobody wrote it down. [D101] */
export interface BoardCounts {
  /** People with a card who have not left, by role; of a role without any card, nothing is known. */
  readonly people: Readonly<Record<string, number>>
  /** Missions done, checked, invoiced or paid (not planned, not cancelled). */
  readonly prestations: number | null
  /** The same per ISO week of the local date, `2024-W30`: the reader picks the current one. */
  readonly prestationsByWeek: Readonly<Record<string, number>>
  /** Minutes logged, disputed ones and corrected logs left out. */
  readonly minutes: number | null
  readonly minutesByPerson: Readonly<Record<PersonId, number>>
  readonly minutesByWeek: Readonly<Record<string, number>>
  readonly minutesToConfirm: number
  /** What somebody else noted for a person and that waits for their own word. */
  readonly notedByPerson: Readonly<Record<PersonId, number>>
  /** Integer cents of paid missions done (volunteering and self-funding apart), all and settled. */
  readonly turnoverCents: number | null
  readonly settledCents: number | null
  /** Paid missions done whose amount nobody wrote: the turnover is that of the others. */
  readonly lackingAmounts: number
  /** What is the team's word at the closing of the coop, not counted from the notebook. */
  readonly said: readonly ('prestations' | 'turnoverCents')[]
  readonly meetingsHeld: number
  readonly decisions: number
  readonly openMotions: number
}

/**
 * Something that a person has to look at. `conflict`: several answers; `flagged`: logged against a guard; `asked`: a
 * person waits for an answer about their data, or for a statement to be signed; `contested`: a person says that what was
 * noted for them is not right.
 */
export interface ToCheck {
  readonly why: 'conflict' | 'flagged' | 'asked' | 'contested'
  readonly record: RecordId
  readonly kind: string
  readonly fields: readonly string[]
  /** Of `contested`: who says so. */
  readonly person?: PersonId
}

/** How many records a (kind, month) holds. Month is `YYYY-MM`, or empty for kinds that are not dated. */
export interface PageEntry {
  readonly kind: string
  readonly month: string
  /** Numbers of its pages; a page that became empty leaves a gap. */
  readonly indexes: readonly number[]
  readonly records: number
}

export interface Board {
  readonly coop: CoopId
  readonly record: RecordView | undefined
  readonly people: Readonly<Record<PersonId, BoardPerson>>
  readonly counts: BoardCounts
  /** Planned missions by start, past ones included, at most 30: the reader shows those of today and after. */
  readonly nextMissions: readonly RecordView[]
  /** Meetings not yet closed, by date, at most 5. */
  readonly nextMeetings: readonly RecordView[]
  readonly openMotions: readonly RecordView[]
  /** The latest first, at most 5. */
  readonly lastDecisions: readonly RecordView[]
  /** At most 50; `toCheckCount` tells all. */
  readonly toCheck: readonly ToCheck[]
  readonly toCheckCount: number
  /** Entries set aside in the coop's spaces. */
  readonly setAside: number
  readonly directory: readonly PageEntry[]
  /** Time of the latest change shown, milliseconds. */
  readonly updatedAt: number
}

/** One batch of changes of one coop, projected and written in one transaction. */
export interface Projection {
  readonly coop: CoopId
  readonly changed: readonly RecordView[]
  /** Records that are no more (all their cells were left out). */
  readonly removed?: readonly RecordId[]
  /** `SpaceReplica.mark()` of each space the changes come from. */
  readonly marks: Readonly<Record<SpaceId, string>>
  /** Entries set aside, when known to have changed. */
  readonly setAside?: number
}

/** Live values are undefined until the first reading arrived; reading starts with the first subscriber. */
export interface ReadModel {
  board(coop: CoopId): Live<Board | undefined>
  /** Every board of this device, by coop name. */
  boards(): Live<readonly Board[] | undefined>
  list(coop: CoopId, kind: string, options?: { readonly month?: string }): Live<readonly RecordView[] | undefined>
  /** `absent` once every coop was looked at in vain. Naming the coop spares that search. */
  record(id: RecordId, coop?: CoopId): Live<RecordView | 'absent' | undefined>
  /** Stops what is still read though nobody listens. */
  close(): void
}

/** The writing side, for `app` only. Calls for one coop run one after the other. */
export interface Projector {
  apply(projection: Projection): Promise<void>
  /** Replaces all that is known of a coop. */
  rebuild(projection: Projection): Promise<void>
  /** False when the coop was projected by another version, or from other states than these marks: rebuild it. */
  isFresh(coop: CoopId, marks: Readonly<Record<SpaceId, string>>): Promise<boolean>
  /** Forgets a coop. */
  drop(coop: CoopId): Promise<void>
}

/** A sealed row. `id`, `coop` and `group` are keyed hashes; `revision` never repeats for an id. */
export interface SealedRow {
  readonly id: string
  readonly coop: string
  /** What is watched together: all boards, or the pages of one coop and kind. */
  readonly group: string
  readonly revision: number
  readonly sealed: Bytes
}

export interface RowRevision {
  readonly id: string
  readonly revision: number
}

export type ReadModelTable = 'boards' | 'pages'

/** Where rows lie: Dexie in the browser (the ledger's database), memory for in-memory devices and tests. */
export interface ReadModelStore {
  /** The rows of these ids, in that order; undefined where there is none. */
  read(table: ReadModelTable, ids: readonly string[]): Promise<(SealedRow | undefined)[]>
  /** Ids of a coop's pages. */
  pagesOf(coop: string): Promise<string[]>
  /** One transaction: either all of it is there or nothing. */
  commit(change: ReadModelChange): Promise<void>
  /** Tells a group's ids and revisions, without touching the sealed bytes, now and after each change. */
  watch(table: ReadModelTable, group: string, hear: (revisions: readonly RowRevision[]) => void): () => void
}

export interface ReadModelChange {
  readonly boards: readonly SealedRow[]
  readonly pages: readonly SealedRow[]
  readonly dropBoards: readonly string[]
  readonly dropPages: readonly string[]
}
