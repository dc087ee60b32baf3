// « Pas disponible »: days, or hours of a day each week, when someone cannot be planned. No reason is asked, ever.

import * as v from 'valibot'
import { localDate, maybe, personId } from '../field-types.ts'
import { creatorOnly, defineKind, factsOf, isStaff, value, type WriteRule } from '../record-kind.ts'

/** 'HH:MM' */
const clockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

export const awaySchema = v.object({
  person: personId,
  /** First and last day, both included. */
  from: localDate,
  to: localDate,
  /** Hours of each of these days; without them the whole day. */
  start: maybe(clockTime),
  end: maybe(clockTime),
  /** 1 Monday … 7 Sunday: only these days of the period. Without it, every day. */
  weekday: maybe(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
  withdrawn: maybe(v.boolean()),
})
export type Away = v.InferOutput<typeof awaySchema>

const ownOrStaff: WriteRule = ({ author, cell }) => isStaff(author.rank) || cell.person === author.person
const whoWroteItOrStaff: WriteRule = (context) => isStaff(context.author.rank) || creatorOnly(context)

export const awayKind = defineKind({
  kind: 'away',
  code: 'aw',
  space: 'coop',
  version: 1,
  schema: awaySchema,
  fields: {
    ...factsOf(ownOrStaff, { person: 'p', from: 'f', to: 'o', start: 'b', end: 'e', weekday: 'w' }),
    withdrawn: value('x', whoWroteItOrStaff),
  },
  month: () => '',
})
