// The public card: the only place where a person's name meets their id inside the coop, so that it can be erased
// apart. One per person; its id is `recordIdFor(cardKind, person)`.

import * as v from 'valibot'
import { line, listOf, localDate, maybe, personId, provenance } from '../field-types.ts'
import { defineKind, fact, staffOnly, subjectOrStaff, value } from '../record-kind.ts'

export const cardRoles = ['cooperant', 'animator', 'coordinator', 'partner'] as const
export const committees = ['marketing', 'finance', 'hr'] as const

export const cardSchema = v.object({
  person: personId,
  /** First name or alias, as the person wants to be called. */
  displayName: line,
  /** Given by staff; missing on a card that its person made before. */
  role: maybe(v.picklist(cardRoles)),
  /** Their title in words (chargée d'accompagnement, présidente): titles are data. */
  title: maybe(line),
  committees: maybe(listOf(v.picklist(committees))),
  availability: maybe(line),
  joined: maybe(localDate),
  left: maybe(localDate),
  provenance,
})
export type Card = v.InferOutput<typeof cardSchema>

const code = 'ca'
const self = subjectOrStaff(code)

export const cardKind = defineKind({
  kind: 'card',
  code,
  space: 'coop',
  version: 1,
  schema: cardSchema,
  fields: {
    person: fact('p', self),
    displayName: value('n', self),
    role: value('r', staffOnly),
    title: value('t', staffOnly),
    committees: value('c', staffOnly),
    availability: value('a', self),
    joined: value('j', staffOnly),
    left: value('l', staffOnly),
    provenance: fact('pv', self),
  },
  month: () => '',
  search: ['displayName', 'title'],
})
