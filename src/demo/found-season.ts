// Spring: the organisation and its coop, the team, the fifteen first welcomes, and who joins with a phone.

import type { OpenDevice } from '../app/device/create-device.ts'
import { createHub } from '../app/device/hub.ts'
import { foundOrganisation } from '../app/device/open-device.ts'
import { memoryAdapters } from '../app/memory-adapters.ts'
import { addPerson } from '../app/organisation/add-person.ts'
import { createCoop } from '../app/organisation/create-coop.ts'
import { grant, invite, renewClaimedKeys } from '../app/organisation/invitations.ts'
import { joinWithInvite } from '../app/organisation/join.ts'
import { writeSettings } from '../app/settings.ts'
import type { Rank } from '../base/ids.ts'
import type { Random } from '../base/ports.ts'
import { animators, coordinator, members, type PersonKey, windowKeys } from './cast.ts'
import { coopFacts, organisationName } from './coop-facts.ts'
import { createSeasonClock } from './season-clock.ts'
import type { SeasonPlan } from './season-plan.ts'
import { deviceOf, must, personOf, type World } from './world.ts'

/**
 * Invitations expire by the clock of whoever takes them in, a relay of today included; these are used at once and kept
 * by nobody.
 */
const farFuture = Date.UTC(2060, 0, 1)

export const isWindow = (key: PersonKey): boolean => windowKeys.some((one) => one === key)

export async function foundSeason(plan: SeasonPlan, random: Random): Promise<World> {
  const clock = createSeasonClock()
  clock.set('2024-05-13T10:00')
  const hub = await createHub(random)
  const { device, rootSecret } = await foundOrganisation(await memoryAdapters(clock, random))
  // No recovery sheet: an example is made again, never recovered.
  rootSecret.fill(0)
  await writeSettings(device.core.ledger, { organisation: organisationName, myName: coordinator.name })
  hub.join(device, { keepUnsent: true })
  const coop = must(
    await createCoop(device, {
      ...coopFacts,
      myName: coordinator.name,
      controllerOrg: organisationName,
      provenance: 'demo',
    }),
  )
  const devices = new Map([[coordinator.key, device]])
  const persons = new Map([[coordinator.key, device.me.person]])
  return { plan, clock, hub, coop, devices, persons, records: new Map() }
}

export async function joinAnimators(world: World): Promise<void> {
  const { coop } = world
  for (const { key, name, rank } of animators) {
    const added = await addPerson(deviceOf(world, coordinator.key), {
      coop,
      displayName: name,
      rank,
      provenance: 'demo',
    })
    world.persons.set(key, must(added))
  }
  await joinAll(
    world,
    animators.map(({ key }) => key),
    'animator',
  )
}

export async function joinPhones(world: World): Promise<void> {
  const keys = members.filter(({ phone }) => phone !== 'none').map(({ key }) => key)
  await joinAll(world, keys, 'cooperant')
  // What staff do when they next open their notebook: done now, so that no example opens with it.
  await renewClaimedKeys(deviceOf(world, coordinator.key))
  await world.hub.exchange()
}

/**
 * Everyone at once, so that the logs go round three times and not three times each. Each claim is confirmed by the
 * coordinator: no relay has seen these invitations, and a grant stands on any relay.
 */
async function joinAll(world: World, keys: readonly PersonKey[], rank: Rank): Promise<void> {
  const { clock, coop, hub } = world
  const inviter = deviceOf(world, coordinator.key)
  const tickets = await clock.during(farFuture, async () => {
    const made: [PersonKey, string][] = []
    for (const key of keys) {
      const ticket = await invite(inviter, { coop, person: personOf(world, key), rank, origin: 'https://demo.invalid' })
      made.push([key, must(ticket).text])
    }
    return made
  })
  await hub.exchange()
  const waiting: [OpenDevice, string][] = []
  for (const [key, invitation] of tickets) {
    const joined = must(
      await joinWithInvite(await memoryAdapters(clock, inviter.random), { invitation, readLogs: hub.readLogs }),
    )
    hub.join(joined.device, { keepUnsent: isWindow(key) })
    world.devices.set(key, joined.device)
    waiting.push([joined.device, joined.spokenCode ?? ''])
  }
  await hub.exchange()
  for (const [device, spokenCode] of waiting) {
    const claim = inviter.core.view.device(device.me.device)?.op
    if (claim === undefined) throw new Error('expected the claim to have arrived')
    must(await grant(inviter, { claim, spokenCode }))
  }
  await hub.exchange()
  for (const [device] of waiting) await device.ready(coop)
}
