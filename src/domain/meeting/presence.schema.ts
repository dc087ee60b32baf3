// One person at one meeting. Its id is `recordIdForPair(presenceKind, meeting, person)`: two devices that mark the same
// person write the same record. Anyone present may hold the list, and the author of each mark stays visible.

import * as v from 'valibot'
import { localDateTime, maybe, personId, recordIdOf } from '../field-types.ts'
import { anyoneInSpace, defineKind, fact, value } from '../record-kind.ts'

/** `proxy`: absent, and represented by `proxyTo`. */
export const presenceStates = ['present', 'absent', 'excused', 'proxy'] as const

export const presenceSchema = v.object({
  meeting: recordIdOf('me'),
  person: personId,
  state: v.picklist(presenceStates),
  proxyTo: maybe(personId),
  arrivedAt: maybe(localDateTime),
  leftAt: maybe(localDateTime),
})
export type Presence = v.InferOutput<typeof presenceSchema>

export const presenceKind = defineKind({
  kind: 'presence',
  code: 'ps',
  space: 'coop',
  version: 1,
  schema: presenceSchema,
  fields: {
    meeting: fact('m', anyoneInSpace),
    person: fact('p', anyoneInSpace),
    state: value('s', anyoneInSpace),
    proxyTo: value('x', anyoneInSpace),
    arrivedAt: value('a', anyoneInSpace),
    leftAt: value('l', anyoneInSpace),
  },
  month: () => '',
})
