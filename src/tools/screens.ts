// `npm run screens`: pictures of every screen of every role of the example season, into the folder `pictures/` that git
// ignores, with an index.html to look at them side by side. Words choose: `npm run screens -- animator dark phone`.
// `npm run screens -- docs` takes those of the README again instead.

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
  return built === 0 ? runNode('tests/screens/take-screens.ts', args, { CARNET_BROWSER: browser }) : built
}

endChildrenOnSignal()
process.exitCode = await main(process.argv.slice(2))
