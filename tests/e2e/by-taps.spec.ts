// On a phone there is no « Chercher »: each role comes by taps alone, from its home, to every page that is for it.

import type { Page } from '@playwright/test'
import { coopPageRights, isFor, type PageReader, pageRights } from '../../src/ui/roles/page-rights.ts'
import { visit } from './harness/canaries.ts'
import { makeDemonstration, type Notebook, openNotebook } from './harness/demonstration.ts'
import { expect, test } from './harness/fixtures.ts'
import { patternOf, routePatterns } from './harness/route-patterns.ts'
import { settled } from './harness/screen-checks.ts'

const roles: readonly { readonly notebook: Notebook; readonly reader: PageReader }[] = [
  { notebook: 'first', reader: { rank: 'cooperant', desk: false, register: false } },
  { notebook: 'animator', reader: { rank: 'animator', desk: true, register: false } },
  { notebook: 'coordinator', reader: { rank: 'coordinator', desk: true, register: false } },
]

test('every page that is for a role is reached from its home by taps alone, on a phone', async ({
  relay,
  browserOf,
}) => {
  test.setTimeout(300_000)
  const profile = await browserOf({ viewport: { width: 1440, height: 900 }, stillness: true })
  await makeDemonstration(profile.page, relay.url)
  for (const { notebook, reader } of roles)
    await test.step(notebook, async () => {
      const page = await openNotebook(profile, profile.page, notebook)
      await page.setViewportSize({ width: 360, height: 740 })
      const reached = await reachable(page)
      const wanted = pagesFor(reader)
      expect(wanted.length).toBeGreaterThan(40)
      expect(wanted.filter((pattern) => !reached.has(pattern))).toEqual([])
      await page.close()
    })
  expect(profile.errors).toEqual([])
})

const pagesFor = (reader: PageReader): string[] => [
  ...Object.entries(pageRights).flatMap(([path, right]) => (isFor(right, reader) ? [path] : [])),
  ...Object.entries(coopPageRights).flatMap(([path, right]) =>
    isFor(right, reader) ? [path === '' ? '/c/:coop' : `/c/:coop/${path}`] : [],
  ),
]

/** Patterns of the pages that some link leads to, from one to the next. A page of one record leads nowhere new. */
async function reachable(page: Page): Promise<Set<string>> {
  const patterns = routePatterns()
  const found = new Map([['/', '/']])
  // A Map goes on with what is added while it is read.
  for (const [pattern, path] of found) {
    if (pattern.replace('/c/:coop', '').includes(':')) continue
    await visit(page, path)
    await settled(page)
    // On slow cores a page still draws the shape of what comes: its links are not there yet.
    await page
      .waitForFunction(() => document.querySelector('main .skeleton') === null, undefined, { timeout: 5000 })
      .catch(() => undefined)
    for (const link of [...(await linksOf(page)), ...(pattern === '/' ? await linksOfSheets(page) : [])]) {
      const met = patternOf(patterns, link)
      if (met !== undefined && !found.has(met)) found.set(met, link)
    }
  }
  return new Set(found.keys())
}

/** « Plus » of the bar, « Ajouter » of the animators' home. */
async function linksOfSheets(page: Page): Promise<string[]> {
  const links: string[] = []
  for (const name of ['Plus', 'Ajouter']) {
    const button = page.getByRole('button', { name, exact: true })
    if ((await button.count()) === 0) continue
    await button.click()
    const sheet = page.getByRole('dialog')
    await expect(sheet).toBeVisible()
    links.push(...(await linksOf(page)))
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
  }
  return links
}

/** Where the links that can be seen lead, without what stands behind `?` or `#`. */
const linksOf = (page: Page): Promise<string[]> =>
  page
    .locator('a[href^="/"]')
    .evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('href')?.split(/[?#]/)[0] ?? ''),
    )
