// « Quartier prioritaire de la politique de la ville » [D153]: the code of a list that the State publishes, found from an
// address that is not kept. A year without a code: looked up in that year's list, and in none of its neighbourhoods.

import { err, ok, type Result } from '../../base/result.ts'
import type { PrivateCard } from './private-card.schema.ts'

/** Décrets 2014-1750 and 2014-1751, 2023-1314 (en métropole), and the one for overseas of 2025. The usual one first. */
export const qpvListYears = [2024, 2025, 2015] as const

export type Neighbourhood = 'inside' | 'outside' | 'unknown'

export function neighbourhoodOf({ qpvCode, qpvListYear }: Pick<PrivateCard, 'qpvCode' | 'qpvListYear'>): Neighbourhood {
  if (qpvCode != null && qpvCode !== '') return 'inside'
  return qpvListYear == null ? 'unknown' : 'outside'
}

/** QP063001 (list of 2015), QN06301M (since 2024): the department's three signs, a number, and since 2024 a letter. */
const shape = /^(QP[0-9AB]{3}\d{3}|QN[0-9AB]{3}\d{2}[A-Z])$/

/** As the administration prints it, whatever spaces and small letters it was typed with. */
export function readQpvCode(typed: string): Result<string, { readonly type: 'person.qpv_code' }> {
  const code = typed.replace(/[\s.-]/g, '').toUpperCase()
  return shape.test(code) ? ok(code) : err({ type: 'person.qpv_code' })
}

/** The list that a code comes from: its first letters tell the generation, 97 and 98 the departments overseas. */
export function listYearOf(code: string): (typeof qpvListYears)[number] {
  if (code.startsWith('QP')) return 2015
  return /^QN9[78]/.test(code) ? 2025 : 2024
}
