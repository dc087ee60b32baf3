// One workshop with its sheet, on a device.

import type { CoopId, RecordId } from '../../base/ids.ts'
import type { Device } from '../device/device.port.ts'
import { type WorkshopView, workshopView } from './workshop-view.ts'

/** Complete once `device.ready(coop)` has resolved. */
export const workshopOn = (
  device: Device,
  { coop, workshop }: { readonly coop: CoopId; readonly workshop: RecordId },
): WorkshopView | undefined =>
  workshopView(workshop, {
    workshops: device.records(coop, 'workshop'),
    signatures: device.records(coop, 'signature'),
    sheets: device.records(coop, 'emargement'),
    cards: device.records(coop, 'card'),
  })
