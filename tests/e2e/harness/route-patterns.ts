// The addresses of the route table, read from its sources: what it loads is for browsers.

import { readdirSync, readFileSync } from 'node:fs'
import { isOutsidePath } from '../../../src/ui/features/onboarding/session-view.ts'

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

/** The pattern that the router would choose: fixed words before a record's. */
export function patternOf(patterns: readonly string[], path: string): string | undefined {
  const matching = patterns.filter((pattern) => new RegExp(`^${pattern.replace(/:[a-z]+/g, '[^/]+')}$`).test(path))
  return matching.sort((a, b) => a.split(':').length - b.split(':').length)[0]
}
