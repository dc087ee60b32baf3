// Someone who asks to join. In `staff`: a refusal is nobody else's business. The person has no space here before they
// are accepted, and nothing but what choosing needs is asked.

import * as v from 'valibot'
import { line, localDate, maybe, monthOf, paragraph, personId, recordIdOf } from '../field-types.ts'
import { creatorWho, defineKind, fact, staffOnly, value } from '../record-kind.ts'

export const applicationStates = ['received', 'met', 'waiting', 'accepted', 'no'] as const
export type ApplicationState = (typeof applicationStates)[number]

export const applicationSchema = v.object({
  receivedOn: localDate,
  /** First name or alias. */
  name: line,
  contact: maybe(line),
  referrer: maybe(line),
  /** The information session that they came to. */
  session: maybe(recordIdOf('ws')),
  birthYear: maybe(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2199))),
  note: maybe(paragraph),
  state: v.picklist(applicationStates),
  metOn: maybe(localDate),
  /** The day of the yes or the no: six months after a no, it goes. */
  decidedOn: maybe(localDate),
  /** Who they became, once accepted. */
  person: maybe(personId),
  /** Since when nothing of who asked is left in it: what remains is counted. */
  emptiedOn: maybe(localDate),
})
export type Application = v.InferOutput<typeof applicationSchema>

export const applicationKind = defineKind({
  kind: 'application',
  code: 'ap',
  space: 'staff',
  version: 1,
  schema: applicationSchema,
  fields: {
    receivedOn: fact('d', creatorWho(staffOnly)),
    name: value('n', staffOnly),
    contact: value('c', staffOnly),
    referrer: value('r', staffOnly),
    session: value('w', staffOnly),
    birthYear: value('b', staffOnly),
    note: value('t', staffOnly),
    state: value('s', staffOnly),
    metOn: value('m', staffOnly),
    decidedOn: value('o', staffOnly),
    person: value('p', staffOnly),
    emptiedOn: value('e', staffOnly),
  },
  month: (fields) => monthOf(fields.receivedOn),
  search: ['name', 'referrer'],
})
