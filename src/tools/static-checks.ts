// The two checks that run no code: the five TypeScript configurations, and Biome (lint and format).

import { bins, captureNode, runNode, say } from './processes.ts'

/** Core has no DOM, browser has no Node, the relay has no DOM, the service worker has neither; the last has all files. */
const configurations = [
  'src/tsconfig.core.json',
  'src/tsconfig.browser.json',
  'src/tsconfig.node.json',
  'src/sw/tsconfig.json',
  'tsconfig.json',
]

/** Type-checks with every configuration side by side; prints the errors of all. The result is an exit code. */
export async function checkTypes(): Promise<number> {
  const results = await Promise.all(configurations.map((file) => captureNode(bins.tsc, ['-p', file])))
  results.forEach(({ code, output }, index) => {
    say(`${code === 0 ? 'ok    ' : 'FAILED'} ${configurations[index]}${output === '' ? '' : `\n${output}`}`)
  })
  return results.every(({ code }) => code === 0) ? 0 : 1
}

/** Lints and checks the format of every file; warnings fail too. The result is an exit code. */
export function checkStyle(): Promise<number> {
  return runNode(bins.biome, ['check', '--error-on-warnings', '.'])
}
