// What a person agreed to, as it stands on a day. Each use is apart, and the last word on it holds. A withdrawal counts
// at once, whoever noted it; an agreement that staff noted waits for the person's tap. A minor's photograph or testimony
// needs the guardian's agreement beside the person's own.

import type { PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { ageOn, type LocalDate } from '../time/local-date.ts'
import { confirmationOf } from './confirmation.rules.ts'
import type { Confirmation } from './confirmation.schema.ts'
import { type Consent, type ConsentUse, consentUses } from './consent.schema.ts'

export interface ConsentRecord {
  readonly id: RecordId
  readonly consent: Consent
  readonly createdBy: PersonId
  /** Milliseconds; orders the words of one person on one use. */
  readonly createdAt: number
}

export interface ConfirmationRecord {
  readonly id: RecordId
  readonly confirmation: Confirmation
  readonly createdAt: number
}

/** `waiting`: noted by staff, not yet confirmed. `guardianMissing`: the minor agreed, the guardian has not. */
export type ConsentState = 'never' | 'given' | 'takenBack' | 'expired' | 'waiting' | 'guardianMissing'

export interface StandingConsent {
  readonly use: ConsentUse
  readonly state: ConsentState
  readonly until?: LocalDate | undefined
  /** The record that decides, when there is one. */
  readonly record?: RecordId | undefined
}

const guardedUses: readonly ConsentUse[] = ['photoInternal', 'photoPrint', 'photoWeb', 'testimony']
const isPhoto = (use: ConsentUse): boolean => use.startsWith('photo')

interface Held {
  readonly consents: readonly ConsentRecord[]
  readonly confirmations: readonly ConfirmationRecord[]
  readonly day: LocalDate
}

function standing(use: ConsentUse, by: Consent['by'], { consents, confirmations, day }: Held): StandingConsent {
  const last = consents
    .filter(({ consent }) => consent.use === use && consent.by === by)
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .at(-1)
  if (last === undefined) return { use, state: 'never' }
  const { given, via } = last.consent
  const until = last.consent.until ?? undefined
  const tap = via === 'told' ? confirmationOf({ record: last.id, confirmations }) : 'confirmed'
  const state = !given || tap === 'contested' ? 'takenBack' : tap === 'waiting' ? 'waiting' : 'given'
  const isOver = state === 'given' && until !== undefined && until < day
  return { use, state: isOver ? 'expired' : state, until, record: last.id }
}

/** Every use in the order of `consentUses`. An unknown birth date asks for no guardian: the coop's model tells. */
export function standingConsents({
  birthDate,
  ...held
}: Held & { readonly birthDate?: LocalDate | null | undefined }): StandingConsent[] {
  const isMinor = birthDate != null && ageOn(birthDate, held.day) < 18
  return consentUses.map((use) => {
    const own = standing(use, 'self', held)
    if (own.state !== 'given' || !isMinor || !guardedUses.includes(use)) return own
    return standing(use, 'guardian', held).state === 'given' ? own : { ...own, state: 'guardianMissing' }
  })
}

export type ConsentError = { readonly type: 'consent.until_missing' } | { readonly type: 'consent.until_past' }

/** A photograph is agreed to for a time; no consent ends before it begins. */
export function checkConsent({ consent }: { consent: Consent }): Result<Consent, ConsentError> {
  if (!consent.given) return ok(consent)
  if (isPhoto(consent.use) && consent.until == null) return err({ type: 'consent.until_missing' })
  if (consent.until != null && consent.until < consent.day) return err({ type: 'consent.until_past' })
  return ok(consent)
}
