// `npm run dev`: the real relay and the real build, both renewed when a source changes. Flags go to the relay.
import { ensureInstalled, handOver } from './bootstrap.mjs'

ensureInstalled()
handOver('src/tools/dev-app.ts', process.argv.slice(2))
