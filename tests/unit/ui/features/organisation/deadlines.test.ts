import { describe, expect, it } from 'vitest'
import type { CoopId } from '../../../../../src/base/ids.ts'
import { localDate } from '../../../../../src/domain/time/local-date.ts'
import { deadlinesOf } from '../../../../../src/ui/roles/coordinator/deadlines.ts'

describe('Échéances', () => {
  it('are what begins or ends from today to ninety days ahead, the soonest first', () => {
    const coop = (id: string, startDate?: string, endDate?: string) => ({
      coop: id as CoopId,
      record: { fields: { startDate, endDate } },
    })
    const boards = [
      coop('kpa', '2024-01-08'),
      coop('cjs', '2024-07-08', '2024-08-31'),
      coop('cjm', '2024-07-17', '2024-10-15'),
      coop('late', '2024-01-01', '2024-10-16'),
      { coop: 'unknown' as CoopId, record: undefined },
    ]
    expect(deadlinesOf(boards, localDate('2024-07-17')).map(({ board, what, day }) => [board.coop, what, day])).toEqual(
      [
        ['cjm', 'coopStart', '2024-07-17'],
        ['cjs', 'coopEnd', '2024-08-31'],
        ['cjm', 'coopEnd', '2024-10-15'],
      ],
    )
  })
})
