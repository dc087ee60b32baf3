// Second half of `npm run dev`: `vite build --watch`, and the relay restarted after each build.
// The page is served exactly as in production, headers and service worker included, with the gallery of parts besides.

import type { ChildProcess } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bins, ended, root, startNode } from './processes.ts'

const page = join(root, 'dist', 'index.html')
const builder = startNode(bins.vite, ['build', '--mode', 'development', '--manifest', '--watch', '--logLevel', 'warn'])
let relay: ChildProcess | undefined
let servedAt = existsSync(page) ? statSync(page).mtimeMs : 0

/** Looked at twice a second: events of a folder that is emptied and refilled arrive too early. */
const timer = setInterval(async () => {
  const builtAt = existsSync(page) ? statSync(page).mtimeMs : 0
  if (builtAt === 0 || builtAt === servedAt) return
  servedAt = builtAt
  if (relay) {
    const gone = ended(relay)
    relay.kill('SIGTERM')
    await gone
  }
  relay = startNode('src/relay/main.ts', process.argv.slice(2))
}, 500)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    clearInterval(timer)
    builder.kill('SIGTERM')
    relay?.kill('SIGTERM')
  })
}
