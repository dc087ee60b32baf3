// Something that went wrong on a mission or at the premises. It lives in the space of who tells it: the other members
// never read it. Who tells it chooses its reader: the team, in clear there; or the coordination alone, as a letter that
// the team's devices cannot open (a person may have something to say about their own team).

import * as v from 'valibot'
import { line, localDate, maybe, monthOf, paragraph, recordIdOf } from '../field-types.ts'
import { creatorWho, defineKind, factsOf, ownerOrStaff, staffOnly, valuesOf, type WriteRule } from '../record-kind.ts'

export const incidentReaders = ['team', 'coordination'] as const
export const incidentSorts = ['accident', 'nearMiss', 'behaviour', 'material', 'other'] as const

export const incidentSchema = v.object({
  day: localDate,
  sort: v.picklist(incidentSorts),
  /** Someone was hurt: an accident at work is declared within 48 hours (code de la sécurité sociale, R441-3). */
  injured: maybe(v.boolean()),
  prestation: maybe(recordIdOf('pr')),
  reader: v.picklist(incidentReaders),
  /** In clear for the team; absent from a letter. */
  wording: maybe(paragraph),
  /** For the coordination alone: a letter, in base64url. */
  letter: maybe(v.pipe(v.string(), v.maxLength(40_000))),
  /** The employer declared the accident. */
  declaredOn: maybe(localDate),
  closedOn: maybe(localDate),
  answer: maybe(line),
})
export type Incident = v.InferOutput<typeof incidentSchema>

/** One or the other, as its reader says; judged on the whole cell. */
const told: WriteRule = creatorWho((context) => {
  const { reader, wording, letter } = context.cell
  const isWhole = reader === 'team' ? letter == null : wording == null && letter != null
  return isWhole && ownerOrStaff(context)
})

export const incidentKind = defineKind({
  kind: 'incident',
  code: 'it',
  space: 'self',
  version: 1,
  schema: incidentSchema,
  fields: {
    ...factsOf(told, {
      day: 'd',
      sort: 's',
      injured: 'i',
      prestation: 'p',
      reader: 'r',
      wording: 'w',
      letter: 'l',
    }),
    ...valuesOf(staffOnly, { declaredOn: 'e', closedOn: 'c', answer: 'a' }),
  },
  month: ({ day }) => monthOf(day),
})
