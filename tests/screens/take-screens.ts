// Takes the pictures of `npm run screens`: each role of the example season walks through all of its screens, and each is
// taken at three sizes, light and dark. The page's clock stands at the end of that season, so that they say today as its
// people would.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { openProfile } from '../e2e/harness/browser-profile.ts'
import { visit } from '../e2e/harness/canaries.ts'
import { makeDemonstration, type Notebook, openNotebook } from '../e2e/harness/demonstration.ts'
import { startRelay } from '../e2e/harness/relay-process.ts'
import { settled } from '../e2e/harness/screen-checks.ts'
import { statusOf } from '../e2e/harness/screens.ts'
import { walkScreens } from '../e2e/harness/walk.ts'
import { contactSheet, type Shot } from './contact-sheet.ts'
import { readmeShots } from './readme-shots.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'pictures')
const seasonEnd = new Date('2024-08-29T15:20:00+02:00')

const sizes = {
  phone: { width: 360, height: 740 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1440, height: 900 },
} as const
const themes = ['light', 'dark'] as const
const roles = ['coordinator', 'animator', 'cooperant', 'cooperant-arabic'] as const
type Role = (typeof roles)[number]
const notebookOf: Readonly<Record<Role, Notebook>> = {
  coordinator: 'coordinator',
  animator: 'animator',
  cooperant: 'first',
  'cooperant-arabic': 'second',
}

const asked = process.argv.slice(2)
/** Of each kind of choice those that were named, or all. */
const chosen = <T extends string>(choices: readonly T[]): readonly T[] => {
  const named = choices.filter((one) => asked.includes(one))
  return named.length === 0 ? choices : named
}
const say = (words: string): boolean => process.stdout.write(`${words}\n`)

/** Nothing moves, and the letters are there. */
async function still(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await settled(page)
}

async function takeRole(page: Page, role: Role): Promise<Shot[]> {
  const shots: Shot[] = []
  mkdirSync(join(folder, role), { recursive: true })
  if (role === 'cooperant-arabic') await speakArabic(page)
  await walkScreens(page, async (pattern) => {
    for (const size of chosen(Object.keys(sizes) as (keyof typeof sizes)[])) {
      await page.setViewportSize(sizes[size])
      for (const theme of chosen(themes)) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await still(page)
        const file = `${role}/${nameOf(pattern)}-${size}-${theme}.png`
        await page.screenshot({ path: join(folder, file) })
        shots.push({ role, pattern, size, theme, file })
      }
    }
    say(`${role} ${pattern}, ${shots.length}`)
  })
  return shots
}

async function speakArabic(page: Page): Promise<void> {
  await visit(page, '/affichage')
  await page.getByText('العربية').click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await visit(page, '/')
}

/** `/c/:coop/missions/:record` is `missions-record`; the role's home and the coop's page have names of their own. */
function nameOf(pattern: string): string {
  if (pattern === '/') return 'home'
  if (pattern === '/c/:coop') return 'coop'
  return pattern.replace(/^\/(c\/:coop\/)?/, '').replace(/[/:]+/g, '-')
}

async function takeReadme(open: (notebook: Notebook) => Promise<Page>): Promise<void> {
  for (const { name, notebook, size, dark, go } of readmeShots) {
    const page = await open(notebook)
    await page.setViewportSize({ width: size[0], height: size[1] })
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
    await go?.(page)
    await page.waitForLoadState('networkidle')
    await still(page)
    await page.screenshot({ path: join(root, 'docs', 'pictures', `${name}.png`) })
    say(`docs/pictures/${name}.png`)
    await page.close()
  }
}

const relay = await startRelay()
const profile = await openProfile({ viewport: sizes.desktop, stillness: true })
try {
  await profile.context.clock.setFixedTime(seasonEnd)
  say('Making the example season…')
  const demo = profile.page
  await makeDemonstration(demo, relay.url)
  const open = async (notebook: Notebook): Promise<Page> => {
    const page = await openNotebook(profile, demo, notebook)
    // A coopérant's telephone of the example has nothing to send: what it holds came from the others.
    await expect(statusOf(page)).toHaveText(/^(Envoyé|Gardé)/, { timeout: 120_000 })
    return page
  }
  if (asked.includes('docs')) await takeReadme(open)
  else {
    const shots: Shot[] = []
    for (const role of chosen(roles)) {
      const page = await open(notebookOf[role])
      shots.push(...(await takeRole(page, role)))
      await page.close()
    }
    writeFileSync(join(folder, 'index.html'), contactSheet(shots))
    say(`${shots.length} pictures: pictures/index.html shows them side by side.`)
  }
} finally {
  await profile.dispose()
  await relay.dispose()
}
