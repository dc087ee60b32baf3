import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordId } from '../../../../src/base/ids.ts'
import { type Candidate, doubleClaims } from '../../../../src/domain/office/reconcile.rules.ts'
import {
  gapOf,
  mostChosen,
  mostProposed,
  onlySetFor,
  togetherFault,
} from '../../../../src/domain/office/together.rules.ts'
import { addDays, localDate } from '../../../../src/domain/time/local-date.ts'

const day = localDate('2024-07-15')
const idOf = (code: string, n: number): RecordId => `${code}:${String(n).padStart(22, '0')}` as RecordId
const [roche, perrin] = [idOf('ci', 1), idOf('ci', 2)]
const entry = (n: number, amountCents: number, rest: Partial<Candidate> = {}): Candidate => ({
  id: idOf('no', n),
  what: 'note',
  day,
  label: `P-${n}`,
  amountCents,
  party: roche,
  ...rest,
})
const numbers = (set: readonly Candidate[]): number[] => set.map(({ id }) => Number(id.slice(3)))

describe('A set that is proposed for a line of the bank [D126]', () => {
  const line = { day, leftCents: 12_000 }

  it('is several entries of one client, when no other set is the line to the cent', () => {
    const notes = [entry(1, 3600), entry(2, 4400), entry(3, 4000), entry(4, 990)]
    expect(numbers(onlySetFor(line, notes))).toEqual([1, 2, 3])
    expect(onlySetFor({ day, leftCents: 12_001 }, notes)).toEqual([])
    // Which of two alike was paid, nobody knows.
    expect(onlySetFor(line, [...notes, entry(5, 3600)])).toEqual([])
    // Nor when another client's notes make the same sum.
    const others = [entry(6, 7000, { party: perrin }), entry(7, 5000, { party: perrin })]
    expect(onlySetFor(line, [...notes, ...others])).toEqual([])
    expect(numbers(onlySetFor(line, others))).toEqual([6, 7])
    // One entry that is the line by itself is suggested as ever, and comes first.
    expect(onlySetFor(line, [...notes, entry(8, 12_000, { party: perrin })])).toEqual([])
  })

  it('mixes neither clients nor what nobody knows the client of, and stays within two months', () => {
    expect(onlySetFor(line, [entry(1, 7000), entry(2, 5000, { party: perrin })])).toEqual([])
    expect(onlySetFor(line, [entry(1, 7000), entry(2, 5000, { party: undefined })])).toEqual([])
    expect(numbers(onlySetFor(line, [entry(1, 7000), entry(2, 5000, { day: addDays(day, -60) })]))).toEqual([2, 1])
    expect(onlySetFor(line, [entry(1, 7000), entry(2, 5000, { day: addDays(day, -61) })])).toEqual([])
  })

  it('goes the way of the line: bills of one supplier for what went out', () => {
    const bills = [entry(1, -7000, { what: 'bill' }), entry(2, -5000, { what: 'bill' })]
    expect(numbers(onlySetFor({ day, leftCents: -12_000 }, bills))).toEqual([1, 2])
    expect(onlySetFor(line, bills)).toEqual([])
  })

  it('is what trying every set finds, when exactly one of two to four does, whatever the order', () => {
    const drawn = fc.array(
      fc.record({ cents: fc.integer({ min: -3, max: 9 }).filter((n) => n !== 0), of: fc.constantFrom(roche, perrin) }),
      { maxLength: 9 },
    )
    let proposed = 0
    fc.assert(
      fc.property(drawn, fc.integer({ min: -6, max: 24 }), (list, leftCents) => {
        const all = list.map(({ cents, of }, n) => entry(n, cents, { party: of }))
        const every = setsOf(all).filter(
          (set) =>
            set.length >= 2 &&
            set.length <= mostProposed &&
            new Set(set.map(({ party }) => party)).size === 1 &&
            set.every(({ amountCents }) => Math.sign(amountCents) === Math.sign(leftCents)) &&
            gapOf([leftCents], set) === 0,
        )
        const alone = all.some(({ amountCents }) => amountCents === leftCents)
        const [only] = every
        const expected = every.length === 1 && only !== undefined && !alone ? numbers(only) : []
        expect(numbers(onlySetFor({ day, leftCents }, all))).toEqual(expected)
        expect(numbers(onlySetFor({ day, leftCents }, all.reverse()))).toEqual(expected)
        if (expected.length > 0) proposed++
      }),
      { seed: 126, numRuns: 500 },
    )
    // The property is about something: many of the draws have a set.
    expect(proposed).toBeGreaterThan(30)
  })

  it('is looked for among hundreds of notes of one client without keeping anybody waiting', () => {
    // Even amounts never make an odd sum: every way has to be seen to fail.
    const notes = Array.from({ length: 200 }, (_, n) => entry(n, 1000 + n * 38))
    const before = performance.now()
    expect(onlySetFor({ day, leftCents: 20_001 }, notes)).toEqual([])
    expect(performance.now() - before).toBeLessThan(1500)
  })
})

describe('What is chosen together [D126]', () => {
  it('is the line to the cent, or is refused with the reason', () => {
    const fault = (left: readonly number[], entries: readonly Candidate[]) => togetherFault(left, entries)?.type
    const [one, two] = [entry(1, 3600), entry(2, 4400)]
    expect(fault([8000], [one, two])).toBeUndefined()
    expect(fault([8001], [one, two])).toBe('bank.sum_different')
    expect([fault([8000], []), fault([], [entry(3, 5), entry(4, -5, { what: 'expense' })])]).toEqual([
      'bank.sum_different',
      'bank.other_way',
    ])
    expect(fault([3000, 600], [one])).toBeUndefined()
    expect(fault([4000, 4000], [one, two])).toBe('bank.many_to_many')
    expect(fault([3700, -100], [one])).toBe('bank.other_way')
    expect(
      fault(
        [mostChosen * 100],
        Array.from({ length: mostChosen }, (_, n) => entry(n, 100)),
      ),
    ).toBe('bank.too_many')
  })

  it('may hold a fee that is in the book, but pays nothing the other way', () => {
    const fee = entry(3, -150, { what: 'expense' })
    expect(togetherFault([3450], [entry(1, 3600), fee])).toBeUndefined()
    expect(togetherFault([3450], [entry(1, 3600), { ...fee, what: 'bill' }])?.type).toBe('bank.other_way')
    expect(togetherFault([-150], [fee])).toBeUndefined()
  })

  it('has a gap that is zero exactly when it is accepted, whatever is chosen on either side', () => {
    const cents = fc.integer({ min: 1, max: 6 })
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 5 }), fc.array(cents, { maxLength: 5 }), (lines, book) => {
        const entries = book.map((each, n) => entry(n, each))
        const accepted = togetherFault(lines, entries) === undefined
        const oneToMany = entries.length > 0 && (lines.length === 1 || entries.length === 1)
        expect(accepted).toBe(oneToMany && gapOf(lines, entries) === 0)
      }),
      { seed: 127 },
    )
  })
})

describe('Two claims of one entry [D126]', () => {
  const claim = (n: number, line: number, together?: string) => ({
    id: idOf('bm', n),
    createdAt: n,
    subject: idOf('py', 1),
    line: idOf('bl', line),
    together,
  })

  it('are one when they were made at once for several lines, and a later one is told', () => {
    expect([...doubleClaims([claim(1, 1, 'a'), claim(2, 2, 'a'), claim(3, 3)])]).toEqual([idOf('bm', 3)])
    expect([...doubleClaims([claim(1, 1), claim(2, 2, 'a'), claim(3, 3, 'a')])]).toEqual([idOf('bm', 2), idOf('bm', 3)])
    expect([...doubleClaims([claim(1, 1, 'a'), claim(2, 2, 'b'), claim(3, 1, 'a')])]).toEqual([
      idOf('bm', 2),
      idOf('bm', 3),
    ])
  })
})

function setsOf(all: readonly Candidate[]): Candidate[][] {
  const sets: Candidate[][] = [[]]
  for (const one of all) for (const set of [...sets]) sets.push([...set, one])
  return sets
}
