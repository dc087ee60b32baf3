import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { logPrestation } from '../../../../src/app/job/log-prestation.ts'
import { myHours } from '../../../../src/app/job/my-hours.ts'
import { planPrestation } from '../../../../src/app/job/plan-prestation.ts'
import { undoLoggedPrestation } from '../../../../src/app/job/undo-logged.ts'
import type { CoopId } from '../../../../src/base/ids.ts'
import { expectOk } from '../memory-device.ts'
import { createJobCoop, firstId } from './job-kit.ts'

const today = { day: '2024-07-16', start: '2024-07-16T14:00', end: '2024-07-16T16:00' }

const hoursOf = (device: OpenDevice, coop: CoopId, of = device) =>
  myHours({
    logs: device.records(coop, 'timeLog'),
    reviews: device.records(coop, 'timeLogReview'),
    prestations: device.records(coop, 'prestation'),
    person: of.me.person,
  })

describe('a mission written down', () => {
  it('without a network is sent once and never duplicated, with the hours of its author [J6]', async () => {
    const { coop, hub, ines, anna, gardening, exchange } = await createJobCoop()
    hub.setOnline(ines, false)
    const logged = expectOk(await logPrestation(ines, { coop, service: gardening, ...today }))
    await exchange()
    expect(anna.records(coop, 'prestation')).toEqual([])
    hub.setOnline(ines, true)
    await exchange()
    await exchange()
    expect(anna.records(coop, 'prestation').map(({ fields }) => fields)).toEqual([
      expect.objectContaining({
        service: gardening,
        status: 'done',
        team: [ines.me.person],
        loggedBy: ines.me.person,
        amountCents: 3000,
      }),
    ])
    expect(anna.records(coop, 'timeLog').map(({ id, person, fields }) => [id, person, fields.minutes])).toEqual([
      [logged.timeLogs[0], ines.me.person, 120],
    ])
    expect(logged.flags).toEqual([])
  })

  it('makes the mission planned that day done, instead of a second one', async () => {
    const { coop, anna, ines, yanis, gardening, exchange } = await createJobCoop()
    const team = [ines.me.person, yanis.me.person]
    const planned = expectOk(await planPrestation(anna, { coop, service: gardening, ...today, team }))
    await exchange()
    const logged = expectOk(await logPrestation(ines, { coop, service: gardening, ...today, end: '2024-07-16T17:00' }))
    expect(logged.prestation).toBe(firstId(planned.ids))
    await exchange()
    const missions = anna.records(coop, 'prestation')
    expect(missions.map(({ fields }) => [fields.status, fields.end, fields.team])).toEqual([
      ['done', '2024-07-16T17:00', team],
    ])
    expect(missions[0]?.conflicts).toEqual({})
  })

  it('by two teammates on the same planned mission, both without a network, is one mission with two people’s hours', async () => {
    const { coop, hub, anna, ines, yanis, gardening, exchange } = await createJobCoop()
    const team = [ines.me.person, yanis.me.person]
    expectOk(await planPrestation(anna, { coop, service: gardening, ...today, team }))
    await exchange()
    hub.setOnline(ines, false)
    hub.setOnline(yanis, false)
    expectOk(await logPrestation(ines, { coop, service: gardening, ...today }))
    expectOk(await logPrestation(yanis, { coop, service: gardening, ...today }))
    hub.setOnline(ines, true)
    hub.setOnline(yanis, true)
    await exchange()
    const missions = anna.records(coop, 'prestation')
    expect(missions.map(({ fields, conflicts }) => [fields.status, conflicts])).toEqual([['done', {}]])
    expect(
      anna
        .records(coop, 'timeLog')
        .map(({ person }) => person)
        .sort(),
    ).toEqual([...team].sort())
  })

  it('by a teammate shows as noted by the team, and the person’s own hours take its place without adding up', async () => {
    const { coop, ines, yanis, gardening, exchange } = await createJobCoop()
    const team = [ines.me.person, yanis.me.person]
    const logged = expectOk(await logPrestation(ines, { coop, service: gardening, ...today, team }))
    await exchange()
    expect(hoursOf(yanis, coop)).toMatchObject({ minutes: 0, notedByTeam: 120 })
    const again = expectOk(await logPrestation(yanis, { coop, service: gardening, ...today }))
    expect(again.prestation).toBe(logged.prestation)
    await exchange()
    expect(hoursOf(yanis, coop)).toMatchObject({ minutes: 120, notedByTeam: 0 })
    expect(ines.records(coop, 'prestation')).toHaveLength(1)
  })

  it('by staff holds the hours of the whole team', async () => {
    const { coop, anna, ines, yanis, gardening, exchange } = await createJobCoop()
    const team = [ines.me.person, yanis.me.person]
    expectOk(await logPrestation(anna, { coop, service: gardening, ...today, team }))
    await exchange()
    expect(hoursOf(ines, coop).minutes).toBe(120)
    expect(hoursOf(yanis, coop).minutes).toBe(120)
    expect(anna.records(coop, 'prestation')[0]?.fields.amountCents).toBe(6000)
  })

  it('that would not have been planned is kept and flagged for the animators [J8]', async () => {
    const { coop, anna, ines, gardening, exchange } = await createJobCoop()
    const logged = expectOk(await logPrestation(ines, { coop, service: gardening, ...today, end: '2024-07-16T18:45' }))
    expect(logged.flags).toEqual(['guard.break_missing'])
    await exchange()
    expect(anna.records(coop, 'prestation')[0]?.fields.flags).toEqual(['guard.break_missing'])
    expect(anna.records(coop, 'timeLog')[0]?.fields.flags).toEqual(['guard.break_missing'])
  })

  it('refuses only hours that cannot be', async () => {
    const { coop, ines, gardening } = await createJobCoop()
    const log = (more: object) => logPrestation(ines, { coop, service: gardening, ...today, ...more })
    expect(await log({ day: '2024-02-30' })).toMatchObject({ error: { type: 'job.day_invalid' } })
    expect(await log({ end: today.start })).toMatchObject({ error: { type: 'job.times_invalid' } })
    expect(await log({ team: [] })).toMatchObject({ error: { type: 'job.team_missing' } })
  })
})

describe('« Annuler »', () => {
  it('cancels the mission and withdraws its hours; nothing is erased', async () => {
    const { coop, anna, ines, gardening, exchange } = await createJobCoop()
    const logged = expectOk(await logPrestation(ines, { coop, service: gardening, ...today }))
    expectOk(await undoLoggedPrestation(ines, { coop, logged }))
    await exchange()
    expect(anna.records(coop, 'prestation')[0]?.fields.status).toBe('cancelled')
    expect(hoursOf(anna, coop, ines)).toMatchObject({ minutes: 0, notedByTeam: 0, weeks: [] })
    expect(anna.records(coop, 'timeLog')).toHaveLength(2)
  })

  it('puts a planned mission back as it was, and it can be written down again', async () => {
    const { coop, anna, ines, gardening, exchange } = await createJobCoop()
    expectOk(await planPrestation(anna, { coop, service: gardening, ...today, team: [ines.me.person] }))
    await exchange()
    const longer = { ...today, end: '2024-07-16T17:00' }
    const logged = expectOk(await logPrestation(ines, { coop, service: gardening, ...longer }))
    expectOk(await undoLoggedPrestation(ines, { coop, logged }))
    expect(ines.records(coop, 'prestation').map(({ fields }) => [fields.status, fields.end])).toEqual([
      ['planned', today.end],
    ])
    expectOk(await logPrestation(ines, { coop, service: gardening, ...longer }))
    expect(ines.records(coop, 'prestation')).toHaveLength(1)
    expect(hoursOf(ines, coop).minutes).toBe(180)
  })
})
