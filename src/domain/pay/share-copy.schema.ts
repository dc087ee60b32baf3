// A sharing of the money as the whole group reads it, each person's line by their id: a copy that staff publish where the
// group voted for it [D172], or where each person says their own share [D173]. Each person's own line is in their own
// space. Its id is `recordIdOfRecord(shareCopyKind, distribution)`.

import * as v from 'valibot'
import { basisPoints, cents, count, listOf, localDate, maybe, personId, recordIdOf } from '../field-types.ts'
import { shareMethods } from '../money/distribution.rules.ts'
import { defineKind, fact, staffOnly, value } from '../record-kind.ts'

export const shareCopySchema = v.object({
  distribution: recordIdOf('di'),
  day: localDate,
  poolCents: cents,
  method: v.picklist(shareMethods),
  equalBasisPoints: maybe(basisPoints),
  recomputes: maybe(recordIdOf('di')),
  motion: maybe(recordIdOf('mo')),
  confirmedOn: maybe(localDate),
  /** With the hours where the sharing is by hours. Empty once the group no longer shows them. */
  lines: listOf(v.object({ person: personId, cents, minutes: maybe(count) })),
})
export type ShareCopy = v.InferOutput<typeof shareCopySchema>

export const shareCopyKind = defineKind({
  kind: 'shareCopy',
  code: 'dc',
  space: 'coop',
  version: 1,
  schema: shareCopySchema,
  fields: {
    distribution: fact('n', staffOnly),
    day: fact('d', staffOnly),
    poolCents: fact('p', staffOnly),
    method: fact('m', staffOnly),
    equalBasisPoints: fact('e', staffOnly),
    recomputes: fact('r', staffOnly),
    motion: value('o', staffOnly),
    confirmedOn: value('f', staffOnly),
    lines: value('l', staffOnly),
  },
  month: () => '',
})
