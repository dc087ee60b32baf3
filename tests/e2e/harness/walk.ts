// Every screen of an open notebook, found by itself: the fixed paths of the route table, and for those with a record or a
// person in them the first link that leads there.

import { expect, type Page } from '@playwright/test'
import { visit } from './canaries.ts'
import { patternOf, routePatterns } from './route-patterns.ts'

/**
 * Goes to each screen in turn and lets `look` look. Returns the patterns that some screen had.
 * The page of the person called `of` stands for everyone's: it leads to the records of theirs.
 */
export async function walkScreens(
  page: Page,
  look: (pattern: string) => Promise<void>,
  of?: string,
): Promise<Set<string>> {
  const coop = await coopOf(page)
  const patterns = routePatterns()
  const found = new Map<string, string>()
  for (const pattern of patterns)
    if (!pattern.replace(':coop', '').includes(':')) found.set(pattern, pattern.replace(':coop', coop))
  if (of !== undefined) {
    await visit(page, `/c/${coop}/personnes`)
    const link = page.getByRole('main').getByRole('link', { name: of, exact: true }).first()
    found.set('/c/:coop/personnes/:person', (await link.getAttribute('href')) ?? '')
  }
  // Looking at a page may add others: a Map goes on with what is added while it is read.
  for (const [pattern, path] of found) {
    await visit(page, path)
    await look(pattern)
    for (const link of [path, ...(await linksOf(page))]) addLinked(patterns, found, link)
  }
  return new Set(found.keys())
}

const linksOf = (page: Page): Promise<string[]> =>
  page
    .locator('main a[href^="/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')?.split(/[?#]/)[0] ?? ''))

function addLinked(patterns: readonly string[], found: Map<string, string>, path: string): void {
  const met = patternOf(patterns, path)
  if (met === undefined) return
  if (!found.has(met)) found.set(met, path)
  // A page under a record's, such as « changer », need not be linked.
  for (const pattern of patterns) {
    const under = pattern.startsWith(`${met}/`) ? pattern.slice(met.length) : ':'
    if (met.includes('/:', '/c/:'.length) && !under.includes(':') && !found.has(pattern))
      found.set(pattern, path + under)
  }
}

/** The coop's id, from the first link of the home that leads into it. */
async function coopOf(page: Page): Promise<string> {
  const link = page.getByRole('main').locator('a[href^="/c/"]').first()
  await expect(link).toBeVisible()
  const coop = (await link.getAttribute('href'))?.match(/^\/c\/([0-9a-f]+)/)?.[1]
  if (coop === undefined) throw new Error('expected a link into the coop')
  return coop
}
