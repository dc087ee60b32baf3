import { describe, expect, it } from 'vitest'
import { cancelWorkshop } from '../../../../src/app/workshop/cancel-workshop.ts'
import { changeWorkshop } from '../../../../src/app/workshop/change-workshop.ts'
import { addGuest } from '../../../../src/app/workshop/guests.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import type { WorkshopChanges } from '../../../../src/domain/workshop/workshop-change.rules.ts'
import { expectOk } from '../memory-device.ts'
import { afternoon, createSession, day, morning } from './workshop-kit.ts'

async function createChanging() {
  const test = await createSession()
  const change = (changes: WorkshopChanges, by = test.anna) => changeWorkshop(by, { ...test.where, changes })
  const answer = async (changes: WorkshopChanges, by = test.anna) => {
    const changed = await change(changes, by)
    return changed.ok ? 'changed' : changed.error.type
  }
  return { ...test, change, answer }
}

const later = { ...afternoon, day: localDate('2024-07-10') }

describe('Changing a planned session [D145]', () => {
  it('moves it, renames it, gives it to someone else elsewhere, and everything comes back', async () => {
    const { ines, coordinator, view, change, exchange } = await createChanging()
    const before = view(ines).workshop
    const changes: WorkshopChanges = {
      title: ' Acheter ',
      place: '',
      trainer: coordinator.me.person,
      purpose: 'collectiveInfo',
      slots: [later],
    }
    const changed = expectOk(await change(changes))
    await exchange()
    expect(view(ines).workshop).toMatchObject({ title: 'Acheter', trainer: coordinator.me.person, slots: [later] })
    expect(view(ines).workshop.place ?? null).toBeNull()
    expect(view(ines).halfDays.map(({ slot }) => slot)).toEqual([later])
    expectOk(await change(changed.before))
    await exchange()
    const { title, place, trainer, slots } = before
    expect(view(ines).workshop).toMatchObject({ title, place, trainer, slots })
    expect(view(ines).workshop.purpose ?? 'workshop').toBe('workshop')
  })

  it('is refused without a title, a half-day, a day or right hours, or with one half-day twice', async () => {
    const { answer, view, anna } = await createChanging()
    expect(await answer({ title: ' ' })).toBe('workshop.title_missing')
    expect(await answer({ slots: [] })).toBe('workshop.no_half_day')
    expect(await answer({ slots: [{ ...morning, end: '09:00' }] })).toBe('workshop.hours')
    expect(await answer({ slots: [morning, { ...morning, end: '11:00' }] })).toBe('workshop.half_day_twice')
    expect(view(anna).workshop).toMatchObject({ title: 'Vendre', slots: [morning, afternoon] })
  })

  it('leaves what people signed as they read it, and the other half-day free', async () => {
    const { anna, coordinator, ines, sign, answer, view } = await createChanging()
    expectOk(await sign(ines.me.person, morning))
    expect(await answer({ title: 'Acheter' })).toBe('workshop.title_signed')
    expect(await answer({ purpose: 'collectiveInfo' })).toBe('workshop.title_signed')
    expect(await answer({ slots: [{ ...morning, end: '11:00' }, afternoon] })).toBe('workshop.half_day_signed')
    expect(await answer({ slots: [afternoon] })).toBe('workshop.half_day_signed')
    expect(await answer({ place: 'Jardin', trainer: coordinator.me.person })).toBe('changed')
    expect(await answer({ slots: [morning, later] })).toBe('changed')
    expect(view(anna).halfDays.map(({ slot }) => slot)).toEqual([morning, later])
    expect(view(anna).totals.minutes).toBe(180)
  })

  it('leaves place and trainer once the trainer signed a sheet that says them', async () => {
    const { anna, coordinator, ines, sign, lock, answer, view } = await createChanging()
    expectOk(await sign(ines.me.person, morning))
    expectOk(await lock(morning))
    const sheet = view(anna).halfDays[0]
    expect(await answer({ place: 'Jardin' })).toBe('workshop.sheet_signed')
    expect(await answer({ trainer: coordinator.me.person })).toBe('workshop.sheet_signed')
    expect(await answer({ place: 'Salle 1', slots: [morning, later] })).toBe('changed')
    expect(view(anna).halfDays[0]).toEqual(sheet)
  })

  it('is taken back no more once someone signed what was changed', async () => {
    const { ines, sign, change, answer } = await createChanging()
    const longer = { ...afternoon, end: '18:00' }
    const changed = expectOk(await change({ slots: [morning, longer] }))
    expectOk(await sign(ines.me.person, longer))
    expect(await answer(changed.before)).toBe('workshop.half_day_signed')
  })

  it('gives back a half-day taken off while it was signed elsewhere, as it was signed', async () => {
    const { anna, coordinator, ines, hub, sign, change, answer, view, exchange } = await createChanging()
    hub.setOnline(anna, false)
    const changed = expectOk(await change({ slots: [morning] }))
    expectOk(await sign(ines.me.person, afternoon, coordinator))
    hub.setOnline(anna, true)
    await exchange()
    expect(view(anna).halfDays.map(({ slot }) => slot)).toEqual([morning, afternoon])
    expect(await answer({ slots: [morning, { ...afternoon, end: '15:00' }] })).toBe('workshop.half_day_signed')
    expect(await answer(changed.before)).toBe('changed')
    expect(view(anna).workshop.slots).toEqual([morning, afternoon])
  })

  it('keeps the kind of an information session at which people are noted', async () => {
    const { anna, where, change, answer } = await createChanging()
    expectOk(await change({ purpose: 'collectiveInfo' }))
    expectOk(await addGuest(anna, { ...where, name: 'Samira' }))
    expect(await answer({ purpose: 'workshop' })).toBe('workshop.guests_noted')
    expect(await answer({ slots: [{ ...morning, start: '10:00' }] })).toBe('changed')
  })

  it('is the team’s, never of one that is cancelled, and writes nothing that is the same', async () => {
    const { anna, ines, where, change, answer } = await createChanging()
    expect(await answer({ title: 'À moi' }, ines)).toBe('save.not_allowed')
    expect(expectOk(await change({ title: 'Vendre ', slots: [morning, afternoon] })).ids).toEqual([])
    expectOk(await cancelWorkshop(anna, where))
    expect(await answer({ slots: [{ ...morning, day }] })).toBe('workshop.cancelled')
  })
})
