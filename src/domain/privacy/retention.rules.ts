// How long a file is kept (DOMAIN §4.10; CNIL 2023-095): two years after the last contact that came from the person,
// told a month before; an application refused goes after six months. Nothing is ever erased by itself: these are days
// to tell someone, and what has not reached another device stays whatever the day.

import type { PersonId } from '../../base/ids.ts'
import type { HostRules } from '../path/host-rules.ts'
import type { Application } from '../recruitment/application.schema.ts'
import { addMonths, isLocalDate, type LocalDate } from '../time/local-date.ts'
import { dayOf, parisTimeAt } from '../time/local-time.ts'
import type { FileReview } from './file-review.schema.ts'

export type RetentionState = 'keep' | 'notice' | 'due'

export interface Retention {
  readonly state: RetentionState
  readonly noticeOn: LocalDate
  readonly dueOn: LocalDate
  /** Due, but something of it exists on this device only. */
  readonly waitsForSending: boolean
}

/** @param unsent whether something of the file has not been kept by another device or the relay */
export function retentionOf({
  lastContact,
  day,
  unsent,
  rules,
}: {
  lastContact: LocalDate
  day: LocalDate
  unsent: boolean
  rules: Pick<HostRules, 'keepMonths' | 'noticeMonths'>
}): Retention {
  const noticeOn = addMonths(lastContact, rules.noticeMonths)
  const dueOn = addMonths(lastContact, rules.keepMonths)
  const state = day >= dueOn ? 'due' : day >= noticeOn ? 'notice' : 'keep'
  return { state, noticeOn, dueOn, waitsForSending: state === 'due' && unsent }
}

/** The day from which an application goes, or undefined while it is open or when it was accepted. */
export function applicationPurgeDay({
  application,
  rules,
}: {
  application: Pick<Application, 'state' | 'decidedOn' | 'emptiedOn'>
  rules: Pick<HostRules, 'refusedMonths'>
}): LocalDate | undefined {
  const { state, decidedOn, emptiedOn } = application
  return state === 'no' && decidedOn != null && emptiedOn == null
    ? addMonths(decidedOn, rules.refusedMonths)
    : undefined
}

/**
 * Whether nobody has to look at a file today [D93]: kept until a later day; or emptied, and nothing came from the person since.
 */
export function isSettled({
  reviews,
  lastContact,
  day,
}: {
  reviews: readonly Pick<FileReview, 'day' | 'outcome' | 'until'>[]
  lastContact: LocalDate | undefined
  day: LocalDate
}): boolean {
  return reviews.some(({ outcome, until, day: on }) =>
    outcome === 'kept' ? until != null && until > day : lastContact === undefined || lastContact <= on,
  )
}

/** What is read of a record to know whether it is a contact from the person. */
export interface DatedRecord {
  readonly kind: string
  /** The person of a `self` or `case` space. */
  readonly person?: PersonId | undefined
  readonly fields: Readonly<Record<string, unknown>>
  readonly createdBy: PersonId
  readonly createdAt: number
  readonly updatedBy: PersonId
  readonly updatedAt: number
}

const happened: ReadonlySet<unknown> = new Set(['done', 'checked', 'invoiced', 'paid'])

/** Days on which the person came, called or was there, as their staff or their colleagues wrote it. */
function toldDay({ kind, person, fields }: DatedRecord, of: PersonId): unknown {
  if (kind === 'intake' && person === of) return fields.date
  if ((kind === 'contact' || kind === 'signature') && person === of) return fields.day
  if (kind === 'prestation' && happened.has(fields.status) && Array.isArray(fields.team) && fields.team.includes(of)) {
    return fields.day
  }
  return undefined
}

/**
 * The last contact that came from the person by `day`: their welcome, a visit or call noted, a mission or a half-day
 * done, or anything that they wrote themselves. What staff write about them does not count. Undefined: none known.
 */
export function lastContactFromPerson({
  person,
  records,
  day,
}: {
  person: PersonId
  records: Iterable<DatedRecord>
  day: LocalDate
}): LocalDate | undefined {
  let last: LocalDate | undefined
  const take = (found: unknown) => {
    if (typeof found !== 'string' || !isLocalDate(found) || found > day) return
    if (last === undefined || found > last) last = found
  }
  for (const record of records) {
    take(toldDay(record, person))
    if (record.createdBy === person) take(dayOf(parisTimeAt(record.createdAt)))
    if (record.updatedBy === person) take(dayOf(parisTimeAt(record.updatedAt)))
  }
  return last
}
