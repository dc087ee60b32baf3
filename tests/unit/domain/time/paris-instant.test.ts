import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDateTime, parisInstant, parisTimeAt } from '../../../../src/domain/time/local-time.ts'

test('an hour on a clock in Paris is an instant, and back [D15]', () => {
  expect(parisInstant(localDateTime('2024-07-18T14:00'))).toBe(Date.parse('2024-07-18T12:00:00Z'))
  expect(parisInstant(localDateTime('2024-01-18T14:00'))).toBe(Date.parse('2024-01-18T13:00:00Z'))
  fc.assert(
    fc.property(fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2100-01-01') }), (instant) => {
      const read = parisTimeAt(instant)
      expect(parisTimeAt(parisInstant(read))).toBe(read)
    }),
  )
})

test('the hour that comes twice in October is its first passage', () => {
  expect(parisInstant(localDateTime('2024-10-27T02:30'))).toBe(Date.parse('2024-10-27T00:30:00Z'))
  expect(parisInstant(localDateTime('2024-10-27T03:30'))).toBe(Date.parse('2024-10-27T02:30:00Z'))
})
