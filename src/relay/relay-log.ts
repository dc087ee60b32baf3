// The relay's log: one closed list of events, each with numbers, codes and shortened ids. There is no way to give it a
// frame, a key or free text; pino's redaction is a second wall, for fields that nobody should ever add.

import { type DestinationStream, type Logger, pino } from 'pino'

import type { ErrorCode } from '../protocol/errors.ts'
import type { Role } from './access.ts'
import type { RelayConfig } from './config.ts'

export type RelayEvent =
  | { readonly event: 'listening'; readonly url: string; readonly app: boolean; readonly registration: string }
  | { readonly event: 'stopping' | 'stopped' }
  | { readonly event: 'connected' | 'closed'; readonly connection: number; readonly code?: number }
  | {
      readonly event: 'authenticated'
      readonly connection: number
      readonly org: string
      readonly device: string
      readonly role: Role
    }
  | { readonly event: 'refused'; readonly connection: number; readonly code: ErrorCode; readonly count?: number }
  | { readonly event: 'turned_away'; readonly why: 'path' | 'full' | 'origin' }
  | { readonly event: 'pushed' | 'stored'; readonly connection: number; readonly kept: number; readonly ms: number }
  /** `name` is the error's class, `code` the system's (ENOSPC…); never its message, which may quote data. */
  | { readonly event: 'failed'; readonly what: string; readonly name: string; readonly code?: string }

export type RelayLog = (event: RelayEvent) => void

const levels: Record<RelayEvent['event'], 'debug' | 'info' | 'warn' | 'error'> = {
  listening: 'info',
  stopping: 'info',
  stopped: 'info',
  connected: 'debug',
  closed: 'debug',
  authenticated: 'info',
  refused: 'warn',
  turned_away: 'warn',
  pushed: 'debug',
  stored: 'debug',
  failed: 'error',
}

/** First 8 hexadecimal digits: enough to follow one device through a log, useless to name it elsewhere. */
export const shortId = (id: string): string => id.slice(0, 8)

export function createRelayLog(level: RelayConfig['logLevel'], destination?: DestinationStream): RelayLog {
  const redact = ['key', 'seed', 'sig', 'bytes', 'body', 'frame', 'secret', 'message', '*.key', '*.seed', '*.bytes']
  const options = { level, base: null, redact: { paths: redact, remove: true } }
  const logger: Logger = destination === undefined ? pino(options) : pino(options, destination)
  return (event) => logger[levels[event.event]](event)
}

export function failure(what: string, error: unknown): RelayEvent {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const name = cause instanceof Error ? cause.name : typeof cause
  const code = cause instanceof Error && 'code' in cause ? { code: String(cause.code) } : {}
  return { event: 'failed', what, name, ...code }
}
