// The value types that record schemas share. Nothing here knows a record kind.

import * as v from 'valibot'
import type { CoopId, DeviceId, PersonId, RecordId } from '../base/ids.ts'
import { codeOfRecordId } from './record-kind.ts'
import { isLocalDate, type LocalDate } from './time/local-date.ts'
import { isLocalDateTime, type LocalDateTime } from './time/local-time.ts'

export const localDate = v.custom<LocalDate>((input) => typeof input === 'string' && isLocalDate(input), 'local_date')

export const localDateTime = v.custom<LocalDateTime>(
  (input) => typeof input === 'string' && isLocalDateTime(input),
  'local_date_time',
)

export const personId = v.custom<PersonId>(
  (input) => typeof input === 'string' && /^[0-9a-f]{32}$/.test(input),
  'person_id',
)

const isId = (input: unknown): boolean => typeof input === 'string' && /^[0-9a-f]{32}$/.test(input)

export const deviceId = v.custom<DeviceId>(isId, 'device_id')

export const coopId = v.custom<CoopId>(isId, 'coop_id')

/** The id of a record of the kind with this code. */
export const recordIdOf = (code: string) =>
  v.custom<RecordId>((input) => typeof input === 'string' && codeOfRecordId(input) === code, 'record_id')

/** The id of a record of any kind, known to this version or not. */
export const anyRecordId = v.custom<RecordId>(
  (input) => typeof input === 'string' && codeOfRecordId(input) !== undefined,
  'record_id',
)

/** Integer euro cents, never negative. A billion euros is surely a typing error. */
export const cents = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e11))

/** Integer minutes, at most a week. */
export const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7 * 24 * 60))

/** An integer count of people, ballots or things. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))

/** An integer from 0 to 100. */
export const percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))

/** Hundredths of a percent: 1000 = 10 %. */
export const basisPoints = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))

/** One line, at most 200 characters. */
export const line = v.pipe(v.string(), v.maxLength(200))

/** A few paragraphs that one person edits at a time, at most 4 000 characters; merged writing is a text instead. */
export const paragraph = v.pipe(v.string(), v.maxLength(4000))

/** At most 60 entries: lists are small by nature, and one list is one value. */
export const listOf = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(60))

/** A field that may never have been written, or was cleared: unknown is not zero. */
export const maybe = <Item extends v.GenericSchema>(item: Item) => v.optional(v.nullable(item))

/** real: written by people. demo: invented or drawn from the founding documents. seed: shipped dictionaries. */
export const provenance = v.picklist(['real', 'demo', 'seed'])

/** 'YYYY-MM' of a local date or date-time field, '' when it is missing or malformed. */
export function monthOf(field: unknown): string {
  return typeof field === 'string' && /^\d{4}-\d{2}-/.test(field) ? field.slice(0, 7) : ''
}
