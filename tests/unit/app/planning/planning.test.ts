import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { planPrestation } from '../../../../src/app/job/plan-prestation.ts'
import { cancelPermanence, planPermanence } from '../../../../src/app/planning/plan-permanence.ts'
import { itemsOf, planningItems, weekPlanning } from '../../../../src/app/planning/planning-view.ts'
import { sayAway, withdrawAway } from '../../../../src/app/planning/say-away.ts'
import { toCalendar } from '../../../../src/app/planning/to-calendar.ts'
import type { CoopId } from '../../../../src/base/ids.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const thursday = localDate('2024-07-18')
const hours = (from: string, to: string) => ({ day: thursday, start: `${thursday}T${from}`, end: `${thursday}T${to}` })

const recordsOf = (device: OpenDevice, coop: CoopId) => ({
  prestations: device.records(coop, 'prestation'),
  services: device.records(coop, 'service'),
  permanences: device.records(coop, 'permanence'),
  meetings: device.records(coop, 'meeting'),
  workshops: device.records(coop, 'workshop'),
  aways: device.records(coop, 'away'),
})

describe('A permanence [D60]', () => {
  it('is work for the guard: with a mission before it, a day of more than eight hours is refused', async () => {
    const { anna, coop, ines, gardening } = await createJobCoop()
    const team = [ines.me.person]
    expectOk(await planPrestation(anna, { coop, service: gardening, ...hours('08:00', '12:00'), team }))
    const refused = await planPermanence(anna, { coop, place: 'phone', ...hours('13:00', '17:15'), team })
    expect(refused).toMatchObject({
      ok: false,
      error: {
        type: 'guard.planning_refused',
        refusals: [{ reasons: [{ type: 'guard.day_too_long', minutes: 495 }] }],
      },
    })
    expectOk(await planPermanence(anna, { coop, place: 'phone', ...hours('13:00', '16:00'), team }))
    const third = await planPrestation(anna, { coop, service: gardening, ...hours('16:30', '18:00'), team })
    expect(third).toMatchObject({ error: { refusals: [{ reasons: [{ type: 'guard.day_too_long' }] }] } })
  })

  it('takes a team and real hours, and only staff plan it', async () => {
    const { anna, coop, ines } = await createJobCoop()
    const team = [ines.me.person]
    const input = { coop, place: 'premises', ...hours('14:00', '17:00') } as const
    expect(await planPermanence(anna, { ...input, team: [] })).toMatchObject({
      error: { type: 'planning.team_missing' },
    })
    expect(await planPermanence(anna, { ...input, end: input.start, team })).toMatchObject({
      error: { type: 'job.times_invalid' },
    })
    expect(await planPermanence(ines, { ...input, team })).toMatchObject({ error: { type: 'save.not_allowed' } })
  })

  it('shows in its week for its team, and no more once cancelled', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines, yanis } = test
    const saved = expectOk(
      await planPermanence(anna, { coop, place: 'premises', ...hours('14:00', '17:00'), team: [ines.me.person] }),
    )
    await test.exchange()
    const { items, monday } = weekPlanning(recordsOf(ines, coop), thursday)
    expect(monday).toBe('2024-07-15')
    expect(itemsOf(items, ines.me.person)).toMatchObject([{ kind: 'permanence', place: 'premises', day: thursday }])
    expect(itemsOf(items, yanis.me.person)).toEqual([])
    expectOk(await cancelPermanence(anna, { coop, permanence: firstId(saved.ids), cancelled: true }))
    expect(weekPlanning(recordsOf(anna, coop), thursday).items).toEqual([])
  })
})

describe('« Pas disponible » [D60]', () => {
  it('is said by the person, seen by who plans, and taken back', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines, gardening } = test
    const said = expectOk(await sayAway(ines, { coop, from: thursday, to: thursday }))
    await test.exchange()
    const team = [ines.me.person]
    const planned = expectOk(await planPrestation(anna, { coop, service: gardening, ...hours('14:00', '16:00'), team }))
    expect(weekPlanning(recordsOf(anna, coop), thursday).conflicts).toEqual([
      { what: 'away', person: ines.me.person, items: [planned.ids[0]] },
    ])
    expectOk(await withdrawAway(ines, { coop, away: firstId(said.ids), withdrawn: true }))
    await test.exchange()
    expect(weekPlanning(recordsOf(anna, coop), thursday).conflicts).toEqual([])
  })

  it('cannot be said for someone else by a coopérant, nor with days or hours that do not read', async () => {
    const { coop, ines, yanis } = await createJobCoop()
    const days = { coop, from: thursday, to: thursday }
    expect(await sayAway(ines, { ...days, person: yanis.me.person })).toMatchObject({
      error: { type: 'save.not_allowed' },
    })
    expect(await sayAway(ines, { ...days, to: '2024-07-17' })).toMatchObject({
      error: { type: 'planning.days_invalid' },
    })
    expect(await sayAway(ines, { ...days, start: '14:00', end: '14:00' })).toMatchObject({
      error: { type: 'planning.hours_invalid' },
    })
  })
})

describe('« Ajouter à mon agenda » [D61]', () => {
  it('holds hours and one neutral title: no name, no service, no place', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines, gardening } = test
    const team = [ines.me.person]
    const note = 'Chez Mme Martin'
    expectOk(await planPrestation(anna, { coop, service: gardening, ...hours('14:00', '16:00'), team, note }))
    await test.exchange()
    const items = planningItems(recordsOf(ines, coop), thursday, thursday)
    const file = toCalendar(items, { title: 'Carnet' }, Date.parse('2024-07-16T15:10:00Z'))
    expect(file).toContain('SUMMARY:Carnet')
    expect(file).toMatch(/DTSTART:20240718T120000Z/)
    expect(file).toMatch(/DTEND:20240718T140000Z/)
    expect(file).not.toMatch(/Martin|Jardinage|In.s|Coop des tests/i)
    expect(file.split('BEGIN:VEVENT')).toHaveLength(2)
    expect(toCalendar(items, { title: 'Carnet' }, 0).match(/UID:.*/)?.[0]).toEqual(file.match(/UID:.*/)?.[0])
  })
})
