// `npm run bench`: how long a season's notebook takes to open on a slow phone, and how quickly it answers in use.
// `npm run bench -- 5 2` opens it five times and uses it for two minutes.
import { ensureInstalled, handOver } from './bootstrap.mjs'

ensureInstalled()
handOver('src/tools/bench.ts', process.argv.slice(2))
