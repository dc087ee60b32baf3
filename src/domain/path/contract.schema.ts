// A contract between the person and the organisation, from the contrat d'objectif to the CESA. In the person's `self`
// space: they read it, staff write it. What changes later (renewal, amendment, end) is a record of its own.

import * as v from 'valibot'
import { basisPoints, cents, line, listOf, localDate, maybe, minutes, monthOf, paragraph } from '../field-types.ts'
import { creatorWho, defineKind, fact, staffOnly, value } from '../record-kind.ts'

/** In the order of the way (founding document S1; CAPE and CESA: S0). */
export const contractKinds = ['goals', 'support', 'cape', 'employment', 'cesa'] as const
export type ContractKind = (typeof contractKinds)[number]

/** A period of a CAPE, or of its renewal. Twelve is the law's most; a host may set less. */
export const periodMonths = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36))

export const contractSchema = v.object({
  kind: v.picklist(contractKinds),
  start: localDate,
  /** Length of a CAPE's first period: its end is computed. */
  months: maybe(periodMonths),
  /** Last day. An open-ended contract has none, a CAPE's is computed. */
  end: maybe(localDate),
  signedOn: maybe(localDate),
  /** Names and capacities of those who sign, the guardian of a minor among them. */
  signatories: maybe(listOf(line)),
  project: maybe(line),
  /** Working time a month: a few hours at first, more with the turnover. */
  minutesPerMonth: maybe(minutes),
  fixedMonthlyCents: maybe(cents),
  /** Part of the margin paid on top. */
  variableBasisPoints: maybe(basisPoints),
  payTerms: maybe(paragraph),
  /** SHA-256 of the signed file, in hexadecimal: the file stays with the organisation. */
  fileHash: maybe(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
})
export type Contract = v.InferOutput<typeof contractSchema>

export const contractKind = defineKind({
  kind: 'contract',
  code: 'ct',
  space: 'self',
  version: 1,
  schema: contractSchema,
  fields: {
    kind: fact('k', creatorWho(staffOnly)),
    start: value('s', staffOnly),
    months: value('m', staffOnly),
    end: value('e', staffOnly),
    signedOn: value('d', staffOnly),
    signatories: value('n', staffOnly),
    project: value('p', staffOnly),
    minutesPerMonth: value('h', staffOnly),
    fixedMonthlyCents: value('f', staffOnly),
    variableBasisPoints: value('v', staffOnly),
    payTerms: value('t', staffOnly),
    fileHash: value('x', staffOnly),
  },
  month: (fields) => monthOf(fields.start),
  search: ['project'],
})
