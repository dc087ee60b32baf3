// One subject of a meeting. A tension goes to the staff's space instead, never here.

import * as v from 'valibot'
import { count, line, maybe, minutes, paragraph, personId, recordIdOf } from '../field-types.ts'
import { anyoneInSpace, defineKind, fact, value } from '../record-kind.ts'

export const agendaKinds = ['info', 'discuss', 'decide', 'regulate'] as const
export type AgendaKind = (typeof agendaKinds)[number]

export const agendaItemSchema = v.object({
  meeting: recordIdOf('me'),
  title: line,
  kind: v.picklist(agendaKinds),
  /** Place in the agenda; equal places are shown by id. */
  order: count,
  plannedMinutes: maybe(minutes),
  proposedBy: maybe(personId),
  idea: maybe(recordIdOf('id')),
  outcome: maybe(paragraph),
  done: maybe(v.boolean()),
  /** Taken off the agenda; kept, not shown. */
  dropped: maybe(v.boolean()),
})
export type AgendaItem = v.InferOutput<typeof agendaItemSchema>

export const agendaItemKind = defineKind({
  kind: 'agendaItem',
  code: 'ag',
  space: 'coop',
  version: 1,
  schema: agendaItemSchema,
  fields: {
    meeting: fact('m', anyoneInSpace),
    title: value('t', anyoneInSpace),
    kind: value('k', anyoneInSpace),
    order: value('o', anyoneInSpace),
    plannedMinutes: value('p', anyoneInSpace),
    proposedBy: value('b', anyoneInSpace),
    idea: value('i', anyoneInSpace),
    outcome: value('u', anyoneInSpace),
    done: value('d', anyoneInSpace),
    dropped: value('x', anyoneInSpace),
  },
  month: () => '',
  search: ['title', 'outcome'],
})
