// « Essayer avec des données d'exemple », in a browser: plays the season in memory while a worker makes four vaults, then
// moves four of its devices into them. Nothing of it is sent before a window with one of them meets a relay.

import type { AppError, DemoWindow } from '../app/carnet-app.ts'
import {
  type DemoProfile,
  eraseDemoProfiles,
  listDemoProfiles,
  moveIn,
  prepareDemoProfile,
} from '../app/demo-profiles.ts'
import { systemRandom } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import { coordinator, nameOf, windowKeys } from './cast.ts'
import { runSeason } from './run-season.ts'
import { planSeason } from './season-plan.ts'
import { deviceOf } from './world.ts'

/** How much of the whole is the season itself; the rest is moving in, a quarter for each notebook. */
const seasonPart = 0.8

/** Whoever watches gets to draw this often. */
const breatheEveryMs = 60

/** Keeps the examples that are there, if there are any. `onProgress` goes from 0 to 1. */
export async function demonstrate(
  onProgress: (done: number) => void,
): Promise<Result<readonly DemoWindow[], AppError>> {
  const there = await listDemoProfiles()
  if (there.length >= windowKeys.length) return ok(there.map(windowOf))

  // What an earlier attempt left half done.
  await eraseDemoProfiles()
  const startedAt = Date.now()
  const vaults = prepareVaults()
  const world = await runSeason(planSeason(), {
    random: systemRandom,
    onProgress: (done) => onProgress(done * seasonPart),
    breathe: createBreath(),
  })
  // All at once: each waits for the disk most of the time.
  let moved = 0
  const made = await Promise.all(
    windowKeys.map(async (key, index): Promise<Result<DemoProfile, AppError>> => {
      const vault = await vaults[index]
      if (!vault?.ok) return vault ?? err({ type: 'demo.not_ready' })
      const device = deviceOf(world, key)
      // Registered one millisecond apart, in the order in which they are shown.
      const sendsAll = key === coordinator.key
      const into = await moveIn(vault.value, device, { sendsAll, createdAt: startedAt + index })
      if (!into.ok) return into
      moved++
      onProgress(seasonPart + (moved / windowKeys.length) * (1 - seasonPart))
      return ok({ id: vault.value.id, rank: device.me.rank })
    }),
  )
  const profiles: DemoProfile[] = []
  for (const one of made) {
    if (!one.ok) {
      await eraseDemoProfiles()
      return one
    }
    profiles.push(one.value)
  }
  return ok(profiles.map(windowOf))
}

/** One after the other: each takes 64 MiB while it is made. */
function prepareVaults(): Promise<Awaited<ReturnType<typeof prepareDemoProfile>>>[] {
  const vaults: ReturnType<typeof prepareDemoProfile>[] = []
  for (const _ of windowKeys) vaults.push(Promise.resolve(vaults.at(-1)).then(() => prepareDemoProfile()))
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

const windowOf = ({ id, rank }: DemoProfile, index: number): DemoWindow => ({
  profile: id,
  rank,
  displayName: nameOf(windowKeys[index] ?? ''),
})
