import { describe, expect, it } from 'vitest'
import { members } from '../../../src/demo/cast.ts'
import { turnoverTargetCents } from '../../../src/demo/coop-facts.ts'
import { createPrng } from '../../../src/demo/prng.ts'
import { planSeason } from '../../../src/demo/season-plan.ts'
import { ageOn, isoWeekday, localDate } from '../../../src/domain/time/local-date.ts'
import { isPublicHoliday } from '../../../src/domain/time/public-holidays.rules.ts'

const plan = planSeason()

describe('the plan of the season', () => {
  it('is the same for the same seed, and another one for another', () => {
    expect(planSeason(7)).toEqual(planSeason(7))
    expect(planSeason(7).jobs).not.toEqual(planSeason(8).jobs)
  })

  it('holds the counts of the founding document, whatever the seed', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { jobs, boards, intakes } = planSeason(seed)
      expect([jobs.length, boards.length, intakes.length]).toEqual([42, 8, 15])
    }
  })

  it('has fifteen coopérants aged 16 and 17 at the opening, one of whom turns 18 on 6 August', () => {
    const agesOn = (day: string) => members.map(({ birthDate }) => ageOn(localDate(birthDate), localDate(day)))
    expect(agesOn('2024-07-01').filter((age) => age === 16 || age === 17)).toHaveLength(15)
    expect(agesOn('2024-08-05').filter((age) => age >= 18)).toHaveLength(0)
    expect(agesOn('2024-08-06').filter((age) => age >= 18)).toHaveLength(1)
    expect(agesOn('2024-08-30').filter((age) => age >= 18)).toHaveLength(1)
  })

  it('turns over what 15 × 2 × 225 € net asks for', () => {
    const cents = plan.jobs.filter(({ nature }) => nature === 'paid').reduce((sum, job) => sum + job.amountCents, 0)
    expect(cents).toBe(turnoverTargetCents)
    const net = (cents * 0.9) / 1.41
    expect(Math.abs(net / 30 - 22_500)).toBeLessThan(1)
    // The contract of the feast makes up the difference: a believable sum.
    const feast = plan.jobs.find(({ service }) => service === 'event')
    expect(feast?.amountCents).toBeGreaterThan(20_000)
    expect(feast?.amountCents).toBeLessThan(80_000)
  })

  it('stays between July and August, off Sundays and public holidays', () => {
    for (const { day } of [...plan.jobs, ...plan.hours, ...plan.boards]) {
      expect(day >= '2024-07-01' && day <= '2024-08-30').toBe(true)
      expect(isoWeekday(localDate(day))).toBeLessThan(6)
      expect(isPublicHoliday({ day: localDate(day) })).toBe(false)
    }
  })

  it('leaves nobody under 18 to the machine, nor alone in a home', () => {
    for (const { service, team, day } of plan.jobs) {
      if (service === 'clearing') expect(team).toEqual(['malo'])
      else expect(team.length).toBeGreaterThan(1)
      if (service === 'clearing') expect(day > '2024-08-06').toBe(true)
    }
  })
})

describe('the seeded choices', () => {
  it('keep every card when dealing', () => {
    const cards = Array.from({ length: 52 }, (_, index) => index)
    const dealt = createPrng(1).shuffle(cards)
    expect(dealt).not.toEqual(cards)
    expect([...dealt].sort((a, b) => a - b)).toEqual(cards)
  })
})
