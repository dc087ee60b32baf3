// The harness proves itself first: a scan that sees nothing and a crash that kills nothing would prove everything else.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plantInIndexedDb, provesToSee, scanFolder } from './harness/canary-scan.ts'
import { expect, test } from './harness/fixtures.ts'
import { throttleCpu } from './harness/page-checks.ts'

let server: Server
let url: string

test.beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><html lang="fr"><title>Page d’essai</title><main><h1>Essai</h1></main></html>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

test.afterAll(() => void server.close())

test('the scan sees a word that straddles two pieces, in both encodings, and in a file name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-scan-'))
  const word = 'CANARI-STRADDLE'
  writeFileSync(join(folder, 'utf8'), Buffer.concat([Buffer.alloc((1 << 20) - 7, 0x2e), Buffer.from(word)]))
  writeFileSync(join(folder, 'utf16'), Buffer.concat([Buffer.alloc((1 << 20) - 9, 0x2e), Buffer.from(word, 'utf16le')]))
  writeFileSync(join(folder, word), '')
  const seen = (await scanFolder(folder, [word, 'CANARI-ABSENT'])).map(({ encoding }) => encoding)
  expect(seen.sort()).toEqual(['name', 'utf16le', 'utf8'])
  await provesToSee(folder)
  rmSync(folder, { recursive: true })
})

test('the scan sees what a page keeps in clear, and a crashed browser has kept what was durable', async ({
  browserOf,
}) => {
  const profile = await browserOf()
  await profile.page.goto(url)
  await throttleCpu(profile.page, 2)
  const word = await plantInIndexedDb(profile.page, profile.dir)
  await profile.crash()
  await profile.reopen()
  await profile.page.goto(url)
  const names = await profile.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(names).toContain('canary-control')
  await profile.close()
  expect((await scanFolder(profile.dir, [word])).length).toBeGreaterThan(0)
})

test('a relay that was killed comes back on the same address, and stops gracefully when asked', async ({ relay }) => {
  await relay.kill9()
  await expect(fetch(relay.url)).rejects.toThrow()
  await relay.start()
  expect((await fetch(`${relay.url}/healthz`)).status).toBe(200)
  expect(await relay.stop()).toBe(0)
  expect(relay.logs()).toContain(relay.url)
})
