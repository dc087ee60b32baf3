// Layout of what the vault seals for the ledger. Sealing happens before a transaction and opening after it:
// an IndexedDB transaction that waits for Web Crypto commits by itself.
import { ByteReader, type Bytes, ByteWriter } from '../base/bytes.ts'
import type { SpaceId } from '../base/ids.ts'
import type { Vault } from '../vault/vault.port.ts'
import type { PendingSealedRow, SealedRow } from './database.ts'
import { LedgerError, type NewPendingRow, type PendingRow, type SpaceClock } from './ledger.port.ts'

const mostBytes = 2 ** 31

/** `frontier4 ‖ hlc8 ‖ records (length4, bytes) ‖ texts (length4, bytes)`, sealed for this id and space. */
export async function sealPending(vault: Vault, id: number, row: NewPendingRow): Promise<PendingSealedRow> {
  const plain = new ByteWriter().u32(row.frontier).u64(row.hlc).sized(row.records).sized(row.texts).done()
  return { id, space: row.space, sealed: await vault.seal('pending', `${row.space}:${id}`, plain) }
}

export async function openPending(vault: Vault, row: PendingSealedRow): Promise<PendingRow> {
  const opened = await vault.open('pending', `${row.space}:${row.id}`, row.sealed)
  const none = new Uint8Array(0)
  // One row that was altered must not hide the others.
  if (!opened.ok)
    return { id: row.id, space: row.space, frontier: 0, hlc: 0, records: none, texts: none, damaged: true }
  const reader = new ByteReader(opened.value)
  const [frontier, hlc, records] = [reader.u32(), reader.u64(), reader.sized(mostBytes)]
  return { id: row.id, space: row.space, frontier, hlc, records, texts: reader.sized(mostBytes) }
}

export const clockPrefix = 'clock:'
export const clockName = (space: SpaceId): string => clockPrefix + space

/** `n4 ‖ records8 ‖ texts8`. */
export const clockBytes = (clock: SpaceClock): Bytes =>
  new ByteWriter().u32(clock.n).u64(clock.records).u64(clock.texts).done()

export function clockFrom(bytes: Bytes): SpaceClock {
  const reader = new ByteReader(bytes)
  const [n, records, texts] = [reader.u32(), reader.u64(), reader.u64()]
  return { n, records, texts }
}

/** Of rows named by `clockName`; one that does not open is left out, as after any loss. */
export async function openClocks(vault: Vault, rows: readonly SealedRow[]): Promise<Map<SpaceId, SpaceClock>> {
  const opened = await Promise.all(rows.map((row) => vault.open('meta', row.id, row.sealed)))
  const clocks = new Map<SpaceId, SpaceClock>()
  for (const [index, clock] of opened.entries()) {
    const space = rows[index]?.id.slice(clockPrefix.length)
    if (space !== undefined && clock.ok) clocks.set(space as SpaceId, clockFrom(clock.value))
  }
  return clocks
}

export async function sealMeta(vault: Vault, name: string, value: Bytes): Promise<SealedRow> {
  return { id: name, sealed: await vault.seal('meta', name, value) }
}

export const openMeta = (vault: Vault, row: SealedRow): Promise<Bytes> => openOrThrow(vault, 'meta', row.id, row.sealed)

async function openOrThrow(vault: Vault, store: string, key: string, sealed: Bytes): Promise<Bytes> {
  const opened = await vault.open(store, key, sealed)
  if (!opened.ok) throw new LedgerError('ledger.tampered')
  return opened.value
}
