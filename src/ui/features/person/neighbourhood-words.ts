// « QN06301M, liste de 2024 », « Pas en quartier prioritaire, liste de 2024 ».

import { neighbourhoodOf } from '../../../domain/person/neighbourhood.rules.ts'
import { t } from '../../i18n/t.ts'

/** Empty while nobody looked it up. */
export function neighbourhoodWords(fields: Readonly<Record<string, unknown>>): string {
  const code = typeof fields.qpvCode === 'string' ? fields.qpvCode : undefined
  const year = typeof fields.qpvListYear === 'number' ? fields.qpvListYear : undefined
  const where = neighbourhoodOf({ qpvCode: code, qpvListYear: year })
  if (where === 'unknown') return ''
  const said = where === 'inside' ? (code ?? '') : t('person.private.quarter.outside')
  return year === undefined ? said : t('person.private.quarter.ofList', { said, year: String(year) })
}
