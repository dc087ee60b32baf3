// `npm start`: installs, builds and serves the application. Flags go to the relay: `npm start -- --port 9000`.
import { ensureInstalled, handOver } from './bootstrap.mjs'

ensureInstalled()
handOver('src/tools/start-app.ts', process.argv.slice(2))
