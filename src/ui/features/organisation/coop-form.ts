// The form of a new coop as values: what was typed becomes an input, or one error per field. Pure.

import type { CreateCoopInput } from '../../../app/carnet-app.ts'
import { type CoopError, checkCoop } from '../../../domain/coop/coop.rules.ts'
import type { CoopModel } from '../../../domain/coop/coop.schema.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'

export interface CoopForm {
  readonly name: string
  readonly model: CoopModel | ''
  readonly startDate: string
  readonly endDate: string
  readonly town: string
  readonly controllerOrg: string
  readonly hostOrg: string
  readonly teamPhone: string
}

export const emptyCoopForm: CoopForm = {
  name: '',
  model: '',
  startDate: '',
  endDate: '',
  town: '',
  controllerOrg: '',
  hostOrg: '',
  teamPhone: '',
}

export type CoopFormProblem = CoopError['type'] | 'model_missing'

export type CheckedForm =
  | { readonly ok: true; readonly input: CreateCoopInput }
  | { readonly ok: false; readonly problem: CoopFormProblem; readonly field: keyof CoopForm }

const fieldOf: Readonly<Record<CoopError['type'], keyof CoopForm>> = {
  'coop.name_missing': 'name',
  'coop.end_missing': 'endDate',
  'coop.end_before_start': 'endDate',
  'coop.age_limits_crossed': 'model',
}

/** The first thing to correct, or the input of the use case, with what was left empty left out. */
export function checkCoopForm(form: CoopForm): CheckedForm {
  const name = form.name.trim()
  if (name === '') return { ok: false, problem: 'coop.name_missing', field: 'name' }
  if (form.model === '') return { ok: false, problem: 'model_missing', field: 'model' }
  const { model } = form
  const dates = {
    ...(isLocalDate(form.startDate) ? { startDate: form.startDate } : {}),
    ...(isLocalDate(form.endDate) ? { endDate: form.endDate } : {}),
  }
  const checked = checkCoop({ coop: { name, model, ...dates, provenance: 'real' } })
  if (!checked.ok) return { ok: false, problem: checked.error.type, field: fieldOf[checked.error.type] }
  const words = (['town', 'controllerOrg', 'hostOrg', 'teamPhone'] as const)
    .map((key) => [key, form[key].trim()] as const)
    .filter(([, text]) => text !== '')
  return { ok: true, input: { name, model, ...dates, ...Object.fromEntries(words) } }
}
