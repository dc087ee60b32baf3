// How often someone spoke at a meeting: in their own space, so that each reads their own and staff all of them. Its id is
// `recordIdForPair(speakingKind, meeting, person)`.

import * as v from 'valibot'
import { count, recordIdOf } from '../field-types.ts'
import { defineKind, fact, staffOnly, value } from '../record-kind.ts'

export const speakingSchema = v.object({ meeting: recordIdOf('me'), turns: count })
export type Speaking = v.InferOutput<typeof speakingSchema>

export const speakingKind = defineKind({
  kind: 'speaking',
  code: 'sp',
  space: 'self',
  version: 1,
  schema: speakingSchema,
  fields: { meeting: fact('m', staffOnly), turns: value('t', staffOnly) },
  month: () => '',
})
