// ARCHITECTURE §7 as data: which layer may import which, and which npm packages each one may use.
// A layer may always import itself. Types count as imports: a type ties two layers together as much as a call does.

/** The layers a use case stands on; `app` may import them all. */
const belowApp = [
  'base',
  'domain',
  'protocol',
  'crypto',
  'control',
  'keys',
  'vault',
  'ledger',
  'replica',
  'readmodel',
  'sync',
] as const

export interface LayerRule {
  /** Layers it may import. */
  layers: readonly string[]
  /** npm packages it may import; a trailing `/` allows a scope, a trailing `:` a scheme such as `node:`. */
  packages: readonly string[]
}

/** One rule per layer. A layer that is a folder inside another one (`ui/design`) is looked up first. */
export const allowedImports: Record<string, LayerRule> = {
  // Hashing (client ids, labelled hashes) and the encoding of plain values are needed below every layer, synchronously.
  base: { layers: [], packages: ['@noble/hashes/', 'lib0/encoding', 'lib0/decoding'] },
  domain: { layers: ['base'], packages: ['valibot'] },
  protocol: { layers: ['base'], packages: ['valibot', 'lib0', 'fflate'] },
  crypto: { layers: ['base'], packages: ['@noble/', '@hpke/', 'hash-wasm'] },
  control: { layers: ['base', 'protocol', 'crypto'], packages: [] },
  keys: { layers: ['base', 'protocol', 'crypto', 'control'], packages: [] },
  vault: { layers: ['base', 'crypto'], packages: ['dexie', 'valibot'] },
  ledger: { layers: ['base', 'protocol', 'vault'], packages: ['dexie'] },
  replica: {
    layers: ['base', 'domain', 'protocol', 'keys', 'ledger', 'vault'],
    packages: ['yjs', 'y-indexeddb', 'lib0', 'valibot'],
  },
  readmodel: { layers: ['base', 'domain', 'ledger', 'replica', 'vault'], packages: ['dexie', 'valibot'] },
  sync: { layers: ['base', 'protocol', 'crypto', 'control', 'keys', 'ledger', 'vault'], packages: ['uqr', 'qr'] },
  // Yjs: a long text is bound to its Y.Text while it is typed, and pending updates are merged into a segment.
  // ts-ics: a person's own hours as a calendar file, loaded when asked for. write-excel-file: the book as a workbook, likewise.
  app: { layers: belowApp, packages: ['valibot', 'yjs', 'ts-ics', 'write-excel-file'] },
  'ui/design': { layers: ['base'], packages: ['solid-js', 'lucide-solid', 'uqr'] },
  ui: {
    layers: ['base', 'domain', 'app', 'ui/design'],
    packages: [
      'valibot',
      'solid-js',
      '@solidjs/router',
      '@solid-primitives/',
      'lucide-solid',
      'uqr',
      'qr',
      'workbox-window',
      'virtual:',
      '@fontsource-variable/',
    ],
  },
  demo: { layers: ['base', 'domain', 'app', 'ui/design'], packages: ['solid-js'] },
  inspector: { layers: ['base', 'domain', 'app', 'ui/design'], packages: ['solid-js'] },
  sw: { layers: ['base'], packages: ['workbox-core', 'workbox-precaching', 'workbox-routing'] },
  relay: { layers: ['base', 'protocol', 'crypto', 'control'], packages: ['node:', 'ws', 'sirv', 'pino', 'valibot'] },
  main: {
    layers: [...belowApp, 'app', 'ui', 'ui/design', 'demo', 'inspector'],
    packages: ['solid-js', '@solidjs/router', 'virtual:', 'workbox-window', '@fontsource-variable/'],
  },
  tools: {
    layers: [...belowApp, 'app', 'ui', 'ui/design', 'demo', 'inspector', 'relay', 'main'],
    packages: ['node:', '@playwright/test', 'valibot', 'vite'],
  },
}
