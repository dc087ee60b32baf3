// What happens to a contract: a renewal (CAPE), an amendment (avenant), its end before the day, or its withdrawal when it was
// written by mistake. Append-only: the contract stays readable. A change written by mistake is withdrawn, not erased.

import * as v from 'valibot'
import { basisPoints, cents, localDate, maybe, minutes, monthOf, paragraph, recordIdOf } from '../field-types.ts'
import { creatorWho, defineKind, fact, staffOnly, value } from '../record-kind.ts'
import { periodMonths } from './contract.schema.ts'

export const changeKinds = ['renewal', 'amendment', 'ended', 'withdrawal'] as const

export const contractChangeSchema = v.object({
  contract: recordIdOf('ct'),
  kind: v.picklist(changeKinds),
  /** First day of the renewal or of the new terms; last day of a contract that ended; the day of a withdrawal. */
  day: localDate,
  /** Length of a renewal. */
  months: maybe(periodMonths),
  signedOn: maybe(localDate),
  terms: maybe(paragraph),
  minutesPerMonth: maybe(minutes),
  fixedMonthlyCents: maybe(cents),
  variableBasisPoints: maybe(basisPoints),
  withdrawn: maybe(v.boolean()),
})
export type ContractChange = v.InferOutput<typeof contractChangeSchema>

const written = creatorWho(staffOnly)

export const contractChangeKind = defineKind({
  kind: 'contractChange',
  code: 'cc',
  space: 'self',
  // 2: a withdrawal.
  version: 2,
  schema: contractChangeSchema,
  fields: {
    contract: fact('c', written),
    kind: fact('k', written),
    day: fact('d', written),
    months: fact('m', written),
    signedOn: fact('s', written),
    terms: fact('t', written),
    minutesPerMonth: fact('h', written),
    fixedMonthlyCents: fact('f', written),
    variableBasisPoints: fact('v', written),
    withdrawn: value('w', staffOnly),
  },
  month: (fields) => monthOf(fields.day),
})
