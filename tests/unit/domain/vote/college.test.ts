import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { closeMotion, isClosingCoherent } from '../../../../src/domain/vote/closing.rules.ts'
import { closingSchema } from '../../../../src/domain/vote/closing.schema.ts'
import { checkColleges, collegeScore, scorePercent } from '../../../../src/domain/vote/college.rules.ts'
import { explainResult } from '../../../../src/domain/vote/explain.rules.ts'
import { decideVote } from '../../../../src/domain/vote/result.rules.ts'
import { cast, closedAt, counts, motion, people, person } from './vote-kit.ts'

const college = (name: string, weight: number, from: number, n: number) => ({ name, weight, voters: people(from, n) })
/** DOMAIN §4.5: four colleges, 27 voices. */
const colleges = [
  college('Coopérateurs', 4000, 0, 20),
  college('Salariés', 2000, 20, 4),
  college('Partenaires', 2000, 24, 2),
  college('Collectivités', 2000, 26, 1),
]
const assembly = { ...motion, rule: 'colleges' as const, eligible: people(0, 27), colleges }
const inFavour = new Set([...people(0, 16), person(20)])
const ballots = people(0, 27).map((voter, n) => cast(n, voter, { choice: inFavour.has(voter) ? 'for' : 'against' }))

describe('A vote by colleges [D54]', () => {
  test('weights .4/.2/.2/.2 and 16/20, 1/4, 0/2, 0/1 make 0.37: rejected, though 17 of 27 by head pass', () => {
    const closed = closeMotion({
      motion: assembly,
      source: { type: 'ballots', ballots },
      present: people(0, 27),
      represented: [],
      closedAt,
    })
    if (!closed.ok) throw new Error(closed.error.type)
    expect(closed.value).toMatchObject({ for: 17, against: 10, result: 'rejected', reason: 'no_majority' })
    expect(collegeScore(colleges, closed.value.byCollege ?? [])).toEqual({ score: 592000n, of: 1600000n })
    expect(explainResult(closed.value, assembly)).toEqual({
      type: 'rejected.colleges',
      percent: 37,
      for: 17,
      expressed: 27,
    })
    expect(v.is(closingSchema, closed.value)).toBe(true)
    expect(isClosingCoherent({ motion: assembly, closing: closed.value })).toBe(true)
    const byHead = { ...assembly, counts: counts(17, 10), eligible: 27, present: 27, proxies: 0 }
    expect(decideVote({ ...byHead, rule: 'simple' }).result).toBe('accepted')
  })

  test('exactly one half is a tie, for the house rules to settle', () => {
    const half = { ...assembly, counts: counts(2, 2), eligible: 27, present: 27, proxies: 0 }
    const byCollege = [counts(1, 1), counts(1, 1), counts(3, 3), counts(2, 2)]
    expect(decideVote({ ...half, byCollege }).reason).toBe('tie_rejected')
    expect(decideVote({ ...half, byCollege, tieRule: 'accepted' }).reason).toBe('tie_accepted')
  })

  test('the weight of a college where nobody chose goes to neither side', () => {
    expect(scorePercent(collegeScore(colleges, [counts(20, 0), counts(0, 0, 4), counts(0, 0), counts(0, 0)]))).toBe(40)
  })

  test('needs three colleges, 10 to 50 % each, 100 % together, and nobody in two', () => {
    const of = (...weights: number[]) => weights.map((weight, i) => college(`${i}`, weight, i * 10, 3))
    const refusal = (list: typeof colleges) => {
      const checked = checkColleges(list)
      return checked.ok ? 'ok' : checked.error.type
    }
    expect(refusal(colleges)).toBe('ok')
    expect(refusal(of(1000, 4000, 5000))).toBe('ok')
    expect(refusal(of(5000, 5000))).toBe('college.too_few')
    expect(refusal(of(999, 4001, 5000))).toBe('college.weight_out_of_bounds')
    expect(refusal(of(5001, 2999, 2000))).toBe('college.weight_out_of_bounds')
    expect(refusal(of(3000, 3000, 3999))).toBe('college.weights_not_whole')
    expect(refusal([...of(4000, 4000), college('x', 2000, 0, 1)])).toBe('college.voter_twice')
  })

  test('the exact score never differs from the fraction that one writes by hand', () => {
    const voices = fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 })).map(([f, a]) => counts(f, a))
    fc.assert(
      fc.property(fc.tuple(voices, voices, voices, voices), (byCollege) => {
        const { score, of } = collegeScore(colleges, byCollege)
        const about = byCollege.reduce((sum, { for: f, against }, i) => {
          const weight = (colleges[i]?.weight ?? 0) / 10_000
          return f + against === 0 ? sum : sum + (weight * f) / (f + against)
        }, 0)
        expect(Number(score) / Number(of)).toBeCloseTo(about, 9)
      }),
      { seed: 45, numRuns: 500 },
    )
  })
})
