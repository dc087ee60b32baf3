// Something that a meeting asked of someone. Done or dropped, it stays.

import * as v from 'valibot'
import { line, localDate, maybe, personId, recordIdOf } from '../field-types.ts'
import { anyoneInSpace, creatorOnly, defineKind, fact, value } from '../record-kind.ts'

export const actionSchema = v.object({
  wording: line,
  owner: maybe(personId),
  due: maybe(localDate),
  doneOn: maybe(localDate),
  droppedOn: maybe(localDate),
  meeting: maybe(recordIdOf('me')),
  decision: maybe(recordIdOf('de')),
})
export type Action = v.InferOutput<typeof actionSchema>

export const actionKind = defineKind({
  kind: 'action',
  code: 'ac',
  space: 'coop',
  version: 1,
  schema: actionSchema,
  fields: {
    wording: value('w', anyoneInSpace),
    owner: value('o', anyoneInSpace),
    due: value('u', anyoneInSpace),
    doneOn: value('d', anyoneInSpace),
    droppedOn: value('x', anyoneInSpace),
    meeting: fact('m', creatorOnly),
    decision: fact('e', creatorOnly),
  },
  month: () => '',
  search: ['wording'],
})
