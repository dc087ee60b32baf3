import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { signKeyPairFromSeed } from '../../../src/crypto/sign.ts'
import { startTestRelay, type TestRelay } from './test-relay.ts'

let relay: TestRelay
let app: string

beforeAll(async () => {
  app = mkdtempSync(join(tmpdir(), 'carnet-app-'))
  mkdirSync(join(app, 'assets'))
  mkdirSync(join(app, '.vite'))
  writeFileSync(join(app, 'index.html'), '<!doctype html><title>Carnet</title>')
  writeFileSync(join(app, 'sw.js'), 'self')
  writeFileSync(join(app, 'manifest.webmanifest'), '{}')
  writeFileSync(join(app, '.vite', 'manifest.json'), '{}')
  writeFileSync(join(app, 'assets', 'main-1a2b.js'), 'x'.repeat(2_000))
  writeFileSync(join(app, 'assets', 'main-1a2b.js.br'), brotliCompressSync('x'.repeat(2_000)))
  relay = await startTestRelay({ identity: await signKeyPairFromSeed(new Uint8Array(32)), config: { app } })
})
afterAll(async () => {
  await relay.dispose()
  rmSync(app, { recursive: true })
})

const get = (path: string, init?: RequestInit) => fetch(`${relay.url}${path}`, init)

describe('serving the app', () => {
  it('answers every address of the app with its page, never cached blindly', async () => {
    for (const path of ['/', '/coop/clermont/jobs', '/rejoindre']) {
      const response = await get(path)
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache'])
      expect(await response.text()).toContain('<title>Carnet</title>')
    }
  })

  it('asks again for the service worker and the manifest', async () => {
    for (const path of ['/sw.js', '/manifest.webmanifest']) {
      expect((await get(path)).headers.get('cache-control')).toBe('no-cache')
    }
  })

  it('serves assets precompressed and for ever', async () => {
    const response = await get('/assets/main-1a2b.js', { headers: { 'accept-encoding': 'br' } })
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(await response.text()).toHaveLength(2_000)
  })

  it('does not answer a missing file with the page, nor serve hidden files', async () => {
    for (const path of ['/assets/gone.js', '/missing.png', '/.vite/manifest.json', '/../package.json']) {
      expect((await get(path)).status).toBe(404)
    }
  })

  it('sends the strict headers with everything', async () => {
    for (const path of ['/', '/healthz', '/assets/main-1a2b.js', '/assets/gone.js']) {
      const { headers } = await get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/)
      expect(policy).toContain(`connect-src 'self' ${relay.url.replace('http', 'ws')}`)
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('camera=(self)')
    }
  })

  it('puts no foreign text from the Host header into the policy', async () => {
    const policy = await new Promise<unknown>((resolve, reject) => {
      const headers = { host: 'x; script-src *' }
      request(relay.url, { headers }, (response) => {
        response.resume()
        resolve(response.headers['content-security-policy'])
      })
        .on('error', reject)
        .end()
    })
    expect(policy).not.toContain('script-src *')
  })

  it('reports its health as JSON, and refuses other methods', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok', position: 0 })
    expect((await get('/', { method: 'POST' })).status).toBe(405)
  })
})
