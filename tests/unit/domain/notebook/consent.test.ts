import { describe, expect, test } from 'vitest'
import type { PersonId, RecordId } from '../../../../src/base/ids.ts'
import {
  type ConfirmationRecord,
  type ConsentRecord,
  checkConsent,
  standingConsents,
} from '../../../../src/domain/notebook/consent.rules.ts'
import type { Consent, ConsentUse } from '../../../../src/domain/notebook/consent.schema.ts'
import { answerBy, requestState } from '../../../../src/domain/notebook/data-request.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'

const d = localDate
const lea = 'a1'.repeat(16) as PersonId
const day = d('2024-07-10')
const id = (code: string, n: number) => `${code}:${String(n).padStart(22, '0')}` as RecordId

const consent = (n: number, more: Partial<Consent> = {}): ConsentRecord => ({
  id: id('cs', n),
  createdBy: lea,
  createdAt: n,
  consent: { use: 'testimony', given: true, day: d('2024-07-01'), by: 'self', via: 'own', ...more },
})
const tap = (of: number, state: 'confirmed' | 'contested', n: number): ConfirmationRecord => ({
  id: id('cf', n),
  createdAt: n,
  confirmation: { of: id('cs', of), state, day, via: 'own' },
})
const stateOf = (
  use: ConsentUse,
  consents: ConsentRecord[],
  more: { confirmations?: ConfirmationRecord[]; birthDate?: string; on?: string } = {},
) =>
  standingConsents({
    consents,
    confirmations: more.confirmations ?? [],
    day: more.on === undefined ? day : d(more.on),
    birthDate: more.birthDate === undefined ? null : d(more.birthDate),
  }).find((one) => one.use === use)?.state

describe('Consents [D28]', () => {
  test('stand each apart: one given says nothing of the others', () => {
    const given = [consent(1)]
    expect(stateOf('testimony', given)).toBe('given')
    for (const use of ['photoInternal', 'photoPrint', 'photoWeb', 'followUp6', 'badge'] as const) {
      expect(stateOf(use, given)).toBe('never')
    }
  })

  test('are taken back and given again: the last word holds', () => {
    const words = [consent(1), consent(2, { given: false })]
    expect(stateOf('testimony', words)).toBe('takenBack')
    expect(stateOf('testimony', [...words, consent(3)])).toBe('given')
  })

  test('noted by staff wait for the person’s tap; a withdrawal counts at once', () => {
    const told = [consent(1, { via: 'told' })]
    expect(stateOf('testimony', told)).toBe('waiting')
    expect(stateOf('testimony', told, { confirmations: [tap(1, 'confirmed', 1)] })).toBe('given')
    const changedMind = [tap(1, 'confirmed', 1), tap(1, 'contested', 2)]
    expect(stateOf('testimony', told, { confirmations: changedMind })).toBe('takenBack')
    expect(stateOf('testimony', [consent(1), consent(2, { via: 'told', given: false })])).toBe('takenBack')
    expect(stateOf('testimony', [consent(1, { via: 'paper' })])).toBe('given')
  })

  test('end on their last day', () => {
    const photo = [consent(1, { use: 'photoWeb', until: d('2024-07-10') })]
    expect(stateOf('photoWeb', photo)).toBe('given')
    expect(stateOf('photoWeb', photo, { on: '2024-07-11' })).toBe('expired')
    expect(checkConsent({ consent: consent(1, { use: 'photoWeb' }).consent })).toMatchObject({
      error: { type: 'consent.until_missing' },
    })
    const past = consent(1, { use: 'photoWeb', until: d('2024-06-30') }).consent
    expect(checkConsent({ consent: past })).toMatchObject({ error: { type: 'consent.until_past' } })
    expect(checkConsent({ consent: { ...past, given: false } }).ok).toBe(true)
  })

  test('of a minor for a photograph or a testimony need the guardian’s too, until they come of age', () => {
    const birthDate = '2006-08-06'
    const own = [consent(1)]
    expect(stateOf('testimony', own, { birthDate })).toBe('guardianMissing')
    const both = [...own, consent(2, { by: 'guardian', via: 'paper' })]
    expect(stateOf('testimony', both, { birthDate })).toBe('given')
    const back = [...both, consent(3, { by: 'guardian', via: 'paper', given: false })]
    expect(stateOf('testimony', back, { birthDate })).toBe('guardianMissing')
    expect(stateOf('testimony', [consent(2, { by: 'guardian', via: 'paper' })], { birthDate })).toBe('never')
    expect(stateOf('testimony', own, { birthDate, on: '2024-08-06' })).toBe('given')
    expect(stateOf('badge', [consent(1, { use: 'badge' })], { birthDate })).toBe('given')
  })
})

test('A request about one’s data is late after a month, the month’s last day standing for a missing one [D29]', () => {
  const request = { day: d('2024-01-31') }
  expect(answerBy(request)).toBe('2024-02-29')
  expect(requestState({ request, day: d('2024-02-29') })).toBe('open')
  expect(requestState({ request, day: d('2024-03-01') })).toBe('late')
  expect(requestState({ request: { ...request, answeredOn: d('2024-03-05') }, day: d('2024-04-01') })).toBe('answered')
})
