import { describe, expect, test } from 'vitest'
import { closeMotion, isClosingCoherent } from '../../../../src/domain/vote/closing.rules.ts'
import { explainResult } from '../../../../src/domain/vote/explain.rules.ts'
import type { Motion } from '../../../../src/domain/vote/motion.schema.ts'
import { cast, closedAt, everyone, motion, people, person } from './vote-kit.ts'

const [ines, yanis, malo] = [person(0), person(1), person(2)]
const election = { ...motion, rule: 'election' as const, candidates: [ines, yanis, malo] }

/** The first voters choose `chosen[0]`, and so on; null is a vote against all. */
function elect(chosen: readonly (typeof ines | null)[], more: Partial<Motion> = {}) {
  const asked = { ...election, ...more }
  const ballots = chosen.map((candidate, n) =>
    cast(n, person(n), candidate === null ? { choice: 'against' } : { candidate }),
  )
  const source = { type: 'ballots' as const, ballots }
  const closed = closeMotion({ motion: asked, source, present: people(0, 12), represented: [], closedAt })
  if (!closed.ok) throw new Error(closed.error.type)
  expect(isClosingCoherent({ motion: asked, closing: closed.value })).toBe(true)
  return { closing: closed.value, sentence: explainResult(closed.value, asked) }
}
const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one)

describe('An election [D55]', () => {
  test('the first round needs more than half of the voices', () => {
    const { closing, sentence } = elect([...times(7, ines), ...times(3, yanis), malo])
    expect(closing).toMatchObject({ result: 'accepted', reason: 'elected', elected: ines })
    expect(sentence).toEqual({ type: 'elected', names: [ines], for: 7, expressed: 11 })
    const { closing: short, sentence: again } = elect([...times(5, ines), ...times(4, yanis), malo])
    expect(short).toMatchObject({ result: 'rejected', reason: 'no_majority' })
    expect(again.type).toBe('no_election')
  })

  test('a later round goes to the most voices, but not under those against all', () => {
    const chosen = [...times(5, ines), ...times(4, yanis), malo]
    expect(elect(chosen, { round: 2 }).closing.elected).toBe(ines)
    expect(elect([ines, ines, ...times(3, null)], { round: 2 }).closing).toMatchObject({ reason: 'no_majority' })
  })

  test('a tie elects nobody and says between whom, in every round', () => {
    for (const round of [1, 2]) {
      const { closing, sentence } = elect([...times(4, ines), ...times(4, malo), yanis], { round })
      expect(closing).toMatchObject({ result: 'rejected', reason: 'election_tie' })
      expect(closing.elected).toBeUndefined()
      expect(sentence).toEqual({ type: 'election_tie', names: [ines, malo], for: 4 })
    }
  })

  test('without candidate anyone who may vote can be chosen; with candidates nobody else', () => {
    const outsider = person(9)
    expect(elect(times(8, outsider), { candidates: [] }).closing.elected).toBe(outsider)
    const { closing } = elect(times(8, outsider))
    expect(closing).toMatchObject({ for: 0, reason: 'nobody_expressed' })
    expect(closing.setAsideBallots).toHaveLength(8)
    expect(everyone).toContain(outsider)
  })

  test('a forged winner is seen', () => {
    const { closing } = elect([...times(7, ines), ...times(3, yanis)])
    expect(isClosingCoherent({ motion: election, closing: { ...closing, elected: yanis } })).toBe(false)
    const stuffed = { ...closing, voices: [{ person: yanis, n: 70 }] }
    expect(isClosingCoherent({ motion: election, closing: stuffed })).toBe(false)
  })
})
