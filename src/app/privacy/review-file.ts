// The team's decision about a file whose time is nearly over: kept with a reason, or emptied as far as version 1 can.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import { closedFileOf, emptyingOf } from '../../domain/privacy/empty-file.rules.ts'
import { isStaff, recordIdFor } from '../../domain/record-kind.ts'
import { kindByName, recordKinds } from '../../domain/record-kinds.ts'
import { addMonths } from '../../domain/time/local-date.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'
import { filesToReview } from './files-to-review.ts'

export interface OfFile {
  readonly coop: CoopId
  readonly person: PersonId
}

/** A file is kept for a year at most before somebody looks again. */
export const longestKeepMonths = 12

export type KeepFileError = WriteError | { readonly type: 'file.reason_missing' }

export async function keepFileLonger(
  device: Device,
  input: OfFile & { readonly reason: string; readonly months: number; readonly draft?: string | undefined },
): Promise<Result<SavedMasked, KeepFileError>> {
  const reason = input.reason.trim()
  if (reason === '') return err({ type: 'file.reason_missing' })
  const day = todayOf(device)
  const until = addMonths(day, Math.min(Math.max(1, input.months), longestKeepMonths))
  return writeRecord(device, input, { kind: 'fileReview', values: { day, outcome: 'kept', reason, until } })
}

export interface EmptiedFile extends Saved {
  /** Records in which words stay, by kind: they were written once. */
  readonly stays: Readonly<Record<string, number>>
}

export type EmptyFileError =
  | SaveError
  | { readonly type: 'file.not_due' }
  /** Something of it is only on this device. */
  | { readonly type: 'file.unsent' }

/**
 * Empties the answers and the long texts of the person's two spaces and their name, notes that it was done, and keeps one
 * line to be counted. Only a file that is due, and only once everything of it is held elsewhere.
 */
export async function emptyFile(
  device: Device,
  { coop, person, isSent }: OfFile & { readonly isSent: (record: RecordId) => boolean },
): Promise<Result<EmptiedFile, EmptyFileError>> {
  await device.ready(coop)
  if (!isStaff(device.me.rank)) return err({ type: 'file.not_due' })
  const file = filesToReview(device, { coop, isSent }).files.find((one) => one.person === person)
  if (file?.state !== 'due') return err({ type: 'file.not_due' })
  if (file.waitsForSending) return err({ type: 'file.unsent' })

  const records = recordsOf(device, { coop, person })
  const touches: Touch[] = []
  const stays: Record<string, number> = {}
  for (const record of records) {
    const emptying = emptyingFor(device, record)
    if (emptying.stays.length > 0) stays[record.kind] = (stays[record.kind] ?? 0) + 1
    if (Object.keys(emptying.fields).length === 0) continue
    touches.push({ kind: record.kind, coop, person, id: record.id, fields: { ...emptying.fields } })
  }
  const day = todayOf(device)
  const card = device.record(recordIdFor(cardKind, person))
  if (card !== undefined) touches.push(emptyCard(card, coop, day))
  touches.push({ kind: 'fileReview', coop, person, fields: { day, outcome: 'emptied' } })
  touches.push({ kind: 'closedFile', coop, fields: { ...closedFileOf(records) } })
  // The notes first: that the file is empty is written last, once it is.
  for (const record of records) if (!(await emptyTexts(device, record))) return err({ type: 'ledger.write_failed' })
  const saved = await device.save(touches)
  return saved.ok ? ok({ ...saved.value, stays }) : saved
}

/** How many records of the file keep words that were written once, by kind: told before anything is done. */
export function wordsThatStay(device: Device, of: OfFile): Readonly<Record<string, number>> {
  const stays: Record<string, number> = {}
  for (const record of recordsOf(device, of))
    if (emptyingFor(device, record).stays.length > 0) stays[record.kind] = (stays[record.kind] ?? 0) + 1
  return stays
}

const emptyingFor = (device: Device, record: RecordView) => {
  const { person, device: id, rank } = device.me
  const kind = kindByName(record.kind)
  if (kind === undefined || rank === 'cooperant') return { fields: {}, texts: [], stays: [] }
  return emptyingOf({ record, kind, by: { person, device: id, rank } })
}

const recordsOf = (device: Device, { coop, person }: OfFile): RecordView[] =>
  recordKinds
    .filter(({ space }) => space === 'self' || space === 'case')
    .flatMap(({ kind }) => device.records(coop, kind))
    .filter((view) => view.person === person)

/** The id stays, without a name: missions and hours go on being counted. */
const emptyCard = (card: RecordView, coop: CoopId, day: string): Touch => ({
  kind: 'card',
  coop,
  id: card.id,
  fields: {
    displayName: '',
    title: null,
    committees: null,
    availability: null,
    ...(typeof card.fields.left === 'string' ? {} : { left: day }),
  },
})

/** False when this device could not keep it. */
async function emptyTexts(device: Device, record: RecordView): Promise<boolean> {
  for (const field of emptyingFor(device, record).texts) {
    const text = device.text(record.id, field)
    text.edit('')
    const kept = await text.flush()
    text.close()
    if (!kept) return false
  }
  return true
}
