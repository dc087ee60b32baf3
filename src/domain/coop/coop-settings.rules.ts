// What the team may change in a coop once it is created, within which bounds, and what is asked of it. Pure.

import { checkParts } from '../money/price.rules.ts'
import { type CoopError, checkAges, checkDates, hasWords } from './coop.rules.ts'
import type { Coop } from './coop.schema.ts'

export const settingFields = [
  'name',
  'startDate',
  'endDate',
  'town',
  'leadOrg',
  'hostOrg',
  'venueOrg',
  'teamPhone',
  'controllerOrg',
  'dpoContact',
  'quorumPercent',
  'tieRule',
  'proxiesPerPerson',
  'minAge',
  'maxAge',
  'alsaceMoselle',
  'employerBasisPoints',
  'employeeBasisPoints',
  'billableBasisPoints',
  'reserveBasisPoints',
] as const satisfies readonly (keyof Coop)[]
export type SettingField = (typeof settingFields)[number]

/** `null`: emptied, back to what is usual. */
export type CoopSettings = { readonly [Field in SettingField]?: Coop[Field] | null }

/** Whole numbers, both ends included. */
export const settingBounds = {
  quorumPercent: { from: 0, to: 100 },
  proxiesPerPerson: { from: 0, to: 99 },
  minAge: { from: 0, to: 120 },
  maxAge: { from: 0, to: 120 },
} as const satisfies { readonly [Field in SettingField]?: { readonly from: number; readonly to: number } }
export type BoundedField = keyof typeof settingBounds

export const rateFields = [
  'employerBasisPoints',
  'employeeBasisPoints',
  'billableBasisPoints',
  'reserveBasisPoints',
] as const satisfies readonly SettingField[]
export type RateField = (typeof rateFields)[number]

export type SettingError =
  | CoopError
  /** Nothing to dial: « Appeler l'équipe » would show nothing. */
  | { readonly type: 'coop.phone_invalid' }
  | { readonly type: 'coop.figure_invalid'; readonly from: number; readonly to: number }
  | { readonly type: 'coop.rate_invalid' }
  /** With the contribution, the reserve takes the whole price. */
  | { readonly type: 'price.nothing_left' }
  | { readonly type: 'price.rates_invalid' }

export type SettingProblem = SettingError & { readonly field: SettingField }

/**
 * What is wrong with these changes, field by field, in the order of the fields. Only what is changed is judged: a coop
 * whose record says less than is asked today can still have its telephone written. [D140]
 */
export function settingProblems({ coop, changes }: { coop: Coop; changes: CoopSettings }): SettingProblem[] {
  const problems = new Map<SettingField, SettingError>()
  const note = (field: SettingField, error: SettingError): void => {
    if (!problems.has(field)) problems.set(field, error)
  }
  const isChanged = (...fields: readonly SettingField[]): boolean => fields.some((field) => field in changes)
  const after: Coop = { ...coop, ...changes, name: changes.name === undefined ? coop.name : (changes.name ?? '') }

  if (!hasWords(after.name)) note('name', { type: 'coop.name_missing' })
  const phone = changes.teamPhone ?? ''
  if (phone !== '' && !/\d/.test(phone)) note('teamPhone', { type: 'coop.phone_invalid' })
  for (const [field, bounds] of Object.entries(settingBounds) as [BoundedField, { from: number; to: number }][]) {
    const figure = changes[field]
    const isWithin = figure == null || (Number.isInteger(figure) && figure >= bounds.from && figure <= bounds.to)
    if (!isWithin) note(field, { type: 'coop.figure_invalid', ...bounds })
  }
  for (const field of rateFields) {
    const rate = changes[field]
    if (rate != null && !(Number.isInteger(rate) && rate >= 0 && rate <= 10_000)) {
      note(field, { type: 'coop.rate_invalid' })
    }
  }
  const dates = isChanged('startDate', 'endDate') ? checkDates(after) : undefined
  if (dates !== undefined) note('endDate', dates)
  const ages = isChanged('minAge', 'maxAge') ? checkAges(after) : undefined
  if (ages !== undefined) note(changes.maxAge == null ? 'minAge' : 'maxAge', ages)
  for (const field of rateFields) {
    const wrong = changes[field] == null ? undefined : wrongRate(after, field)
    if (wrong !== undefined) note(field, wrong)
  }
  return settingFields.flatMap((field): SettingProblem[] => {
    const error = problems.get(field)
    return error === undefined ? [] : [{ ...error, field }]
  })
}

/** The price of an hour must be possible with this rate alone; the reserve is judged with the contribution. */
function wrongRate(coop: Coop, field: RateField): SettingError | undefined {
  const harmless = {
    employerBasisPoints: 0,
    employeeBasisPoints: 0,
    billableBasisPoints: 10_000,
    reserveBasisPoints: 0,
  }
  const checked = checkParts({
    ...harmless,
    materialCents: 0,
    travelCents: 0,
    contributionBasisPoints: field === 'reserveBasisPoints' ? (coop.contributionBasisPoints ?? 0) : 0,
    [field]: coop[field] ?? harmless[field],
  })
  return checked.ok ? undefined : checked.error
}
