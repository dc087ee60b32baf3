// Who came to an information session: people who have no space here yet. Each is an application that names the session,
// until a premier accueil makes them a person of the coop.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import { applicationKind } from '../../domain/recruitment/application.schema.ts'
import { workshopKind } from '../../domain/workshop/workshop.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device } from '../device/device.port.ts'
import { readRecord, readRecords } from '../meeting/read-records.ts'
import type { SavedMasked } from '../record/write-record.ts'
import { type ApplicationError, saveApplication } from '../recruitment/save-application.ts'

export interface Guest {
  readonly id: RecordId
  readonly name: string
  /** Who they became, once welcomed. */
  readonly person: PersonId | undefined
}

/** In the order in which they were noted. */
export const guestsOf = (applications: Iterable<RecordView>, workshop: RecordId): Guest[] =>
  readRecords(applicationKind, applications)
    .filter(({ session }) => session === workshop)
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .map(({ id, name, person }) => ({ id, name, person: person ?? undefined }))

export const addGuest = (
  device: Device,
  { coop, workshop, name }: { readonly coop: CoopId; readonly workshop: RecordId; readonly name: string },
): Promise<Result<SavedMasked, ApplicationError>> =>
  saveApplication(device, { coop, values: { name: name.trim(), session: workshop } })

/** Noted by mistake: off the session's list. */
export const removeGuest = (
  device: Device,
  { coop, guest }: { readonly coop: CoopId; readonly guest: RecordId },
): Promise<Result<SavedMasked, ApplicationError>> =>
  saveApplication(device, { coop, id: guest, values: { session: '' } })

/** The name of someone who applied, and the day of the session that they came to. */
export function guestWith(
  application: RecordId | undefined,
  applications: readonly RecordView[],
  workshops: readonly RecordView[],
): { readonly name: string; readonly day: string | undefined } | undefined {
  const found = readRecord(
    applicationKind,
    applications.find(({ id }) => id === application),
  )
  const session = readRecord(
    workshopKind,
    workshops.find(({ id }) => id === found?.session),
  )
  // Nobody came to a session that was called off.
  const days = session?.cancelled === true ? [] : (session?.slots ?? []).map(({ day }) => day)
  return found && { name: found.name, day: days.sort()[0] }
}
