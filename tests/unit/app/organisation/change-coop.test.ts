// The settings of a coop, changed and taken back: real devices, replicas and write rules; the path is a hub.

import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { planPrestation } from '../../../../src/app/job/plan-prestation.ts'
import { closeVote } from '../../../../src/app/meeting/close-vote.ts'
import { markPresence } from '../../../../src/app/meeting/mark-presence.ts'
import { readRecord } from '../../../../src/app/meeting/read-records.ts'
import { changeCoop, closeCoop, reopenCoop, takeBackCoop } from '../../../../src/app/organisation/change-coop.ts'
import type { CoopId, RecordId } from '../../../../src/base/ids.ts'
import { checkAge } from '../../../../src/domain/coop/coop.rules.ts'
import { type Coop, coopKind } from '../../../../src/domain/coop/coop.schema.ts'
import { type CoopSettings, settingFields } from '../../../../src/domain/coop/coop-settings.rules.ts'
import { recordIdFor } from '../../../../src/domain/record-kind.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createJobCoop } from '../job/job-kit.ts'
import { createWorld } from '../meeting/world.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

function coopOn(device: OpenDevice, coop: CoopId): Coop {
  const read = readRecord(coopKind, device.record(recordIdFor(coopKind, coop)))
  if (read === undefined) throw new Error('expected the coop')
  return read
}

const all = {
  name: 'CJS de Thiers',
  startDate: localDate('2024-07-08'),
  endDate: localDate('2024-09-01'),
  town: 'Thiers',
  leadOrg: 'Porteuse (fictive)',
  hostOrg: 'Hébergeuse (fictive)',
  venueOrg: 'Salle des fêtes (fictive)',
  teamPhone: '01 99 00 24 25',
  controllerOrg: 'Responsable (fictif)',
  dpoContact: 'donnees@example.org',
  quorumPercent: 66,
  tieRule: 'accepted',
  proxiesPerPerson: 1,
  minAge: 15,
  maxAge: 20,
  alsaceMoselle: true,
  employerBasisPoints: 1280,
  employeeBasisPoints: 2000,
  billableBasisPoints: 6050,
  reserveBasisPoints: 505,
} as const satisfies CoopSettings

describe('The settings of a coop', () => {
  it('are kept field by field, read by everyone, and emptied back to nothing [D140]', async () => {
    const { coop, coordinator, newcomer, exchange } = await createTestCoop()
    const ines = await newcomer('Inès', 'cooperant')
    expect(Object.keys(all).sort()).toEqual([...settingFields].sort())
    expectOk(await changeCoop(coordinator, { coop, changes: all }))
    await exchange()
    expect(coopOn(ines, coop)).toMatchObject({ ...all, model: 'cjs' })
    const emptied = settingFields.filter((field) => field !== 'name')
    const changes = Object.fromEntries(emptied.map((field) => [field, null]))
    expectOk(await changeCoop(coordinator, { coop, changes }))
    await exchange()
    const left = coopOn(ines, coop)
    expect(left.name).toBe('CJS de Thiers')
    expect(emptied.filter((field) => left[field] != null)).toEqual([])
  })

  it('are changed by the team, animators too, and by no coopérant', async () => {
    const { coop, coordinator, newcomer, exchange } = await createTestCoop()
    const anna = await newcomer('Anna', 'animator')
    const ines = await newcomer('Inès', 'cooperant')
    expectOk(await changeCoop(anna, { coop, changes: { town: 'Thiers' } }))
    for (const field of settingFields) {
      expect(await changeCoop(ines, { coop, changes: { [field]: all[field] } })).toMatchObject({
        ok: false,
        error: { type: 'save.not_allowed', field },
      })
    }
    expect(await closeCoop(ines, { coop, day: '2024-08-31' })).toMatchObject({ error: { type: 'save.not_allowed' } })
    await exchange()
    expect(coopOn(coordinator, coop)).toMatchObject({ name: 'Coop des tests', town: 'Thiers', status: 'open' })
  })

  it('are refused whole when one of them is wrong, with its field', async () => {
    const { coop, coordinator } = await createTestCoop()
    const before = coordinator.record(recordIdFor(coopKind, coop))?.fields
    const changes = { town: 'Thiers', endDate: localDate('2024-06-30') }
    expect(await changeCoop(coordinator, { coop, changes })).toEqual({
      ok: false,
      error: { type: 'coop.end_before_start', field: 'endDate' },
    })
    expect(coordinator.record(recordIdFor(coopKind, coop))?.fields).toEqual(before)
  })

  it('written on two devices with no network are both there, and only what differs is written', async () => {
    const { coop, coordinator, newcomer, exchange, hub } = await createTestCoop()
    const anna = await newcomer('Anna', 'animator')
    hub.setOnline(anna, false)
    expectOk(await changeCoop(anna, { coop, changes: { teamPhone: '01 99 00 24 25', name: 'Coop des tests' } }))
    expectOk(await changeCoop(coordinator, { coop, changes: { name: 'CJS de Thiers' } }))
    hub.setOnline(anna, true)
    await exchange()
    for (const device of [anna, coordinator]) {
      expect(coopOn(device, coop)).toMatchObject({ teamPhone: '01 99 00 24 25', name: 'CJS de Thiers' })
      expect(device.record(recordIdFor(coopKind, coop))?.conflicts).toEqual({})
    }
  })

  it('are taken back, but for what was changed again since [D142]', async () => {
    const { coop, coordinator } = await createTestCoop()
    const changed = expectOk(
      await changeCoop(coordinator, { coop, changes: { name: 'CJS de Thiers', town: 'Thiers', quorumPercent: 40 } }),
    )
    expectOk(await changeCoop(coordinator, { coop, changes: { town: 'Ambert' } }))
    expectOk(await takeBackCoop(coordinator, { coop, changed }))
    expect(coopOn(coordinator, coop)).toMatchObject({ name: 'Coop des tests', town: 'Ambert' })
    expect(coopOn(coordinator, coop).quorumPercent).toBeUndefined()
  })
})

describe('A coop that is closed [D142]', () => {
  it('says its day, loses nothing, and is reopened', async () => {
    const { coop, coordinator, newcomer, exchange } = await createTestCoop()
    const ines = await newcomer('Inès', 'cooperant')
    const before = coopOn(coordinator, coop)
    expectOk(await closeCoop(coordinator, { coop, day: '2024-08-31' }))
    expectOk(await closeCoop(coordinator, { coop, day: '2024-09-15' }))
    await exchange()
    expect(coopOn(ines, coop)).toMatchObject({ status: 'closed', closedOn: '2024-08-31', name: before.name })
    expectOk(
      await ines.save([
        { kind: 'idea', coop, fields: { wording: 'Une fête pour finir', day: '2024-08-31', status: 'new' } },
      ]),
    )
    await exchange()
    expect(coordinator.records(coop, 'idea')).toHaveLength(1)
    expectOk(await reopenCoop(coordinator, { coop }))
    expect(coopOn(coordinator, coop)).toEqual({ ...before, updatedAt: expect.any(Number) })
  })

  it('comes back to what it was when its closing is taken back', async () => {
    const { coop, coordinator } = await createTestCoop()
    expectOk(
      await coordinator.save([
        { kind: 'coop', coop, id: recordIdFor(coopKind, coop), fields: { status: 'prefiguration' } },
      ]),
    )
    const changed = expectOk(await closeCoop(coordinator, { coop, day: '2024-08-31' }))
    expectOk(await takeBackCoop(coordinator, { coop, changed }))
    expect(coopOn(coordinator, coop)).toMatchObject({ status: 'prefiguration' })
    expect(coopOn(coordinator, coop).closedOn).toBeUndefined()
  })
})

describe('What is set is what rules read', () => {
  it('a vote opened later takes the new quorum, tie rule and proxies; an open one keeps its own [D141]', async () => {
    const world = await createWorld()
    const { coop, anna, coordinator, meeting, people, propose, present, vote, exchange } = world
    await present(people.ines)
    for (const person of [people.yanis, people.malo])
      expectOk(await markPresence(anna, { coop, meeting, person, state: 'proxy', proxyTo: people.ines }))
    const first = await propose()
    const changes = { quorumPercent: 75, tieRule: 'accepted', proxiesPerPerson: 1 } as const
    expectOk(await changeCoop(coordinator, { coop, changes }))
    await exchange()
    const second = await propose({ wording: 'Acheter une remorque' })
    for (const device of [anna, coordinator]) {
      expect(vote(device, first).motion).toMatchObject({ quorumPercent: 50, tieRule: 'rejected', proxiesPerPerson: 2 })
      expect(vote(device, first).holders.size).toBe(2)
      expect(vote(device, second).motion).toMatchObject(changes)
      expect(vote(device, second).holders.size).toBe(1)
    }
    // Four people may vote: by the first rule three voices are there, by the second two, which is no quorum of 75 %.
    const close = async (motion: RecordId) => expectOk(await closeVote(anna, { coop, motion })).closing
    expect(await close(first)).toMatchObject({ present: 1, proxies: 2, reason: 'nobody_expressed' })
    expect(await close(second)).toMatchObject({ present: 1, proxies: 1, reason: 'quorum_missing' })
  })

  it('ages replace those of the model, and Alsace has its own holidays in the minors’ guard [D10]', async () => {
    const { coop, anna, coordinator, ines, gardening, clock, exchange } = await createJobCoop()
    clock.set('2024-12-20T09:00:00Z')
    const young = { birthDate: localDate('2009-01-01'), day: localDate('2024-07-01') }
    const boxingDay = { day: '2024-12-26', start: '2024-12-26T14:00', end: '2024-12-26T16:00' }
    const mission = { coop, service: gardening, team: [ines.me.person], ...boxingDay }
    expect(checkAge({ coop: coopOn(anna, coop), ...young })).toMatchObject({
      error: { type: 'person.too_young', minAge: 16 },
    })
    expectOk(await planPrestation(anna, mission))
    expectOk(await changeCoop(coordinator, { coop, changes: { minAge: 15, maxAge: 15, alsaceMoselle: true } }))
    await exchange()
    expect(checkAge({ coop: coopOn(anna, coop), ...young })).toEqual({ ok: true, value: { age: 15 } })
    expect(checkAge({ coop: coopOn(anna, coop), ...young, birthDate: localDate('2008-01-01') })).toMatchObject({
      error: { type: 'person.too_old', maxAge: 15 },
    })
    expect(await planPrestation(anna, mission)).toMatchObject({
      ok: false,
      error: { refusals: [{ reasons: expect.arrayContaining([{ type: 'guard.public_holiday', day: '2024-12-26' }]) }] },
    })
  })
})
