// Playwright fixtures: a relay of the test's own and as many browsers as it asks for, all removed afterwards.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
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
        await info.attach(`storage-${index}`, { body: storageOf(profile.dir) })
      }
      await profile.dispose()
    }
  },
})

/** What the browser's own storage looks like on disk, and what LevelDB last said of itself: for a loss after a crash. */
function storageOf(dir: string): string {
  const lines: string[] = []
  for (const store of ['IndexedDB', 'Local Storage', 'Service Worker/Database']) {
    const folder = join(dir, 'Default', store)
    if (!existsSync(folder)) {
      lines.push(`${store}: none`)
      continue
    }
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = join(folder, name)
      const facts = statSync(file, { throwIfNoEntry: false })
      if (!facts?.isFile()) continue
      lines.push(
        `${store}/${name} ${facts.size} B, made ${facts.birthtime.toISOString()}, written ${facts.mtime.toISOString()}`,
      )
      if (/LOG(\.old)?$/.test(name)) lines.push(readFileSync(file, 'utf8').slice(-1_000))
    }
  }
  return lines.join('\n')
}

export { expect } from '@playwright/test'
