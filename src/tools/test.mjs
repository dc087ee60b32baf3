// `npm test`: installs what is missing, then checks everything that CI checks. `npm test -- unit e2e` runs some steps.
import { ensureInstalled, handOver } from './bootstrap.mjs'

ensureInstalled()
handOver('src/tools/run-tests.ts', process.argv.slice(2))
