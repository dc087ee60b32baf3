// The common part of keeping one record from a form: social-security numbers masked, empty answers left out of a new
// record, and only what changed written to one that exists.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { fieldsToSave } from './fields-to-save.ts'
import { createMasking } from './masking.ts'

/** A form's values: an empty string or null clears a field, undefined leaves it alone. */
export type ValuesOf<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | '' | undefined }

export interface Written {
  readonly coop: CoopId
  /** The person of a `self` or `case` space. */
  readonly person?: PersonId | undefined
  /** The record to change; a new one without it. */
  readonly id?: RecordId | undefined
  readonly draft?: string | undefined
}

export type WriteError = SaveError | { readonly type: 'record.unknown' }

/** How many social-security numbers were masked: to be told. */
export type SavedMasked = Saved & { readonly masked: number }

export interface Making {
  readonly kind: string
  readonly values: Readonly<Record<string, unknown>>
  /** First content of long texts of a new record. */
  readonly texts?: Readonly<Record<string, string>>
  /** Touches of the same save, after this record: they may name it by `refs`. */
  readonly with?: readonly Touch[]
}

export async function writeRecord(
  device: Device,
  { coop, person, id, draft }: Written,
  making: Making,
): Promise<Result<SavedMasked, WriteError>> {
  await device.ready(coop)
  const known = id === undefined ? undefined : device.record(id)
  if (id !== undefined && known === undefined) return err({ type: 'record.unknown' })
  const masking = createMasking()
  const changed = fieldsToSave({ known: known?.fields ?? {}, changes: masking.all(making.values) })
  // Nothing to clear in a record that does not exist yet.
  const fields = known ? changed : Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null))
  const owner = person ?? known?.person
  const touch: Touch = {
    kind: making.kind,
    coop,
    fields,
    ...(owner === undefined ? {} : { person: owner }),
    ...(id === undefined ? {} : { id }),
    ...(making.texts === undefined ? {} : { texts: masking.all({ ...making.texts }) }),
  }
  const saved = await device.save([touch, ...(making.with ?? [])], draft === undefined ? {} : { draft })
  return saved.ok ? ok({ ...saved.value, masked: masking.count() }) : saved
}
