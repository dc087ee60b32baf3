import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { voteRules } from '../../../../src/domain/vote/motion.schema.ts'
import { decideVote, isQuorumMet } from '../../../../src/domain/vote/result.rules.ts'

const base = { eligible: 15, present: 12, proxies: 0, quorumPercent: 50, tieRule: 'rejected' as const }
const counts = (f: number, against: number, abstain: number, objections = 0) => ({
  for: f,
  against,
  abstain,
  objections,
})

describe('The result of a vote (DOMAIN §4.5) [D3]', () => {
  test('15 eligible, 12 present, 6 for, 4 against, 2 abstentions: simple passes, absolute fails', () => {
    const vote = { ...base, counts: counts(6, 4, 2) }
    expect(decideVote({ ...vote, rule: 'simple' })).toEqual({ quorumMet: true, result: 'accepted', reason: 'majority' })
    expect(decideVote({ ...vote, rule: 'absolute' }).result).toBe('rejected')
    expect(decideVote({ ...vote, rule: 'absolute', counts: counts(8, 4, 0) }).result).toBe('accepted')
  })

  test('two thirds are of the expressed votes, to the vote', () => {
    expect(decideVote({ ...base, rule: 'twoThirds', counts: counts(6, 3, 3) }).result).toBe('accepted')
    expect(decideVote({ ...base, rule: 'twoThirds', counts: counts(6, 4, 2) }).result).toBe('rejected')
    expect(decideVote({ ...base, rule: 'twoThirds', counts: counts(0, 0, 12) }).reason).toBe('nobody_expressed')
  })

  test('a tie is rejected unless the house rules say otherwise', () => {
    const tie = { ...base, rule: 'simple' as const, counts: counts(5, 5, 2) }
    expect(decideVote(tie)).toMatchObject({ result: 'rejected', reason: 'tie_rejected' })
    expect(decideVote({ ...tie, tieRule: 'accepted' })).toMatchObject({ result: 'accepted', reason: 'tie_accepted' })
    expect(decideVote({ ...tie, tieRule: 'accepted', counts: counts(0, 0, 9) }).reason).toBe('nobody_expressed')
  })

  test('consent passes without upheld objection; a vote against is an objection', () => {
    const consent = { ...base, rule: 'consent' as const }
    expect(decideVote({ ...consent, counts: counts(9, 0, 3) })).toMatchObject({ result: 'accepted', reason: 'consent' })
    expect(decideVote({ ...consent, counts: counts(11, 0, 0, 1) }).reason).toBe('objection')
    expect(decideVote({ ...consent, counts: counts(11, 1, 0) }).reason).toBe('objection')
    expect(decideVote({ ...consent, counts: counts(11, 0, 0, 1), upheldObjections: 0 }).result).toBe('accepted')
    expect(decideVote({ ...consent, counts: counts(0, 0, 0) }).reason).toBe('nobody_expressed')
  })

  test('quorum counts the present and the proxies, and nothing passes without it', () => {
    expect(isQuorumMet({ present: 7, proxies: 0, eligible: 15, quorumPercent: 50 })).toBe(false)
    expect(isQuorumMet({ present: 7, proxies: 1, eligible: 15, quorumPercent: 50 })).toBe(true)
    expect(isQuorumMet({ present: 0, proxies: 0, eligible: 0, quorumPercent: 0 })).toBe(false)
    expect(decideVote({ ...base, present: 7, rule: 'simple', counts: counts(7, 0, 0) })).toEqual({
      quorumMet: false,
      result: 'rejected',
      reason: 'quorum_missing',
    })
  })

  test('one more vote for never turns an accepted motion into a rejected one', () => {
    const number = fc.nat({ max: 30 })
    fc.assert(
      fc.property(fc.constantFrom(...voteRules), number, number, number, (rule, f, against, abstain) => {
        const vote = { rule, eligible: 100, present: 100, proxies: 0, quorumPercent: 50, tieRule: 'rejected' as const }
        const before = decideVote({ ...vote, counts: counts(f, against, abstain) }).result
        const after = decideVote({ ...vote, counts: counts(f + 1, against, abstain) }).result
        if (before === 'accepted') expect(after).toBe('accepted')
      }),
    )
  })
})
