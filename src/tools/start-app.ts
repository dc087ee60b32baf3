// Second half of `npm start`, on Node 24: builds when stale, then runs the relay, which prints its address.

import { whenOrphaned } from './bootstrap.mjs'
import { buildIfStale } from './build-app.ts'
import { ended, startNode } from './processes.ts'

const built = await buildIfStale()
if (built !== 0) process.exit(built)

// One line is what a newcomer needs to read; an operator asks for more by flag or environment.
const env = { CARNET_LOG_LEVEL: 'warn', ...process.env }
const relay = startNode('src/relay/main.ts', process.argv.slice(2), { stdio: 'inherit', env })
process.on('SIGINT', () => process.stdin.isTTY || relay.kill('SIGINT'))
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => relay.kill(signal))
whenOrphaned(() => relay.kill('SIGTERM'))
process.exitCode = await ended(relay)
