// When an intake may be kept, and when its note may open (DOMAIN §3; RGPD art. 13: information comes before).

import { err, ok, type Result } from '../../base/result.ts'
import type { Intake } from './intake.schema.ts'

/** Both halves of the notice: which text, and when it was told. */
export const isNoticeGiven = ({ intake }: { intake: Partial<Intake> }): boolean =>
  (intake.noticeVersion ?? '') !== '' && intake.noticeGivenAt != null

export type IntakeError = { readonly type: 'intake.notice_missing' } | { readonly type: 'intake.name_missing' }

/**
 * An intake is valid with a name or an alias, or with an alias chosen and not yet told; a declined status is an answer
 * [J2]. A note asks for the notice first.
 */
export function checkIntake({ intake, note }: { intake: Intake; note: string }): Result<Intake, IntakeError> {
  if ((intake.name ?? '').trim() === '' && intake.alias !== true) return err({ type: 'intake.name_missing' })
  if (note.trim() !== '' && !isNoticeGiven({ intake })) return err({ type: 'intake.notice_missing' })
  return ok(intake)
}
