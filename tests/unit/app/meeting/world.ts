// A coop in a meeting: the coordinator, an animator's tablet, two phones, and people without one.

import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { markPresence } from '../../../../src/app/meeting/mark-presence.ts'
import { meetingRoom } from '../../../../src/app/meeting/meeting-room.ts'
import { motionViews } from '../../../../src/app/meeting/motion-view.ts'
import { type OpenMotionInput, openMotion } from '../../../../src/app/meeting/open-motion.ts'
import { planMeeting } from '../../../../src/app/meeting/plan-meeting.ts'
import { roomRecordsOf } from '../../../../src/app/meeting/records-of.ts'
import type { PersonId, RecordId } from '../../../../src/base/ids.ts'
import { createTestCoop, expectOk, type TestCoop } from '../memory-device.ts'

export const idOf = (saved: { readonly ids: readonly RecordId[] }): RecordId => {
  const [id] = saved.ids
  if (id === undefined) throw new Error('expected an id')
  return id
}

export async function createWorld() {
  const test: TestCoop = await createTestCoop()
  const { coop } = test
  const anna = await test.newcomer('Anna', 'animator')
  const ines = await test.newcomer('Inès', 'cooperant')
  const yanis = await test.newcomer('Yanis', 'cooperant')
  const malo = await test.person('Malo')
  const lina = await test.person('Lina')
  await test.exchange()
  const subject = (title: string) => ({ title, kind: 'discuss' as const, plannedMinutes: 10 })
  const agenda = ['Bilan', 'Prix', 'Planning'].map(subject)
  const input = { coop, kind: 'board' as const, day: '2024-07-16', time: '17:00', agenda }
  const meeting = idOf(expectOk(await planMeeting(anna, input)))
  await test.exchange()

  const room = (device: OpenDevice) => {
    const found = meetingRoom(meeting, roomRecordsOf(device, coop))
    if (found === undefined) throw new Error('expected the meeting')
    return found
  }
  const vote = (device: OpenDevice, id: RecordId) => {
    const found = motionViews(roomRecordsOf(device, coop)).find(({ motion }) => motion.id === id)
    if (found === undefined) throw new Error('expected the proposition')
    return found
  }
  const present = async (...people: PersonId[]) => {
    for (const person of people) expectOk(await markPresence(anna, { coop, meeting, person, state: 'present' }))
  }
  const propose = async (more: Partial<OpenMotionInput> = {}, by = anna) => {
    const wording = 'Passer le jardinage à 18 € de l’heure'
    const motion = { coop, meeting, wording, method: 'open', rule: 'simple', voters: 'members', ...more } as const
    const id = idOf(expectOk(await openMotion(by, motion)))
    await test.exchange()
    return id
  }
  const people = { ines: ines.me.person, yanis: yanis.me.person, malo, lina }
  return { ...test, anna, ines, yanis, people, meeting, room, vote, present, propose }
}
