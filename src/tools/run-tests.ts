// Second half of `npm test`, on Node 24: the checks in order, stopping at the first that fails.
// The last line is the sum of the tests run, `N passed, N failed`.

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkBudget } from './budget.ts'
import { buildIfStale } from './build-app.ts'
import { findOrInstallBrowser } from './find-browser.ts'
import { bins, endChildrenOnSignal, root, runNode, say } from './processes.ts'
import { checkStyle, checkTypes } from './static-checks.ts'
import {
  addCounts,
  type Counts,
  closingLine,
  countsOfFile,
  noCounts,
  playwrightCounts,
  vitestCounts,
} from './test-counts.ts'

interface Step {
  name: string
  title: string
  run(): Promise<{ code: number; counts?: Counts }>
}

const reports = join(root, '.cache')
const unitReport = join(reports, 'vitest.json')
const e2eReport = join(reports, 'playwright.json')
let browser = ''

const steps: readonly Step[] = [
  { name: 'types', title: 'Types: five TypeScript configurations', run: async () => ({ code: await checkTypes() }) },
  { name: 'lint', title: 'Lint and format', run: async () => ({ code: await checkStyle() }) },
  { name: 'unit', title: 'Unit, contract, simulation and vector tests', run: runUnit },
  { name: 'build', title: 'Build', run: async () => ({ code: await buildIfStale() }) },
  { name: 'budget', title: 'Bundle budget', run: async () => ({ code: checkBudget() }) },
  { name: 'e2e', title: 'End-to-end tests in a real browser with a real relay', run: runEndToEnd },
]

async function runUnit(): Promise<{ code: number; counts: Counts }> {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  const code = await runNode(bins.vitest, args)
  return { code, counts: countsOfFile(unitReport, vitestCounts) }
}

async function runEndToEnd(): Promise<{ code: number; counts: Counts }> {
  const env = { CARNET_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport }
  const code = await runNode(bins.playwright, ['test', '--config', 'tests/e2e/playwright.config.ts'], env)
  return { code, counts: countsOfFile(e2eReport, playwrightCounts) }
}

/** Before the long checks, so that a missing browser is told at once. */
async function prepareBrowser(): Promise<boolean> {
  const found = await findOrInstallBrowser()
  if (typeof found !== 'string') {
    say(found.missing)
    return false
  }
  say(`Browser: ${found}`)
  browser = found
  return true
}

async function main(asked: readonly string[]): Promise<number> {
  const unknown = asked.find((name) => steps.every((step) => step.name !== name))
  if (unknown !== undefined) {
    say(`No step is called ${unknown}; there are ${steps.map((step) => step.name).join(', ')}.`)
    return 1
  }
  const chosen = asked.length === 0 ? steps : steps.filter((step) => asked.includes(step.name))
  mkdirSync(reports, { recursive: true })
  for (const report of [unitReport, e2eReport]) rmSync(report, { force: true })
  if (chosen.some((step) => step.name === 'e2e') && !(await prepareBrowser())) return 1

  let counts = noCounts
  let failed: string | undefined
  for (const step of chosen) {
    say(`\n== ${step.title}`)
    const started = performance.now()
    const { code, counts: ran = noCounts } = await step.run()
    if (code !== 0 || ran.failed > 0) failed = step.title
    else if (ran.skipped > 0) failed = `${step.title} (${ran.skipped} skipped)`
    // A check that is no test, or a runner that broke, counts as one failure: the last line never says 0 for a failed run.
    counts = addCounts(counts, failed === undefined ? ran : { ...ran, failed: Math.max(1, ran.failed) })
    say(`-- ${((performance.now() - started) / 1000).toFixed(1)} s`)
    if (failed !== undefined) break
  }
  say(failed === undefined ? '' : `\nStopped at: ${failed}.`)
  say(closingLine(counts))
  return failed === undefined ? 0 : 1
}

endChildrenOnSignal()
process.exitCode = await main(process.argv.slice(2))
