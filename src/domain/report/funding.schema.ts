// Money that a funder gives for some coops, and what was promised for it. [D105]

import * as v from 'valibot'
import { cents, coopId, count, line, localDate, maybe, monthOf } from '../field-types.ts'
import { coordinatorOnly, defineKind, valuesOf } from '../record-kind.ts'

/** What a funder may count on; hours are written in minutes, money in cents. */
export const targetKeys = ['members', 'missions', 'clients', 'workshops', 'meetings', 'turnover'] as const
export type TargetKey = (typeof targetKeys)[number]

export const fundingSchema = v.object({
  funder: line,
  action: line,
  amountCents: maybe(cents),
  from: localDate,
  to: localDate,
  coops: v.pipe(v.array(coopId), v.maxLength(1000)),
  members: maybe(count),
  missions: maybe(count),
  clients: maybe(count),
  workshops: maybe(count),
  meetings: maybe(count),
  /** Before tax. */
  turnover: maybe(cents),
  /** Kept, and off the lists. */
  ended: maybe(v.boolean()),
})
export type Funding = v.InferOutput<typeof fundingSchema>

export const fundingKind = defineKind({
  kind: 'funding',
  code: 'fg',
  space: 'office',
  version: 1,
  schema: fundingSchema,
  fields: valuesOf(coordinatorOnly, {
    funder: 'f',
    action: 'a',
    amountCents: 'm',
    from: 'b',
    to: 'e',
    coops: 'c',
    members: 'n',
    missions: 'p',
    clients: 'l',
    workshops: 'w',
    meetings: 'g',
    turnover: 't',
    ended: 'x',
  }),
  month: (fields) => monthOf(fields.from),
})
