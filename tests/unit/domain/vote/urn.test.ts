import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../../src/base/ids.ts'
import { closeMotion } from '../../../../src/domain/vote/closing.rules.ts'
import { dropVoice, emptyUrn, type Urn, urnTotals, type Voice } from '../../../../src/domain/vote/urn.rules.ts'
import { closedAt, counts, everyone, motion, people, person } from './vote-kit.ts'

const secret = { ...motion, method: 'secret' as const }

function filled(votes: readonly (readonly [PersonId, Voice])[], asked = secret): Urn {
  let urn = emptyUrn(asked)
  for (const [voter, voice] of votes) if (urn.ok) urn = dropVoice(urn.value, asked, voter, voice)
  if (!urn.ok) throw new Error(urn.error.type)
  return urn.value
}
const refusal = (voter: PersonId, voice: Voice, urn = filled([])) => {
  const dropped = dropVoice(urn, secret, voter, voice)
  return dropped.ok ? 'ok' : dropped.error.type
}

describe('The urn of a secret vote [D56] [J15]', () => {
  test('takes one voice of each voter, for good, and only what is asked', () => {
    const urn = filled([[person(1), { choice: 'for' }]])
    expect(refusal(person(1), { choice: 'against' }, urn)).toBe('urn.already_voted')
    expect(refusal(person(99), { choice: 'for' })).toBe('urn.not_eligible')
    expect(refusal(person(1), { choice: 'for', candidate: person(2) })).toBe('urn.not_a_choice')
    expect(emptyUrn(motion)).toMatchObject({ error: { type: 'urn.not_secret' } })
  })

  test('whatever the order and whoever chose what, the same voters and totals make the same urn', () => {
    const choices = fc.array(fc.constantFrom('for' as const, 'against' as const, 'abstain' as const), {
      minLength: 15,
      maxLength: 15,
    })
    const both = choices.chain((own) => {
      const shuffled = fc.shuffledSubarray(own, { minLength: 15 })
      const order = fc.shuffledSubarray([...everyone], { minLength: 15 })
      return fc.tuple(fc.constant(own), shuffled, order)
    })
    fc.assert(
      fc.property(both, ([own, exchanged, order]) => {
        const first = filled(everyone.map((voter, i) => [voter, { choice: own[i] ?? 'for' }]))
        // Others chose what they chose, in another order: nothing that is written differs.
        const second = filled(order.map((voter, i) => [voter, { choice: exchanged[i] ?? 'for' }]))
        expect(JSON.stringify(urnTotals(second))).toBe(JSON.stringify(urnTotals(first)))
      }),
      { seed: 15, numRuns: 300 },
    )
  })

  test('its closing says who voted in the order of their ids, and the totals', () => {
    const urn = filled([9, 3, 12, 7, 1, 4, 0, 2].map((n) => [person(n), { choice: n > 6 ? 'for' : 'against' }]))
    const source = { type: 'urn' as const, ...urnTotals(urn) }
    const closed = closeMotion({ motion: secret, source, present: [], represented: [], closedAt })
    expect(closed).toMatchObject({ ok: true, value: { for: 3, against: 5, countedBallots: [], setAsideBallots: [] } })
    if (closed.ok) expect(closed.value.voters).toEqual([0, 1, 2, 3, 4, 7, 9, 12].map(person))
  })

  test('elects in secret, and counts by college where no college is so small that its total tells a choice', () => {
    const election = { ...secret, rule: 'election' as const, candidates: [person(1), person(2)] }
    const voice = (candidate: PersonId): Voice => ({ choice: 'for', candidate })
    const urn = filled(
      everyone.map((voter, i) => [voter, voice(person(i < 9 ? 1 : 2))]),
      election,
    )
    const source = { type: 'urn' as const, ...urnTotals(urn) }
    const closed = closeMotion({ motion: election, source, present: everyone, represented: [], closedAt })
    expect(closed).toMatchObject({ ok: true, value: { reason: 'elected', elected: person(1) } })

    const college = (weight: number, from: number, n: number) => ({ name: `${from}`, weight, voters: people(from, n) })
    const colleges = [college(4000, 0, 5), college(3000, 5, 5), college(3000, 10, 5)]
    const weighted = { ...secret, rule: 'colleges' as const, colleges }
    const own = filled(
      everyone.map((voter, i) => [voter, { choice: i < 8 ? 'for' : 'against' }]),
      weighted,
    )
    expect(urnTotals(own).byCollege).toEqual([counts(5, 0), counts(3, 2), counts(0, 5)])
    const small = { ...weighted, colleges: [...colleges.slice(0, 2), college(3000, 10, 2)] }
    expect(emptyUrn(small)).toMatchObject({ error: { type: 'urn.college_too_small', least: 3 } })
  })
})
