import type { DeviceId } from '../base/ids.ts'
import type { Beacon } from '../protocol/beacon.format.ts'

interface ReceivedBy {
  /** Verified beacons of one space, at most one per device. */
  readonly beacons: readonly Pick<Beacon, 'device' | 'seen'>[]
  readonly me: DeviceId
  /** My last entry in the space. */
  readonly seq: number
}

/** How many other devices say that they have all my entries of a space: « reçu » rests on this and nothing else. */
export const receivedBy = ({ beacons, me, seq }: ReceivedBy): number =>
  beacons.filter(({ device, seen }) => device !== me && seen.some((upTo) => upTo.device === me && upTo.seq >= seq))
    .length
