// Composition root of the relay: `node src/relay/main.ts --port 8420 --data ./data`.
// stdout carries the address, for whoever started it by hand; stderr the log, one JSON object per line.

import { join } from 'node:path'
import { pino } from 'pino'

import { systemClock, systemRandom } from '../base/ports.ts'
import { openSqliteChunkStore } from './chunk-store.sqlite.ts'
import { configErrorLines, readConfig, relayUsage } from './config.ts'
import { openSqliteStore } from './entry-store.sqlite.ts'
import { startRelay } from './relay.ts'
import { openRelayIdentity } from './relay-identity.ts'
import { createRelayLog, failure } from './relay-log.ts'

/** Wrong settings; anything else that prevents the start is 1. */
const exitConfig = 2

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    process.stdout.write(`Carnet de coop relay\n${relayUsage}\n`)
    return
  }
  const read = readConfig(args, process.env)
  if (!read.ok) {
    process.stderr.write(`${configErrorLines(read.error).join('\n')}\n`)
    process.exitCode = exitConfig
    return
  }
  const config = read.value
  const log = createRelayLog(config.logLevel, pino.destination({ dest: 2, sync: true }))
  try {
    const identity = await openRelayIdentity(config.data, systemRandom)
    const store = openSqliteStore({ file: join(config.data, 'relay.sqlite'), maxOrgBytes: config.maxOrgBytes })
    const chunks = openSqliteChunkStore({
      file: join(config.data, 'chunks.sqlite'),
      maxOrgBytes: config.maxOrgFileBytes,
    })
    const parts = { config, store, chunks, identity, clock: systemClock, random: systemRandom, log }
    const relay = await startRelay(parts)
    process.stdout.write(`Carnet de coop: ${config.publicUrls[0] ?? relay.url}\n`)
    let isStopping = false
    async function stop(): Promise<void> {
      if (isStopping) return
      isStopping = true
      try {
        await relay.stop()
        process.exit(0)
      } catch (error) {
        log(failure('stop', error))
        process.exit(1)
      }
    }
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
  } catch (error) {
    log(failure('start', error))
    process.stderr.write(`${startErrorLine(error, config.port, config.data)}\n`)
    process.exit(1)
  }
}

/** The three reasons that people meet, told so that they can act. */
function startErrorLine(error: unknown, port: number, data: string): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const message = cause instanceof Error ? cause.message : String(cause)
  if (code === 'EADDRINUSE') return `start.port_in_use: port ${port} is taken; choose another with --port`
  if (message.includes('locked')) return `start.data_in_use: another relay uses ${data}`
  return `start.failed: ${code} ${message}`.trim()
}

await main(process.argv.slice(2))
