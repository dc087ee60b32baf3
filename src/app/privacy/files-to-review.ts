// The files whose time is nearly over, and the applications to let go: a list for a person to act on. Nothing is
// erased here.

import type { CoopId, PersonId, RecordId, SpaceKind } from '../../base/ids.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import { fileReviewKind } from '../../domain/privacy/file-review.schema.ts'
import {
  applicationPurgeDay,
  isSettled,
  lastContactFromPerson,
  type Retention,
  retentionOf,
} from '../../domain/privacy/retention.rules.ts'
import { recordKinds } from '../../domain/record-kinds.ts'
import { applicationKind } from '../../domain/recruitment/application.schema.ts'
import { addMonths, type LocalDate } from '../../domain/time/local-date.ts'
import { dayOf, parisTimeAt } from '../../domain/time/local-time.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device } from '../device/device.port.ts'
import { readRecord, readRecords } from '../meeting/read-records.ts'
import { readHostRules } from '../path/read-way.ts'
import { todayOf } from '../record/today.ts'

export interface FileToReview extends Retention {
  readonly person: PersonId
  readonly lastContact: LocalDate
}

export interface ReviewList {
  /** Told or due, the longest overdue first. */
  readonly files: readonly FileToReview[]
  /** People with a file of whom no contact is known: look at them by hand. */
  readonly unknown: readonly PersonId[]
  readonly applications: readonly { readonly id: RecordId; readonly since: LocalDate }[]
}

/** The people whose spaces of this sort hold something. */
function peopleIn(records: readonly RecordView[], space: SpaceKind): Set<PersonId> {
  const kinds = new Set(recordKinds.filter((kind) => kind.space === space).map(({ kind }) => kind))
  return new Set(records.flatMap(({ kind, person }) => (person !== undefined && kinds.has(kind) ? [person] : [])))
}

const firstSeen = (records: readonly RecordView[], person: PersonId): LocalDate =>
  dayOf(parisTimeAt(Math.min(...records.flatMap((view) => (view.person === person ? [view.createdAt] : [])))))

/** @param isSent whether a record is held elsewhere too (`OpenDevice.receivedBy`, or the relay's word) */
export function filesToReview(
  device: Pick<Device, 'records' | 'record' | 'clock'>,
  { coop, isSent }: { readonly coop: CoopId; readonly isSent: (record: RecordId) => boolean },
): ReviewList {
  const day = todayOf(device)
  const rules = readHostRules(device, coop)
  const records = recordKinds.flatMap((kind) => device.records(coop, kind.kind))
  const filed = peopleIn(records, 'case')
  // Someone without a premier accueil has a file too: their own card, hours and signatures.
  const cooperants = new Set(
    readRecords(cardKind, device.records(coop, 'card')).flatMap(({ role, person }) =>
      role === 'cooperant' ? [person] : [],
    ),
  )
  const people = new Set([...filed, ...[...peopleIn(records, 'self')].filter((person) => cooperants.has(person))])
  const reviews = device.records(coop, 'fileReview').flatMap((view) => {
    const review = readRecord(fileReviewKind, view)
    return review === undefined || view.person === undefined ? [] : [{ ...review, person: view.person }]
  })
  const files: FileToReview[] = []
  const unknown: PersonId[] = []
  for (const person of people) {
    const about = reviews.filter((review) => review.person === person)
    const lastContact = lastContactFromPerson({ person, records, day })
    if (isSettled({ reviews: about, lastContact, day })) continue
    if (lastContact === undefined) {
      // Who came to the coop lately and was never met is no file to look at yet.
      const since = filed.has(person) ? undefined : firstSeen(records, person)
      if (since === undefined || addMonths(since, rules.noticeMonths) <= day) unknown.push(person)
      continue
    }
    const unsent = records.some((view) => view.person === person && !isSent(view.id))
    const retention = retentionOf({ lastContact, day, unsent, rules })
    if (retention.state !== 'keep') files.push({ person, lastContact, ...retention })
  }
  const applications = readRecords(applicationKind, device.records(coop, 'application')).flatMap((application) => {
    const since = applicationPurgeDay({ application, rules })
    return since !== undefined && since <= day ? [{ id: application.id, since }] : []
  })
  return { files: files.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)), unknown, applications }
}
