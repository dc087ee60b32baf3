// No way round the guard by the zone of a device or a night when clocks change [D8] [D15].

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../../src/base/ids.ts'
import { defaultGuardParameters, type GuardedWork } from '../../../../src/domain/guard/guard.types.ts'
import { guardReasons } from '../../../../src/domain/guard/planning.rules.ts'
import { addDays, type LocalDate, localDate } from '../../../../src/domain/time/local-date.ts'
import { addMinutes, localDateTime } from '../../../../src/domain/time/local-time.ts'

interface Judged {
  readonly midday: number
  readonly verdicts: readonly { readonly flags: readonly string[] }[]
}

const cases = 1000
/** Fourteen hours ahead of Greenwich to eleven behind; clocks that change elsewhere, by half an hour, or never. */
const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu']

function judgeIn(zone: string): Judged {
  const script = join(import.meta.dirname, 'judge-in-zone.ts')
  const told = execFileSync(process.execPath, [script, String(cases), '318'], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(told)
}

test(`a device in another time zone judges ${cases} works around clock changes as one in Paris does`, () => {
  const paris = judgeIn('Europe/Paris')
  expect(paris.verdicts).toHaveLength(cases)
  const flagged = paris.verdicts.filter(({ flags }) => flags.length > 0)
  expect(flagged.length).toBeGreaterThan(cases / 4)
  expect(new Set(flagged.flatMap(({ flags }) => flags)).size).toBeGreaterThan(5)
  const middays = new Set([paris.midday])
  for (const zone of zones) {
    const there = judgeIn(zone)
    middays.add(there.midday)
    expect(there.verdicts, zone).toEqual(paris.verdicts)
  }
  // Each process really was in a zone of its own.
  expect(middays.size).toBe(zones.length + 1)
}, 60_000)

const person = {
  person: 'b2'.repeat(16) as PersonId,
  birthDate: localDate('2009-01-15'),
  guardianSignedAt: localDate('2020-01-01'),
  insuranceOkAt: localDate('2020-01-01'),
  preventionVisitAt: localDate('2020-01-01'),
}
/** Of somebody who is 16 or 17, but for the holiday and the week's name, which belong to the date. */
const reasonsOf = (work: GuardedWork, others: readonly GuardedWork[]) =>
  guardReasons({ person, work, others, parameters: defaultGuardParameters })
    .filter(({ type }) => type !== 'guard.public_holiday')
    .map((reason) => (reason.type === 'guard.no_two_days_off' ? { type: reason.type } : reason))

const anyWork = fc.record({
  offset: fc.integer({ min: -3, max: 3 }),
  from: fc.nat(1439),
  minutes: fc.integer({ min: 15, max: 720 }),
  breakMinutes: fc.constantFrom(0, 15, 30, 45),
})
type AnyWork = typeof anyWork extends fc.Arbitrary<infer T> ? T : never

const workAt = (night: LocalDate, { offset, from, minutes, breakMinutes }: AnyWork): GuardedWork => {
  const day = addDays(night, offset)
  const start = addMinutes(localDateTime(`${day}T00:00`), from)
  return { kind: 'job', day, start, end: addMinutes(start, minutes), breakMinutes }
}

test('a week in which clocks change is judged as one in which they do not, in 2 000 random cases', () => {
  // Between the 16th birthday and the 18th.
  const nights = ['2025-03-30', '2025-10-26', '2026-03-29', '2026-10-25'].map((day) => localDate(day))
  let runs = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...nights),
      anyWork,
      fc.array(anyWork, { maxLength: 4 }),
      fc.constantFrom(-42, -21, 28, 49),
      (night, work, others, days) => {
        runs++
        const calm = addDays(night, days)
        const judged = (at: LocalDate) =>
          reasonsOf(
            workAt(at, work),
            others.map((one) => workAt(at, one)),
          )
        expect(judged(night)).toEqual(judged(calm))
      },
    ),
    { seed: 318, numRuns: 2000 },
  )
  expect(runs).toBe(2000)
})
