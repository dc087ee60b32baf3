// `npm run bench`: how long a season's notebook takes to open on a slow phone. `npm run bench -- 5` opens it five times.
import { ensureInstalled, handOver } from './bootstrap.mjs'

ensureInstalled()
handOver('src/tools/bench.ts', process.argv.slice(2))
