// Official numbers and the right to give them, which one device of the office holds at a time and hands over by name.
// Facts of the device that writes them: what stands is read by `numbering.rules.ts`.

import * as v from 'valibot'
import {
  anyRecordId,
  coopId,
  count,
  deviceId,
  line,
  listOf,
  localDate,
  maybe,
  monthOf,
  recordIdOf,
} from '../field-types.ts'
import { defineKind, factsOf, type WriteRule } from '../record-kind.ts'

export const numberingRightSchema = v.object({
  /** One sequence each: notes, quotes. */
  series: line,
  day: localDate,
  by: deviceId,
  to: deviceId,
  /** The right that this one continues; the first has none. */
  previous: maybe(recordIdOf('nr')),
  /** The last number given before. */
  after: count,
  /** Why it was taken without its holder: a lost device. Missing when it was handed over. */
  takenBecause: maybe(line),
  /** Rights that a settled dispute leaves aside. */
  settles: maybe(listOf(recordIdOf('nr'))),
})
export type NumberingRight = v.InferOutput<typeof numberingRightSchema>

const byThisDevice: WriteRule = ({ author, cell }) =>
  (author.rank === 'coordinator' || author.rank === 'root') && cell.by === author.device

export const numberingRightKind = defineKind({
  kind: 'numberingRight',
  code: 'nr',
  space: 'office',
  version: 1,
  schema: numberingRightSchema,
  fields: factsOf(byThisDevice, {
    series: 's',
    day: 'd',
    by: 'b',
    to: 't',
    previous: 'p',
    after: 'a',
    takenBecause: 'w',
    settles: 'l',
  }),
  month: () => '',
})

export const officialNumberSchema = v.object({
  right: recordIdOf('nr'),
  number: count,
  /** What bears the number, and its coop. */
  subject: anyRecordId,
  coop: coopId,
  by: deviceId,
  day: localDate,
})
export type OfficialNumber = v.InferOutput<typeof officialNumberSchema>

export const officialNumberKind = defineKind({
  kind: 'officialNumber',
  code: 'on',
  space: 'office',
  version: 1,
  schema: officialNumberSchema,
  fields: factsOf(byThisDevice, { right: 'r', number: 'n', subject: 's', coop: 'c', by: 'b', day: 'd' }),
  month: (fields) => monthOf(fields.day),
})
