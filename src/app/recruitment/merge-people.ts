// Two files of one person: suggested while a name is typed, joined by someone, and given back as they were.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import { likelyDuplicates, type Named } from '../../domain/person/duplicate.rules.ts'
import { privateCardKind } from '../../domain/person/private-card.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import {
  checkMerge,
  type MergeError,
  type MergeRecord,
  personStandingFor,
  standingMerges,
} from '../../domain/recruitment/merge.rules.ts'
import { mergeKind } from '../../domain/recruitment/merge.schema.ts'
import { isLocalDate, partsOfDate } from '../../domain/time/local-date.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device } from '../device/device.port.ts'
import { readRecord, readRecords } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'

type Reads = Pick<Device, 'records' | 'record'>

/** People of the coop whom the typed name may already be, the likeliest first; each once, by the file that stands. */
export function findLikelyPeople(device: Reads, { coop, typed }: { readonly coop: CoopId; readonly typed: Named }) {
  const merges = readMerges(device, coop)
  const people = readRecords(cardKind, device.records(coop, 'card'))
    .filter(({ person }) => personStandingFor({ person, merges }) === person)
    .map(({ person, displayName }) => ({ person, name: displayName, birthYear: birthYearOf(device, person) }))
  return likelyDuplicates({ typed, people })
}

function birthYearOf(device: Reads, person: PersonId): number | undefined {
  const birthDate = device.record(recordIdFor(privateCardKind, person))?.fields.birthDate
  return typeof birthDate === 'string' && isLocalDate(birthDate) ? partsOfDate(birthDate).year : undefined
}

const mergesIn = (views: Iterable<RecordView>): MergeRecord[] =>
  readRecords(mergeKind, views).map((merge) => ({
    id: merge.id,
    merge,
    createdAt: merge.createdAt,
  }))

export const readMerges = (device: Reads, coop: CoopId): MergeRecord[] => mergesIn(device.records(coop, 'merge'))

export interface MergeOfPerson {
  readonly id: RecordId
  readonly other: PersonId
  /** The person's own file is the one that stays. */
  readonly stays: boolean
}

/** The standing merges that someone is part of. */
export const mergesOf = (views: Iterable<RecordView>, person: PersonId): MergeOfPerson[] =>
  standingMerges(mergesIn(views))
    .filter(({ merge }) => merge.kept === person || merge.duplicate === person)
    .map(({ id, merge: { kept, duplicate } }) =>
      kept === person ? { id, other: duplicate, stays: true } : { id, other: kept, stays: false },
    )

/** `duplicate` stands for `kept` from now on. Nothing is moved or erased. */
export async function mergePeople(
  device: Device,
  { coop, kept, duplicate }: { readonly coop: CoopId; readonly kept: PersonId; readonly duplicate: PersonId },
): Promise<Result<SavedMasked, WriteError | MergeError>> {
  await device.ready(coop)
  const checked = checkMerge({ kept, duplicate, merges: readMerges(device, coop) })
  if (!checked.ok) return checked
  return writeRecord(device, { coop }, { kind: 'merge', values: { day: todayOf(device), kept, duplicate } })
}

/** They are two people again. */
export async function undoMerge(
  device: Device,
  { coop, merge }: { readonly coop: CoopId; readonly merge: RecordId },
): Promise<Result<SavedMasked, WriteError>> {
  await device.ready(coop)
  const known = readRecord(mergeKind, device.record(merge))
  if (known === undefined) return err({ type: 'record.unknown' })
  const { kept, duplicate } = known
  return writeRecord(
    device,
    { coop },
    { kind: 'merge', values: { day: todayOf(device), kept, duplicate, undoes: merge } },
  )
}
