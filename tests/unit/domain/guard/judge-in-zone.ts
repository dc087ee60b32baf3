// Judges works of somebody of 17 in the time zone of this process, and tells each verdict. Run apart by
// `clock-changes.test.ts`: a zone belongs to a whole process.

import type { PersonId } from '../../../../src/base/ids.ts'
import { defaultGuardParameters, type GuardedWork } from '../../../../src/domain/guard/guard.types.ts'
import { checkPlanning, flagsOfLoggedWork } from '../../../../src/domain/guard/planning.rules.ts'
import { spanOfChip } from '../../../../src/domain/time/duration-chip.rules.ts'
import { addDays, localDate } from '../../../../src/domain/time/local-date.ts'
import { addMinutes, dayOf, localDateTime, parisTimeAt } from '../../../../src/domain/time/local-time.ts'

const [cases = '0', seed = '1'] = process.argv.slice(2)
let state = Number(seed)
const below = (most: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * most)
}

const changes = ['2023-03-26', '2023-10-29', '2024-03-31', '2024-10-27', '2025-03-30', '2025-10-26', '2026-03-29']
const works = Array.from({ length: Number(cases) }, (): GuardedWork => {
  const near = addDays(localDate(changes[below(changes.length)] ?? '2024-03-31'), below(9) - 4)
  // Half of them start now, by the chip that somebody presses: then the device's clock is asked.
  const now = parisTimeAt(Date.parse(`${near}T00:00:00Z`) + below(86_400) * 1000)
  if (below(2) === 0) {
    const span = spanOfChip({ minutes: 30 * (1 + below(20)), day: dayOf(now), now })
    return { kind: 'job', day: dayOf(span.start), ...span }
  }
  const start = addMinutes(localDateTime(`${near}T00:00`), below(1440))
  return { kind: 'job', day: near, start, end: addMinutes(start, 15 + below(720)), breakMinutes: below(3) * 15 }
})

const person = {
  person: 'b2'.repeat(16) as PersonId,
  birthDate: localDate('2009-01-15'),
  guardianSignedAt: localDate('2020-01-01'),
  insuranceOkAt: localDate('2020-01-01'),
  preventionVisitAt: localDate('2020-01-01'),
}
const verdicts = works.map((work) => {
  const nearby = works.filter(({ day }) => Math.abs(Date.parse(day) - Date.parse(work.day)) < 3 * 86_400_000)
  const team = [{ person, others: nearby.filter((one) => one !== work).slice(0, 2) }]
  const asked = { work, team, parameters: defaultGuardParameters }
  return { work, flags: flagsOfLoggedWork(asked), planned: checkPlanning(asked) }
})
/** Proves that the zone was another one: what this process calls midday of one day. */
const midday = new Date(2024, 6, 15, 12).getTime()
process.stdout.write(JSON.stringify({ midday, verdicts }))
