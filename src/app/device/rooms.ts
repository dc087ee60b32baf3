// A room: the replicas of every space of one coop that this device can read, made from the mirror, the ledger's tail
// and the pending rows. What changes in them is projected into the read model and appended to the mirror.

import type { CoopId, RecordId, SpaceId } from '../../base/ids.ts'
import type { SpaceReplica } from '../../replica/replica.port.ts'
import type { DeviceCore, Room } from './device-parts.ts'
import { openReplica, readKept, replicaFromLedger } from './open-replica.ts'

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
  const { device } = core.me
  const closed = core.view
    .spaces()
    .filter(({ id, coop }) => coop === room.coop && !room.replicas.has(id) && core.view.canRead(device, id))
  if (closed.length === 0) return
  const kept = await readKept(core)
  const breathe = createBreath()
  for (const { id } of closed) {
    room.replicas.set(id, await openReplica(core, room, id, kept))
    await breathe()
  }
  if (!core.projector) return
  const marks = marksOf(room)
  if (!(await core.projector.isFresh(room.coop, marks))) await rebuildReadModel(core, room)
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
export async function reloadReplica(core: DeviceCore, coop: CoopId, space: SpaceId): Promise<void> {
  const room = core.rooms.get(coop)
  if (!room) return
  room.replicas.get(space)?.close()
  room.replicas.set(space, await replicaFromLedger(core, { ...room, mirror: undefined }, space, await readKept(core)))
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
