// Orientation to a partner, with the copy that the person reads, in one save. The printed sheet is made of the same
// fields. What came of it is noted later.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { Referral } from '../../domain/case/referral.schema.ts'
import type { Device } from '../device/device.port.ts'
import { createMasking } from '../record/masking.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'
import { copyTouch } from './copy-touch.ts'

export type NewReferral = Pick<Referral, 'to' | 'contact' | 'reasons' | 'wording' | 'agreed'> & {
  readonly day?: Referral['day']
}

export type ReferralError =
  | WriteError
  | { readonly type: 'referral.partner_missing' }
  | { readonly type: 'referral.reason_missing' }

export async function writeReferral(
  device: Device,
  input: { readonly coop: CoopId; readonly person: PersonId; readonly referral: NewReferral; readonly draft?: string },
): Promise<Result<SavedMasked, ReferralError>> {
  const { coop, person, referral, draft } = input
  if (referral.to.trim() === '') return err({ type: 'referral.partner_missing' })
  if (referral.reasons.length === 0) return err({ type: 'referral.reason_missing' })
  const day = referral.day ?? todayOf(device)
  const values = { ...referral, to: referral.to.trim(), day }
  const content = createMasking().all(values)
  return writeRecord(
    device,
    { coop, person, draft },
    { kind: 'referral', values, with: [copyTouch({ coop, person, day, content })] },
  )
}

export const noteReferralOutcome = (
  device: Device,
  input: { readonly coop: CoopId; readonly referral: RecordId; readonly outcome: NonNullable<Referral['outcome']> },
): Promise<Result<SavedMasked, WriteError>> =>
  writeRecord(
    device,
    { coop: input.coop, id: input.referral },
    { kind: 'referral', values: { outcome: input.outcome, outcomeOn: todayOf(device) } },
  )
