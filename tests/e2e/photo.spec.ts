// A photo is kept without what the camera wrote into it, upright and bounded, whatever it shows: in a real Chromium, since
// its decoder and its encoder do the work.
import { join } from 'node:path'
import { type Browser, chromium, expect, test } from '@playwright/test'
import { build } from 'vite'
import { findBrowser } from '../../src/tools/find-browser.ts'

let browser: Browser
let script: string

test.beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'photo-page.ts'), formats: ['es'], fileName: () => 'page.js' },
    },
  })
  const [chunk] = [built].flat().flatMap((made) => ('output' in made ? made.output : []))
  if (chunk?.type !== 'chunk') throw new Error('expected one script, got none')
  script = chunk.code
  const executablePath = await findBrowser()
  if (executablePath === undefined) throw new Error('expected a browser, got none')
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})

test.afterAll(() => browser?.close())

test('a photo loses its place and its camera, is turned upright, and stays within its size', async () => {
  const page = await browser.newPage()
  await page.addScriptTag({ type: 'module', content: script })
  const facts = await page.evaluate((exif) => window.photoFacts(exif), [...exifSegment()])
  for (const trace of ['Exif', 'Carnetphone 7', '45.7797']) {
    expect(facts.before).toContain(trace)
    expect(facts.after).not.toContain(trace)
    expect(facts.thumbnail).not.toContain(trace)
  }
  for (const kept of [facts.after, facts.thumbnail]) expect(segments(kept)).not.toContain(0xe1)
  expect(facts.after.length).toBeLessThanOrEqual(facts.limits.bytes)
  expect(facts.thumbnail.length).toBeLessThanOrEqual(facts.limits.thumbnailBytes)
  expect(Math.max(facts.width, facts.height)).toBeLessThanOrEqual(facts.limits.side)
  // Noise is pressed smaller than what a camera sees.
  expect(Math.max(...facts.small)).toBeLessThanOrEqual(facts.limits.thumbnailSide)
  expect(Math.max(...facts.small)).toBeGreaterThan(40)
  // Taken with the phone upright: the file lies on its side, its first corner goes to the top right.
  expect(facts.width / facts.height).toBeCloseTo(2 / 3, 2)
  const [red = 0, green = 255, blue = 255] = facts.corner
  expect(red - Math.max(green, blue)).toBeGreaterThan(150)
  expect(facts.refusal).toBe('photo.unreadable')
})

/** The markers of a JPEG's segments before its pixels (ITU T.81, B.1.1.3). */
function segments(jpeg: string): number[] {
  const found: number[] = []
  for (let at = 2; jpeg.charCodeAt(at) === 0xff && jpeg.charCodeAt(at + 1) !== 0xda; ) {
    found.push(jpeg.charCodeAt(at + 1))
    at += 2 + jpeg.charCodeAt(at + 2) * 256 + jpeg.charCodeAt(at + 3)
  }
  return found
}

/** An APP1 segment as cameras write it (Exif 2.32, 4.5): turned a quarter, the model, and a place in a GPS block. */
function exifSegment(): Buffer {
  const model = Buffer.from('Carnetphone 7\0')
  const place = Buffer.from('ASCII\0\0\x0045.7797 N 3.0863 E')
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16LE(tag, 0)
    bytes.writeUInt16LE(type, 2)
    bytes.writeUInt32LE(count, 4)
    bytes.writeUInt32LE(value, 8)
    return bytes
  }
  const directory = (...entries: Buffer[]): Buffer =>
    Buffer.concat([Buffer.from([entries.length, 0]), ...entries, Buffer.alloc(4)])
  const gpsAt = 8 + 2 + 3 * 12 + 4
  const modelAt = gpsAt + 2 + 12 + 4
  const tiff = Buffer.concat([
    Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]),
    directory(entry(0x0110, 2, model.length, modelAt), entry(0x0112, 3, 1, 6), entry(0x8825, 4, 1, gpsAt)),
    directory(entry(0x001b, 7, place.length, modelAt + model.length)),
    model,
    place,
  ])
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
