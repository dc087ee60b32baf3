// Plays the season: every event at its time, one after the other, on devices in memory. What remains to do is left: one
// mission to look at, hours of the last week to confirm, two answers to settle, one proposition to vote.

import { saveIntake } from '../app/intake/save-intake.ts'
import { openMotion } from '../app/meeting/open-motion.ts'
import type { Random } from '../base/ports.ts'
import { otherTabletKey, tabletKey } from './cast.ts'
import { lastDay } from './coop-facts.ts'
import { deskEvents } from './desk.events.ts'
import { foundSeason } from './found-season.ts'
import { jobEvents } from './job.events.ts'
import { meetingEvents } from './meeting.events.ts'
import { openProposition } from './meetings.ts'
import { moneyEvents } from './money.events.ts'
import { reportEvents } from './report.events.ts'
import type { SeasonPlan } from './season-plan.ts'
import { skillsEvents } from './skills.events.ts'
import { springEvents } from './spring.events.ts'
import { weekEvents } from './week.events.ts'
import { workshopEvents } from './workshop.events.ts'
import { at, deviceOf, must, personOf, type SeasonEvent, type World } from './world.ts'

export interface RunOptions {
  readonly random: Random
  /** Called after each event with the part done, from 0 to 1. */
  readonly onProgress?: (done: number) => void
  /** Awaited now and then, so that whoever watches can draw. */
  readonly breathe?: () => Promise<void>
}

export async function runSeason(plan: SeasonPlan, { random, onProgress, breathe }: RunOptions): Promise<World> {
  const world = await foundSeason(plan, random)
  // Stable: what happens at one time happens in the order told.
  const events = seasonEvents(plan).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const [index, event] of events.entries()) {
    world.clock.set(event.at)
    await event.run(world)
    onProgress?.((index + 1) / events.length)
    await breathe?.()
  }
  return world
}

export function seasonEvents(plan: SeasonPlan): SeasonEvent[] {
  return [
    ...springEvents(plan.intakes),
    ...jobEvents(plan.jobs),
    ...meetingEvents(plan.boards),
    ...weekEvents(plan),
    ...skillsEvents(plan.skills),
    ...workshopEvents,
    ...deskEvents,
    ...moneyEvents(plan.jobs),
    { at: at('2024-08-29', '17:30'), run: answerTwice },
    { at: at(lastDay, '15:45'), run: leaveOneVoteOpen },
    // Once more, for what the first round brought.
    { at: at(lastDay, '18:30'), run: ({ hub }) => hub.exchange() },
    ...reportEvents,
  ]
}

/** Two animators, each without a network, answer one question of one welcome: « deux réponses ». */
async function answerTwice(world: World): Promise<void> {
  const { coop } = world
  const person = personOf(world, 'killian')
  for (const [key, feasibility] of [
    [tabletKey, 'yes'],
    [otherTabletKey, 'no'],
  ] as const) {
    const device = deviceOf(world, key)
    const intake = device.records(coop, 'intake').find((record) => record.person === person)
    if (intake === undefined) throw new Error('expected an intake of killian')
    must(await saveIntake(device, { coop, person, id: intake.id, values: { feasibility } }))
  }
}

async function leaveOneVoteOpen(world: World): Promise<void> {
  const input = { wording: openProposition, method: 'open', rule: 'simple', voters: 'members' } as const
  must(await openMotion(deviceOf(world, tabletKey), { coop: world.coop, ...input }))
}
