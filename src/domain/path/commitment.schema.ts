// One reciprocal commitment of a contract: what the person, or the organisation, will do, and by when (S1). Each is a
// record, so that two people who tick two of them offline never answer over one another.

import * as v from 'valibot'
import { line, localDate, maybe, paragraph, recordIdOf } from '../field-types.ts'
import { creatorWho, defineKind, fact, ownerOrStaff, staffOnly, value } from '../record-kind.ts'

export const commitmentParties = ['person', 'organisation'] as const

export const commitmentSchema = v.object({
  contract: recordIdOf('ct'),
  party: v.picklist(commitmentParties),
  wording: paragraph,
  /** Who does it, when the party is not enough. */
  who: maybe(line),
  due: maybe(localDate),
  doneOn: maybe(localDate),
  /** Given up together. */
  droppedOn: maybe(localDate),
})
export type Commitment = v.InferOutput<typeof commitmentSchema>

export const commitmentKind = defineKind({
  kind: 'commitment',
  code: 'cm',
  space: 'self',
  version: 1,
  schema: commitmentSchema,
  fields: {
    contract: fact('c', creatorWho(staffOnly)),
    party: fact('p', creatorWho(staffOnly)),
    wording: fact('w', creatorWho(staffOnly)),
    who: value('h', staffOnly),
    due: value('u', staffOnly),
    doneOn: value('d', ownerOrStaff),
    droppedOn: value('x', staffOnly),
  },
  month: () => '',
})
