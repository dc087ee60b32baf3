// One person's browser: Chromium on a profile folder of its own, which tests may crash, reopen cold, cut off and scan.

import { mkdtempSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../../src/tools/find-browser.ts'
import { expectInstalled } from './page-checks.ts'
import { pause } from './relay-process.ts'

/** Without these, Chromium looks for Google's services at every start, in vain on a closed network. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface ProfileOptions {
  /** CSS pixels. */
  viewport?: { width: number; height: number }
  /** Touch screen and mobile viewport: 360 × 740. */
  phone?: boolean
  /** The same on a tablet: 820 × 1180. */
  tablet?: boolean
  /** Asks the pages not to move, for those who look at them as they stand. */
  stillness?: boolean
}

/** Android, as the coops' phones and tablets are: the notebook's words depend on it. */
const androidAgent =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

const sizeOf = ({ viewport, phone, tablet }: ProfileOptions): { width: number; height: number } => {
  if (viewport !== undefined) return viewport
  if (phone === true) return { width: 360, height: 740 }
  return tablet === true ? { width: 820, height: 1180 } : { width: 1280, height: 800 }
}

export interface BrowserProfile {
  /** The whole profile folder, for the canary scan. */
  readonly dir: string
  readonly context: BrowserContext
  readonly page: Page
  /** Errors of the console and uncaught ones, network failures left out: tests cut the network on purpose. */
  readonly errors: string[]
  /** SIGKILL of the browser and of all its processes: nothing is flushed. */
  crash(): Promise<void>
  /** Starts the browser again, cold, on the same folder, with one blank page. The network is on. */
  reopen(): Promise<void>
  /** Cuts or restores the network of every page and service worker. An open notebook has the whole application first. */
  offline(cut: boolean): Promise<void>
  /** Closes the browser as a person would. The folder stays. */
  close(): Promise<void>
  /** Ends the browser if it runs, and removes the folder. */
  dispose(): Promise<void>
}

/** Opens a browser on a new, empty profile folder. */
export async function openProfile(options: ProfileOptions = {}): Promise<BrowserProfile> {
  const dir = mkdtempSync(join(tmpdir(), 'carnet-profile-'))
  const errors: string[] = []
  let context = await launch(dir, options, errors)
  let running = true

  const profile: BrowserProfile = {
    dir,
    errors,
    get context() {
      return context
    },
    get page() {
      const [page] = context.pages().slice(-1)
      if (page === undefined) throw new Error('expected an open page')
      return page
    },
    async crash() {
      const pid = browserProcess(dir)
      const closed = new Promise<void>((resolve) => context.once('close', () => resolve()))
      killTree(pid)
      await closed
      await until(() => !isAlive(pid), 'the browser to be gone')
      running = false
    },
    async reopen() {
      if (running) await profile.close()
      context = await launch(dir, options, errors)
      running = true
    },
    async offline(cut) {
      if (cut && profile.page.url().startsWith('http')) await expectInstalled(profile.page)
      await context.setOffline(cut)
    },
    async close() {
      const pid = browserProcess(dir)
      await context.close()
      // The folder is complete only when the process has ended.
      await until(() => !isAlive(pid), 'the browser to end')
      running = false
    },
    async dispose() {
      if (running) await profile.close()
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  return profile
}

async function launch(dir: string, options: ProfileOptions, errors: string[]): Promise<BrowserContext> {
  const executablePath = await findBrowser()
  if (executablePath === undefined) throw new Error('no browser: `npm test` installs one')
  const touch = options.phone === true || options.tablet === true
  const context = await chromium.launchPersistentContext(dir, {
    executablePath,
    args: quiet,
    headless: true,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: sizeOf(options),
    screen: sizeOf(options),
    reducedMotion: options.stillness === true ? 'reduce' : 'no-preference',
    ...(touch ? { isMobile: true, hasTouch: true, userAgent: androidAgent } : {}),
  })
  // A missing element is told well before the whole test's time is over.
  context.setDefaultTimeout(20_000)
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('net::ERR_')) errors.push(message.text())
  })
  context.on('weberror', (error) => errors.push(String(error.error())))
  return context
}

/** Chromium's own lock names its process: `SingletonLock` is a link to `<host>-<pid>`. */
function browserProcess(dir: string): number {
  const pid = Number(readlinkSync(join(dir, 'SingletonLock')).split('-').at(-1))
  if (!Number.isInteger(pid) || pid <= 1) throw new Error(`expected a process id, got ${pid}`)
  return pid
}

/** Playwright starts the browser as the leader of its own process group, so its renderers go with it. */
function killTree(pid: number): void {
  process.kill(-pid, 'SIGKILL')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    // No such process.
    return false
  }
}

async function until(condition: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`waited 10 s for ${what}`)
    await pause(20)
  }
}
