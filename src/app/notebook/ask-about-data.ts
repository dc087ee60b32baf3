// A person asks to see, correct, object or erase; staff answer.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { DataRequest } from '../../domain/notebook/data-request.schema.ts'
import type { Device } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'

export type AskError = WriteError | { readonly type: 'request.wording_missing' }

/** A correction or an objection says what; to see or to erase needs no reason. */
export async function askAboutData(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly person: PersonId
    readonly type: DataRequest['type']
    readonly about?: RecordId
    readonly field?: string
    readonly wording?: string
    readonly draft?: string
  },
): Promise<Result<SavedMasked, AskError>> {
  const { type, about, field } = input
  const wording = input.wording?.trim() ?? ''
  const needsWords = type === 'correction' || type === 'objection'
  if (needsWords && wording === '') return err({ type: 'request.wording_missing' })
  return writeRecord(device, input, {
    kind: 'dataRequest',
    values: { type, about, field, wording, day: todayOf(device) },
  })
}

export const answerRequest = (
  device: Device,
  input: {
    readonly coop: CoopId
    readonly request: RecordId
    readonly outcome: NonNullable<DataRequest['outcome']>
    readonly answer?: string
  },
): Promise<Result<SavedMasked, WriteError>> =>
  writeRecord(
    device,
    { coop: input.coop, id: input.request },
    {
      kind: 'dataRequest',
      values: { outcome: input.outcome, answer: input.answer?.trim(), answeredOn: todayOf(device) },
    },
  )
