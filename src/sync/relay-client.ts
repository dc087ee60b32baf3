// The client of one relay: connects, stays connected, comes back after any break, and says truthfully where it stands.
// Start it when a profile is unlocked; nudge it when something was saved; wake it when the network or the screen is back.

import type { Bytes } from '../base/bytes.ts'
import type { Hash } from '../base/ids.ts'
import type { Clock, Random } from '../base/ports.ts'
import { err, type Result } from '../base/result.ts'
import { type BackoffLimits, backoffDelay, defaultBackoff } from './backoff.ts'
import type { ChunkHost } from './chunk-host.port.ts'
import type { FetchError } from './chunk-lane.ts'
import type { RelaySocket } from './relay-link.ts'
import { type Session, startSession } from './relay-session.ts'
import type { SyncHost } from './sync-host.port.ts'
import { offlineStatus, type SyncStatus, type SyncTrouble } from './sync-status.ts'

export interface RelayClientParts {
  /** e.g. `wss://carnet.example/sync`. */
  readonly url: string
  /** The origin that the page has, e.g. `https://carnet.example`. */
  readonly origin: string
  readonly host: SyncHost
  /** Attachments: sent after everything else. */
  readonly files?: ChunkHost
  readonly clock: Clock
  readonly random: Random
  readonly onStatus: (status: SyncStatus) => void
  /** Told once per connection that ends so, e.g. `sync.relay_regressed`. */
  readonly onTrouble?: (trouble: SyncTrouble) => void
  readonly openSocket?: (url: string) => RelaySocket
  readonly backoff?: BackoffLimits
}

export interface RelayClient {
  start(): void
  /** Closes the connection. Resolves when nothing of it uses the host any more. */
  stop(): Promise<void>
  /** The outbox changed. */
  nudge(): void
  /** Sends what waits. Resolves when the relay took all that it takes, or the link is gone. */
  flush(): Promise<void>
  /** The network is back, or the page is visible again: connect now, or check that the link still lives. */
  wake(): void
  /** The device says that its network is gone: check that the link still lives, so that nothing goes on saying « Envoi… ». */
  doubt(): void
  status(): SyncStatus
  /** Attachments: what waits changed, or may go now; and what is wanted from the relay. */
  readonly files: {
    nudge(): void
    fetch(names: readonly Hash[]): Promise<Result<Bytes[], FetchError>>
  }
}

export function createRelayClient(parts: RelayClientParts): RelayClient {
  const { host, random, backoff = defaultBackoff } = parts
  const openSocket = parts.openSocket ?? ((url: string) => new WebSocket(url))
  let status = offlineStatus
  let session: Session | undefined
  let running: Promise<void> | undefined
  let isStopped = true
  let attempt = 0
  let endPause: () => void = () => undefined

  function setStatus(change: Partial<SyncStatus>): void {
    status = { ...status, ...change }
    parts.onStatus(status)
  }

  async function loop(): Promise<void> {
    while (!isStopped) {
      const trouble = await connectOnce()
      session = undefined
      const { trouble: _, ...rest } = status
      status = { ...rest, link: 'offline', caughtUp: false, sending: false, ...(trouble && { trouble }) }
      parts.onStatus(status)
      if (trouble !== undefined) parts.onTrouble?.(trouble)
      if (!isStopped) await pause(backoffDelay(trouble === undefined ? attempt : Math.max(attempt, 6), backoff, random))
      attempt++
    }
  }

  async function connectOnce(): Promise<SyncTrouble | undefined> {
    const identity = host.identity()
    if (identity === undefined) return undefined
    // A first try, or one that someone's network or return brings, is told; those that repeat in vain stay told as offline.
    if (attempt === 0) setStatus({ link: 'connecting' })
    session = startSession({
      ...parts,
      identity,
      socket: openSocket(parts.url),
      onStatus(change) {
        if (change.caughtUp === true) goodConnection()
        setStatus(change)
      },
    })
    return session.ended
  }

  function goodConnection(): void {
    attempt = 0
    const { trouble: _, ...rest } = status
    status = rest
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      endPause = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** Offline, only the number that waits is brought up to date. */
  async function countOutbox(): Promise<void> {
    const { total } = await host.outbox({ items: 0, bytes: 0 })
    if (status.link !== 'online') setStatus({ toSend: total })
  }

  return {
    start() {
      if (!isStopped) return
      isStopped = false
      attempt = 0
      running = loop()
    },
    async stop() {
      isStopped = true
      session?.close()
      endPause()
      await running
    },
    nudge() {
      if (status.link === 'online') session?.nudge()
      else countOutbox().catch(() => parts.onTrouble?.({ type: 'sync.not_kept' }))
    },
    async flush() {
      if (status.link === 'online') await session?.flush()
    },
    wake() {
      if (status.link === 'online') {
        session?.probe()
        session?.nudgeFiles()
      }
      attempt = 0
      endPause()
    },
    doubt() {
      session?.probe()
    },
    status: () => status,
    files: {
      nudge: () => session?.nudgeFiles(),
      fetch: async (names) => (session === undefined ? err({ type: 'file.offline' }) : session.fetchChunks(names)),
    },
  }
}
