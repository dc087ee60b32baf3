// A consent given or taken back, each use apart. The tap on what staff noted is in confirm-noted.ts.

import type { CoopId, PersonId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import { confirmationKind } from '../../domain/notebook/confirmation.schema.ts'
import {
  type ConfirmationRecord,
  type ConsentError,
  type ConsentRecord,
  checkConsent,
  type StandingConsent,
  standingConsents,
} from '../../domain/notebook/consent.rules.ts'
import { type Consent, type ConsentUse, consentKind } from '../../domain/notebook/consent.schema.ts'
import type { Via } from '../../domain/notebook/via.ts'
import { privateCardKind } from '../../domain/person/private-card.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Device } from '../device/device.port.ts'
import { readRecord, readRecords } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'

export interface GiveConsentInput {
  readonly coop: CoopId
  readonly person: PersonId
  readonly use: ConsentUse
  readonly given: boolean
  readonly until?: LocalDate | undefined
  /** The person's own word unless it is the guardian's. */
  readonly by?: Consent['by'] | undefined
  /** `own` on the person's device, `told` on another's, unless told. */
  readonly via?: Via | undefined
}

export async function giveConsent(
  device: Device,
  input: GiveConsentInput,
): Promise<Result<SavedMasked, WriteError | ConsentError>> {
  const { coop, person, use, given, until } = input
  const isOwn = person === device.me.person && input.by !== 'guardian'
  const via = input.via ?? (isOwn ? 'own' : input.by === 'guardian' ? 'paper' : 'told')
  const consent: Consent = { use, given, until, day: todayOf(device), by: input.by ?? 'self', via }
  const checked = checkConsent({ consent })
  if (!checked.ok) return checked
  return writeRecord(device, { coop, person }, { kind: 'consent', values: consent })
}

/** Every word on a consent, in no order. Complete once `device.ready(coop)` resolved. */
export const consentRecords = (
  device: Pick<Device, 'records'>,
  { coop, person }: { readonly coop: CoopId; readonly person: PersonId },
): ConsentRecord[] =>
  readRecords(
    consentKind,
    device.records(coop, 'consent').filter((view) => view.person === person),
  ).map((consent) => ({ id: consent.id, consent, createdBy: consent.createdBy, createdAt: consent.createdAt }))

/** Every use, as it stands today. Complete once `device.ready(coop)` resolved. */
export function readConsents(
  device: Pick<Device, 'records' | 'record' | 'clock'>,
  about: { readonly coop: CoopId; readonly person: PersonId },
): StandingConsent[] {
  const consents = consentRecords(device, about)
  const confirmations = readConfirmations(device, about)
  const birthDate = readRecord(privateCardKind, device.record(recordIdFor(privateCardKind, about.person)))?.birthDate
  return standingConsents({ consents, confirmations, birthDate, day: todayOf(device) })
}

export const readConfirmations = (
  device: Pick<Device, 'records'>,
  { coop, person }: { readonly coop: CoopId; readonly person: PersonId },
): ConfirmationRecord[] =>
  readRecords(
    confirmationKind,
    device.records(coop, 'confirmation').filter((view) => view.person === person),
  ).map((confirmation) => ({ id: confirmation.id, confirmation, createdAt: confirmation.createdAt }))
