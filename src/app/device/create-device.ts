// Assembles a device from its parts: reads the ledger, opens the rooms when asked, and gives use cases their one way in.

import type { CoopId, LogId, RecordId } from '../../base/ids.ts'
import { createLive } from '../../base/live.ts'
import { createMutex } from '../../base/mutex.ts'
import { err, type Result } from '../../base/result.ts'
import { kindByName, kindOfRecordId } from '../../domain/record-kinds.ts'
import { spokenCode } from '../../keys/invite-ceremony.ts'
import { LedgerError, type LedgerErrorType } from '../../ledger/ledger.port.ts'
import type { RecordView, SpaceReplica } from '../../replica/replica.port.ts'
import { loadBeacons, receivedBy } from './beacons.ts'
import { createChains, loadChains } from './chains.ts'
import { type Ceremony, keepCeremony, keysToKeep } from './control-data.ts'
import type { Device } from './device.port.ts'
import { createDeviceFiles } from './device-files.ts'
import type { DeviceCore, DeviceParts } from './device-parts.ts'
import { type Arrival, receive } from './receiving.ts'
import { logOf, openRoom, rebuildReadModel } from './rooms.ts'
import { save } from './saving.ts'
import { sealPending } from './sending.ts'
import { openText, showTyped } from './typing.ts'

/** A device with what the application itself needs of it, beyond what use cases see. */
export interface OpenDevice extends Device {
  readonly core: DeviceCore
  receive(arrivals: readonly Arrival[]): Promise<void>
  /** Runs a ceremony that changes the control logs, keeps what it made, and returns its answer. */
  perform<T extends Ceremony, E>(
    ceremony: () => Promise<Result<T, E>>,
  ): Promise<Result<T, E | { readonly type: LedgerErrorType }>>
  /** Seals what is pending: before locking, or to hand over. */
  seal(): Promise<void>
  receivedBy(id: RecordId): number
  /** Projects a coop again: its read model was damaged. */
  project(coop: CoopId): Promise<void>
  /** The code to say to staff while this device's claim waits for their grant. */
  spokenCode(): string | undefined
  /** Seals, then frees everything in memory. */
  close(): Promise<void>
}

export async function createDevice(parts: DeviceParts): Promise<OpenDevice> {
  const core: DeviceCore = {
    ...parts,
    mutex: createMutex(),
    chains: createChains(),
    rooms: new Map(),
    changed: createLive(0),
    filesChanged: createLive(0),
    uncited: new Set(),
    beaconDue: new Set(),
    aside: new Map(),
    waiting: new Map(),
    leaning: new Map(),
    told: new Map(),
    seenBy: new Map(),
    owed: new Map(),
    damagedRows: new Set(),
    closed: false,
  }
  await loadState(core)

  const logOfRecord = (id: RecordId): LogId | undefined => placeOf(core, id)?.log
  const device: OpenDevice = {
    core,
    me: core.me,
    clock: core.clock,
    random: core.random,
    async ready(coop) {
      const office = core.view.spaceId('office', core.me.org)
      const logs = core.view.canRead(core.me.device, office) ? [coop, core.me.org] : [coop]
      for (const log of logs) if (!core.rooms.has(log)) await core.mutex.run(() => openRoom(core, log))
    },
    coops: () => core.view.coops().filter((coop) => core.me.coop === undefined || core.me.coop === coop),
    space(kind, coop, person) {
      const id = core.view.spaceId(kind, logOf(core, kind, coop), person)
      return core.view.space(id) && id
    },
    canWrite(name, coop, person) {
      const kind = kindByName(name)
      if (!kind) return false
      const owner = kind.space === 'self' || kind.space === 'case' ? person : undefined
      return core.view.canRead(core.me.device, core.view.spaceId(kind.space, logOf(core, kind.space, coop), owner))
    },
    records(coop, kind) {
      const space = kindByName(kind)?.space
      const room = space && core.rooms.get(logOf(core, space, coop))
      return room ? [...room.replicas.values()].flatMap((replica) => [...replica.records(kind)]) : []
    },
    record: (id) => placeOf(core, id)?.view,
    files: createDeviceFiles(core),
    save: (touches, options) => save(core, touches, options),
    text(id, field) {
      const log = logOfRecord(id)
      if (!log) throw new Error('expected a record of an open coop')
      return openText(core, log, () => placeOf(core, id)?.replica, id, field)
    },
    receive: (arrivals) => receive(core, arrivals),
    perform: (ceremony) =>
      core.mutex.run(async () => {
        const made = await ceremony()
        if (!made.ok) return made
        try {
          await keepCeremony(core, made.value)
          return made
        } catch (cause) {
          // What was made is owed to the ledger, and written before anything else.
          if (cause instanceof LedgerError) return err({ type: cause.type })
          throw cause
        }
      }),
    seal: () => core.mutex.run(() => sealPending(core)),
    receivedBy(id) {
      const replica = placeOf(core, id)?.replica
      return replica ? receivedBy(core, replica.space.id) : 0
    },
    project: (coop) =>
      core.mutex.run(async () => {
        // A damaged page is often met before the rooms are open: the home comes first.
        if (!core.closed) await rebuildReadModel(core, await openRoom(core, coop))
      }),
    spokenCode() {
      const mine = core.view.device(core.me.device)
      return mine?.status === 'pending' ? spokenCode(mine.op) : undefined
    },
    close: () =>
      core.mutex.run(async () => {
        if (core.closed) return
        // What cannot be sealed now is kept as it is, and sealed another day: it must not keep the notebook open.
        const shown = async (): Promise<void> => {
          for (const { log } of core.rooms.values()) await showTyped(core, log)
        }
        const sealed = await sealPending(core)
          .then(shown)
          .then(
            () => undefined,
            (cause: unknown) => ({ cause }),
          )
        core.closed = true
        for (const room of core.rooms.values()) {
          for (const replica of room.replicas.values()) replica.close()
          await room.mirror?.close()
        }
        core.rooms.clear()
        if (sealed && !(sealed.cause instanceof LedgerError)) throw sealed.cause
      }),
  }
  return device
}

async function loadState(core: DeviceCore): Promise<void> {
  const keys = await keysToKeep(core)
  if (keys) await core.ledger.transactions.store({ meta: keys })
  const spaces = core.view.spaces().map((space) => space.id)
  // Also of spaces that are closed for now: the next term at the desk goes on with the chain of the last one.
  await loadChains(core.chains, core.ledger, spaces)
  await loadBeacons(
    core,
    spaces.filter((space) => core.view.canRead(core.me.device, space)),
  )
  for (const row of await core.ledger.entries.inState('aside'))
    core.aside.set(row.hash, { reason: row.reason ?? '', space: row.space, device: row.device })
  for (const row of await core.ledger.entries.inState('waiting')) core.waiting.set(row.hash, row.reason ?? '')
}

/** Where a record of an open room is. A record lives in one space, which its kind and its coop tell. */
function placeOf(core: DeviceCore, id: RecordId): { log: LogId; replica: SpaceReplica; view: RecordView } | undefined {
  const spaceKind = kindOfRecordId(id)?.space
  for (const room of core.rooms.values())
    for (const replica of room.replicas.values()) {
      if (replica.space.kind !== spaceKind) continue
      const view = replica.record(id)
      if (view) return { log: room.log, replica, view }
    }
  return undefined
}
