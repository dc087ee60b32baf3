// Headers of every response. The policy admits the app's own files and nothing else (SECURITY, "Web").

import type { IncomingMessage, ServerResponse } from 'node:http'

/** What a Host header may hold before it is put into another header. */
const hostForm = /^[a-z0-9.-]{1,253}(?::\d{1,5})?$|^\[[0-9a-f:.]{2,45}\](?::\d{1,5})?$/i

export const isHost = (host: string | undefined): host is string => host !== undefined && hostForm.test(host)

export function contentSecurityPolicy(sockets: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${sockets.join(' ')}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

/** The WebSocket sources of this origin: older Safari does not read them into 'self'. */
export function socketSources(publicUrls: readonly string[], host: string): string[] {
  if (publicUrls.length > 0) return publicUrls.map((url) => url.replace(/^http/, 'ws'))
  return [`ws://${host}`, `wss://${host}`]
}

export function setSecurityHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  publicUrls: readonly string[],
): void {
  const host = isHost(request.headers.host) ? request.headers.host : 'localhost'
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(socketSources(publicUrls, host)))
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()')
  if (publicUrls.some((url) => url.startsWith('https:'))) {
    response.setHeader('Strict-Transport-Security', 'max-age=31536000')
  }
}
