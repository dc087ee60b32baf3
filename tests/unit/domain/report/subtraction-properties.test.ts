// Whatever reports an office publishes in whatever order, nobody computes a small count from them, even someone who knows
// how many members each coop had and since when [D103].

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Member } from '../../../../src/domain/report/dimensions.ts'
import type { PublishedReport, Scope } from '../../../../src/domain/report/subtraction.rules.ts'
import { coopOf, createReader, memberOf, type Office, over, publish } from './report-kit.ts'

const seed = { seed: 412 }
const categories = ['F', 'M', 'unsaid', 'unknown'] as const
const told = 3
const coops = ['a', 'b', 'c'].map(coopOf)
/** Here in the first year only, in both, in the second only. */
const stays = [
  { joined: over([], '2017-01-01').from, left: over([], '2017-12-31').from },
  { joined: over([], '2017-01-01').from, left: undefined },
  { joined: over([], '2018-01-01').from, left: undefined },
] as const
const periods = [
  ['2017-01-01', '2017-12-31'],
  ['2018-01-01', '2018-12-31'],
  ['2017-01-01', '2018-12-31'],
] as const

/** One number for each coop, stay and category. */
const someCount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }))
const counts = (manyStays: boolean) =>
  fc.array(
    fc.array(fc.array(someCount, { minLength: categories.length, maxLength: categories.length }), {
      minLength: manyStays ? 3 : 1,
      maxLength: manyStays ? 3 : 1,
    }),
    { minLength: manyStays ? 2 : 3, maxLength: manyStays ? 2 : 3 },
  )
const scopes = (coopCount: number, periodCount: number) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 2 ** coopCount - 1 }), fc.nat({ max: periodCount - 1 }))
      .map(([chosen, period]): Scope => {
        const [from, to] = periods[period] ?? periods[0]
        return over(
          coops.filter((_, at) => (chosen >> at) % 2 === 1),
          from,
          to,
        )
      }),
    { minLength: 1, maxLength: 6 },
  )

type Counts = readonly (readonly (readonly number[])[])[]
interface Slice {
  readonly coop: (typeof coops)[number]
  readonly stay: (typeof stays)[number]
  readonly counts: readonly number[]
}

/** The middle stay when there is one only: here all the time. */
const slicesOf = (world: Counts): Slice[] =>
  world.flatMap((ofCoop, at) =>
    ofCoop.map((ofStay, which) => ({
      coop: coops[at] ?? coopOf('z'),
      stay: stays[ofCoop.length === 1 ? 1 : which] ?? stays[1],
      counts: ofStay,
    })),
  )

const peopleOf = (slices: readonly Slice[]): Member[] =>
  slices.flatMap(({ coop, stay, counts: of }) =>
    of.flatMap((count, at) => {
      const gender = categories[at]
      const known = gender === 'unknown' ? {} : { gender }
      return Array.from({ length: count }, () => memberOf(coop, { ...stay, ...known }))
    }),
  )

/**
 * The small counts that a reader of the reports computes: of any slices together, in any categories that were told. Each
 * is named by the places that hold its people.
 */
function leaks(slices: readonly Slice[], published: readonly PublishedReport[], k: number): string[] {
  const reader = createReader()
  const rowOf = (isIn: (slice: Slice) => boolean, isOf: (category: string) => boolean): number[] =>
    slices.flatMap((slice) => categories.map((category) => (isIn(slice) && isOf(category) ? 1 : 0)))
  for (const slice of slices)
    reader.learn(
      rowOf(
        (one) => one === slice,
        () => true,
      ),
    )
  for (const { tables } of published)
    for (const { table, groups, coops: of, from, to } of tables) {
      if (table !== 'gender') continue
      const isIn = ({ coop, stay }: Slice): boolean =>
        of.includes(coop) && stay.joined <= to && (stay.left === undefined || stay.left >= from)
      for (const group of groups) reader.learn(rowOf(isIn, (category) => group.includes(category)))
    }
  const found: string[] = []
  for (let some = 1; some < 2 ** slices.length; some++)
    for (let which = 1; which < 2 ** told; which++) {
      const isOf = (category: string): boolean => (which >> categories.indexOf(category as 'F')) % 2 === 1
      const isIn = (slice: Slice): boolean => (some >> slices.indexOf(slice)) % 2 === 1
      const value = slices
        .filter(isIn)
        .reduce((sum, { counts: of }) => sum + of.reduce((all, one, at) => all + ((which >> at) % 2) * one, 0), 0)
      if (value === 0 || value >= k) continue
      const row = rowOf(isIn, isOf)
      if (!reader.canCompute(row)) continue
      const counted = slices.flatMap(({ counts: of }) => of)
      found.push(`${row.flatMap((one, at) => (one === 1 && (counted[at] ?? 0) > 0 ? [at] : [])).join(' ')} = ${value}`)
    }
  return found
}

const office = (slices: readonly Slice[], k: number): Office => ({ members: peopleOf(slices), published: [], k })

describe('The reports of an office, all of them together [D103]', () => {
  test('give no count from 1 to k − 1 of any coops, whichever are published and in whichever order', () => {
    fc.assert(
      fc.property(counts(false), scopes(3, 1), fc.constantFrom(3, 5), (world, asked, k) => {
        const slices = slicesOf(world)
        const here = office(slices, k)
        for (const scope of asked) publish(here, scope)
        expect(leaks(slices, here.published, k)).toEqual([])
      }),
      { ...seed, numRuns: 300 },
    )
  })

  test('give none of those who came or left between two periods either', () => {
    fc.assert(
      fc.property(counts(true), scopes(2, 3), fc.constantFrom(3, 5), (world, asked, k) => {
        const slices = slicesOf(world)
        const here = office(slices, k)
        for (const scope of asked) publish(here, scope)
        expect(leaks(slices, here.published, k)).toEqual([])
      }),
      { ...seed, numRuns: 150 },
    )
  })

  test.each([
    ['below a k that was raised after some had left', false, scopes(3, 1), 300],
    ['after a raise, of those who came or left between two periods either', true, scopes(2, 3), 150],
  ] as const)('give nothing new %s [D106]', (_, overTime, asking, numRuns) => {
    fc.assert(
      fc.property(counts(overTime), asking, asking, (world, asked, askedLater) => {
        const slices = slicesOf(world)
        const here = office(slices, 3)
        for (const scope of asked) publish(here, scope)
        const before = new Set(leaks(slices, here.published, 6))
        const raised: Office = { ...here, k: 6 }
        for (const scope of askedLater) publish(raised, scope)
        expect(leaks(slices, raised.published, 6).filter((one) => !before.has(one))).toEqual([])
      }),
      { ...seed, numRuns },
    )
  })

  test('do show something: with coops large enough, every report shows its counts', () => {
    fc.assert(
      fc.property(scopes(3, 1), (asked) => {
        const slices = slicesOf([[[9, 8, 0, 0]], [[7, 12, 6, 0]], [[20, 5, 0, 5]]])
        const here = office(slices, 5)
        for (const scope of asked) {
          const [table] = publish(here, scope)
          expect(table?.cells.some(({ count }) => count === null)).toBe(false)
        }
      }),
      { ...seed, numRuns: 50 },
    )
  })

  test('would be found out if each were judged alone: a reader computes what two of them hide', () => {
    const slices = slicesOf([[[10, 10, 0, 0]], [[8, 1, 0, 0]]])
    const alone = (scope: Scope): PublishedReport[] => {
      const here = office(slices, 5)
      publish(here, scope)
      return here.published
    }
    const together = [...alone(over(coops.slice(0, 2))), ...alone(over(coops.slice(0, 1)))]
    expect(leaks(slices, together, 5)).not.toEqual([])
  })
})
