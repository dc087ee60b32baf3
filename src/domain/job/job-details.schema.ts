// What someone on a job needs of its client: a first name, a street, a telephone, an hour. Copied from the desk while
// they are assigned, emptied after; nobody else of the coop has it. One per job and person: `recordIdForPair`.

import * as v from 'valibot'
import { hasDoorCode } from '../desk/client.rules.ts'
import { line, localDate, localDateTime, maybe, monthOf, recordIdOf } from '../field-types.ts'
import { defineKind, staffOnly, valuesOf } from '../record-kind.ts'

export const jobDetailsSchema = v.object({
  prestation: recordIdOf('pr'),
  day: localDate,
  firstName: maybe(line),
  street: maybe(
    v.pipe(
      line,
      v.check((street) => !hasDoorCode(street)),
    ),
  ),
  phone: maybe(line),
  start: maybe(localDateTime),
})
export type JobDetails = v.InferOutput<typeof jobDetailsSchema>

export const jobDetailsKind = defineKind({
  kind: 'jobDetails',
  code: 'jd',
  space: 'self',
  version: 1,
  schema: jobDetailsSchema,
  fields: valuesOf(staffOnly, { prestation: 'r', day: 'd', firstName: 'n', street: 's', phone: 'p', start: 'b' }),
  month: (fields) => monthOf(fields.day),
})
