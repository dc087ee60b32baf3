// A permanence: some hours that a few people hold together, at the premises, at the telephone, or out looking for clients.

import * as v from 'valibot'
import { line, listOf, localDate, localDateTime, maybe, monthOf, personId } from '../field-types.ts'
import { anyoneInSpace, defineKind, value } from '../record-kind.ts'

export const permanencePlaces = ['premises', 'phone', 'outside'] as const

export const permanenceSchema = v.object({
  place: v.picklist(permanencePlaces),
  day: localDate,
  start: localDateTime,
  end: localDateTime,
  team: listOf(personId),
  note: maybe(line),
  cancelled: maybe(v.boolean()),
})
export type Permanence = v.InferOutput<typeof permanenceSchema>

export const permanenceKind = defineKind({
  kind: 'permanence',
  code: 'pm',
  space: 'coop',
  version: 1,
  schema: permanenceSchema,
  fields: {
    place: value('p', anyoneInSpace),
    day: value('d', anyoneInSpace),
    start: value('b', anyoneInSpace),
    end: value('e', anyoneInSpace),
    team: value('t', anyoneInSpace),
    note: value('o', anyoneInSpace),
    cancelled: value('x', anyoneInSpace),
  },
  month: (fields) => monthOf(fields.day),
})
