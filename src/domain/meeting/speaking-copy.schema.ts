// The speaking turns of a meeting as the whole group reads them: a copy that staff publish, only where the group voted for
// it [D133]. Each person's own turns are in their own space. Its id is `recordIdOfRecord(speakingCopyKind, meeting)`.

import * as v from 'valibot'
import { count, listOf, personId, recordIdOf } from '../field-types.ts'
import { defineKind, fact, staffOnly, value } from '../record-kind.ts'

export const speakingCopySchema = v.object({
  meeting: recordIdOf('me'),
  /** Empty once the group no longer shows them. */
  turns: listOf(v.object({ person: personId, n: count })),
})
export type SpeakingCopy = v.InferOutput<typeof speakingCopySchema>

export const speakingCopyKind = defineKind({
  kind: 'speakingCopy',
  code: 'so',
  space: 'coop',
  version: 1,
  schema: speakingCopySchema,
  fields: { meeting: fact('m', staffOnly), turns: value('t', staffOnly) },
  month: () => '',
})
