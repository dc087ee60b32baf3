// The settings of a coop as they are typed: what stands in each field, and what the changed ones become. Pure.

import type { Coop } from '../../../domain/coop/coop.schema.ts'
import {
  type BoundedField,
  type CoopSettings,
  type RateField,
  type SettingError,
  type SettingField,
  settingBounds,
  settingProblems,
} from '../../../domain/coop/coop-settings.rules.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { readNumber, showNumber } from '../../design/parts/read-figures.ts'

/** Only what was changed, by field. */
export type TypedSettings = { readonly [Field in SettingField]?: string }

export type SettingErrors = { readonly [Field in SettingField]?: SettingError }

export type CheckedSettings =
  | { readonly ok: true; readonly changes: CoopSettings }
  | { readonly ok: false; readonly errors: SettingErrors }

const isRate = (field: SettingField): field is RateField => field.endsWith('BasisPoints')
const isBounded = (field: SettingField): field is BoundedField => field in settingBounds

/** What the coop's record says of a field, as one would type it; empty when it says nothing. */
export function typedOf(field: SettingField, coop: Coop): string {
  const value = coop[field]
  if (value == null) return ''
  if (typeof value === 'number') return showNumber(isRate(field) ? value / 100 : value)
  return String(value)
}

/** What to keep, or what is wrong with each field: all of it at once, so that one corrects once. */
export function checkSettings(coop: Coop, typed: TypedSettings): CheckedSettings {
  const changes: Record<string, unknown> = {}
  const errors: Partial<Record<SettingField, SettingError>> = {}
  for (const [name, text] of Object.entries(typed)) {
    const field = name as SettingField
    const read = readSetting(field, text.trim())
    if (typeof read === 'object' && read !== null) errors[field] = read
    else changes[field] = read
  }
  for (const { field, ...error } of settingProblems({ coop, changes })) errors[field] ??= error
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, changes }
}

function readSetting(field: SettingField, text: string): string | number | boolean | null | SettingError {
  if (text === '') return field === 'name' ? '' : null
  if (field === 'alsaceMoselle') return text === 'true'
  if (field === 'startDate' || field === 'endDate') return isLocalDate(text) ? text : null
  if (isRate(field)) return readRate(text) ?? { type: 'coop.rate_invalid' }
  if (isBounded(field)) return readNumber(text) ?? { type: 'coop.figure_invalid', ...settingBounds[field] }
  return text
}

/** Hundredths of a percent from « 12,8 » or « 12.80 % »: two decimals at most, read without floats. */
function readRate(text: string): number | undefined {
  const found = /^(\d{1,3})(?:[.,](\d{0,2}))?$/.exec(text.replace(/[\s\u00a0\u202f]|%$/g, ''))
  return found === null ? undefined : Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
}
