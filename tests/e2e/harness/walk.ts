// Every screen of an open notebook, found by itself: the fixed paths of the route table, and for those with a record or a
// person in them the first link that leads there.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { isOutsidePath } from '../../../src/ui/features/onboarding/session-view.ts'
import { visit } from './canaries.ts'

/** Patterns of the route table that an open notebook shows: not the gallery, the pages outside, nor `/noter`, which only
 * leads on. The records of a list are written below it, further to the right. */
export function routePatterns(): string[] {
  const patterns = new Set<string>()
  for (const source of routeTables()) {
    let above = ''
    for (const [, indent = '', path = ''] of source.matchAll(/^( *)(?:\{ )?path: '(\/[^']*)'/gm)) {
      if (indent.length <= 4) above = path
      patterns.add(indent.length <= 4 ? path : `${above}${path}`.replace(/\/$/, ''))
    }
  }
  return [...patterns].filter((pattern) => !isOutsidePath(pattern) && pattern !== '/noter')
}

function routeTables(): string[] {
  const folder = new URL('../../../src/ui/routes/', import.meta.url)
  return readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))
}

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

/** The pattern that the router would choose: fixed words before a record's. */
function patternOf(patterns: readonly string[], path: string): string | undefined {
  const matching = patterns.filter((pattern) => new RegExp(`^${pattern.replace(/:[a-z]+/g, '[^/]+')}$`).test(path))
  return matching.sort((a, b) => a.split(':').length - b.split(':').length)[0]
}

/** The coop's id, from the first link of the home that leads into it. */
async function coopOf(page: Page): Promise<string> {
  const link = page.getByRole('main').locator('a[href^="/c/"]').first()
  await expect(link).toBeVisible()
  const coop = (await link.getAttribute('href'))?.match(/^\/c\/([0-9a-f]+)/)?.[1]
  if (coop === undefined) throw new Error('expected a link into the coop')
  return coop
}
