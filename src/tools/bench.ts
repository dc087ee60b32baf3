// Second half of `npm run bench`, on Node 24: builds when needed, finds a browser, and runs the measurements.

import { buildIfStale } from './build-app.ts'
import { findOrInstallBrowser } from './find-browser.ts'
import { endChildrenOnSignal, runNode, say } from './processes.ts'

async function main(args: readonly string[]): Promise<number> {
  const browser = await findOrInstallBrowser()
  if (typeof browser !== 'string') {
    say(browser.missing)
    return 1
  }
  const built = await buildIfStale()
  return built === 0 ? runNode('tests/bench/cold-open.bench.ts', args, { CARNET_BROWSER: browser }) : built
}

endChildrenOnSignal()
process.exitCode = await main(process.argv.slice(2))
