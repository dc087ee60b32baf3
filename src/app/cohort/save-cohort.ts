// A cohort, and who is in it.

import * as v from 'valibot'
import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { type Cohort, cohortKind } from '../../domain/cohort/cohort.schema.ts'
import { cohortEntryKind } from '../../domain/cohort/cohort-entry.schema.ts'
import { count } from '../../domain/field-types.ts'
import { recordIdForPair } from '../../domain/record-kind.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { fieldsToSave } from '../record/fields-to-save.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type ValuesOf, type WriteError, type Written, writeRecord } from '../record/write-record.ts'

export type CohortError =
  | WriteError
  | { readonly type: 'cohort.name_missing' }
  | { readonly type: 'cohort.day_missing' }
  | { readonly type: 'cohort.target_invalid' }
  /** It would close before it opens. */
  | { readonly type: 'cohort.closes_before' }

/** A new one opens today unless told. What a change does not tell stays. */
export async function saveCohort(
  device: Device,
  input: Omit<Written, 'person'> & { readonly values: ValuesOf<Cohort> },
): Promise<Result<SavedMasked, CohortError>> {
  const { id, values } = input
  const isNew = id === undefined
  if ((isNew || values.name !== undefined) && (values.name ?? '').trim() === '') {
    return err({ type: 'cohort.name_missing' })
  }
  if (values.target && !v.is(count, values.target)) return err({ type: 'cohort.target_invalid' })
  if (!isNew && values.opensOn === '') return err({ type: 'cohort.day_missing' })
  await device.ready(input.coop)
  const known = isNew ? undefined : readRecord(cohortKind, device.record(id))
  const opensOn = values.opensOn || (known?.opensOn ?? todayOf(device))
  const closesOn = values.closesOn === undefined ? known?.closesOn : values.closesOn
  if (closesOn && closesOn < opensOn) return err({ type: 'cohort.closes_before' })
  const made = isNew ? { ...values, opensOn, provenance: values.provenance || 'real' } : values
  return writeRecord(device, input, { kind: 'cohort', values: made })
}

/** Someone joins a cohort, leaves it (`leftOn`), or says their trade (`project`). */
export async function enterCohort(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly cohort: RecordId
    readonly person: PersonId
    readonly joinedOn?: LocalDate
    readonly leftOn?: LocalDate | null
    readonly project?: string | null
  },
): Promise<Result<Saved, SaveError | { readonly type: 'record.unknown' }>> {
  const { coop, cohort, person, leftOn, project } = input
  await device.ready(coop)
  if (device.record(cohort) === undefined) return err({ type: 'record.unknown' })
  const id = recordIdForPair(cohortEntryKind, cohort, person)
  const known = device.record(id)
  const changes = known
    ? { joinedOn: input.joinedOn ?? known.fields.joinedOn, leftOn, project }
    : { cohort, person, joinedOn: input.joinedOn ?? todayOf(device), leftOn, project }
  const told = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  return device.save([
    { kind: 'cohortEntry', coop, id, fields: fieldsToSave({ known: known?.fields ?? {}, changes: told }) },
  ])
}
