// The built app over HTTP: precompressed files, index.html for the app's own addresses, and caching that lets an update
// be seen at the next visit.

import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

import { setSecurityHeaders } from './security-headers.ts'

export interface Health {
  readonly status: 'ok' | 'stopping' | 'failing'
  /** Things appended, over all organisations. */
  readonly position: number
}

export interface AppFilesOptions {
  /** The directory that the build wrote. */
  readonly app: string
  readonly publicUrls: readonly string[]
  readonly health: () => Promise<Health>
}

/** Hashed names never change their content; everything else is asked for again. */
const cacheControl = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'

export const hasApp = (app: string): boolean => existsSync(join(app, 'index.html'))

export function createAppFiles({ app, publicUrls, health }: AppFilesOptions) {
  const files = hasApp(app)
    ? sirv(app, {
        brotli: true,
        gzip: true,
        etag: true,
        single: true,
        ignores: [/^\/assets\//, /\/[^/]+\.\w+$/],
        setHeaders: (response, path) => response.setHeader('Cache-Control', cacheControl(path)),
      })
    : undefined

  async function sendHealth(response: ServerResponse): Promise<void> {
    const now = await health()
    response.writeHead(now.status === 'ok' ? 200 : 503, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    })
    response.end(JSON.stringify(now))
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setSecurityHeaders(request, response, publicUrls)
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendPlain(response, 405)
    const path = request.url?.split('?')[0]
    if (path === '/healthz') return sendHealth(response)
    if (path === '/sync') return sendPlain(response, 426)
    if (files === undefined) return sendPlain(response, path === '/' ? 503 : 404)
    files(request, response, () => sendPlain(response, 404))
  }
}

function sendPlain(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(`${status}\n`)
}
