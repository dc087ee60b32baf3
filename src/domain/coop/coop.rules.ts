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

type AgeLimits = Pick<Coop, 'model' | 'minAge' | 'maxAge'>

/** The coop's own limits, else those of its model. */
export const ageLimitsOf = ({ model, minAge, maxAge }: AgeLimits): Pick<ModelData, 'minAge' | 'maxAge'> => ({
  minAge: minAge ?? models[model].minAge,
  maxAge: maxAge ?? models[model].maxAge,
})

/** The model's age rule, or the coop's own limits, on the day of joining. Both limits are included. */
export function checkAge({
  coop,
  birthDate,
  day,
}: {
  coop: AgeLimits
  birthDate: LocalDate
  day: LocalDate
}): Result<{ age: number }, AgeError> {
  const age = ageOn(birthDate, day)
  const { minAge, maxAge } = ageLimitsOf(coop)
  if (minAge !== null && age < minAge) return err({ type: 'person.too_young', age, minAge })
  if (maxAge !== null && age > maxAge) return err({ type: 'person.too_old', age, maxAge })
  return ok({ age })
}

export type CoopError =
  | { readonly type: 'coop.name_missing' }
  | { readonly type: 'coop.end_missing' }
  | { readonly type: 'coop.end_before_start' }
  | { readonly type: 'coop.age_limits_crossed' }

/** A name that can be read and listed: a letter or a figure at least. */
export const hasWords = (name: string): boolean => /[\p{L}\p{N}]/u.test(name)

/** DOMAIN §3: the end comes after the start; only an open-ended model may have none once the start is known. */
export function checkDates({ model, startDate, endDate }: Coop): CoopError | undefined {
  if (startDate && !endDate && !models[model].openEnded) return { type: 'coop.end_missing' }
  return startDate && endDate && endDate <= startDate ? { type: 'coop.end_before_start' } : undefined
}

/** The lowest age is not above the highest, whether the coop or its model says them. */
export function checkAges(coop: Coop): CoopError | undefined {
  const { minAge, maxAge } = ageLimitsOf(coop)
  return minAge !== null && maxAge !== null && minAge > maxAge ? { type: 'coop.age_limits_crossed' } : undefined
}

export function checkCoop({ coop }: { coop: Coop }): Result<Coop, CoopError> {
  if (!hasWords(coop.name)) return err({ type: 'coop.name_missing' })
  const wrong = checkDates(coop) ?? checkAges(coop)
  return wrong === undefined ? ok(coop) : err(wrong)
}
