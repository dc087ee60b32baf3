// `npm run soak`: thousands of schedules of devices that write, part, fail and meet again.
import { ensureInstalled, handOver } from './bootstrap.mjs'

ensureInstalled()
handOver('tests/sim/soak.ts', process.argv.slice(2))
