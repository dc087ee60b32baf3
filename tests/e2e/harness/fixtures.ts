// Playwright fixtures: a relay of the test's own and as many browsers as it asks for, all removed afterwards.

import { test as base } from '@playwright/test'
import { type BrowserProfile, openProfile, type ProfileOptions } from './browser-profile.ts'
import { type RelayProcess, startRelay } from './relay-process.ts'

interface Fixtures {
  relay: RelayProcess
  /** Opens one more person's browser. */
  browserOf(options?: ProfileOptions): Promise<BrowserProfile>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  relay: async ({}, use, info) => {
    const relay = await startRelay()
    await use(relay)
    if (info.status !== info.expectedStatus) await info.attach('relay.log', { body: relay.logs() })
    await relay.dispose()
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  browserOf: async ({}, use, info) => {
    const opened: BrowserProfile[] = []
    await use(async (options) => {
      const profile = await openProfile(options)
      opened.push(profile)
      return profile
    })
    for (const [index, profile] of opened.entries()) {
      if (info.status !== info.expectedStatus) {
        await info.attach(`errors-${index}`, { body: profile.errors.join('\n') })
      }
      await profile.dispose()
    }
  },
})

export { expect } from '@playwright/test'
