// « Proposer une idée »: members propose, not only vote. The author may stay unsaid.

import * as v from 'valibot'
import { localDate, maybe, monthOf, paragraph, personId, recordIdOf } from '../field-types.ts'
import { anyoneInSpace, creatorOnly, creatorWho, defineKind, fact, staffOnly, value } from '../record-kind.ts'

export const ideaStatuses = ['new', 'onAgenda', 'done', 'dropped'] as const

export const ideaSchema = v.object({
  wording: paragraph,
  day: localDate,
  author: maybe(personId),
  /** Whose idea it is, when staff wrote it down for them: « noté par Amel pour Fatou ». */
  saidBy: maybe(personId),
  status: v.picklist(ideaStatuses),
  agendaItem: maybe(recordIdOf('ag')),
})
export type Idea = v.InferOutput<typeof ideaSchema>

export const ideaKind = defineKind({
  kind: 'idea',
  code: 'id',
  space: 'coop',
  version: 1,
  schema: ideaSchema,
  fields: {
    wording: fact('w', creatorOnly),
    day: fact('d', creatorOnly),
    author: fact(
      'a',
      creatorWho(({ author, value: person }) => person === null || person === author.person),
    ),
    saidBy: fact('f', creatorWho(staffOnly)),
    status: value('s', anyoneInSpace),
    agendaItem: value('g', anyoneInSpace),
  },
  month: (fields) => monthOf(fields.day),
  search: ['wording'],
})
