// What an application says of who asked, corrected by staff while it has no answer yet.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type Application, applicationKind } from '../../domain/recruitment/application.schema.ts'
import type { Device } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import type { SavedMasked } from '../record/write-record.ts'
import { type ApplicationError, saveApplication } from './save-application.ts'

/** An empty one clears the field; what is not told stays. */
export type ApplicationWords = Partial<Record<'name' | 'contact' | 'referrer' | 'note', string>>

export type CorrectApplicationError = ApplicationError | { readonly type: 'application.decided' }

/** Received, met or waiting: the answer is still to come. */
export const isUndecided = ({ state }: Pick<Application, 'state'>): boolean => state !== 'accepted' && state !== 'no'

/** The value holds the words that stood before: what « Annuler » gives back. */
export async function correctApplication(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly application: RecordId
    readonly words: ApplicationWords
    readonly draft?: string | undefined
  },
): Promise<Result<SavedMasked & { readonly before: ApplicationWords }, CorrectApplicationError>> {
  const { coop, application, words, draft } = input
  await device.ready(coop)
  const known = readRecord(applicationKind, device.record(application))
  if (known === undefined) return err({ type: 'record.unknown' })
  if (!isUndecided(known)) return err({ type: 'application.decided' })
  const values = Object.fromEntries(Object.entries(words).map(([field, text]) => [field, text.trim()]))
  const before: ApplicationWords = Object.fromEntries(
    (['name', 'contact', 'referrer', 'note'] as const).flatMap((field) =>
      field in words ? [[field, known[field] ?? '']] : [],
    ),
  )
  const saved = await saveApplication(device, { coop, id: application, values, draft })
  return saved.ok ? ok({ ...saved.value, before }) : saved
}
