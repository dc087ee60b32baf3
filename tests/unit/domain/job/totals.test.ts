import { describe, expect, test } from 'vitest'
import type { PersonId, RecordId } from '../../../../src/base/ids.ts'
import type { Prestation } from '../../../../src/domain/job/prestation.schema.ts'
import { effectiveTimeLogs, isOverlapping, type TimeLogRecord } from '../../../../src/domain/job/time-log.rules.ts'
import type { TimeLog } from '../../../../src/domain/job/time-log.schema.ts'
import { turnover } from '../../../../src/domain/job/totals.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { localDateTime } from '../../../../src/domain/time/local-time.ts'

const lea = 'a1'.repeat(16) as PersonId
const sam = 'b2'.repeat(16) as PersonId
const id = (n: number) => `tl:${String(n).padStart(22, '0')}` as RecordId
const log = (n: number, minutes: number, more: Partial<TimeLog> = {}): TimeLogRecord => ({
  id: id(n),
  createdAt: n,
  log: { day: localDate('2024-07-16'), minutes, kind: 'job', ...more },
})
const standing = (...logs: TimeLogRecord[]) => effectiveTimeLogs({ logs }).effective.map((one) => one.id)

describe('Append-only hours [D11]', () => {
  test('a correction replaces what it corrects, chains included, whatever arrived first', () => {
    expect(standing(log(3, 30, { corrects: id(2) }), log(1, 120), log(2, 90, { corrects: id(1) }))).toEqual([id(3)])
    expect(standing(log(1, 120), log(2, 90))).toEqual([id(1), id(2)])
    expect(standing(log(2, 90, { corrects: id(1) }))).toEqual([id(2)])
  })

  test('a withdrawn work counts for nothing', () => {
    expect(standing(log(1, 120), log(2, 0, { corrects: id(1), withdrawn: true }))).toEqual([])
  })

  test('two corrections of one log count once; the other is told', () => {
    const logs = [log(1, 120), log(2, 90, { corrects: id(1) }), log(3, 60, { corrects: id(1) })]
    const { effective, contested } = effectiveTimeLogs({ logs })
    expect(effective.map((one) => one.id)).toEqual([id(3)])
    expect(contested.map((one) => one.id)).toEqual([id(2)])
    expect(standing(...logs.slice(1))).toEqual([id(3)])
  })

  test('corrections in a circle do not hang', () => {
    expect(standing(log(1, 1, { corrects: id(2) }), log(2, 2, { corrects: id(1) }))).toEqual([])
  })

  test('overlaps are seen, adjoining works are not', () => {
    const span = (start: string, end: string) => ({
      start: localDateTime(`2024-07-16T${start}`),
      end: localDateTime(`2024-07-16T${end}`),
    })
    expect(isOverlapping({ a: span('14:00', '16:00'), b: span('15:59', '17:00') })).toBe(true)
    expect(isOverlapping({ a: span('14:00', '16:00'), b: span('16:00', '17:00') })).toBe(false)
    expect(isOverlapping({ a: span('14:00', '16:00'), b: {} })).toBe(false)
  })
})

describe('Totals [D12]', () => {
  const mission = (day: string, more: Partial<Prestation> = {}): Prestation => ({
    day: localDate(day),
    start: localDateTime(`${day}T14:00`),
    end: localDateTime(`${day}T16:00`),
    team: [lea, sam],
    status: 'done',
    nature: 'paid',
    ...more,
  })

  test('turnover adds what is known and says what is not: unknown is not zero', () => {
    const prestations = [
      mission('2024-07-16', { amountCents: 4000 }),
      mission('2024-07-17', { amountCents: 0 }),
      mission('2024-07-18', { amountCents: null }),
      mission('2024-07-19', { amountCents: 9900, nature: 'volunteer' }),
      mission('2024-07-19', { amountCents: 9900, status: 'planned' }),
    ]
    expect(turnover({ prestations })).toEqual({ cents: 4000, known: 2, unknown: 1 })
  })
})
