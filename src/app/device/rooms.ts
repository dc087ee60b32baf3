// A room: the replicas of every space of one coop that this device can read, made from the mirror, the ledger's tail
// and the pending rows. What changes in them is projected into the read model and appended to the mirror.

import type { CoopId, LogId, RecordId, SpaceId, SpaceKind } from '../../base/ids.ts'
import type { SpaceReplica } from '../../replica/replica.port.ts'
import type { DeviceCore, Room } from './device-parts.ts'
import { openReplica, readKept, replicaFromLedger } from './open-replica.ts'

/** The log whose room holds the records of a space: the office is the organisation's, all else the coop's. */
export const logOf = (core: DeviceCore, space: SpaceKind, coop: CoopId): LogId =>
  space === 'office' ? core.me.org : coop

/** Undefined for the office: its room has neither mirror nor read model, for its records are few and use cases read them. */
const coopOf = (core: DeviceCore, log: LogId): CoopId | undefined => (log === core.me.org ? undefined : (log as CoopId))

/** The room of a coop or of the office, opened if it is not. Call it inside the mutex. */
export async function openRoom(core: DeviceCore, log: LogId): Promise<Room> {
  const open = core.rooms.get(log)
  if (open) return open
  const coop = coopOf(core, log)
  const room: Room = { log, replicas: new Map(), mirror: coop && (await core.openMirror?.(coop)), typed: new Set() }
  try {
    await openSpaces(core, room)
  } catch (cause) {
    // A room that is open in part would show a part: the next attempt starts again.
    for (const replica of room.replicas.values()) replica.close()
    await room.mirror?.close()
    throw cause
  }
  core.rooms.set(log, room)
  return room
}

/**
 * Opens the spaces that became readable since the room was opened, and closes those that are so no more: a term at the
 * desk ended. Then checks that the read model is up to date.
 */
export async function openSpaces(core: DeviceCore, room: Room): Promise<void> {
  const { device } = core.me
  const lost = [...room.replicas].filter(([id]) => !core.view.canRead(device, id))
  for (const [id, replica] of lost) {
    replica.close()
    room.replicas.delete(id)
    core.chains.forget(id)
  }
  const closed = core.view
    .spaces()
    .filter(({ id, log }) => log === room.log && !room.replicas.has(id) && core.view.canRead(device, id))
  if (closed.length + lost.length === 0) return
  const kept = await readKept(core)
  const breathe = createBreath()
  for (const { id } of closed) {
    room.replicas.set(id, await openReplica(core, room, id, kept))
    await breathe()
  }
  const coop = coopOf(core, room.log)
  if (!core.projector || !coop) return
  const marks = marksOf(room)
  if (!(await core.projector.isFresh(coop, marks))) await rebuildReadModel(core, room)
}

/** A slow phone answers its screen between two replicas. */
function createBreath(): () => Promise<void> {
  const longestMs = 10
  let last = performance.now()
  return async () => {
    if (performance.now() - last < longestMs) return
    await new Promise((resolve) => setTimeout(resolve))
    last = performance.now()
  }
}

/** Throws a replica away and builds it again from the ledger: a write of it was lost. Its client id changes. */
export async function reloadReplica(core: DeviceCore, log: LogId, space: SpaceId): Promise<void> {
  const room = core.rooms.get(log)
  if (!room) return
  room.replicas.get(space)?.close()
  room.replicas.set(space, await replicaFromLedger(core, { ...room, mirror: undefined }, space, await readKept(core)))
  await rebuildReadModel(core, room)
}

export function replicaOf(
  core: DeviceCore,
  space: SpaceId,
): { log: LogId; room: Room; replica: SpaceReplica } | undefined {
  const log = core.view.space(space)?.log
  const room = log && core.rooms.get(log)
  const replica = room?.replicas.get(space)
  return log && room && replica ? { log, room, replica } : undefined
}

// The read model --------------------------------------------------------------------------------------------------

const marksOf = (room: Room): Record<SpaceId, string> =>
  Object.fromEntries([...room.replicas].map(([space, replica]) => [space, replica.mark()]))

export async function rebuildReadModel(core: DeviceCore, room: Room): Promise<void> {
  const coop = coopOf(core, room.log)
  if (!coop) return
  await core.projector?.rebuild({
    coop,
    changed: [...room.replicas.values()].flatMap((replica) => [...replica.records()]),
    marks: marksOf(room),
    setAside: asideIn(core, room),
  })
  room.typed.clear()
}

/** Projects changed records, given per replica, and what was typed since. */
export async function project(
  core: DeviceCore,
  log: LogId,
  changes: readonly (readonly [SpaceReplica, readonly RecordId[]])[],
): Promise<void> {
  const room = core.rooms.get(log)
  const coop = coopOf(core, log)
  if (!room || !core.projector || !coop) return
  // The marks tell of every replica as it is now: what was typed in any of them goes along.
  const typed = [...room.typed]
  const typedIn = [...room.replicas.values()].map((replica) => [replica, typed] as const)
  const views = [...changes, ...typedIn].flatMap(([replica, ids]) => ids.map((id) => replica.record(id)))
  const changed = [...new Set(views)].filter((view) => view !== undefined)
  await core.projector.apply({ coop, changed, marks: marksOf(room), setAside: asideIn(core, room) })
  // Only now: what could not be written is shown with the next change.
  for (const id of typed) room.typed.delete(id)
}

const asideIn = (core: DeviceCore, room: Room): number =>
  [...core.aside.values()].filter((one) => room.replicas.has(one.space)).length
