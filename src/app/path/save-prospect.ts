// One line of the prospecting log, by its person or for them.

import type { PersonId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import type { Prospect } from '../../domain/path/prospect.schema.ts'
import type { Device } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type ValuesOf, type WriteError, type Written, writeRecord } from '../record/write-record.ts'

/** Today unless told; the day of one that exists does not change. */
export function saveProspect(
  device: Device,
  input: Written & { readonly person: PersonId; readonly values: ValuesOf<Prospect> },
): Promise<Result<SavedMasked, WriteError>> {
  const { day, ...values } = input.values
  const dated = input.id === undefined ? { ...values, day: day || todayOf(device) } : values
  return writeRecord(device, input, { kind: 'prospect', values: dated })
}
