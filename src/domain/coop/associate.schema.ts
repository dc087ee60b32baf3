// A member of a SCIC: a person or an organisation, in a category and a college. An organisation votes by its delegate.
// Nothing here says what anyone holds of the capital: it never weighs in a vote.

import * as v from 'valibot'
import { basisPoints, line, localDate, maybe, personId, recordIdOf } from '../field-types.ts'
import { defineKind, fact, staffOnly, value } from '../record-kind.ts'

export const collegeSchema = v.object({ name: line, weight: basisPoints, retired: maybe(v.boolean()) })

export const collegeKind = defineKind({
  kind: 'college',
  code: 'cg',
  space: 'coop',
  version: 1,
  schema: collegeSchema,
  fields: {
    name: value('n', staffOnly),
    weight: value('w', staffOnly),
    retired: value('r', staffOnly),
  },
  month: () => '',
})

export const associateSchema = v.object({
  /** The voter: a person of the coop, or an id of its own for an organisation and for whoever has no notebook. */
  person: personId,
  name: line,
  isOrganisation: v.boolean(),
  /** As the law of SCIC names it; categories are not colleges. */
  category: line,
  college: maybe(recordIdOf('cg')),
  /** Who votes for an organisation, from a device of theirs or on the tablet. */
  delegate: maybe(personId),
  /** A delegate who has no notebook: votes on the tablet. */
  delegateName: maybe(line),
  /** The decision of the general meeting that admitted it. */
  decision: maybe(recordIdOf('de')),
  /** A candidate until then. */
  joined: maybe(localDate),
  left: maybe(localDate),
})
export type Associate = v.InferOutput<typeof associateSchema>

export const associateKind = defineKind({
  kind: 'associate',
  code: 'as',
  space: 'coop',
  version: 1,
  schema: associateSchema,
  fields: {
    person: fact('p', staffOnly),
    name: value('n', staffOnly),
    isOrganisation: fact('o', staffOnly),
    category: value('c', staffOnly),
    college: value('g', staffOnly),
    delegate: value('d', staffOnly),
    delegateName: value('m', staffOnly),
    decision: value('e', staffOnly),
    joined: value('j', staffOnly),
    left: value('l', staffOnly),
  },
  month: () => '',
  search: ['name', 'category'],
})
