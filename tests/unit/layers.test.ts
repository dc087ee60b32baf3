// The layers of the architecture, kept by a test; the planted violations show that the test would see one.

import { describe, expect, it } from 'vitest'
import { importCycles, layerOf, layerViolations } from './layers/check-layers.ts'
import { scanImports } from './layers/scan-imports.ts'
import { readSources } from './layers/source-files.ts'

const sources = readSources()

describe('the sources', () => {
  it('import only what their layer may import', () => {
    expect(layerViolations(sources).join('\n')).toBe('')
  })

  it('form no cycle of imports', () => {
    expect(importCycles(sources).join('\n')).toBe('')
  })

  it('are found at all', () => {
    expect(Object.keys(sources)).toContain('base/result.ts')
  })
})

describe('a planted violation is caught', () => {
  const planted: [string, string, string][] = [
    ['the relay importing the domain', 'relay/push.ts', `import { kindOf } from '../domain/record-kind.ts'`],
    ['the relay importing keys for a type', 'relay/push.ts', `import type { Keyring } from '../keys/keyring.ts'`],
    ['the relay importing the vault lazily', 'relay/push.ts', `const v = await import('../vault/vault.ts')`],
    ['the relay re-exporting a replica', 'relay/push.ts', `export { openReplica } from '../replica/open-replica.ts'`],
    ['the relay importing Yjs', 'relay/push.ts', `import * as Y from 'yjs'`],
    ['the domain importing Yjs for its types', 'domain/x.ts', `import type * as Y from 'yjs'`],
    ['the core importing Node', 'control/x.ts', `import { readFileSync } from 'node:fs'`],
    ['base importing anything', 'base/x.ts', `import '../crypto/hash.ts'`],
    [
      'the interface importing the ledger',
      'ui/shell/x.tsx',
      `import {\n  a,\n  type B,\n} from '../../ledger/ledger.port.ts'`,
    ],
    ['the design folder importing the catalogue', 'ui/design/x.tsx', `import { t } from '../i18n/t.ts'`],
    [
      'the design folder importing the domain',
      'ui/design/x.tsx',
      `import { kindOf } from '../../domain/record-kind.ts'`,
    ],
    ['the interface importing Dexie', 'ui/shell/x.tsx', `import Dexie from 'dexie'`],
    ['someone importing a tool', 'app/x.ts', `import { say } from '../tools/processes.ts'`],
    ['someone importing the entry', 'ui/x.ts', `import { start } from '../main.tsx'`],
    ['a worker of another layer', 'domain/x.ts', `new Worker(new URL('../vault/kdf.worker.ts', import.meta.url))`],
    ['a computed import', 'app/x.ts', `const m = await import(name)`],
    ['a glob import', 'app/x.ts', `const m = import.meta.glob('../ledger/*.ts')`],
    ['a file outside every layer', 'helpers/x.ts', ''],
    ['two statements on one line', 'base/x.ts', `import './a.ts'; import '../sync/b.ts'`],
  ]

  it.each(planted)('%s', (_name, path, source) => {
    expect(layerViolations({ [path]: source })).toHaveLength(1)
  })

  it('and the message says what is allowed', () => {
    const [message] = layerViolations({ 'keys/x.ts': `import { open } from '../vault/vault.ts'` })
    expect(message).toContain('src/keys/x.ts:1 (layer keys) imports ../vault/vault.ts')
    expect(message).toContain('Allowed layers: base, protocol, crypto, control')
  })

  it('a cycle of three files, but not one through a type or a lazy import', () => {
    const files = {
      'app/a.ts': `import { b } from './b.ts'`,
      'app/b.ts': `import { c } from './c.ts'`,
      'app/c.ts': `export { a } from './a.ts'`,
      'app/d.ts': `import { e } from './e.ts'`,
      'app/e.ts': `import type { D } from './d.ts'\nconst d = () => import('./d.ts')`,
    }
    expect(importCycles(files)).toEqual(['app/a.ts → app/b.ts → app/c.ts → app/a.ts'])
  })
})

describe('the scanner', () => {
  it('ignores comments, strings and templates that only look like imports', () => {
    const source = [
      `// import '../ledger/a.ts'`,
      `/* export * from '../ledger/b.ts' */`,
      'const text = `\nimport "../ledger/c.ts"\n`',
      `const url = 'https://example.org' // import '../ledger/d.ts'`,
      `import { ok } from '../base/result.ts'`,
    ].join('\n')
    expect(scanImports(source).imports.map(({ specifier }) => specifier)).toEqual(['../base/result.ts'])
  })

  it('knows the layer of a file by its deepest folder', () => {
    expect(layerOf('ui/design/button.tsx')).toBe('ui/design')
    expect(layerOf('ui/shell/home.tsx')).toBe('ui')
    expect(layerOf('main.tsx')).toBe('main')
    expect(layerOf('other.ts')).toBeUndefined()
  })
})
