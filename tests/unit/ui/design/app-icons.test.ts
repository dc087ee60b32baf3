import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface ManifestIcon {
  readonly src: string
  readonly type: string
  readonly sizes: string
  readonly purpose?: string
}
interface Manifest {
  readonly [key: string]: unknown
  readonly icons: readonly ManifestIcon[]
  readonly shortcuts: readonly {
    readonly name: string
    readonly url: string
    readonly icons: readonly ManifestIcon[]
  }[]
}

const read = (path: string): string => readFileSync(path, 'utf8')
const manifest = JSON.parse(read('manifest.webmanifest')) as Manifest
const pathsOf = (svg: string): string[] => [...svg.matchAll(/\sd="([^"]+)"/g)].map(([, d = '']) => d)

/** The points of a path of M, H, V and C, absolute or relative, its control points included: the drawing is inside them. */
function pointsOf(path: string): [number, number][] {
  const points: [number, number][] = []
  let [x, y] = [0, 0]
  for (const [, letter = '', rest = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    const relative = letter === letter.toLowerCase()
    const kind = letter.toUpperCase()
    if (!'MHVCZ'.includes(kind)) throw new Error(`expected M, H, V, C or Z, got ${letter}`)
    // Relative numbers count from where the last whole piece of the letter ended.
    const piece = { M: 2, H: 1, V: 1, C: 6, Z: 1 }[kind] ?? 1
    let [fromX, fromY] = [x, y]
    numbers.forEach((n, index) => {
      if (index % piece === 0) [fromX, fromY] = [x, y]
      const isX = kind === 'H' || (kind !== 'V' && index % 2 === 0)
      if (isX) x = relative ? fromX + n : n
      else y = relative ? fromY + n : n
      if (kind === 'H' || kind === 'V' || index % 2 === 1) points.push([x, y])
    })
  }
  return points
}

describe('the installed app', () => {
  it('says its name, its language, its direction and what it is for', () => {
    for (const key of ['id', 'name', 'short_name', 'description', 'lang', 'dir', 'start_url', 'display', 'categories'])
      expect(manifest[key], key).toBeTruthy()
    expect(String(manifest.short_name).length).toBeLessThanOrEqual(12)
  })

  it('has an icon for every use, and each file is there in the size it claims', () => {
    const icons = [...manifest.icons, ...manifest.shortcuts.flatMap((shortcut) => shortcut.icons)]
    for (const { src, type, sizes } of icons) {
      expect(existsSync(`public${src}`), src).toBe(true)
      if (type !== 'image/png') continue
      const png = readFileSync(`public${src}`)
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes)
    }
    expect(new Set(manifest.icons.map(({ purpose }) => purpose))).toEqual(new Set(['any', 'maskable', 'monochrome']))
  })

  it('keeps the whole mark of the maskable icon inside the circle that no launcher cuts', () => {
    const svg = read('public/icons/maskable.svg')
    const [, dx, dy, scale] = /translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)/.exec(svg)?.map(Number) ?? []
    if (dx === undefined || dy === undefined || scale === undefined) throw new Error('expected one transform')
    const halfLine = (2.5 / 2) * scale
    const points = pathsOf(svg).flatMap(pointsOf)
    expect(points.length).toBeGreaterThan(10)
    for (const [x, y] of points)
      expect(Math.hypot(x * scale + dx - 32, y * scale + dy - 32) + halfLine).toBeLessThanOrEqual(64 * 0.4)
  })

  it('draws one and the same mark in the app, in its icon and on the page that waits for the app', () => {
    const mark = pathsOf(read('src/ui/design/icons/mark.tsx'))
    expect(mark).toHaveLength(3)
    expect(pathsOf(read('public/icons/icon.svg'))).toEqual(mark)
    expect(pathsOf(read('index.html'))).toEqual(mark)
  })

  it('has shortcuts only to pages that name no coop', () => {
    const routes = ['house', 'enterprise'].map((table) => read(`src/ui/routes/${table}.routes.ts`)).join('\n')
    expect(manifest.shortcuts.map(({ name }) => name)).toContain('Noter une mission')
    for (const { url } of manifest.shortcuts) expect(routes).toContain(`path: '${url}'`)
  })
})
