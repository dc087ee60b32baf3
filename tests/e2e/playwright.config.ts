// End-to-end tests: real Chromium, a real relay process, nothing mocked. Run by `npm test -- e2e`.

import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = join(import.meta.dirname, '..', '..')

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  outputDir: join(root, 'test-results'),
  // Each test starts its own relay and its own browsers, up to four: two such tests at once is what two cores carry.
  workers: Number(process.env.CARNET_E2E_WORKERS ?? 2),
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // Generous, because every step ends on a condition of its own: what never comes is told after twenty seconds, and a
  // whole way takes 100 s on two cores that build and test something else meanwhile.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  // The file is named by PLAYWRIGHT_JSON_OUTPUT_FILE; without it the report goes beside the others.
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? join(root, '.cache/playwright.json') }],
  ],
})
