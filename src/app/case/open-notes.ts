// Someone of the coordination opens what the team noted about a person: why is kept first, then the words are shown. [D155]

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { ReadPart, ReadReason } from '../../domain/case/note-reading.schema.ts'
import type { Device } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'

export type OpenNotesError = WriteError | { readonly type: 'reading.reason_missing' }

/** Another reason than the ready ones is said in a few words; the ready ones need none. */
export async function openNotes(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly person: PersonId
    readonly part: ReadPart
    /** The record whose note it is, when it is one. */
    readonly of?: RecordId | undefined
    readonly readFor: ReadReason | ''
    readonly wording?: string | undefined
    readonly draft?: string | undefined
  },
): Promise<Result<SavedMasked, OpenNotesError>> {
  const { part, of, readFor } = input
  const wording = input.wording?.trim() ?? ''
  if (readFor === '' || (readFor === 'other' && wording === '')) return err({ type: 'reading.reason_missing' })
  const values = { day: todayOf(device), part, of, readFor, wording: readFor === 'other' ? wording : undefined }
  return writeRecord(device, input, { kind: 'noteReading', values })
}
