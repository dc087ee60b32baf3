// What a device holds of a coop's meetings and votes, in the shape that the views read.

import type { CoopId } from '../../base/ids.ts'
import type { Device } from '../device/device.port.ts'
import type { RoomRecords } from './meeting-room.ts'

/** Complete only once `device.ready(coop)` has resolved. */
export const roomRecordsOf = (device: Device, coop: CoopId): RoomRecords => ({
  coop: device.records(coop, 'coop')[0],
  cards: device.records(coop, 'card'),
  meetings: device.records(coop, 'meeting'),
  presences: device.records(coop, 'presence'),
  items: device.records(coop, 'agendaItem'),
  motions: device.records(coop, 'motion'),
  ballots: device.records(coop, 'ballot'),
  closings: device.records(coop, 'closing'),
  decisions: device.records(coop, 'decision'),
  associates: device.records(coop, 'associate'),
  seats: device.records(coop, 'partnerSeat'),
})
