// A coop with a session of two half-days on the day itself, and what signs and reads it.

import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { planWorkshop } from '../../../../src/app/workshop/plan-workshop.ts'
import { lockHalfDay, signPresence } from '../../../../src/app/workshop/sign-presence.ts'
import { workshopOn } from '../../../../src/app/workshop/workshop-on.ts'
import type { PersonId } from '../../../../src/base/ids.ts'
import type { Signature } from '../../../../src/base/signature.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import type { Slot } from '../../../../src/domain/workshop/half-day.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

export const day = localDate('2024-07-09')
export const morning: Slot = { day, half: 'am', start: '09:00', end: '12:00' }
export const afternoon: Slot = { day, half: 'pm', start: '14:00', end: '17:00' }
const mark: Signature = { type: 'ticked' }

export async function createSession() {
  const test = await createTestCoop({ at: '2024-07-09T07:30:00Z' })
  const { coop } = test
  const anna = await test.newcomer('Anna', 'animator')
  const ines = await test.newcomer('Inès', 'cooperant')
  await test.exchange()
  const planned = { coop, title: 'Vendre', place: 'Salle 1', trainer: anna.me.person, slots: [morning, afternoon] }
  const [workshop] = expectOk(await planWorkshop(anna, planned)).ids
  if (workshop === undefined) throw new Error('expected a workshop')
  await test.exchange()
  const where = { coop, workshop }
  const sign = (person: PersonId, halfDay: Slot, by: OpenDevice = anna) =>
    signPresence(by, { ...where, halfDay, person, mark })
  const lock = (halfDay: Slot) => lockHalfDay(anna, { ...where, halfDay, mark })
  const view = (device: OpenDevice) => {
    const found = workshopOn(device, where)
    if (found === undefined) throw new Error('expected the workshop')
    return found
  }
  return { ...test, anna, ines, workshop, where, sign, lock, view }
}
