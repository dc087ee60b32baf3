// What a device is put together from. Browser and in-memory devices differ only in the adapters given here.

import type { CoopId, DeviceId, Hash, LogId, RecordId, SpaceId } from '../../base/ids.ts'
import type { LiveCell } from '../../base/live.ts'
import type { Mutex } from '../../base/mutex.ts'
import type { Clock, Random } from '../../base/ports.ts'
import type { ControlView } from '../../control/control-view.ts'
import type { DeviceSecrets } from '../../keys/device-secrets.ts'
import type { Keyring } from '../../keys/keyring.ts'
import type { ControlItem, Ledger } from '../../ledger/ledger.port.ts'
import type { Projector } from '../../readmodel/readmodel.port.ts'
import type { Mirror } from '../../replica/mirror.ts'
import type { SpaceReplica, SpaceUpdate } from '../../replica/replica.port.ts'
import type { EntryPlace } from './apply-entry.ts'
import type { Chains } from './chains.ts'
import type { Me } from './device.port.ts'

export interface DeviceParts {
  readonly me: Me
  readonly secrets: DeviceSecrets
  readonly ledger: Ledger
  readonly view: ControlView
  readonly keyring: Keyring
  readonly clock: Clock
  readonly random: Random
  /** Absent for devices that live in memory only. */
  readonly projector?: Projector
  /** Opens the sealed mirror of a coop. Absent for devices that live in memory only. */
  readonly openMirror?: (coop: CoopId) => Promise<Mirror>
  /** Bytes that the platform still gives us, where it tells. */
  readonly room?: () => Promise<number | undefined>
}

/** The replicas of one coop's spaces, or of the office, while they are in memory. */
export interface Room {
  /** The coop, or the organisation for the office. */
  readonly log: LogId
  readonly replicas: Map<SpaceId, SpaceReplica>
  readonly mirror: Mirror | undefined
  /** Records whose texts were kept while someone types, and that the read model does not show yet. */
  readonly typed: Set<RecordId>
}

/** The device's state, shared by the files of this folder and by nobody else. */
export interface DeviceCore extends DeviceParts {
  readonly mutex: Mutex
  readonly chains: Chains
  readonly rooms: Map<LogId, Room>
  /** Changes each time something waits to be sent, was sent, or was set aside. */
  readonly changed: LiveCell<number>
  /** The same for attachments, which no record waits for. */
  readonly filesChanged: LiveCell<number>
  /** First chunks of attachments whose record is not saved yet: nothing of them is sent. Forgotten on restart. */
  readonly uncited: Set<Hash>
  /** Spaces whose frontier moved since our last beacon. */
  readonly beaconDue: Set<SpaceId>
  /** Hashes of everything set aside, to be told. */
  readonly aside: Map<Hash, { readonly reason: string; readonly space: SpaceId; readonly device: DeviceId }>
  /** Why each waiting entry waits. */
  readonly waiting: Map<Hash, string>
  /** Accepted entries that lean on another device's, not come yet: applied again after each arrival. */
  readonly leaning: Map<Hash, EntryPlace & { readonly update: SpaceUpdate }>
  /** What our last segments already cited of the others, per space. Forgotten on restart: citing twice is harmless. */
  readonly told: Map<SpaceId, Map<DeviceId, number>>
  /** Up to which of our entries each device has received each space, by its beacons. */
  readonly seenBy: Map<SpaceId, Map<DeviceId, number>>
  /** Control items of our own ceremonies that are in the view, and that the ledger has not taken yet. */
  readonly owed: Map<Hash, ControlItem>
  /** Pending rows that storage damaged, or that follow on one: kept, told, never sealed. */
  readonly damagedRows: Set<number>
  closed: boolean
}

export const touch = (core: DeviceCore): void => core.changed.set(core.changed.get() + 1)
