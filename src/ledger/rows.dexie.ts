// Entries, control data and beacons in Dexie. The `…In` functions run inside a transaction that the caller
// opened, so that several of them can be one; they await nothing but Dexie.
import type { DeviceId, Hash, SpaceId } from '../base/ids.ts'
import type { BeaconRow, CarnetDatabase, ControlRow, EntryRow, HeadRow } from './database.ts'
import type { ControlItem, EntryState, Head, StoredBeacon, StoredEntry } from './ledger.port.ts'

/** Sorts after every hexadecimal id. */
export const afterIds = 'g'

const todoIf = (condition: boolean): { todo?: 1 } => (condition ? { todo: 1 } : {})

export function entryToRow(entry: StoredEntry): EntryRow {
  const { hash, space, device, seq, bytes, state, reason, acked, again } = entry
  return {
    ...{ hash, space, device, seq, bytes, state },
    ...(reason === undefined ? {} : { reason }),
    ...(acked === undefined ? {} : { acked }),
    ...(again === undefined ? {} : { again }),
    ...todoIf(acked === undefined && (state !== 'aside' || again === true)),
  }
}

export function rowToEntry({ todo: _, ...entry }: EntryRow): StoredEntry {
  return entry
}

/** Every acknowledgement forgotten; see `Outbox.sendAgain`. */
export async function sendAgainIn(db: CarnetDatabase, links: readonly Hash[]): Promise<void> {
  const wanted = new Set(links)
  const entries = (await db.entries.toArray()).filter(({ state, hash }) => state !== 'aside' || wanted.has(hash))
  await db.entries.bulkPut(entries.map(({ acked: _, ...row }) => entryToRow({ ...row, ...againIf(row.state) })))
  const control = (await db.control.toArray()).filter(({ kind }) => kind !== 'receipt')
  await db.control.bulkPut(control.map((row) => ({ ...row, todo: 1 })))
  const beacons = await db.beacons.toArray()
  await db.beacons.bulkPut(beacons.map((row) => ({ ...row, todo: 1 })))
}

const againIf = (state: EntryState): { again?: true } => (state === 'aside' ? { again: true } : {})

export async function putEntriesIn(db: CarnetDatabase, entries: readonly StoredEntry[]): Promise<void> {
  const byHash = new Map(entries.map((entry) => [entry.hash, entry]))
  const known = await db.entries.bulkGet([...byHash.keys()])
  const rows: EntryRow[] = []
  for (const row of known) {
    const again = row && byHash.get(row.hash)
    if (!again) continue
    const acked = row.acked ?? again.acked
    const withAck = acked ? { acked } : {}
    if (row.state !== 'accepted') {
      byHash.set(row.hash, { ...again, ...withAck })
      continue
    }
    byHash.delete(row.hash)
    if (!row.acked && acked) rows.push(entryToRow({ ...rowToEntry(row), ...withAck }))
  }
  rows.push(...[...byHash.values()].map(entryToRow))
  await db.entries.bulkPut(rows)
  await raiseHeadsIn(db, [...byHash.values()])
}

async function raiseHeadsIn(db: CarnetDatabase, added: readonly StoredEntry[]): Promise<void> {
  const best = new Map<string, HeadRow>()
  for (const { state, space, device, seq, hash } of added) {
    if (state !== 'accepted') continue
    const chain = space + device
    if ((best.get(chain)?.seq ?? -1) < seq) best.set(chain, { space, device, seq, hash })
  }
  const heads = [...best.values()]
  const current = await db.heads.bulkGet(heads.map((head) => [head.space, head.device]))
  await db.heads.bulkPut(heads.filter((head, i) => (current[i]?.seq ?? -1) < head.seq))
}

export function headsBySpace(heads: readonly HeadRow[]): Map<SpaceId, Map<DeviceId, Head>> {
  const bySpace = new Map<SpaceId, Map<DeviceId, Head>>()
  for (const { space, device, seq, hash } of heads) {
    const ofSpace = bySpace.get(space) ?? new Map<DeviceId, Head>()
    bySpace.set(space, ofSpace.set(device, { seq, hash }))
  }
  return bySpace
}

/** After an entry of this chain changed state. */
export async function recomputeHeadIn(db: CarnetDatabase, space: SpaceId, device: DeviceId): Promise<void> {
  const rows = chainRows(db, space, device).reverse()
  const top = await rows.filter((row) => row.state === 'accepted').first()
  if (top) await db.heads.put({ space, device, seq: top.seq, hash: top.hash })
  else await db.heads.delete([space, device])
}

export const chainRows = (db: CarnetDatabase, space: SpaceId, device: DeviceId, fromSeq = 0) =>
  db.entries.where('[space+device+seq]').between([space, device, fromSeq], [space, device, Number.POSITIVE_INFINITY])

export const spaceRows = (db: CarnetDatabase, space: SpaceId) =>
  db.entries.where('[space+device+seq]').between([space, '', 0], [space, afterIds, 0])

export async function putControlIn(db: CarnetDatabase, items: readonly ControlItem[]): Promise<void> {
  const byHash = new Map(items.map((item) => [item.hash, item]))
  const known = await db.control
    .where('hash')
    .anyOf([...byHash.keys()])
    .toArray()
  for (const row of known) {
    // An item that comes back from the relay has been sent.
    const again = byHash.get(row.hash)
    // The bytes that come are verified; those kept may have been damaged since.
    if (again) await db.control.put({ ...(again.sent ? withoutTodo(row) : row), bytes: again.bytes })
    byHash.delete(row.hash)
  }
  const rows = [...byHash.values()].map(({ hash, kind, log, bytes, sent }): ControlRow => {
    return { hash, kind, log: log ?? '', bytes, ...todoIf(!sent) }
  })
  await db.control.bulkAdd(rows)
}

export function rowToControl({ n: _, todo, log, ...row }: ControlRow): ControlItem {
  const item = { ...row, sent: todo === undefined }
  return log === '' ? item : { ...item, log: log as NonNullable<ControlItem['log']> }
}

export async function putBeaconsIn(db: CarnetDatabase, beacons: readonly StoredBeacon[]): Promise<void> {
  for (const { space, device, counter, bytes, sent } of beacons) {
    const current = await db.beacons.get([space, device])
    if (current && current.counter >= counter) continue
    await db.beacons.put({ space, device, counter, bytes, ...todoIf(!sent) })
  }
}

export const rowToBeacon = ({ todo, ...row }: BeaconRow): StoredBeacon => ({ ...row, sent: todo === undefined })

export function withoutTodo<Row extends { readonly todo?: 1 }>({ todo: _, ...row }: Row): Omit<Row, 'todo'> {
  return row
}
