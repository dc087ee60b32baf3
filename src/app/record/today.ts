// Today in Paris, by the device's clock.

import type { LocalDate } from '../../domain/time/local-date.ts'
import { dayOf, parisTimeAt } from '../../domain/time/local-time.ts'
import type { Device } from '../device/device.port.ts'

export const todayOf = (device: Pick<Device, 'clock'>): LocalDate => dayOf(parisTimeAt(device.clock.now()))
