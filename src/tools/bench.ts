// Second half of `npm run bench`, on Node 24: builds when needed, finds a browser, and runs the measurements: the example
// season made and opened cold (`runs` times), typed into, used for `minutes`, and a meeting held in it.

import { buildIfStale } from './build-app.ts'
import { findOrInstallBrowser } from './find-browser.ts'
import { endChildrenOnSignal, runNode, say } from './processes.ts'

async function main([runs = '3', minutes = '10']: readonly string[]): Promise<number> {
  const browser = await findOrInstallBrowser()
  if (typeof browser !== 'string') {
    say(browser.missing)
    return 1
  }
  const built = await buildIfStale()
  if (built !== 0) return built
  const env = { CARNET_BROWSER: browser }
  const opening = await runNode('tests/bench/cold-open.bench.ts', [runs], env)
  const typing = await runNode('tests/bench/typing.bench.ts', [], env)
  const using = await runNode('tests/bench/tap-to-paint.bench.ts', [minutes], env)
  const meeting = await runNode('tests/bench/meeting.bench.ts', [], env)
  return [opening, typing, using, meeting].find((code) => code !== 0) ?? 0
}

endChildrenOnSignal()
process.exitCode = await main(process.argv.slice(2))
