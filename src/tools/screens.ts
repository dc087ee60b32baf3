// `npm run screens`: the pictures of the README, taken from the running application with the example season.
// The page's clock stands at the end of that season, so that the pictures say today as its people would.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { findOrInstallBrowser } from './find-browser.ts'
import { ended, root, startNode } from './processes.ts'

const port = 8499
const address = `http://127.0.0.1:${port}`
const seasonEnd = new Date('2024-08-29T15:20:00+02:00')
const folder = join(root, 'docs', 'pictures')

interface Shot {
  readonly name: string
  /** Which example notebook: 0 coordinator, 1 animator, 2 and 3 coopérants. */
  readonly notebook: number
  readonly size: readonly [number, number]
  readonly dark?: boolean
  /** From the notebook's home to the screen. */
  readonly go?: (page: Page) => Promise<void>
}

const shots: readonly Shot[] = [
  { name: 'coordination-coops', notebook: 0, size: [1440, 900] },
  {
    name: 'animatrice-reunion',
    notebook: 1,
    size: [1180, 820],
    go: async (page) => {
      await page.getByRole('link', { name: 'Réunion' }).first().click()
      await page.locator('main a[href*="/reunions/me"]').first().click()
    },
  },
  {
    name: 'animatrice-personnes',
    notebook: 1,
    size: [820, 1180],
    go: (page) => page.getByRole('link', { name: 'Personnes' }).first().click(),
  },
  { name: 'cooperant-accueil', notebook: 2, size: [360, 740] },
  {
    name: 'cooperant-noter',
    notebook: 2,
    size: [360, 740],
    dark: true,
    go: (page) => page.getByRole('link', { name: 'Noter une mission' }).click(),
  },
  {
    name: 'cooperant-voter',
    notebook: 3,
    size: [360, 740],
    go: (page) => page.locator('main a[href$="/voter"]').first().click(),
  },
]

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1500)
}

async function takePictures(context: BrowserContext): Promise<void> {
  const start = await context.newPage()
  await start.goto(`${address}/demo`)
  await start.getByRole('button', { name: 'Commencer' }).click()
  const links = start.locator('a[href*="profile="]')
  await links.first().waitFor({ timeout: 120_000 })
  const notebooks = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  await start.close()
  for (const shot of shots) {
    const page = await context.newPage()
    await page.setViewportSize({ width: shot.size[0], height: shot.size[1] })
    await page.emulateMedia({ colorScheme: shot.dark ? 'dark' : 'light', reducedMotion: 'reduce' })
    await page.goto(address + (notebooks[shot.notebook] ?? ''))
    await page.getByRole('navigation').first().waitFor({ timeout: 60_000 })
    await settle(page)
    await shot.go?.(page)
    await settle(page)
    await page.screenshot({ path: join(folder, `${shot.name}.png`) })
    process.stdout.write(`docs/pictures/${shot.name}.png\n`)
    await page.close()
  }
}

async function main(): Promise<void> {
  const browser = await findOrInstallBrowser()
  if (typeof browser !== 'string') throw new Error(browser.missing)
  mkdirSync(folder, { recursive: true })
  const data = mkdtempSync(join(tmpdir(), 'carnet-screens-'))
  const relay = startNode('src/relay/main.ts', ['--port', String(port), '--data', join(data, 'relay')])
  try {
    const context = await chromium.launchPersistentContext(join(data, 'browser'), {
      executablePath: browser,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
    })
    await context.clock.setFixedTime(seasonEnd)
    await takePictures(context)
    await context.close()
  } finally {
    const gone = ended(relay)
    relay.kill('SIGTERM')
    await gone
    rmSync(data, { recursive: true, force: true })
  }
}

await main()
