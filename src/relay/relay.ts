// The relay as a thing that starts and stops: HTTP, sockets and store put together.

import { createServer, type Server } from 'node:http'

import type { Clock, Random } from '../base/ports.ts'
import type { SignKeyPair } from '../crypto/sign.ts'
import { createAppFiles, type Health, hasApp } from './app-files.ts'
import type { ChunkStore } from './chunk-store.port.ts'
import type { RelayConfig } from './config.ts'
import type { EntryStore } from './entry-store.port.ts'
import { createOrganisations } from './organisation.ts'
import { failure, type RelayLog } from './relay-log.ts'
import { startSocketServer } from './socket-server.ts'

export interface RelayParts {
  readonly config: RelayConfig
  readonly store: EntryStore
  readonly chunks: ChunkStore
  readonly identity: SignKeyPair
  readonly clock: Clock
  readonly random: Random
  readonly log: RelayLog
}

export interface Relay {
  /** Where it answers, e.g. `http://127.0.0.1:8420`. */
  readonly url: string
  /** Answers what was asked, closes every socket, then the store. */
  stop(): Promise<void>
}

/** Rejects when the address cannot be listened on. */
export async function startRelay({ config, store, chunks, identity, clock, random, log }: RelayParts): Promise<Relay> {
  let isStopping = false

  async function health(): Promise<Health> {
    if (isStopping) return { status: 'stopping', position: 0 }
    try {
      return { status: 'ok', position: await store.position() }
    } catch (error) {
      log(failure('health', error))
      return { status: 'failing', position: 0 }
    }
  }

  const files = createAppFiles({ app: config.app, publicUrls: config.publicUrls, health })
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    files(request, response).catch((error: unknown) => {
      log(failure('http', error))
      response.destroy()
    })
  })
  const { registration } = config
  const organisations = createOrganisations({ store, identity, clock, registration })
  const { publicUrls, maxConnections } = config
  const sockets = startSocketServer({
    server,
    publicUrls,
    maxConnections,
    identity,
    organisations,
    chunks,
    random,
    clock,
    log,
  })
  const url = await listen(server, config)
  log({ event: 'listening', url, app: hasApp(config.app), registration })

  return {
    url,
    async stop() {
      isStopping = true
      log({ event: 'stopping' })
      const closed = new Promise((resolve) => server.close(resolve))
      await sockets.stop()
      server.closeAllConnections()
      await closed
      await store.close()
      await chunks.close()
      log({ event: 'stopped' })
    },
  }
}

function listen(server: Server, { port, host }: RelayConfig): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      const bound = typeof address === 'object' && address !== null ? address.port : port
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`)
    })
  })
}
