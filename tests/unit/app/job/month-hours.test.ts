import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { hoursOfMonth, monthsWithHours } from '../../../../src/app/job/month-hours.ts'
import { reviewHours } from '../../../../src/app/job/review-hours.ts'
import type { TimeKind } from '../../../../src/domain/job/time-log.schema.ts'
import { expectOk } from '../memory-device.ts'
import { createJobCoop, firstId } from './job-kit.ts'

describe('the hours of a month, for the CAE [D171]', () => {
  it('are those that stand: a corrected log counts once, a disputed one not at all, volunteering apart', async () => {
    const { anna, ines, yanis, coop, exchange } = await createJobCoop()
    const log = async (by: OpenDevice, day: string, kind: TimeKind, minutes: number, more = {}) =>
      firstId(
        expectOk(
          await by.save([{ kind: 'timeLog', coop, person: by.me.person, fields: { day, minutes, kind, ...more } }]),
        ).ids,
      )
    await log(ines, '2024-06-28', 'job', 90)
    const first = await log(ines, '2024-07-02', 'job', 120)
    const wrong = await log(ines, '2024-07-03', 'job', 600)
    await log(ines, '2024-07-03', 'job', 60, { corrects: wrong })
    const disputed = await log(ines, '2024-07-04', 'meeting', 45)
    await log(ines, '2024-07-05', 'volunteering', 180)
    await log(yanis, '2024-07-05', 'meeting', 30)
    await exchange()
    expectOk(await reviewHours(anna, { coop, timeLogs: [first], state: 'confirmed' }))
    expectOk(await reviewHours(anna, { coop, timeLogs: [disputed], state: 'disputed', reason: 'Deux fois' }))
    const logs = anna.records(coop, 'timeLog')
    const reviews = anna.records(coop, 'timeLogReview')
    expect(monthsWithHours(logs)).toEqual(['2024-07', '2024-06'])
    const july = new Map(hoursOfMonth({ logs, reviews, month: '2024-07' }).map((one) => [one.person, one]))
    expect(july.get(ines.me.person)).toMatchObject({ minutes: 180, confirmedMinutes: 120 })
    expect([...(july.get(ines.me.person)?.byKind ?? [])].sort()).toEqual([
      ['job', 180],
      ['volunteering', 180],
    ])
    expect(july.get(yanis.me.person)).toMatchObject({ minutes: 30, confirmedMinutes: 0 })
    expect(hoursOfMonth({ logs, reviews, month: '2024-06' })).toMatchObject([{ person: ines.me.person, minutes: 90 }])
  })
})
