// The ledger's contract in a real Chromium (its IndexedDB commits a transaction that waits for crypto; the fake
// one does not).
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { type Browser, chromium, expect, test } from '@playwright/test'
import { build } from 'vite'
import { findBrowser } from '../../src/tools/find-browser.ts'
import type { CaseOutcome } from './ledger-dexie-page.ts'

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }
let folder: string
let server: Server
let browser: Browser

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carnet-ledger-'))
  await build({
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      lib: { entry: join(import.meta.dirname, 'ledger-dexie-page.ts'), formats: ['es'], fileName: () => 'page.js' },
    },
  })
  server = createServer(async (request, response) => {
    const name = basename(new URL(request.url ?? '/', 'http://localhost').pathname) || 'index.html'
    const body = name === 'index.html' ? '<!doctype html><title>ledger</title>' : await fileOf(name)
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': types[extname(name)] ?? 'text/plain' })
    response.end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const executablePath = await findBrowser()
  if (executablePath === undefined) throw new Error('expected a browser, got none')
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})

const fileOf = (name: string): Promise<Buffer | undefined> =>
  [folder, join(folder, 'assets')].reduce<Promise<Buffer | undefined>>(
    async (found, at) => (await found) ?? readFile(join(at, name)).catch(() => undefined),
    Promise.resolve(undefined),
  )

test.afterAll(async () => {
  await browser?.close()
  server?.close()
  await rm(folder, { recursive: true, force: true })
})

test('the ledger in Dexie keeps its contract in Chromium', async () => {
  const page = await browser.newPage()
  const { port } = server.address() as AddressInfo
  await page.goto(`http://127.0.0.1:${port}/`)
  const outcomes = await page.evaluate(async (): Promise<CaseOutcome[]> => {
    const script = '/page.js'
    return (await import(script)).runLedgerContract()
  })
  expect(outcomes.length).toBeGreaterThan(10)
  expect(outcomes.filter(({ failure }) => failure !== undefined)).toEqual([])
})
