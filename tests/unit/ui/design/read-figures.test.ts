import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCents, readNumber, showCents, showNumber } from '../../../../src/ui/design/parts/read-figures.ts'

describe('an amount as people type it', () => {
  it.each([
    ['12', 1200],
    ['12,5', 1250],
    ['12,50', 1250],
    ['12.50', 1250],
    ['12,', 1200],
    ['0,05', 5],
    ['12,50 €', 1250],
    ['1 234,56', 123_456],
    ['1\u202f234,56\u00a0€', 123_456],
    ['007', 700],
  ])('« %s » is read', (text, cents) => {
    expect(readCents(text)).toBe(cents)
  })

  it.each(['', '   ', '€', ',5', '-3', '1,234', '12,5,0', '1e3', 'douze', '12€50', '1234567890'])(
    '« %s » is not read',
    (text) => {
      expect(readCents(text)).toBeUndefined()
    },
  )

  it('is read back as the same cents, with the comma and with the point', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999_999 }), fc.constantFrom(',' as const, '.' as const), (cents, mark) => {
        expect(readCents(showCents(cents, mark))).toBe(cents)
      }),
    )
  })

  it('is shown with two decimals', () => {
    expect(showCents(1250)).toBe('12,50')
    expect(showCents(5)).toBe('0,05')
    expect(showCents(1800, '.')).toBe('18.00')
  })
})

describe('a number as people type it', () => {
  it('takes a comma or a point', () => {
    expect(readNumber('1 234,5')).toBe(1234.5)
    expect(readNumber('-0.5')).toBe(-0.5)
    expect(readNumber('')).toBeUndefined()
    expect(readNumber('12x')).toBeUndefined()
    expect(showNumber(1234.5)).toBe('1234,5')
  })
})
