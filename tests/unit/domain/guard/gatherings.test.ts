import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../../../src/base/ids.ts'
import { isAtMeeting, spanOfHalfDay, spanOfMeeting } from '../../../../src/domain/guard/gatherings.rules.ts'
import { meetingStatuses } from '../../../../src/domain/meeting/meeting.schema.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { localDateTime } from '../../../../src/domain/time/local-time.ts'
import type { AttendanceHalfDay } from '../../../../src/domain/workshop/attendance.rules.ts'

const day = localDate('2024-07-16')
const dayBefore = localDate('2024-07-15')
const dayAfter = localDate('2024-07-17')
const at = (time: string, on: string = day) => localDateTime(`${on}T${time}`)
const ines = 'a1'.repeat(16) as PersonId

describe('The hours of a meeting [D166]', () => {
  const subjects = [{ plannedMinutes: 45 }, { plannedMinutes: null }, { plannedMinutes: 15 }]

  it('are those that were noted, past midnight too', () => {
    expect(spanOfMeeting({ day, start: at('14:00'), end: at('15:30') }, subjects)).toEqual({
      day,
      start: at('14:00'),
      end: at('15:30'),
    })
    const late = { day, start: at('22:00'), end: at('00:30', dayAfter) }
    expect(spanOfMeeting(late, subjects)).toEqual(late)
  })

  it('last as long as its subjects where no end was noted, or one of another day or before the beginning', () => {
    for (const end of [undefined, null, at('09:00', dayAfter), at('13:00')])
      expect(spanOfMeeting({ day, start: at('14:00'), end }, subjects)).toEqual({
        day,
        start: at('14:00'),
        end: at('15:00'),
      })
  })

  it('without an hour are minutes of its day, and without any minute only its day', () => {
    expect(spanOfMeeting({ day }, subjects)).toEqual({ day, minutes: 60 })
    expect(spanOfMeeting({ day, start: at('14:00') }, [])).toEqual({ day, minutes: 0 })
  })
})

describe('Whether a meeting takes time of someone [D166]', () => {
  it('is said by their presence, whatever became of it; without one, by being called until it is over', () => {
    const told = (status: (typeof meetingStatuses)[number], today = day) =>
      [true, false].map((called) => isAtMeeting({ meeting: { day, status }, state: undefined, called, today }))
    for (const status of ['planned', 'open'] as const) {
      expect(told(status)).toEqual([true, false])
      expect(told(status, dayBefore)).toEqual([true, false])
      expect(told(status, dayAfter)).toEqual([false, false])
    }
    for (const status of ['closed', 'approved', 'cancelled'] as const) expect(told(status)).toEqual([false, false])
    for (const status of meetingStatuses)
      for (const state of ['present', 'absent', 'excused', 'proxy'] as const)
        expect(isAtMeeting({ meeting: { day, status }, state, called: state !== 'present', today: dayAfter })).toBe(
          state === 'present' && status !== 'cancelled',
        )
  })
})

describe('Whether a half-day takes time of someone [D166]', () => {
  const slot = { day, half: 'am', start: '09:00', end: '12:00' } as const
  const signed = { ...slot, start: '10:00' } as never
  const halfDay = (row: object, more: Partial<AttendanceHalfDay> = {}): AttendanceHalfDay => ({
    slot,
    rows: [{ person: ines, ...row }],
    addenda: [],
    ...more,
  })

  it('for the hours that were signed, late or not, on any day after', () => {
    const span = { day, start: at('10:00'), end: at('12:00') }
    expect(spanOfHalfDay(halfDay({ signature: signed }), ines, dayAfter)).toEqual(span)
    expect(spanOfHalfDay(halfDay({ late: signed }, { lock: {} as never }), ines, dayAfter)).toEqual(span)
  })

  it('for the plan, until its day is over or its sheet locked; for nobody who is not on the sheet', () => {
    const plan = { day, start: at('09:00'), end: at('12:00') }
    for (const today of [dayBefore, day]) expect(spanOfHalfDay(halfDay({}), ines, today)).toEqual(plan)
    expect(spanOfHalfDay(halfDay({}), ines, dayAfter)).toBeUndefined()
    expect(spanOfHalfDay(halfDay({}, { lock: {} as never }), ines, day)).toBeUndefined()
    expect(spanOfHalfDay(halfDay({}), 'b2'.repeat(16) as PersonId, day)).toBeUndefined()
  })
})
