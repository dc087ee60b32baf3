// Two files of one person. A merge is said by a person, never automatic, and takes nothing away: it says that one
// person id stands for another, and a second record that undoes it says that it does not. In `staff`: that an alias and
// a name are one person is theirs to know.

import * as v from 'valibot'
import { localDate, maybe, monthOf, personId, recordIdOf } from '../field-types.ts'
import { creatorWho, defineKind, fact, staffOnly } from '../record-kind.ts'

export const mergeSchema = v.object({
  day: localDate,
  /** The person id that stays, and the one that stands for it. */
  kept: personId,
  duplicate: personId,
  /** The merge that this record undoes. */
  undoes: maybe(recordIdOf('mg')),
})
export type Merge = v.InferOutput<typeof mergeSchema>

const written = creatorWho(staffOnly)

export const mergeKind = defineKind({
  kind: 'merge',
  code: 'mg',
  space: 'staff',
  version: 1,
  schema: mergeSchema,
  fields: {
    day: fact('d', written),
    kept: fact('k', written),
    duplicate: fact('u', written),
    undoes: fact('x', written),
  },
  month: (fields) => monthOf(fields.day),
})
