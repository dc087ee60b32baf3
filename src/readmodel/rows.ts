// Rows of the read model: their ids (keyed hashes, so that the database tells nothing) and their sealing.

import { type Bytes, fromUtf8, utf8 } from '../base/bytes.ts'
import type { CoopId } from '../base/ids.ts'
import { recordKinds } from '../domain/record-kinds.ts'
import type { RecordView } from '../replica/replica.port.ts'
import type { Vault } from '../vault/vault.port.ts'
import type { Board, ReadModelTable, SealedRow } from './readmodel.port.ts'

/** Raised by hand when the shape of boards or pages changes; the kinds' own versions count by themselves. */
const shape = 4
export const projectorVersion = `${shape}:${recordKinds.map(({ code, version }) => `${code}${version}`).join(',')}`

export const recordsPerPage = 100

/** What a board's row holds: the board, by whom and from what it was projected. */
export interface BoardRow {
  readonly version: string
  readonly marks: Readonly<Record<string, string>>
  readonly board: Board
}

export interface RowNames {
  coop(coop: CoopId): string
  board(coop: CoopId): string
  readonly boards: string
  group(coop: CoopId, kind: string): string
  /** Start of the ids of a month's pages. */
  month(coop: CoopId, kind: string, month: string): string
  page(coop: CoopId, kind: string, month: string, index: number): string
}

export function createRowNames(vault: Vault): RowNames {
  const month: RowNames['month'] = (coop, kind, of) => `${vault.hmacKey('page', `${coop}/${kind}/${of}`)}.`
  return {
    coop: (coop) => vault.hmacKey('coop', coop),
    board: (coop) => vault.hmacKey('board', coop),
    boards: vault.hmacKey('boards', ''),
    group: (coop, kind) => vault.hmacKey('group', `${coop}/${kind}`),
    month,
    page: (coop, kind, of, index) => `${month(coop, kind, of)}${index}`,
  }
}

// The revision is part of the seal: an older row put back in place of a newer one does not open as it.
const sealKey = ({ id, revision }: Pick<SealedRow, 'id' | 'revision'>): string => `${id}@${revision}`

export async function sealRow(
  vault: Vault,
  table: ReadModelTable,
  row: Omit<SealedRow, 'sealed'>,
  content: BoardRow | readonly RecordView[],
): Promise<SealedRow> {
  const sealed: Bytes = await vault.seal(table, sealKey(row), utf8(JSON.stringify(content)))
  return { ...row, sealed }
}

/** Undefined when the row was tampered with. What opens is what we wrote: its shape is not checked again. */
export async function openBoard(vault: Vault, row: SealedRow): Promise<BoardRow | undefined> {
  const opened = await vault.open('boards', sealKey(row), row.sealed)
  return opened.ok ? (JSON.parse(fromUtf8(opened.value)) as BoardRow) : undefined
}

export async function openPage(vault: Vault, row: SealedRow): Promise<RecordView[] | undefined> {
  const opened = await vault.open('pages', sealKey(row), row.sealed)
  return opened.ok ? (JSON.parse(fromUtf8(opened.value)) as RecordView[]) : undefined
}
