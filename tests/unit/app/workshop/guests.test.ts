import { describe, expect, it } from 'vitest'
import { welcomePerson } from '../../../../src/app/intake/welcome-person.ts'
import { addPerson } from '../../../../src/app/organisation/add-person.ts'
import { addGuest, guestsOf, guestWith, removeGuest } from '../../../../src/app/workshop/guests.ts'
import { planWorkshop } from '../../../../src/app/workshop/plan-workshop.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

const first = ({ ids: [id] }: { readonly ids: readonly RecordId[] }): RecordId => {
  if (id === undefined) throw new Error('expected an id')
  return id
}

async function createSession() {
  const test = await createTestCoop()
  const { coop } = test
  const anna = await test.newcomer('Anna', 'animator')
  const slots = [{ day: localDate('2024-07-01'), half: 'am', start: '09:00', end: '11:00' } as const]
  const session = { coop, title: 'Information', trainer: anna.me.person, slots, purpose: 'collectiveInfo' } as const
  const workshop = first(expectOk(await planWorkshop(anna, session)))
  const guests = () => guestsOf(anna.records(coop, 'application'), workshop)
  return { ...test, anna, workshop, guests }
}

describe('an information session', () => {
  it('lists who came by a first name only, and no coopérant’s device holds it [C4]', async () => {
    const { coop, anna, workshop, guests, newcomer, exchange } = await createSession()
    expect(await addGuest(anna, { coop, workshop, name: ' ' })).toMatchObject({
      error: { type: 'person.name_missing' },
    })
    const samira = first(expectOk(await addGuest(anna, { coop, workshop, name: ' Samira ' })))
    const mistake = first(expectOk(await addGuest(anna, { coop, workshop, name: 'Samir' })))
    expectOk(await removeGuest(anna, { coop, guest: mistake }))
    expect(guests()).toEqual([{ id: samira, name: 'Samira', person: undefined }])
    const ines = await newcomer('Inès', 'cooperant')
    await exchange()
    expect(ines.records(coop, 'workshop')).toHaveLength(1)
    expect(ines.records(coop, 'application')).toEqual([])
  })

  it('leads to a premier accueil with its day; the same save says who the guest became', async () => {
    const { coop, anna, workshop, guests } = await createSession()
    const application = first(expectOk(await addGuest(anna, { coop, workshop, name: 'Samira' })))
    const guest = guestWith(application, anna.records(coop, 'application'), anna.records(coop, 'workshop'))
    expect(guest).toEqual({ name: 'Samira', day: '2024-07-01' })
    const values = { collectiveInfoDate: localDate('2024-07-01') }
    const input = { coop, displayName: 'Samira', values, application }
    const { person } = expectOk(await welcomePerson(anna, (added) => addPerson(anna, added), input))
    expect(guests()).toEqual([{ id: application, name: 'Samira', person }])
    expect(anna.records(coop, 'application')[0]?.fields).toMatchObject({ state: 'accepted', decidedOn: '2024-07-01' })
    expect(anna.records(coop, 'intake')[0]?.fields.collectiveInfoDate).toBe('2024-07-01')
  })
})
