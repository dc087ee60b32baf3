import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/ui/design/styles/tokens.css', 'utf8')

/** The custom properties of the block that follows a selector. */
function blockOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`)
  expect(start, selector).toBeGreaterThan(-1)
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
  return Object.fromEntries(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

const light = blockOf(':root')
const dark = blockOf(':root[data-theme="dark"]')
const darkByDevice = blockOf(':root:not([data-theme="light"])')
const easy = blockOf(':root[data-easy]')
const easyDark = blockOf(':root[data-easy][data-theme="dark"]')
const easyDarkByDevice = blockOf(':root[data-easy]:not([data-theme="light"])')

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const channels = (hex.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => {
    const value = Number.parseInt(pair, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  const [red = 0, green = 0, blue = 0] = channels
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
/** The colour of a token; one that is another's follows it. */
function colourOf(theme: Record<string, string>, name: string): string {
  const value = theme[`--${name}`] ?? ''
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  return other === undefined ? value : colourOf(theme, other)
}
function contrast(theme: Record<string, string>, ink: string, ground: string): number {
  const [a, b] = [luminance(colourOf(theme, ink)), luminance(colourOf(theme, ground))].sort((x, y) => y - x)
  return ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05)
}

const words: [string, string][] = [
  ['ink', 'paper'],
  ['ink', 'card'],
  ['ink', 'seed-wash'],
  ['soft', 'paper'],
  ['soft', 'card'],
  ['seed-deep', 'paper'],
  ['seed-deep', 'card'],
  ['seed-deep', 'seed-wash'],
  ['clay', 'paper'],
  ['clay', 'card'],
  ['clay', 'clay-wash'],
  ['sun-ink', 'sun-wash'],
  ['sky', 'sky-wash'],
  ['main-ink', 'main'],
  ['hero-ink', 'hero'],
  ['soft', 'seed-wash'],
]
const shapes: [string, string][] = [
  ['edge', 'card'],
  ['edge', 'paper'],
  ['seed', 'paper'],
  ['seed', 'card'],
  ['sky', 'paper'],
  ['sky', 'card'],
  ['grey-part', 'card'],
]

describe.each([
  ['light', light],
  ['dark', { ...light, ...dark }],
])('the %s palette', (_name, theme) => {
  it.each(words)('writes %s on %s at 4.5:1 or more', (ink, ground) => {
    expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(shapes)('draws %s on %s at 3:1 or more', (ink, ground) => {
    expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(3)
  })
})

describe.each([
  ['light', { ...light, ...easy }],
  ['dark', { ...light, ...dark, ...easy, ...easyDark }],
])('easy reading in %s', (_name, theme) => {
  it.each([...words, ['ink', 'clay-wash'], ['ink', 'sun-wash'], ['ink', 'sky-wash'], ['clay', 'clay-wash']] as const)(
    'writes %s on %s at 7:1 or more',
    (ink, ground) => {
      expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(7)
    },
  )

  it.each(shapes)('draws %s on %s at 3:1 or more', (ink, ground) => {
    expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(3)
  })
})

it('dark is the same by choice and by device', () => {
  expect(darkByDevice).toEqual(dark)
  expect(easyDarkByDevice).toEqual(easyDark)
})
