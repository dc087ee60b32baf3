// A mission, planned or done. In the `coop` space: no client's identity, no address.

import * as v from 'valibot'
import {
  cents,
  line,
  listOf,
  localDate,
  localDateTime,
  maybe,
  minutes,
  monthOf,
  personId,
  recordIdOf,
} from '../field-types.ts'
import { anyoneInSpace, defineKind, fact, isStaff, staffOnly, value, type WriteRule } from '../record-kind.ts'

export const prestationStatuses = ['planned', 'done', 'checked', 'invoiced', 'paid', 'cancelled'] as const
export type PrestationStatus = (typeof prestationStatuses)[number]

/** Unpaid activity is kept apart from turnover. */
export const prestationNatures = ['paid', 'volunteer', 'selfFunding'] as const

export const prestationSchema = v.object({
  service: maybe(recordIdOf('se')),
  /** The day it takes place; its page. */
  day: localDate,
  start: maybe(localDateTime),
  end: maybe(localDateTime),
  breakMinutes: maybe(minutes),
  team: listOf(personId),
  status: v.picklist(prestationStatuses),
  /** Before tax; null = unknown, which is not zero. */
  amountCents: maybe(cents),
  nature: v.picklist(prestationNatures),
  /** Inside someone's home: nobody under 18 goes alone. */
  privateHome: maybe(v.boolean()),
  /** Reasons of the minors' guard, when what happened would not have been planned. */
  flags: maybe(listOf(line)),
  /** Whoever wrote it down, for themself or for the team. */
  loggedBy: maybe(personId),
  note: maybe(line),
  /** What was used, for the next price and for who brings it: « deux sacs de terreau ». */
  material: maybe(line),
  /** 1 to 5, given by the client. */
  satisfaction: maybe(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
})
export type Prestation = v.InferOutput<typeof prestationSchema>

// Checking, invoicing and payment are the staff's; the team says planned, done or cancelled.
const statusRule: WriteRule = ({ author, value: status }) =>
  isStaff(author.rank) || status === 'planned' || status === 'done' || status === 'cancelled'

const loggerIsAuthor: WriteRule = ({ author, value: person }) => person === author.person || isStaff(author.rank)

export const prestationKind = defineKind({
  kind: 'prestation',
  code: 'pr',
  space: 'coop',
  version: 1,
  schema: prestationSchema,
  fields: {
    service: value('s', anyoneInSpace),
    day: value('d', anyoneInSpace),
    start: value('b', anyoneInSpace),
    end: value('e', anyoneInSpace),
    breakMinutes: value('p', anyoneInSpace),
    team: value('t', anyoneInSpace),
    status: value('u', statusRule),
    amountCents: value('c', anyoneInSpace),
    nature: value('n', anyoneInSpace),
    privateHome: value('h', staffOnly),
    flags: value('f', anyoneInSpace),
    loggedBy: fact('l', loggerIsAuthor),
    note: value('o', anyoneInSpace),
    material: value('m', anyoneInSpace),
    satisfaction: value('q', anyoneInSpace),
  },
  month: (fields) => monthOf(fields.day),
  search: ['note'],
})
