// How quickly a slow phone answers [B4]: ten minutes of use of the example season, main thread slowed six times, half on
// a coopérant's phone and half on the animator's tablet. Run by `npm run bench`; the load of the machine is printed.

import { openProfile } from '../e2e/harness/browser-profile.ts'
import { makeDemonstration, openNotebook } from '../e2e/harness/demonstration.ts'
import { startRelay } from '../e2e/harness/relay-process.ts'
import { slowHand } from './hand.ts'
import { budget, longest, percentile, say, tell, together } from './report-use.ts'
import { goOnFor, uses } from './ten-minutes.ts'
import { type Use, watchInteractions } from './watch-interactions.ts'

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
    const stop = await watchInteractions(page)
    await goOnFor(await slowHand(page, slow), uses[role], (minutes * 60_000) / roles.length)
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
