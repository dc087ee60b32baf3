// « Un réseau de coops »: one organisation and its coops, made on one device in memory.

import type { OpenDevice } from '../../app/device/create-device.ts'
import { foundOrganisation } from '../../app/device/open-device.ts'
import { memoryAdapters } from '../../app/memory-adapters.ts'
import { writeSettings } from '../../app/settings.ts'
import type { CoopId } from '../../base/ids.ts'
import type { Random } from '../../base/ports.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { organisationName } from '../coop-facts.ts'
import { createSeasonClock } from '../season-clock.ts'
import { networkCoops } from './network-coops.ts'
import type { CoopExample, NetworkWorld } from './network-world.ts'

export const networkCoordinator = 'Maud'

export interface NetworkOptions {
  readonly random: Random
  /** The day on which the example is made: what is due soon is told from it. */
  readonly today: LocalDate
  /** From 0 to 1. */
  readonly onProgress?: (done: number) => void
  /** Awaited now and then, so that whoever watches can draw. */
  readonly breathe?: () => Promise<void>
}

export async function runNetwork({ random, today, onProgress, breathe }: NetworkOptions): Promise<OpenDevice> {
  const chapters = networkCoops(today)
    .flatMap(chaptersOf)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  const world = await foundNetwork(random, chapters[0]?.on)
  for (const [index, { write }] of chapters.entries()) {
    const step = async (done: number): Promise<void> => {
      onProgress?.((index + done) / chapters.length)
      await breathe?.()
    }
    await write({ ...world, step })
    await step(1)
  }
  return world.device
}

interface Chapter {
  readonly on: string
  readonly write: (world: NetworkWorld) => Promise<void>
}

function chaptersOf({ startsOn, run, later }: CoopExample): Chapter[] {
  let made: CoopId | undefined
  const first: Chapter = {
    on: startsOn,
    async write(world) {
      made = (await run(world)).coop
    },
  }
  if (later === undefined) return [first]
  return [first, { on: later.on, write: async (world) => (made ? later.run(world, made) : undefined) }]
}

/** The organisation, the evening before its first coop opens. */
export async function foundNetwork(random: Random, firstDay = '2020-01-01'): Promise<NetworkWorld> {
  const clock = createSeasonClock()
  clock.set(`${firstDay}T08:00`)
  const { device, rootSecret } = await foundOrganisation(await memoryAdapters(clock, random))
  // No recovery sheet: an example is made again, never recovered.
  rootSecret.fill(0)
  const names = { organisation: organisationName, myName: networkCoordinator }
  await writeSettings(device.core.ledger, names)
  return { device, clock, ...names, step: async () => undefined }
}
