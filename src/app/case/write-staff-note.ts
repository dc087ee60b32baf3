// A note of the staff about someone, and a contact that came from them. Later words of a note go through `Device.text`.

import type { CoopId, PersonId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { Contact } from '../../domain/case/contact.schema.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Device } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'

interface OfPerson {
  readonly coop: CoopId
  readonly person: PersonId
  readonly draft?: string | undefined
}

export async function writeStaffNote(
  device: Device,
  input: OfPerson & { readonly body: string },
): Promise<Result<SavedMasked, WriteError | { readonly type: 'team.note_empty' }>> {
  const body = input.body.trim()
  if (body === '') return err({ type: 'team.note_empty' })
  return writeRecord(device, input, { kind: 'staffNote', values: { day: todayOf(device) }, texts: { body } })
}

/** « Elle est passée », « il a appelé »: what the time of keeping is counted from. */
export const noteContact = (
  device: Device,
  input: OfPerson & { readonly way: Contact['way']; readonly day?: LocalDate },
): Promise<Result<SavedMasked, WriteError>> =>
  writeRecord(device, input, { kind: 'contact', values: { way: input.way, day: input.day ?? todayOf(device) } })
