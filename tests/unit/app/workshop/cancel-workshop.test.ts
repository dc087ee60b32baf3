import { describe, expect, it } from 'vitest'
import { itemsOf, planningItems } from '../../../../src/app/planning/planning-view.ts'
import { toCalendar } from '../../../../src/app/planning/to-calendar.ts'
import { countActivity } from '../../../../src/app/report/count-activity.ts'
import { cancelWorkshop, restoreWorkshop } from '../../../../src/app/workshop/cancel-workshop.ts'
import { addGuest, guestWith } from '../../../../src/app/workshop/guests.ts'
import { planWorkshop } from '../../../../src/app/workshop/plan-workshop.ts'
import { calledOff, cancelledWorkshops, myPresences, workshopsOf } from '../../../../src/app/workshop/workshop-view.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { expectOk } from '../memory-device.ts'
import { afternoon, createSession, day, morning } from './workshop-kit.ts'

async function createCancelling() {
  const test = await createSession()
  const { anna, ines, coop, where } = test
  const cancel = (reason?: string, by = anna) => cancelWorkshop(by, { ...where, reason })
  const lists = (device = anna) => {
    const records = { workshops: device.records(coop, 'workshop') }
    const titles = (all: readonly { readonly title: string }[]) => all.map(({ title }) => title)
    return { standing: titles(workshopsOf(records)), cancelled: titles(cancelledWorkshops(records)) }
  }
  const planning = () => {
    const of = (kind: string) => anna.records(coop, kind)
    const records = {
      prestations: of('prestation'),
      services: of('service'),
      permanences: of('permanence'),
      meetings: of('meeting'),
      workshops: of('workshop'),
      aways: of('away'),
    }
    return itemsOf(planningItems(records, day, day), ines.me.person)
  }
  const july = { from: localDate('2024-07-01'), to: localDate('2024-07-31') }
  const counted = () => countActivity(anna, coop, july).workshops?.value
  return { ...test, cancel, lists, planning, counted }
}

describe('A cancelled session [D146]', () => {
  it('counts nowhere and stays listed as cancelled; put back, it is as it was', async () => {
    const { anna, ines, where, cancel, lists, planning, counted, view, exchange } = await createCancelling()
    expect([planning().length, counted()]).toEqual([2, 1])
    expectOk(await cancel(' La salle est fermée. '))
    await exchange()
    for (const device of [anna, ines]) {
      expect(lists(device)).toEqual({ standing: [], cancelled: ['Vendre'] })
      expect(view(device).workshop.cancelReason).toBe('La salle est fermée.')
    }
    expect([planning().length, counted()]).toEqual([0, 0])
    expect(toCalendar(planning(), { title: 'Carnet' }, 0)).not.toContain('BEGIN:VEVENT')
    const { reason } = expectOk(await restoreWorkshop(anna, where))
    expect(reason).toBe('La salle est fermée.')
    expect(lists()).toEqual({ standing: ['Vendre'], cancelled: [] })
    expect([planning().length, counted()]).toEqual([2, 1])
    expect(view(anna).workshop).toMatchObject({ slots: [morning, afternoon], place: 'Salle 1' })
    expect(view(anna).workshop.cancelReason ?? null).toBeNull()
    expectOk(await cancel(reason))
    expect(view(anna).workshop).toMatchObject({ cancelled: true, cancelReason: 'La salle est fermée.' })
  })

  it('needs a reason once someone signed; signatures stay readable, their hours count no more', async () => {
    const { anna, ines, coop, sign, lock, cancel, view, exchange } = await createCancelling()
    expectOk(await sign(ines.me.person, morning))
    expectOk(await lock(morning))
    const { halfDays } = view(anna)
    expect(await cancel(' ')).toMatchObject({ error: { type: 'workshop.cancel_reason_missing' } })
    expectOk(await cancel('Le matin n’a pas eu lieu'))
    expect(view(anna).halfDays).toEqual(halfDays)
    await exchange()
    const mine = () =>
      myPresences(ines.me.person, {
        workshops: ines.records(coop, 'workshop'),
        signatures: ines.records(coop, 'signature'),
      })
    expect(mine()).toMatchObject({ minutes: 0, rows: [{ title: 'Vendre', cancelled: true }] })
    expectOk(await restoreWorkshop(anna, { coop, workshop: view(anna).workshop.id }))
    await exchange()
    expect(mine()).toMatchObject({ minutes: 180, rows: [{ cancelled: false }] })
  })

  it('takes no signature any more, of a person or of the trainer', async () => {
    const { anna, ines, sign, lock, cancel, exchange } = await createCancelling()
    expectOk(await sign(ines.me.person, morning))
    expectOk(await cancel('Neige'))
    await exchange()
    const refused = { error: { type: 'workshop.cancelled' } }
    expect(await sign(anna.me.person, morning)).toMatchObject(refused)
    expect(await sign(ines.me.person, afternoon, ines)).toMatchObject(refused)
    expect(await lock(morning)).toMatchObject(refused)
  })

  it('keeps what was signed on another tablet meanwhile', async () => {
    const { anna, coordinator, ines, hub, sign, cancel, view, exchange } = await createCancelling()
    hub.setOnline(anna, false)
    expectOk(await cancel())
    expectOk(await sign(ines.me.person, morning, coordinator))
    hub.setOnline(anna, true)
    await exchange()
    for (const device of [anna, coordinator]) {
      expect(view(device).workshop.cancelled).toBe(true)
      expect(view(device).totals.minutes).toBe(180)
    }
  })

  it('is cancelled by the team, once, with no social-security number in the reason', async () => {
    const { anna, ines, cancel, view } = await createCancelling()
    expect(await cancel('Non', ines)).toMatchObject({ error: { type: 'save.not_allowed' } })
    expect(expectOk(await cancel('Voir 1 85 05 78 006 084 91')).masked).toBe(1)
    expect(view(anna).workshop.cancelReason).not.toContain('084')
    expect(await cancel()).toMatchObject({ error: { type: 'workshop.cancelled' } })
  })

  it('is told to who would come, from its day on, unless it was planned anew', async () => {
    const { anna, coop, cancel } = await createCancelling()
    expectOk(await cancel('Neige'))
    const told = (today: string) => calledOff({ workshops: anna.records(coop, 'workshop') }, today).map(({ id }) => id)
    expect([told('2024-07-01').length, told('2024-07-09').length, told('2024-07-10').length]).toEqual([1, 1, 0])
    expectOk(await planWorkshop(anna, { coop, title: 'Vendre', trainer: anna.me.person, slots: [afternoon] }))
    expect(told('2024-07-09')).toEqual([])
  })

  it('says no day to the premier accueil of who was noted at it', async () => {
    const { anna, coop, where, cancel } = await createCancelling()
    const [guest] = expectOk(await addGuest(anna, { ...where, name: 'Samira' })).ids
    const found = () => guestWith(guest, anna.records(coop, 'application'), anna.records(coop, 'workshop'))
    expect(found()).toEqual({ name: 'Samira', day })
    expectOk(await cancel())
    expect(found()).toEqual({ name: 'Samira', day: undefined })
  })
})
