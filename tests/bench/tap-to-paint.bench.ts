// How quickly a slow phone answers [B4]: ten minutes of use of the example season, main thread slowed six times, half on
// a coopérant's phone and half on the animator's tablet. Run by `npm run bench`; the load of the machine is printed.

import { loadavg } from 'node:os'
import { openProfile } from '../e2e/harness/browser-profile.ts'
import { makeDemonstration, openNotebook } from '../e2e/harness/demonstration.ts'
import { throttleCpu } from '../e2e/harness/page-checks.ts'
import { startRelay } from '../e2e/harness/relay-process.ts'
import { goOnFor, uses } from './ten-minutes.ts'
import { type Interaction, type Use, watchInteractions } from './watch-interactions.ts'

const budget = { p95: 100, longest: 200 }
const slow = 6
const minutes = Number(process.argv[2] ?? 10)
const roles = ['first', 'animator'] as const

const relay = await startRelay()
const profile = await openProfile({ phone: true })
try {
  await makeDemonstration(profile.page, relay.url)
  const demo = profile.page
  const all: Use[] = []
  for (const role of roles) {
    const page = await openNotebook(profile, demo, role)
    if (role === 'animator') await page.setViewportSize({ width: 820, height: 1180 })
    await page.waitForTimeout(5000)
    await throttleCpu(page, slow)
    const stop = await watchInteractions(page)
    await goOnFor(page, uses[role], (minutes * 60_000) / roles.length)
    const use = await stop()
    all.push(use)
    tell(role, use)
    await page.close()
  }
  const both = together(all)
  tell('both', both)
  const met = percentile(both, 0.95) <= budget.p95 && longest(both) <= budget.longest
  say(`\nat most ${budget.p95} ms for 95 of 100 and no task above ${budget.longest} ms: ${met ? 'met' : 'not met'}`)
  process.exitCode = met ? 0 : 1
} finally {
  await profile.dispose()
  await relay.dispose()
}

function together(all: readonly Use[]): Use {
  return {
    interactions: all.flatMap((use) => use.interactions),
    presses: all.reduce((sum, use) => sum + use.presses, 0),
    longTasks: all.flatMap((use) => use.longTasks),
  }
}

/** Presses that the browser did not measure took less than 16 ms. */
function percentile({ interactions, presses }: Use, part: number): number {
  const unmeasured = Math.max(0, presses - interactions.length)
  const sorted = [...Array<number>(unmeasured).fill(16), ...interactions.map(({ ms }) => ms)].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

function longest({ longTasks }: Use): number {
  return Math.max(0, ...longTasks.map(({ ms }) => ms))
}

function tell(name: string, use: Use): void {
  const worst = (list: readonly Interaction[]): string =>
    [...list]
      .sort((a, b) => b.ms - a.ms)
      .slice(0, 8)
      .map(({ ms, where }) => `\n    ${Math.round(ms)} ms  ${where}`)
      .join('')
  say(`\n${name}: ${use.presses} presses and keys, load ${loadavg()[0]?.toFixed(1)} on this machine`)
  say(`  press to paint  median ${percentile(use, 0.5)} ms  p95 ${percentile(use, 0.95)} ms${worst(use.interactions)}`)
  const over = use.longTasks.filter(({ ms }) => ms > budget.longest).length
  say(`  tasks above ${budget.longest} ms: ${over} of ${use.longTasks.length} above 50 ms${worst(use.longTasks)}`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
