import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../../src/base/ids.ts'
import {
  defaultGuardParameters,
  type GuardCode,
  type GuardedPerson,
  type GuardedWork,
  guardParametersOf,
} from '../../../../src/domain/guard/guard.types.ts'
import { checkPlanning, flagsOfLoggedWork, guardReasons } from '../../../../src/domain/guard/planning.rules.ts'
import type { WorkSpan } from '../../../../src/domain/guard/work-spans.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { localDateTime } from '../../../../src/domain/time/local-time.ts'

const d = localDate
const before = d('2024-06-20')
const minor: GuardedPerson = {
  person: 'a1'.repeat(16) as PersonId,
  birthDate: d('2007-03-10'),
  guardianSignedAt: before,
  insuranceOkAt: before,
  preventionVisitAt: before,
}
// 16 July 2024 is a Tuesday.
const job = (start: string, end: string, more: Partial<GuardedWork> = {}): GuardedWork => ({
  kind: 'job',
  day: d((more.day ?? '2024-07-16').slice(0, 10)),
  start: localDateTime(start.includes('T') ? start : `2024-07-16T${start}`),
  end: localDateTime(end.includes('T') ? end : `2024-07-16T${end}`),
  breakMinutes: 0,
  teamSize: 2,
  ...more,
})
const on = (day: string, from: string, to: string, breakMinutes = 0): WorkSpan => ({
  day: d(day),
  start: localDateTime(`${day}T${from}`),
  end: localDateTime(`${day}T${to}`),
  breakMinutes,
})
const jobOn = (day: string, from: string, to: string, breakMinutes = 0): GuardedWork => ({
  kind: 'job',
  teamSize: 2,
  ...on(day, from, to, breakMinutes),
})
const codes = (work: GuardedWork, others: WorkSpan[] = [], person = minor): GuardCode[] =>
  guardReasons({ person, work, others, parameters: defaultGuardParameters }).map((reason) => reason.type)

describe('The hours of people under 18 (DOMAIN §4.8) [D8]', () => {
  test('an ordinary afternoon is fine', () => {
    expect(codes(job('14:00', '16:00'))).toEqual([])
  })

  test('[J7] 14 h to 18 h 45 without a break is refused, with the reason; with 30 minutes it is fine', () => {
    const team = [{ person: minor, others: [] }]
    const refused = checkPlanning({ work: job('14:00', '18:45'), team, parameters: defaultGuardParameters })
    expect(refused).toEqual({
      ok: false,
      error: {
        type: 'guard.planning_refused',
        reasons: [],
        refusals: [{ person: minor.person, reasons: [{ type: 'guard.break_missing', minutes: 285, least: 30 }] }],
      },
    })
    const rested = job('14:00', '18:45', { breakMinutes: 30 })
    expect(checkPlanning({ work: rested, team, parameters: defaultGuardParameters }).ok).toBe(true)
    expect(codes(job('14:00', '18:30'))).toEqual([])
    expect(codes(job('14:00', '18:45', { breakMinutes: 29 }))).toEqual([])
    expect(codes(job('14:00', '19:00', { breakMinutes: 29 }))).toEqual(['guard.break_missing'])
  })

  test('[J8] the same hours that did happen are logged with the same reason as a flag', () => {
    const team = [{ person: minor, others: [] }]
    const flags = flagsOfLoggedWork({ work: job('14:00', '18:45'), team, parameters: defaultGuardParameters })
    expect(flags).toEqual(['guard.break_missing'])
  })

  test('two works in a row are one stretch, unless 30 minutes lie between them', () => {
    expect(codes(job('14:00', '17:00'), [on('2024-07-16', '12:00', '13:50')])).toEqual(['guard.break_missing'])
    expect(codes(job('14:00', '17:00'), [on('2024-07-16', '11:30', '13:30')])).toEqual([])
    // Someone else's fault: a morning without a break is not told again for a short afternoon.
    expect(codes(job('16:00', '17:00'), [on('2024-07-16', '09:00', '14:00')])).toEqual([])
  })

  test('hours known only as a number count too', () => {
    expect(codes({ kind: 'job', day: d('2024-07-16'), minutes: 300, teamSize: 2 })).toEqual(['guard.break_missing'])
    expect(codes({ kind: 'job', day: d('2024-07-16'), minutes: 300, breakMinutes: 30, teamSize: 2 })).toEqual([])
    expect(codes(job('14:00', '16:00'), [{ day: d('2024-07-16'), minutes: 400 }])).toEqual(['guard.day_too_long'])
  })

  test('8 hours a day, all kinds together; the same work written twice counts once', () => {
    expect(codes(job('09:00', '17:30', { breakMinutes: 30 }))).toEqual([])
    expect(codes(job('09:00', '17:31', { breakMinutes: 30 }))).toEqual(['guard.day_too_long'])
    const morning = on('2024-07-16', '08:00', '12:30')
    expect(codes(job('14:00', '17:30'), [morning])).toEqual([])
    expect(codes(job('14:00', '17:35'), [morning])).toEqual(['guard.day_too_long'])
    expect(codes(job('14:00', '17:30'), [morning, morning, on('2024-07-16', '14:00', '17:30')])).toEqual([])
  })

  test('35 hours an ISO week, and not the next one', () => {
    // 15, 17 and 18 July and 12 July (the week before).
    const days = ['2024-07-15', '2024-07-17', '2024-07-18'].map((day) => on(day, '08:30', '17:00', 30))
    const friday = on('2024-07-19', '09:00', '12:00')
    expect(codes(job('09:00', '17:30', { breakMinutes: 30 }), [...days, friday])).toEqual([])
    expect(codes(job('09:00', '17:30', { breakMinutes: 30 }), [...days, on('2024-07-19', '09:00', '12:01')])).toEqual([
      'guard.week_too_long',
    ])
    expect(codes(job('09:00', '17:30', { breakMinutes: 30 }), [...days, on('2024-07-22', '09:00', '13:00')])).toEqual(
      [],
    )
  })

  test('nothing between 22 h and 6 h', () => {
    expect(codes(job('20:00', '22:00'))).toEqual([])
    expect(codes(job('20:00', '22:01'))).toEqual(['guard.night'])
    expect(codes(job('05:59', '08:00'))).toEqual(['guard.night'])
    expect(codes(job('06:00', '08:00'))).toEqual([])
    expect(codes(job('2024-07-16T21:00', '2024-07-17T01:00'))).toEqual(['guard.night'])
  })

  test('12 hours of rest between two days', () => {
    expect(codes(job('08:00', '10:00'), [on('2024-07-15', '18:00', '20:00')])).toEqual([])
    expect(codes(job('08:00', '10:00'), [on('2024-07-15', '18:00', '20:01')])).toEqual(['guard.rest_too_short'])
    expect(codes(job('19:00', '21:00'), [on('2024-07-17', '08:00', '09:00')])).toEqual(['guard.rest_too_short'])
  })

  test('two days off in a row each week: Monday to Friday, or Tuesday to Saturday, never six days', () => {
    const days = (...list: string[]) => list.map((day) => on(day, '14:00', '16:00'))
    const toFriday = days('2024-07-15', '2024-07-17', '2024-07-18', '2024-07-19')
    expect(codes(job('14:00', '16:00'), toFriday)).toEqual([])
    expect(codes(job('14:00', '16:00'), days('2024-07-17', '2024-07-18', '2024-07-19', '2024-07-20'))).toEqual([])
    expect(codes(job('14:00', '16:00'), [...toFriday, ...days('2024-07-20')])).toEqual(['guard.no_two_days_off'])
  })

  test('no Sunday and no public holiday', () => {
    expect(codes(jobOn('2024-07-21', '14:00', '16:00'))).toEqual(['guard.sunday'])
    expect(codes(jobOn('2024-08-15', '14:00', '16:00'))).toEqual(['guard.public_holiday'])
    expect(codes(jobOn('2024-07-14', '14:00', '16:00'))).toEqual(['guard.sunday', 'guard.public_holiday'])
    expect(codes({ ...jobOn('2024-07-14', '14:00', '16:00'), kind: 'meeting' })).toHaveLength(2)
  })

  test('protects until the eve of 18, 29 February included', () => {
    const work = jobOn('2024-08-05', '14:00', '18:45')
    const august = { ...minor, birthDate: d('2006-08-06') }
    expect(codes(work, [], august)).toEqual(['guard.break_missing'])
    expect(codes(jobOn('2024-08-06', '14:00', '18:45'), [], august)).toEqual([])
    const leap = { ...minor, birthDate: d('2008-02-29') }
    expect(codes(jobOn('2026-02-28', '14:00', '18:45'), [], leap)).toContain('guard.break_missing')
    expect(codes(jobOn('2026-03-02', '14:00', '18:45'), [], leap)).toEqual([])
  })
})

describe('Papers, risks and company [D9]', () => {
  test('[J9] no mission without the guardian’s signature and the insurer’s agreement, dated by the day', () => {
    const work = job('14:00', '16:00')
    expect(codes(work, [], { ...minor, guardianSignedAt: null })).toEqual(['guard.guardian_missing'])
    expect(codes(work, [], { ...minor, insuranceOkAt: undefined })).toEqual(['guard.insurance_missing'])
    expect(codes(work, [], { ...minor, guardianSignedAt: d('2024-07-17') })).toEqual(['guard.guardian_missing'])
    expect(codes(work, [], { ...minor, preventionVisitAt: null })).toEqual(['guard.prevention_visit_missing'])
    expect(codes({ ...work, kind: 'meeting' }, [], { ...minor, guardianSignedAt: null })).toEqual([])
  })

  test('[J10] a strimmer is refused to minors, with its risks; adults may', () => {
    const strimmer = job('14:00', '16:00', { riskTags: ['vibration', 'cuttingMachine'] })
    const reasons = guardReasons({ person: minor, work: strimmer, others: [], parameters: defaultGuardParameters })
    expect(reasons).toEqual([{ type: 'guard.risk', tags: ['cuttingMachine', 'vibration'] }])
    expect(codes(strimmer, [], { ...minor, birthDate: d('2000-01-01') })).toEqual([])
  })

  test('a service may ask for more age than the model', () => {
    expect(codes(job('14:00', '16:00', { minAge: 18 }))).toEqual(['guard.below_min_age'])
    expect(codes(job('14:00', '16:00', { minAge: 21 }), [], { ...minor, birthDate: d('2004-01-01') })).toEqual([
      'guard.below_min_age',
    ])
  })

  test('nobody under 18 goes alone into a private home', () => {
    const home = job('14:00', '16:00', { privateHome: true })
    expect(codes({ ...home, teamSize: 1 })).toEqual(['guard.alone_in_private_home'])
    expect(codes(home)).toEqual([])
  })

  test('under 16 there is only welcome', () => {
    expect(codes(job('14:00', '16:00'), [], { ...minor, birthDate: d('2008-07-17') })).toEqual(['guard.under_sixteen'])
    expect(codes(job('14:00', '16:00'), [], { ...minor, birthDate: d('2008-07-16') })).toEqual([])
  })

  test('an unknown age blocks where minors are usual, and only there', () => {
    const unknown = { ...minor, birthDate: null }
    const cjs = guardParametersOf({ coop: { model: 'cjs' } })
    const cjm = guardParametersOf({ coop: { model: 'cjm' } })
    const reasons = (parameters: typeof cjs) =>
      guardReasons({ person: unknown, work: job('14:00', '16:00'), others: [], parameters }).map(({ type }) => type)
    expect(reasons(cjs)).toEqual(['guard.age_unknown'])
    expect(reasons(cjm)).toEqual([])
  })

  test('a KPA waits for the insurer whatever the age', () => {
    const adult = { ...minor, birthDate: d('1980-01-01'), insuranceOkAt: null }
    const parameters = guardParametersOf({ coop: { model: 'kpa' } })
    const reasons = guardReasons({ person: adult, work: job('14:00', '16:00'), others: [], parameters })
    expect(reasons).toEqual([{ type: 'guard.insurance_missing' }])
    expect(codes(job('14:00', '16:00'), [], adult)).toEqual([])
  })

  test('[D121] fewer people than the service asks for, or children of unknown age, refuse the work itself', () => {
    const adult = { ...minor, birthDate: d('1980-01-01') }
    const ask = (work: Partial<GuardedWork>) => {
      const question = { work: job('14:00', '16:00', work), team: [{ person: adult, others: [] }] }
      return checkPlanning({ ...question, parameters: defaultGuardParameters })
    }
    const few = { type: 'guard.too_few_people', people: 1, fewest: 2 }
    expect(ask({ teamSize: 1, minPeople: 2 })).toMatchObject({ ok: false, error: { reasons: [few], refusals: [] } })
    expect(ask({ teamSize: 2, minPeople: 2 }).ok).toBe(true)
    expect(ask({ teamSize: 0, minPeople: 2 }).ok).toBe(true)
    expect(ask({ youngestChild: null })).toMatchObject({ error: { reasons: [{ type: 'guard.child_age_unknown' }] } })
    for (const work of [{ youngestChild: 3 }, { youngestChild: undefined }]) expect(ask(work).ok).toBe(true)
    // A meeting is no such work, and what happened is logged with the same reasons.
    expect(ask({ kind: 'meeting', teamSize: 1, minPeople: 2, youngestChild: null }).ok).toBe(true)
    const work = job('14:00', '16:00', { teamSize: 1, minPeople: 2, youngestChild: null })
    const flags = flagsOfLoggedWork({ work, team: [], parameters: defaultGuardParameters })
    expect(flags).toEqual(['guard.too_few_people', 'guard.child_age_unknown'])
  })

  test('a refusal names each person once, and flags name each reason once', () => {
    const other = { ...minor, person: 'b2'.repeat(16) as PersonId }
    const team = [minor, other].map((person) => ({ person, others: [] }))
    const work = job('14:00', '16:00', { riskTags: ['height'] })
    const refused = checkPlanning({ work, team, parameters: defaultGuardParameters })
    expect(refused).toMatchObject({ ok: false, error: { refusals: [{}, {}] } })
    expect(flagsOfLoggedWork({ work, team, parameters: defaultGuardParameters })).toEqual(['guard.risk'])
  })
})
