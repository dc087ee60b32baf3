// What a coop's model implies, and whether its record is coherent.

import { err, ok, type Result } from '../../base/result.ts'
import { ageOn, type LocalDate } from '../time/local-date.ts'
import type { Coop, CoopModel } from './coop.schema.ts'

interface ModelData {
  readonly minAge: number | null
  readonly maxAge: number | null
  /** Members under 18 are usual: an unknown birth date then blocks planning. */
  readonly admitsMinors: boolean
  readonly openEnded: boolean
}

// DOMAIN §2: CJS 16–18 and CJM 18–25 (founding document S3), a CAPE is for adults; null = no limit known.
const models: Readonly<Record<CoopModel, ModelData>> = {
  cjs: { minAge: 16, maxAge: 18, admitsMinors: true, openEnded: false },
  cjm: { minAge: 18, maxAge: 25, admitsMinors: false, openEnded: false },
  ct: { minAge: 16, maxAge: null, admitsMinors: false, openEnded: false },
  kpa: { minAge: 18, maxAge: null, admitsMinors: false, openEnded: true },
  flashcoop: { minAge: 16, maxAge: null, admitsMinors: false, openEnded: false },
  shelter: { minAge: 18, maxAge: null, admitsMinors: false, openEnded: false },
  citesCoop: { minAge: 18, maxAge: null, admitsMinors: false, openEnded: false },
  other: { minAge: 16, maxAge: null, admitsMinors: true, openEnded: false },
}

export const modelData = (model: CoopModel): ModelData => models[model]

export type AgeError =
  | { readonly type: 'person.too_young'; readonly age: number; readonly minAge: number }
  | { readonly type: 'person.too_old'; readonly age: number; readonly maxAge: number }

/** The model's age rule, or the coop's own limits, on the day of joining. Both limits are included. */
export function checkAge({
  coop,
  birthDate,
  day,
}: {
  coop: Pick<Coop, 'model' | 'minAge' | 'maxAge'>
  birthDate: LocalDate
  day: LocalDate
}): Result<{ age: number }, AgeError> {
  const age = ageOn(birthDate, day)
  const minAge = coop.minAge ?? models[coop.model].minAge
  const maxAge = coop.maxAge ?? models[coop.model].maxAge
  if (minAge !== null && age < minAge) return err({ type: 'person.too_young', age, minAge })
  if (maxAge !== null && age > maxAge) return err({ type: 'person.too_old', age, maxAge })
  return ok({ age })
}

export type CoopError =
  | { readonly type: 'coop.name_missing' }
  | { readonly type: 'coop.end_missing' }
  | { readonly type: 'coop.end_before_start' }
  | { readonly type: 'coop.age_limits_crossed' }

/** DOMAIN §3: the end comes after the start; only an open-ended model may have none once the start is known. */
export function checkCoop({ coop }: { coop: Coop }): Result<Coop, CoopError> {
  if (coop.name.trim() === '') return err({ type: 'coop.name_missing' })
  const { startDate, endDate, minAge, maxAge } = coop
  if (startDate && !endDate && !models[coop.model].openEnded) return err({ type: 'coop.end_missing' })
  if (startDate && endDate && endDate <= startDate) return err({ type: 'coop.end_before_start' })
  if (minAge != null && maxAge != null && minAge > maxAge) return err({ type: 'coop.age_limits_crossed' })
  return ok(coop)
}
