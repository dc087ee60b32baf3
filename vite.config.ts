import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { VitePWA } from 'vite-plugin-pwa'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { admitTemplatesPlugin } from './src/tools/vite/admit-templates.ts'

const nodeFile = (file: string): string => fileURLToPath(new URL(`./node_modules/${file}`, import.meta.url))

/** Simulations and kills take the longest: started last, one core would wait for the other at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => /\/tests\/(sim|contract)\//.test(moduleId)
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  plugins: [
    solid(),
    admitTemplatesPlugin(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest: JSON.parse(readFileSync(new URL('./manifest.webmanifest', import.meta.url), 'utf8')),
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,wasm}'],
        maximumFileSizeToCacheInBytes: 4_000_000,
      },
    }),
  ],
  // Old enough for a cheap phone that still gets its browser's updates; no inline script for preloading.
  build: {
    target: ['es2022', 'chrome105', 'firefox121', 'safari16'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  test: {
    environment: 'node',
    // Real crypto and real relays on two busy cores: a limit for what hangs, not a measure of speed.
    testTimeout: 60_000,
    // One worker less than cores is the default: on two cores that would be one.
    maxWorkers: '100%',
    // No test replaces a module or a global: one worker may run many files.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    setupFiles: ['tests/setup.ts'],
    include: ['tests/{unit,contract,sim,vectors}/**/*.test.ts'],
    // The Solid plugin asks for browser builds; the relay's tests need these two as Node has them.
    alias: { ws: nodeFile('ws/wrapper.mjs'), pino: nodeFile('pino/pino.js') },
  },
})
