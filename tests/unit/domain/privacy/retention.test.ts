import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../../src/base/ids.ts'
import { defaultHostRules as rules } from '../../../../src/domain/path/host-rules.ts'
import {
  applicationPurgeDay,
  type DatedRecord,
  lastContactFromPerson,
  retentionOf,
} from '../../../../src/domain/privacy/retention.rules.ts'
import { addDays, dateOfDayNumber, dayNumber, localDate } from '../../../../src/domain/time/local-date.ts'

const d = localDate
const lea = 'a1'.repeat(16) as PersonId
const anna = 'b2'.repeat(16) as PersonId

const on = (day: string, unsent = false) => retentionOf({ lastContact: d('2024-01-31'), day: d(day), unsent, rules })

describe('A file [D24]', () => {
  test('is told at 23 months and due at 24 after the last contact', () => {
    expect(on('2025-12-30').state).toBe('keep')
    expect(on('2025-12-31')).toMatchObject({ state: 'notice', noticeOn: '2025-12-31', dueOn: '2026-01-31' })
    expect(on('2026-01-30').state).toBe('notice')
    expect(on('2026-01-31').state).toBe('due')
    expect(retentionOf({ lastContact: d('2024-02-29'), day: d('2026-02-28'), unsent: false, rules }).state).toBe('due')
  })

  test('waits while something of it exists here only', () => {
    expect(on('2027-01-01', true)).toMatchObject({ state: 'due', waitsForSending: true })
    expect(on('2027-01-01').waitsForSending).toBe(false)
    expect(on('2025-12-31', true).waitsForSending).toBe(false)
  })

  test('never goes back to an earlier state as days pass, and a later contact always gives more time', () => {
    const order = ['keep', 'notice', 'due']
    const days = fc.integer({ min: dayNumber(d('2000-01-01')), max: dayNumber(d('2090-01-01')) }).map(dateOfDayNumber)
    fc.assert(
      fc.property(days, fc.nat(1000), (lastContact, after) => {
        const at = (offset: number, contact = lastContact) =>
          retentionOf({ lastContact: contact, day: addDays(lastContact, offset), unsent: false, rules })
        expect(order.indexOf(at(after + 1).state)).toBeGreaterThanOrEqual(order.indexOf(at(after).state))
        expect(at(after).noticeOn < at(after).dueOn).toBe(true)
        expect(at(after, addDays(lastContact, 1)).dueOn >= at(after).dueOn).toBe(true)
      }),
      { seed: 2023095 },
    )
  })
})

describe('The last contact from the person [D24]', () => {
  const record = (kind: string, fields: object, more: Partial<DatedRecord> = {}): DatedRecord => ({
    kind,
    person: lea,
    fields: { ...fields },
    createdBy: anna,
    createdAt: Date.parse('2024-05-01T10:00:00Z'),
    updatedBy: anna,
    updatedAt: Date.parse('2024-05-01T10:00:00Z'),
    ...more,
  })
  const last = (...records: DatedRecord[]) => lastContactFromPerson({ person: lea, records, day: d('2024-12-31') })

  test('is their welcome, a visit or call, a mission or a half-day, not a staff note', () => {
    expect(last(record('staffNote', { day: '2024-06-01' }))).toBeUndefined()
    expect(last(record('intake', { date: '2024-02-01' }), record('staffNote', { day: '2024-06-01' }))).toBe(
      '2024-02-01',
    )
    expect(last(record('contact', { day: '2024-03-01', way: 'phone' }))).toBe('2024-03-01')
    const mission = { day: '2024-04-02', team: [lea], status: 'done' }
    expect(last(record('prestation', mission))).toBe('2024-04-02')
    expect(last(record('prestation', { ...mission, status: 'planned' }))).toBeUndefined()
    expect(last(record('prestation', { ...mission, team: [anna] }))).toBeUndefined()
    expect(last(record('contact', { day: '2024-03-01' }, { person: anna }))).toBeUndefined()
  })

  test('is also whatever they write themselves, by the day in Paris', () => {
    const at = Date.parse('2024-07-14T22:30:00Z')
    expect(last(record('timeLog', {}, { createdBy: lea, createdAt: at }))).toBe('2024-07-15')
    expect(last(record('card', {}, { updatedBy: lea, updatedAt: at }))).toBe('2024-07-15')
  })

  test('is never a day to come, whatever a wrong clock says', () => {
    expect(last(record('contact', { day: '2031-01-01' }), record('contact', { day: '2024-03-01' }))).toBe('2024-03-01')
  })
})

test('An application refused goes six months after the no; one that waits or was accepted does not [D24]', () => {
  const on = (state: 'no' | 'waiting' | 'accepted', decidedOn: string | null) =>
    applicationPurgeDay({ application: { state, decidedOn: decidedOn === null ? null : d(decidedOn) }, rules })
  expect(on('no', '2024-08-31')).toBe('2025-02-28')
  expect(on('waiting', null)).toBeUndefined()
  expect(on('accepted', '2024-08-31')).toBeUndefined()
})
