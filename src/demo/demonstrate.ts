// « Essayer avec des données d'exemple », in a browser: plays an example in memory while a worker makes its vaults, then
// moves its devices into them. Nothing of it is sent before a window with one of them meets a relay.

import type { AppError, CarnetApp, DemoWindow } from '../app/carnet-app.ts'
import { eraseDemoProfiles, listDemoProfiles, moveIn, prepareDemoProfile } from '../app/demo-profiles.ts'
import type { OpenDevice } from '../app/device/create-device.ts'
import { systemRandom } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import { dayOf, parisTimeAt } from '../domain/time/local-time.ts'
import { coordinator, windowKeys } from './cast.ts'
import { type NetworkOptions, runNetwork } from './network/run-network.ts'
import { runSeason } from './run-season.ts'
import { planSeason } from './season-plan.ts'
import { deviceOf } from './world.ts'

type Options = Required<NetworkOptions>

/** In Paris, as every notebook tells days. */
const today = () => dayOf(parisTimeAt(Date.now()))

interface Example {
  /** How many notebooks one can open. */
  readonly windows: number
  /** Their devices, in the order in which they are shown. */
  readonly play: (options: Options) => Promise<readonly { readonly device: OpenDevice; readonly sendsAll: boolean }[]>
}

const examples: Record<DemoWindow['example'], Example> = {
  season: {
    windows: windowKeys.length,
    async play(options) {
      const world = await runSeason(planSeason(), options)
      return windowKeys.map((key) => ({ device: deviceOf(world, key), sendsAll: key === coordinator.key }))
    },
  },
  network: {
    windows: 1,
    play: async (options) => [{ device: await runNetwork(options), sendsAll: true }],
  },
}

/** How much of the whole is the story itself; the rest is moving in, a part for each notebook. */
const storyPart = 0.8

/** Whoever watches gets to draw this often. */
const breatheEveryMs = 60

/** Keeps the notebooks of this example that are there, if there are any. */
export const demonstrate: CarnetApp['tryDemonstration'] = async (example, onProgress) => {
  const { windows, play } = examples[example]
  const there = await windowsOf(example)
  if (there.length >= windows) return ok(there)

  // What an earlier attempt left half done.
  await eraseDemoProfiles(example)
  const startedAt = Date.now()
  const vaults = prepareVaults(windows)
  const devices = await play({
    random: systemRandom,
    today: today(),
    onProgress: (done) => onProgress(done * storyPart),
    breathe: createBreath(),
  })
  // All at once: each waits for the disk most of the time.
  let moved = 0
  const made = await Promise.all(
    devices.map(async ({ device, sendsAll }, index): Promise<Result<void, AppError>> => {
      const vault = await vaults[index]
      if (!vault?.ok) return vault ?? err({ type: 'demo.not_ready' })
      // Registered one millisecond apart, in the order in which they are shown.
      const into = await moveIn(vault.value, device, { example, sendsAll, createdAt: startedAt + index })
      if (!into.ok) return into
      moved++
      onProgress(storyPart + (moved / windows) * (1 - storyPart))
      return ok(undefined)
    }),
  )
  for (const one of made) {
    if (one.ok) continue
    await eraseDemoProfiles(example)
    return one
  }
  return ok(await windowsOf(example))
}

async function windowsOf(wanted: DemoWindow['example']): Promise<DemoWindow[]> {
  const profiles = await listDemoProfiles()
  return profiles
    .filter(({ example }) => example === wanted)
    .map(({ id, rank, example }) => ({ profile: id, rank, example }))
}

/** One after the other: each takes 64 MiB while it is made. */
function prepareVaults(count: number): Promise<Awaited<ReturnType<typeof prepareDemoProfile>>>[] {
  const vaults: ReturnType<typeof prepareDemoProfile>[] = []
  for (let index = 0; index < count; index++)
    vaults.push(Promise.resolve(vaults.at(-1)).then(() => prepareDemoProfile()))
  return vaults
}

function createBreath(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < breatheEveryMs) return
    await new Promise((resolve) => setTimeout(resolve))
    last = performance.now()
  }
}
