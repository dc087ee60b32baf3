// The trainer's signature under the sheet of one half-day, with the list of the signatures it covers: it locks the
// half-day. What comes later is another sheet that names the one it adds to, and says why (« avenant »). Staff only.

import * as v from 'valibot'
import { line, localDateTime, maybe, monthOf, personId, recordIdOf } from '../field-types.ts'
import { creatorWho, defineKind, fact, isStaff, type WriteRule } from '../record-kind.ts'
import { halfDayEntries } from './half-day.ts'
import { signatureMark, signedVia } from './signed.ts'

/** People or signatures of one sheet. */
const most = 500

export const emargementSchema = v.object({
  workshop: recordIdOf('ws'),
  ...halfDayEntries,
  /** Everyone on the sheet, present or not. */
  people: v.pipe(v.array(personId), v.maxLength(most)),
  /** The signatures that count. */
  signatures: v.pipe(v.array(recordIdOf('sg')), v.maxLength(most)),
  trainer: personId,
  mark: signatureMark,
  via: v.picklist(signedVia),
  at: localDateTime,
  /** An addendum: the sheet it adds to, and why. */
  adds: maybe(recordIdOf('em')),
  reason: maybe(v.pipe(line, v.minLength(1))),
})
export type Emargement = v.InferOutput<typeof emargementSchema>

/** Counts only as a whole: `own` is the author's own signature, and an addendum says why. */
export const emargementRule: WriteRule = creatorWho(({ author, cell }) => {
  if (!v.is(emargementSchema, cell) || cell.start >= cell.end) return false
  if ((cell.adds == null) !== (cell.reason == null)) return false
  return isStaff(author.rank) && (cell.via === 'own') === (cell.trainer === author.person)
})

export const emargementKind = defineKind({
  kind: 'emargement',
  code: 'em',
  space: 'staff',
  version: 1,
  schema: emargementSchema,
  fields: {
    workshop: fact('w', emargementRule),
    day: fact('d', emargementRule),
    half: fact('h', emargementRule),
    start: fact('s', emargementRule),
    end: fact('e', emargementRule),
    people: fact('p', emargementRule),
    signatures: fact('g', emargementRule),
    trainer: fact('f', emargementRule),
    mark: fact('k', emargementRule),
    via: fact('v', emargementRule),
    at: fact('t', emargementRule),
    adds: fact('a', emargementRule),
    reason: fact('r', emargementRule),
  },
  month: ({ day }) => monthOf(day),
})
