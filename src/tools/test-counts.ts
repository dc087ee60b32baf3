// Reads how many tests passed and failed from the JSON reports of Vitest and Playwright.

import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'

export interface Counts {
  passed: number
  failed: number
  /** Skipped, pending or to be written: the house has none, so the run fails if there is one. */
  skipped: number
}

const vitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numFailedTestSuites: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
})

const playwrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
  errors: v.array(v.unknown()),
})

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 }

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** A file that could not be loaded counts as one failure even though none of its tests ran. */
export function vitestCounts(report: unknown): Counts {
  const r = v.parse(vitestReport, report)
  const failed = r.numFailedTests === 0 && r.numFailedTestSuites > 0 ? r.numFailedTestSuites : r.numFailedTests
  return { passed: r.numPassedTests, failed, skipped: r.numPendingTests + r.numTodoTests }
}

/** A flaky test is a failed one: retries are off, and it stays so if someone turns them on. */
export function playwrightCounts(report: unknown): Counts {
  const { stats, errors } = v.parse(playwrightReport, report)
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed: failed === 0 ? errors.length : failed, skipped: stats.skipped }
}

/** The counts of a report file; a missing report (the runner crashed) is one failure. */
export function countsOfFile(file: string, read: (report: unknown) => Counts): Counts {
  if (!existsSync(file)) return { ...noCounts, failed: 1 }
  return read(JSON.parse(readFileSync(file, 'utf8')))
}

/** The closing line of `npm test`. */
export function closingLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`
}
