// The decisions behind `npm start` and `npm test`: when to install, when to build, what to count.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { outdated } from '../../../src/tools/bootstrap.mjs'
import { type BuildManifest, firstLoadFiles } from '../../../src/tools/budget.ts'
import { isFresh, sourcesHash } from '../../../src/tools/build-app.ts'
import { findBrowser, onPath } from '../../../src/tools/find-browser.ts'
import { closingLine, countsOfFile, playwrightCounts, vitestCounts } from '../../../src/tools/test-counts.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carnet-tools-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('installing', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-darwin': { version: '2.0.0', optional: true },
  }

  it('is not needed when all packages are there, those of other platforms apart', () => {
    expect(outdated(wanted, { 'node_modules/a': { version: '1.0.0' } })).toEqual([])
  })

  it('is needed in a fresh clone, after a version change, and when a package is missing', () => {
    expect(outdated(wanted, {})).toEqual(['node_modules/a'])
    expect(outdated(wanted, { 'node_modules/a': { version: '0.9.0' } })).toEqual(['node_modules/a'])
    const oldBinary = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-darwin': { version: '1.0.0' } }
    expect(outdated(wanted, oldBinary)).toEqual(['node_modules/b-darwin'])
  })
})

describe('building', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'src/relay'), { recursive: true })
    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'src/main.tsx'), 'a')
    writeFileSync(join(folder, 'dist/.build-stamp'), `${sourcesHash(folder)}\n`)
  })

  it('is not needed while the sources are those of the stamp', () => {
    expect(isFresh(folder)).toBe(true)
  })

  it('is needed after a change, a new file or a renamed one, and when dist was emptied', () => {
    writeFileSync(join(folder, 'src/main.tsx'), 'b')
    expect(isFresh(folder)).toBe(false)
    writeFileSync(join(folder, 'src/main.tsx'), 'a')
    expect(isFresh(folder)).toBe(true)
    writeFileSync(join(folder, 'src/other.ts'), '')
    expect(isFresh(folder)).toBe(false)
    rmSync(join(folder, 'src/other.ts'))
    rmSync(join(folder, 'dist'), { recursive: true })
    expect(isFresh(folder)).toBe(false)
  })

  it('is not needed after a change of the relay, which runs from source', () => {
    writeFileSync(join(folder, 'src/relay/main.ts'), 'x')
    expect(isFresh(folder)).toBe(true)
  })
})

describe('the bundle budget', () => {
  it('counts the entry and its static imports once each, and nothing lazy', () => {
    const manifest: BuildManifest = {
      'index.html': { file: 'assets/main.js', isEntry: true, imports: ['_a', '_b'] },
      _a: { file: 'assets/a.js', imports: ['_b'] },
      _b: { file: 'assets/b.js', imports: ['index.html'] },
      'lazy.tsx': { file: 'assets/lazy.js', imports: ['_a'] },
    }
    expect(firstLoadFiles(manifest)).toEqual(['assets/main.js', 'assets/a.js', 'assets/b.js'])
  })
})

describe('the browser', () => {
  it('is the one named by CARNET_BROWSER before any other', async () => {
    expect(await findBrowser({ CARNET_BROWSER: '/opt/my-browser', PATH: folder })).toBe('/opt/my-browser')
  })

  it('is found on PATH by the first of its names, if it can be executed', () => {
    writeFileSync(join(folder, 'chromium'), '', { mode: 0o644 })
    writeFileSync(join(folder, 'google-chrome'), '', { mode: 0o755 })
    expect(onPath(['chromium', 'google-chrome'], folder)).toBe(join(folder, 'google-chrome'))
    expect(onPath(['chromium'], folder)).toBeUndefined()
  })
})

describe('the closing line', () => {
  const vitest = { numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 0, numPendingTests: 0, numTodoTests: 0 }
  const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

  it('is plain and sums what ran', () => {
    expect(closingLine({ passed: 10, failed: 0, skipped: 0 })).toBe('10 passed, 0 failed')
  })

  it('counts a file that could not be loaded, a flaky test and a missing report as failures', () => {
    expect(vitestCounts({ ...vitest, numFailedTestSuites: 1 }).failed).toBe(1)
    expect(playwrightCounts({ ...playwright, stats: { ...playwright.stats, flaky: 1 } }).failed).toBe(1)
    expect(playwrightCounts({ ...playwright, errors: ['no config'] }).failed).toBe(1)
    expect(countsOfFile(join(folder, 'none.json'), vitestCounts).failed).toBe(1)
  })

  it('knows skipped tests, which fail the run', () => {
    expect(vitestCounts({ ...vitest, numPendingTests: 1, numTodoTests: 1 }).skipped).toBe(2)
    expect(playwrightCounts({ ...playwright, stats: { ...playwright.stats, skipped: 4 } }).skipped).toBe(4)
  })
})
