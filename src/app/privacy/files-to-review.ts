// The files whose time is nearly over, and the applications to let go: a list for a person to act on. Nothing is
// erased here.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
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
import type { LocalDate } from '../../domain/time/local-date.ts'
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

/** @param isSent whether a record is held elsewhere too (`OpenDevice.receivedBy`, or the relay's word) */
export function filesToReview(
  device: Pick<Device, 'records' | 'record' | 'clock'>,
  { coop, isSent }: { readonly coop: CoopId; readonly isSent: (record: RecordId) => boolean },
): ReviewList {
  const day = todayOf(device)
  const rules = readHostRules(device, coop)
  const records = recordKinds.flatMap((kind) => device.records(coop, kind.kind))
  const filed = recordKinds.filter((kind) => kind.space === 'case').map((kind) => kind.kind)
  const people = new Set(records.filter((view) => filed.includes(view.kind)).flatMap((view) => view.person ?? []))
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
      unknown.push(person)
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
