// A room: the replicas of every space of one coop that this device can read, made from the mirror, the ledger's tail
// and the pending rows. What changes in them is projected into the read model and appended to the mirror.

import type { CoopId, RecordId, SpaceId } from '../../base/ids.ts'
import { openEntry } from '../../keys/seal-entry.ts'
import type { StoredEntry } from '../../ledger/ledger.port.ts'
import { parseEntry } from '../../protocol/entry.format.ts'
import { parseSegment } from '../../protocol/segment.format.ts'
import type { SpaceReplica, SpaceUpdate } from '../../replica/replica.port.ts'
import { YjsSpaceReplica } from '../../replica/space-replica.ts'
import { applyOne, emptyPart, type GrowingPart, notePart, notePending } from './apply-entry.ts'
import type { DeviceCore, Room } from './device-parts.ts'

/** The coop's room, opened if it is not. Reads its spaces from the control view. Call it inside the mutex. */
export async function openRoom(core: DeviceCore, coop: CoopId): Promise<Room> {
  const open = core.rooms.get(coop)
  if (open) return open
  const room: Room = { coop, replicas: new Map(), mirror: await core.openMirror?.(coop) }
  try {
    await openSpaces(core, room)
  } catch (cause) {
    // A room that is open in part would show a part: the next attempt starts again.
    for (const replica of room.replicas.values()) replica.close()
    await room.mirror?.close()
    throw cause
  }
  core.rooms.set(coop, room)
  return room
}

/** Opens the spaces that became readable since the room was opened; then checks that the read model is up to date. */
export async function openSpaces(core: DeviceCore, room: Room): Promise<void> {
  let opened = false
  for (const space of core.view.spaces()) {
    if (space.coop !== room.coop || room.replicas.has(space.id)) continue
    if (!core.view.canRead(core.me.device, space.id)) continue
    room.replicas.set(space.id, await openReplica(core, room, space.id))
    opened = true
  }
  if (!opened || !core.projector) return
  const marks = marksOf(room)
  if (!(await core.projector.isFresh(room.coop, marks))) await rebuildReadModel(core, room)
}

async function openReplica(core: DeviceCore, room: Room, space: SpaceId): Promise<SpaceReplica> {
  const held = room.mirror?.take(space)
  if (held) {
    const replica = newReplica(core, space)
    try {
      replica.load(held)
      return await finishReplica(core, room, replica, held.positions, held.pendingUpTo)
    } catch {
      // The mirror is never the only copy: whatever does not hold in it is taken from the ledger again.
      replica.close()
      await room.mirror?.clear()
    }
  }
  return finishReplica(core, room, newReplica(core, space), new Map(), 0)
}

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
  covered: ReadonlyMap<string, number>,
  pendingUpTo: number,
): Promise<SpaceReplica> {
  const space = replica.space.id
  const tail = (await core.ledger.entries.list(space)).filter(
    (row) => row.state === 'accepted' && row.seq > (covered.get(row.device) ?? 0),
  )
  const part = emptyPart(space)
  let left = tail
  for (let before = -1; before !== left.length && left.length > 0; ) {
    before = left.length
    left = await applyRows(core, replica, left, part)
  }
  for (const row of left) {
    const update = await readUpdate(core, row)
    if (update) core.leaning.set(row.hash, { space, device: row.device, seq: row.seq, update })
  }
  for (const row of await core.ledger.pending.list(space)) {
    if (row.id <= pendingUpTo) continue
    replica.restore(row)
    notePending(part, row, core)
  }
  replica.settle(await core.ledger.pending.clock(space))
  if (part.updates.length > 0) await room.mirror?.append([part])
  return replica
}

/** One pass over entries; returns those that lean on something not applied yet. */
async function applyRows(
  core: DeviceCore,
  replica: SpaceReplica,
  rows: readonly StoredEntry[],
  part: GrowingPart,
): Promise<StoredEntry[]> {
  const later: StoredEntry[] = []
  const stopped = new Set<string>()
  for (const row of rows) {
    // A device's entries are applied in order: behind one that cannot be yet, the next ones wait too. Otherwise the
    // mirror would say that all of them are covered.
    const update = stopped.has(row.device) ? undefined : await readUpdate(core, row)
    const result = update && (await applyOne(core, replica, row, update))
    if (result && !result.leans) {
      notePart(part, core, row, result.effect)
      continue
    }
    stopped.add(row.device)
    later.push(row)
  }
  return later
}

async function readUpdate(core: DeviceCore, row: StoredEntry): Promise<SpaceUpdate | undefined> {
  const entry = parseEntry(row.bytes)
  const key = entry.ok && core.keyring.key(row.space, entry.value.header.epoch)
  if (!entry.ok || !key) return undefined
  const opened = await openEntry(entry.value, key)
  const segment = opened.ok ? parseSegment(opened.value) : opened
  return segment.ok ? segment.value : undefined
}

/** Throws a replica away and builds it again from the ledger: a write of it was lost. Its client id changes. */
export async function reloadReplica(core: DeviceCore, coop: CoopId, space: SpaceId): Promise<void> {
  const room = core.rooms.get(coop)
  if (!room) return
  room.replicas.get(space)?.close()
  const replica = newReplica(core, space)
  room.replicas.set(space, await finishReplica(core, { ...room, mirror: undefined }, replica, new Map(), 0))
  await rebuildReadModel(core, room)
}

export function replicaOf(
  core: DeviceCore,
  space: SpaceId,
): { coop: CoopId; room: Room; replica: SpaceReplica } | undefined {
  const coop = core.view.space(space)?.coop
  const room = coop && core.rooms.get(coop)
  const replica = room?.replicas.get(space)
  return coop && room && replica ? { coop, room, replica } : undefined
}

// The read model --------------------------------------------------------------------------------------------------

const marksOf = (room: Room): Record<SpaceId, string> =>
  Object.fromEntries([...room.replicas].map(([space, replica]) => [space, replica.mark()]))

export async function rebuildReadModel(core: DeviceCore, room: Room): Promise<void> {
  await core.projector?.rebuild({
    coop: room.coop,
    changed: [...room.replicas.values()].flatMap((replica) => [...replica.records()]),
    marks: marksOf(room),
    setAside: asideIn(core, room),
  })
}

/** Projects changed records, given per replica. */
export async function project(
  core: DeviceCore,
  coop: CoopId,
  changes: readonly (readonly [SpaceReplica, readonly RecordId[]])[],
): Promise<void> {
  const room = core.rooms.get(coop)
  if (!room || !core.projector) return
  const changed = changes.flatMap(([replica, ids]) =>
    [...new Set(ids)].flatMap((id) => {
      const view = replica.record(id)
      return view ? [view] : []
    }),
  )
  await core.projector.apply({ coop, changed, marks: marksOf(room), setAside: asideIn(core, room) })
}

const asideIn = (core: DeviceCore, room: Room): number =>
  [...core.aside.values()].filter((one) => room.replicas.has(one.space)).length
