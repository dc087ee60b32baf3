import { expect, it } from 'vitest'
import { warnDaysOf } from '../../../../src/domain/path/warn-days.rules.ts'

const byDefault = [90, 30]

it.each([
  ['nothing chosen goes back to what is usual', { first: undefined, last: undefined }, null],
  ['both chosen', { first: 60, last: 7 }, [60, 7]],
  ['an empty one is the usual one', { first: 45, last: undefined }, [45, 30]],
  ['the same twice is told once', { first: 30, last: 30 }, [30]],
  ['the earliest comes first, in whatever order they were typed', { first: 7, last: 60 }, [60, 7]],
  ['on the very day', { first: undefined, last: 0 }, [90, 0]],
])('[D23] the days of reminders: %s', (_, chosen, expected) => {
  expect(warnDaysOf({ ...chosen, byDefault })).toEqual(expected)
})
