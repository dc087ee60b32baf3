import { expect, it } from 'vitest'
import { closingLine, playwrightCounts } from '../../../src/tools/test-counts.ts'

const report = (stats: { expected?: number; unexpected?: number; flaky?: number; skipped?: number }, errors = 0) => ({
  stats: { expected: 10, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors: Array.from({ length: errors }, () => ({ message: 'a file could not be loaded' })),
})

it('one test that passed the second time is counted as passed, two fail the run', () => {
  expect(playwrightCounts(report({ flaky: 1 }))).toEqual({ passed: 11, failed: 0, skipped: 0 })
  expect(playwrightCounts(report({ flaky: 2 }))).toEqual({ passed: 10, failed: 2, skipped: 0 })
  expect(playwrightCounts(report({ flaky: 1, unexpected: 1 }))).toMatchObject({ failed: 1 })
})

it('what goes wrong outside a test fails the run, and so does a report of another shape', () => {
  expect(closingLine(playwrightCounts(report({}, 2)))).toBe('10 passed, 2 failed')
  expect(() => playwrightCounts({ stats: {} })).toThrow()
})
