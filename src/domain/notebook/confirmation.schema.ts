// The tap by which a person confirms, or contests, what staff wrote for them (« noté par X pour Y »).

import * as v from 'valibot'
import { anyRecordId, line, localDate, maybe, monthOf } from '../field-types.ts'
import { creatorWho, defineKind, fact } from '../record-kind.ts'
import { viaRule } from './via.ts'

export const confirmationSchema = v.object({
  of: anyRecordId,
  state: v.picklist(['confirmed', 'contested']),
  day: localDate,
  reason: maybe(line),
  /** With their own code, or on a tablet passed to them. */
  via: v.picklist(['own', 'handed']),
})
export type Confirmation = v.InferOutput<typeof confirmationSchema>

export const confirmationKind = defineKind({
  kind: 'confirmation',
  code: 'cf',
  space: 'self',
  version: 1,
  schema: confirmationSchema,
  fields: {
    of: fact('o', creatorWho(viaRule)),
    state: fact('s', creatorWho(viaRule)),
    day: fact('d', creatorWho(viaRule)),
    reason: fact('r', creatorWho(viaRule)),
    via: fact('v', creatorWho(viaRule)),
  },
  month: (fields) => monthOf(fields.day),
})
