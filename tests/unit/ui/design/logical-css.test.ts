// Arabic mirrors the pages by itself as long as no style names a left or a right. Where CSS has no logical word (the place
// of a background), the rule says each direction.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Physical sides in a declaration: `margin-left`, `left:`, `text-align: right`, `float: left`, four different corners. */
const physical = [
  /(?:^|[\s;{])(?:left|right|top|bottom)\s*:/,
  /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)/,
  /border-(?:top|bottom)-(?:left|right)-radius/,
  /(?:text-align|float|clear)\s*:\s*(?:left|right)/,
  /(?:^|[\s;{])(?:min-|max-)?(?:width|height)\s*:/,
]
/** Four values that differ between left and right. */
function isLopsided(declaration: string): boolean {
  const [, name = '', value = ''] = /^([\w-]+)\s*:\s*(.+)$/.exec(declaration) ?? []
  if (!['margin', 'padding', 'inset', 'border-width'].includes(name)) return false
  const sides = value.match(/(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s(])+/g) ?? []
  return sides.length === 4 && sides[1] !== sides[3]
}

function physicalIn(css: string): string[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]*)\{([^{}]*)\}/g)
  return [...rules].flatMap(([, selector = '', body = '']) => {
    // A rotated corner is the same drawing in both directions.
    if (selector.includes('[dir=') || body.includes('rotate(')) return []
    return body
      .split(';')
      .map((declaration) => declaration.trim().replace(/\s+/g, ' '))
      .filter((one) => physical.some((pattern) => pattern.test(one)) || isLopsided(one))
      .map((one) => `${selector.trim()} { ${one} }`)
  })
}

const sheets = readdirSync('src/ui', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))

describe('the style sheets', () => {
  it('name no left, right, top or bottom', () => {
    expect(sheets.length).toBeGreaterThan(15)
    const found = sheets.flatMap((name) =>
      physicalIn(readFileSync(join('src/ui', name), 'utf8')).map((one) => `${name}: ${one}`),
    )
    expect(found).toEqual([])
  })

  it.each([
    '.x { margin-left: 4px }',
    '.x { left: 0 }',
    '.x { text-align: right }',
    '.x { padding: 1px 2px 3px 4px }',
    '.x { inline-size: 1px; width: 3px }',
    '@media print { .x { border-right: 0 } }',
  ])('would be caught: %s', (css) => {
    expect(physicalIn(css)).toHaveLength(1)
  })

  it.each(['.x { margin-inline: 4px 2px }', '.x { padding: 1px 2px 3px 2px }', '[dir="rtl"] .x { left: 0 }'])(
    'may say: %s',
    (css) => {
      expect(physicalIn(css)).toEqual([])
    },
  )
})
