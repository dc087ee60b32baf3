import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { planWorkshop } from '../../../../src/app/workshop/plan-workshop.ts'
import { addToHalfDay, lockHalfDay, signPresence } from '../../../../src/app/workshop/sign-presence.ts'
import { myPresences, workshopView } from '../../../../src/app/workshop/workshop-view.ts'
import type { PersonId } from '../../../../src/base/ids.ts'
import type { Signature } from '../../../../src/base/signature.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import type { Slot } from '../../../../src/domain/workshop/half-day.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

const day = localDate('2024-07-09')
const morning: Slot = { day, half: 'am', start: '09:00', end: '12:00' }
const afternoon: Slot = { day, half: 'pm', start: '14:00', end: '17:00' }
const drawn: Signature = { type: 'drawn', strokes: [[10, 10, 40, 60, 80, 20]] }
const ticked: Signature = { type: 'ticked' }

async function createWorld() {
  const test = await createTestCoop({ at: '2024-07-09T07:30:00Z' })
  const { coop } = test
  const anna = await test.newcomer('Anna', 'animator')
  const ines = await test.newcomer('Inès', 'cooperant')
  const malo = await test.person('Malo')
  await test.exchange()
  const planned = { coop, title: 'Vendre', trainer: anna.me.person, slots: [morning, afternoon] }
  const [workshop] = expectOk(await planWorkshop(anna, planned)).ids
  if (workshop === undefined) throw new Error('expected a workshop')
  await test.exchange()
  const sign = (device: OpenDevice, person: PersonId, halfDay: Slot, mark = drawn) =>
    signPresence(device, { coop, workshop, halfDay, person, mark })
  const view = (device: OpenDevice) => {
    const found = workshopView(workshop, {
      workshops: device.records(coop, 'workshop'),
      signatures: device.records(coop, 'signature'),
      sheets: device.records(coop, 'emargement'),
      cards: device.records(coop, 'card'),
    })
    if (found === undefined) throw new Error('expected the workshop')
    return found
  }
  return { ...test, anna, ines, malo, workshop, sign, view }
}

describe('Signing for a half-day [J17]', () => {
  it('is one signature on the tablet, told as noted there for the person', async () => {
    const { anna, ines, coop, sign, view, exchange } = await createWorld()
    expectOk(await sign(anna, ines.me.person, morning))
    const row = view(anna).halfDays[0]?.rows.find(({ person }) => person === ines.me.person)
    expect(row?.signature).toMatchObject({ via: 'tablet', createdBy: anna.me.person, start: '09:00', end: '12:00' })
    expect(await sign(anna, ines.me.person, morning)).toMatchObject({ ok: false, error: { type: 'workshop.already' } })
    await exchange()
    const own = myPresences(ines.me.person, {
      workshops: ines.records(coop, 'workshop'),
      signatures: ines.records(coop, 'signature'),
    })
    expect(own).toMatchObject({ minutes: 180, rows: [{ title: 'Vendre', signature: { via: 'tablet' } }] })
  })

  it('is done on one’s own phone too, but never for somebody else', async () => {
    const { anna, ines, malo, sign, view, exchange } = await createWorld()
    expectOk(await sign(ines, ines.me.person, afternoon, ticked))
    expect(await sign(ines, malo, afternoon)).toMatchObject({ ok: false, error: { type: 'save.no_space' } })
    await exchange()
    const row = view(anna).halfDays[1]?.rows.find(({ person }) => person === ines.me.person)
    expect(row?.signature).toMatchObject({ via: 'own', mark: ticked, createdBy: ines.me.person })
  })

  it('of others and the trainer’s sheet are not on a coopérant’s device', async () => {
    const { anna, ines, malo, coop, workshop, sign, exchange } = await createWorld()
    expectOk(await sign(anna, malo, morning))
    expectOk(await lockHalfDay(anna, { coop, workshop, halfDay: morning, mark: drawn }))
    await exchange()
    expect(ines.records(coop, 'workshop')).toHaveLength(1)
    expect(ines.records(coop, 'signature')).toEqual([])
    expect(ines.records(coop, 'emargement')).toEqual([])
  })

  it('ends with the trainer’s signature: then only an addendum with a reason adds to the sheet', async () => {
    const { anna, ines, malo, coop, workshop, sign, view } = await createWorld()
    const halfDay = morning
    const lock = () => lockHalfDay(anna, { coop, workshop, halfDay, mark: drawn })
    const add = (reason: string) => addToHalfDay(anna, { coop, workshop, halfDay, mark: ticked, reason })
    expect(await lock()).toMatchObject({ ok: false, error: { type: 'workshop.nobody_signed' } })
    expect(await add('Oubli')).toMatchObject({ ok: false, error: { type: 'workshop.not_locked' } })
    expectOk(await sign(anna, ines.me.person, morning))
    expectOk(await lock())
    expect(await lock()).toMatchObject({ ok: false, error: { type: 'workshop.locked' } })
    expect(await sign(anna, malo, morning)).toMatchObject({ ok: false, error: { type: 'workshop.locked' } })
    expectOk(await signPresence(anna, { coop, workshop, halfDay, person: malo, mark: drawn, late: true }))
    expect(view(anna).totals.minutes).toBe(180)
    expect(await add(' ')).toMatchObject({ ok: false, error: { type: 'workshop.reason_missing' } })
    expectOk(await add('Arrivé sans être sur la liste'))
    expect(view(anna).totals.minutes).toBe(360)
    expectOk(await sign(anna, malo, afternoon))
  })

  it('by two tablets that did not know of each other counts once', async () => {
    const { anna, coordinator, ines, hub, sign, view, exchange } = await createWorld()
    hub.setOnline(anna, false)
    expectOk(await sign(anna, ines.me.person, morning))
    expectOk(await sign(coordinator, ines.me.person, morning))
    hub.setOnline(anna, true)
    await exchange()
    for (const device of [anna, coordinator]) expect(view(device).totals.minutes).toBe(180)
    expect(view(anna)).toEqual(view(coordinator))
  })

  it('refuses a drawing that is none, and a signature in another’s name', async () => {
    const { anna, ines, coop, workshop } = await createWorld()
    const save = (device: OpenDevice, fields: Record<string, unknown>) =>
      device.save([
        {
          kind: 'signature',
          coop,
          person: ines.me.person,
          fields: { workshop, ...morning, via: 'tablet', at: '2024-07-09T09:30', ...fields },
        },
      ])
    const refused = { ok: false, error: { type: 'save.invalid' } }
    expect(await save(anna, { mark: { type: 'drawn', strokes: [] } })).toMatchObject(refused)
    expect(await save(anna, { mark: { type: 'drawn', strokes: [[1, 2, 3]] } })).toMatchObject(refused)
    expect(await save(anna, {})).toMatchObject(refused)
    const notAllowed = { ok: false, error: { type: 'save.not_allowed' } }
    expect(await save(anna, { mark: ticked, via: 'own' })).toMatchObject(notAllowed)
    expect(await save(ines, { mark: ticked })).toMatchObject(notAllowed)
    expect((await save(ines, { mark: ticked, via: 'own' })).ok).toBe(true)
  })
})
