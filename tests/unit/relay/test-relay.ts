// A real relay in this process: real SQLite in a temporary folder, real sockets on 127.0.0.1, its log kept as text.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type Clock, systemRandom } from '../../../src/base/ports.ts'
import type { SignKeyPair } from '../../../src/crypto/sign.ts'
import { openSqliteChunkStore } from '../../../src/relay/chunk-store.sqlite.ts'
import type { RelayConfig } from '../../../src/relay/config.ts'
import { openSqliteStore } from '../../../src/relay/entry-store.sqlite.ts'
import { type Relay, startRelay } from '../../../src/relay/relay.ts'
import { createRelayLog } from '../../../src/relay/relay-log.ts'
import { clock as worldClock } from '../keys/world.ts'

export interface TestRelay {
  readonly url: string
  readonly socketUrl: string
  readonly data: string
  /** The relay's clock; tests move it. */
  readonly clock: Clock & { at: number }
  log(): string
  /** Graceful stop, then start again on the same port and data. */
  restart(): Promise<void>
  stop(): Promise<void>
  dispose(): Promise<void>
}

export interface TestRelayOptions {
  readonly identity: SignKeyPair
  readonly config?: Partial<RelayConfig>
}

export async function startTestRelay({ identity, config }: TestRelayOptions): Promise<TestRelay> {
  const data = mkdtempSync(join(tmpdir(), 'carnet-relay-'))
  const clock = { at: worldClock.now(), now: () => clock.at }
  const lines: string[] = []
  let relay: Relay | undefined
  let port = 0

  async function start(): Promise<void> {
    const full: RelayConfig = {
      port,
      host: '127.0.0.1',
      data,
      publicUrls: [],
      registration: 'open',
      app: join(data, 'no-app'),
      logLevel: 'debug',
      maxConnections: 100,
      maxOrgBytes: 1_000_000_000,
      maxOrgFileBytes: 1_000_000_000,
      ...config,
    }
    const log = createRelayLog(full.logLevel, { write: (line) => void lines.push(line) })
    const store = openSqliteStore({ file: join(data, 'relay.sqlite'), maxOrgBytes: full.maxOrgBytes })
    const chunks = openSqliteChunkStore({ file: join(data, 'chunks.sqlite'), maxOrgBytes: full.maxOrgFileBytes })
    relay = await startRelay({ config: full, store, chunks, identity, clock, random: systemRandom, log })
    port = Number(new URL(relay.url).port)
  }

  async function stop(): Promise<void> {
    const stopping = relay
    relay = undefined
    await stopping?.stop()
  }

  await start()
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    socketUrl: `ws://127.0.0.1:${port}/sync`,
    data,
    clock,
    log: () => lines.join(''),
    async restart() {
      await stop()
      await start()
    },
    stop,
    async dispose() {
      await stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
