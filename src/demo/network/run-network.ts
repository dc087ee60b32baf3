// « Un réseau de coops »: one organisation and its coops, made on one device in memory.

import type { OpenDevice } from '../../app/device/create-device.ts'
import { foundOrganisation } from '../../app/device/open-device.ts'
import { memoryAdapters } from '../../app/memory-adapters.ts'
import { writeSettings } from '../../app/settings.ts'
import type { Random } from '../../base/ports.ts'
import { organisationName } from '../coop-facts.ts'
import { createSeasonClock } from '../season-clock.ts'
import { networkCoops } from './network-coops.ts'
import type { CoopExample, NetworkWorld } from './network-world.ts'

export const networkCoordinator = 'Maud'

export interface NetworkOptions {
  readonly random: Random
  /** From 0 to 1. */
  readonly onProgress?: (done: number) => void
  /** Awaited now and then, so that whoever watches can draw. */
  readonly breathe?: () => Promise<void>
}

export async function runNetwork({ random, onProgress, breathe }: NetworkOptions): Promise<OpenDevice> {
  const coops = [...networkCoops].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const world = await foundNetwork(random, coops[0])
  for (const [index, example] of coops.entries()) {
    const step = async (done: number): Promise<void> => {
      onProgress?.((index + done) / coops.length)
      await breathe?.()
    }
    await example.run({ ...world, step })
    await step(1)
  }
  return world.device
}

/** The organisation, the evening before its first coop opens. */
export async function foundNetwork(random: Random, first: CoopExample | undefined): Promise<NetworkWorld> {
  const clock = createSeasonClock()
  clock.set(`${first?.startsOn ?? '2020-01-01'}T08:00`)
  const { device, rootSecret } = await foundOrganisation(await memoryAdapters(clock, random))
  // No recovery sheet: an example is made again, never recovered.
  rootSecret.fill(0)
  const names = { organisation: organisationName, myName: networkCoordinator }
  await writeSettings(device.core.ledger, names)
  return { device, clock, ...names, step: async () => undefined }
}
