// One day of training in the first week: everyone signs on the animator's tablet, and one comes for the afternoon only.

import { planWorkshop } from '../app/workshop/plan-workshop.ts'
import { lockHalfDay, signPresence } from '../app/workshop/sign-presence.ts'
import type { Signature } from '../base/signature.ts'
import { localDate } from '../domain/time/local-date.ts'
import type { Slot } from '../domain/workshop/half-day.ts'
import { members, tabletKey } from './cast.ts'
import { at, deviceOf, idOf, must, personOf, recordOf, type SeasonEvent, type World } from './world.ts'

const day = localDate('2024-07-03')
const morning: Slot = { day, half: 'am', start: '09:00', end: '12:00' }
const afternoon: Slot = { day, half: 'pm', start: '14:00', end: '16:30' }
const late = 'noe'
const name = 'training'

export const workshopEvents: readonly SeasonEvent[] = [
  {
    at: at(day, '08:50'),
    run: async (world) => {
      const title = 'Gestes et sécurité'
      const input = { coop: world.coop, title, trainer: personOf(world, tabletKey), slots: [morning, afternoon] }
      world.records.set(name, idOf(must(await planWorkshop(deviceOf(world, tabletKey), input))))
    },
  },
  { at: at(day, '09:05'), run: (world) => everyoneSigns(world, morning, (key) => key !== late) },
  { at: at(day, '12:00'), run: (world) => lock(world, morning) },
  { at: at(day, '14:05'), run: (world) => everyoneSigns(world, afternoon, () => true) },
  { at: at(day, '16:30'), run: (world) => lock(world, afternoon) },
]

async function everyoneSigns(world: World, halfDay: Slot, came: (key: string) => boolean): Promise<void> {
  for (const { key } of members.filter((one) => came(one.key))) {
    const input = { coop: world.coop, workshop: recordOf(world, name), halfDay, person: personOf(world, key) }
    must(await signPresence(deviceOf(world, tabletKey), { ...input, mark: scribble(key) }))
  }
}

async function lock(world: World, halfDay: Slot): Promise<void> {
  const input = { coop: world.coop, workshop: recordOf(world, name), halfDay, mark: scribble(tabletKey) }
  must(await lockHalfDay(deviceOf(world, tabletKey), input))
}

/** A wavy line, another one for each name. */
function scribble(key: string): Signature {
  const waves = [...`${key}${key}`].slice(0, 8).flatMap((letter) => {
    const height = 20 + ((letter.codePointAt(0) ?? 0) % 9) * 10
    return [24, -height, 24, height]
  })
  return { type: 'drawn', strokes: [[60, 150, ...waves]] }
}
