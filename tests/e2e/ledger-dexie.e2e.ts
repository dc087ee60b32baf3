// The ledger's contract in a real Chromium (its IndexedDB commits a transaction that waits for crypto; the fake
// one does not). Run by `node --test`. The browser: $CARNET_CHROMIUM, else the first found on PATH.
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, delimiter, extname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Browser, chromium } from '@playwright/test'
import { build } from 'vite'
import type { CaseOutcome } from './ledger-dexie-page.ts'

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }
let folder: string
let server: Server
let browser: Browser

function chromiumPath(): string {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome']
  const found = names.flatMap((name) => folders.map((at) => join(at, name))).find((path) => existsSync(path))
  const path = process.env.CARNET_CHROMIUM ?? found
  if (path === undefined) throw new Error('expected a chromium on PATH or in CARNET_CHROMIUM, got none')
  return path
}

before(async () => {
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
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
})

const fileOf = (name: string): Promise<Buffer | undefined> =>
  [folder, join(folder, 'assets')].reduce<Promise<Buffer | undefined>>(
    async (found, at) => (await found) ?? readFile(join(at, name)).catch(() => undefined),
    Promise.resolve(undefined),
  )

after(async () => {
  await browser?.close()
  server?.close()
  await rm(folder, { recursive: true, force: true })
})

test('the ledger in Dexie keeps its contract in Chromium', async (context) => {
  const page = await browser.newPage()
  const { port } = server.address() as AddressInfo
  await page.goto(`http://127.0.0.1:${port}/`)
  const outcomes = await page.evaluate(async (): Promise<CaseOutcome[]> => {
    const script = '/page.js'
    return (await import(script)).runLedgerContract()
  })
  for (const { name, failure } of outcomes) {
    await context.test(name, () => {
      if (failure !== undefined) throw new Error(failure)
    })
  }
})
