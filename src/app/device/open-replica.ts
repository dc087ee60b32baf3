// A replica made from the mirror, the ledger's tail and the pending rows. What storage damaged is told and left out; it
// never keeps the rest from showing.

import * as Y from 'yjs'
import { utf8 } from '../../base/bytes.ts'
import { labelledHash } from '../../base/hash.ts'
import type { SpaceId } from '../../base/ids.ts'
import { openEntry } from '../../keys/seal-entry.ts'
import type { PendingRow, SpaceClock, StoredEntry } from '../../ledger/ledger.port.ts'
import { parseEntry } from '../../protocol/entry.format.ts'
import { hashToId } from '../../protocol/identity.ts'
import { parseSegment } from '../../protocol/segment.format.ts'
import type { SpaceReplica, SpaceUpdate } from '../../replica/replica.port.ts'
import { YjsSpaceReplica } from '../../replica/space-replica.ts'
import { applyOne, emptyPart, type GrowingPart, notePart, notePending, sayAside } from './apply-entry.ts'
import { damaged, isRelayRefusal } from './chains.ts'
import type { DeviceCore, Room } from './device-parts.ts'

/** What the ledger keeps of every space beside its entries, read once for all the spaces that open together. */
export interface Kept {
  readonly pending: readonly PendingRow[]
  /** A space without one gets a new client id, as after any loss. */
  readonly clocks: ReadonlyMap<SpaceId, SpaceClock>
}

/** Call it inside the mutex, and use it before leaving: a save changes both. */
export async function readKept({ ledger }: DeviceCore): Promise<Kept> {
  return { pending: await ledger.pending.list(), clocks: await ledger.pending.clocks() }
}

const pendingIn = (kept: Kept, space: SpaceId): PendingRow[] => kept.pending.filter((row) => row.space === space)

/** Opens a space of a room. Call it inside the mutex. */
export async function openReplica(core: DeviceCore, room: Room, space: SpaceId, kept: Kept): Promise<SpaceReplica> {
  const held = room.mirror?.take(space)
  // A mirror may cover a save whose row was damaged since: what leans on it would show here, and nowhere else ever.
  if (held && pendingIn(kept, space).every(isReadableRow)) {
    const replica = newReplica(core, space)
    try {
      replica.load(held)
      return await finishReplica(core, room, replica, kept, held)
    } catch {
      // The mirror is never the only copy: whatever does not hold in it is taken from the ledger again.
      replica.close()
      await room.mirror?.clear()
    }
  }
  return replicaFromLedger(core, room, space, kept)
}

export const replicaFromLedger = (core: DeviceCore, room: Room, space: SpaceId, kept: Kept): Promise<SpaceReplica> =>
  finishReplica(core, room, newReplica(core, space), kept, nothingHeld)

/** How far a mirror covers the ledger. */
interface Covered {
  readonly positions: ReadonlyMap<string, number>
  readonly pendingUpTo: number
}

const nothingHeld: Covered = { positions: new Map(), pendingUpTo: 0 }

function newReplica(core: DeviceCore, id: SpaceId): YjsSpaceReplica {
  const space = core.view.space(id)
  if (!space) throw new Error('expected a space of the control view')
  const { kind, coop, person } = space
  const { device, person: me, rank } = core.me
  return new YjsSpaceReplica({
    space: { id, kind, ...(coop ? { coop } : {}), ...(person ? { person } : {}) },
    me: { device, person: me, rank },
    clock: core.clock,
  })
}

/** Applies what the mirror lacks: entries of the ledger, then pending rows; then chooses the client id. */
async function finishReplica(
  core: DeviceCore,
  room: Room,
  replica: YjsSpaceReplica,
  kept: Kept,
  { positions, pendingUpTo }: Covered,
): Promise<SpaceReplica> {
  const space = replica.space.id
  const part = emptyPart(space)
  let left = isCovered(core, space, positions) ? [] : await readTail(core, space, positions)
  for (let before = -1; before !== left.length && left.length > 0; ) {
    before = left.length
    left = await applyRows(core, replica, left, part)
  }
  for (const { row, update } of left)
    if (update) core.leaning.set(row.hash, { space, device: row.device, seq: row.seq, update })
  for (const row of pendingIn(kept, space)) {
    if (row.id <= pendingUpTo || !isRestored(core, replica, row)) continue
    notePending(part, row, core)
  }
  replica.settle(kept.clocks.get(space))
  if (part.updates.length > 0) await room.mirror?.append([part])
  return replica
}

/** Nothing of this space's entries is lacking in the mirror: they need not be read at all. */
function isCovered(core: DeviceCore, space: SpaceId, positions: ReadonlyMap<string, number>): boolean {
  // Refused entries of ours are shown too (see `readTail`), and are in no frontier.
  for (const one of core.aside.values()) if (one.space === space && isRelayRefusal(one.reason)) return false
  return [...core.chains.frontier(space)].every(([device, { seq }]) => seq <= (positions.get(device) ?? 0))
}

interface TailRow {
  readonly row: StoredEntry
  /** Absent while the key of its epoch is. */
  readonly update: SpaceUpdate | undefined
}

async function readTail(core: DeviceCore, space: SpaceId, covered: ReadonlyMap<string, number>): Promise<TailRow[]> {
  const tail: TailRow[] = []
  for (const row of await core.ledger.entries.list(space)) {
    // What the relay refused of ours is still ours to see, and later saves lean on it.
    const isOurs = row.device === core.me.device && isRelayRefusal(row.reason ?? '')
    if ((row.state !== 'accepted' && !isOurs) || row.seq <= (covered.get(row.device) ?? 0)) continue
    const update = await readUpdate(core, row)
    if (update === damaged) await setDamagedAside(core, row)
    else tail.push({ row, update })
  }
  return tail
}

/** `damaged`: it no longer reads as what its hash names. Without its key nobody can tell: then undefined. */
async function readUpdate(core: DeviceCore, row: StoredEntry): Promise<SpaceUpdate | typeof damaged | undefined> {
  const entry = parseEntry(row.bytes)
  if (!entry.ok || entry.value.hash !== row.hash) return damaged
  const key = core.keyring.key(row.space, entry.value.header.epoch)
  if (!key) return undefined
  const opened = await openEntry(entry.value, key)
  const segment = opened.ok ? parseSegment(opened.value) : opened
  return segment.ok ? segment.value : damaged
}

/** Tells it, and makes room for the same entry from another copy of it. */
async function setDamagedAside(core: DeviceCore, row: StoredEntry): Promise<void> {
  core.aside.set(row.hash, { reason: damaged, space: row.space, device: row.device })
  await sayAside(core, row.hash, damaged)
}

/** Yjs can read the row. Whether it follows on from what is here is for the replica to say. */
export function isReadableRow(row: PendingRow): boolean {
  if (row.damaged) return false
  try {
    for (const update of [row.records, row.texts]) if (update.length > 0) Y.mergeUpdatesV2([update])
    return true
  } catch {
    return false // Yjs throws on bytes that are no update.
  }
}

function isRestored(core: DeviceCore, replica: YjsSpaceReplica, row: PendingRow): boolean {
  if (isReadableRow(row)) {
    try {
      replica.restore(row)
      return true
    } catch {
      // It follows on a damaged row: told below like that one.
    }
  }
  core.damagedRows.add(row.id)
  const name = hashToId(labelledHash('pending-row', utf8(`${row.id}`)))
  core.aside.set(name, { reason: 'damaged_save', space: row.space, device: core.me.device })
  return false
}

/** One pass over entries; returns those that lean on something not applied yet. */
async function applyRows(
  core: DeviceCore,
  replica: SpaceReplica,
  rows: readonly TailRow[],
  part: GrowingPart,
): Promise<TailRow[]> {
  const later: TailRow[] = []
  const stopped = new Set<string>()
  for (const one of rows) {
    const { row, update } = one
    // A device's entries are applied in order: behind one that cannot be yet, the next ones wait too. Otherwise the
    // mirror would say that all of them are covered.
    const result = update && !stopped.has(row.device) ? await applyOne(core, replica, row, update) : undefined
    if (result && !result.leans) {
      notePart(part, core, row, result.effect)
      continue
    }
    stopped.add(row.device)
    later.push(one)
  }
  return later
}
