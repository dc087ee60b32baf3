import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { PersonId, RecordId } from '../../../../src/base/ids.ts'
import { localDateTime } from '../../../../src/domain/time/local-time.ts'
import {
  type ClosingRecord,
  closeMotion,
  isClosingCoherent,
  lateBallots,
  motionState,
  nextDecisionNumber,
} from '../../../../src/domain/vote/closing.rules.ts'
import { closingSchema } from '../../../../src/domain/vote/closing.schema.ts'
import type { Motion } from '../../../../src/domain/vote/motion.schema.ts'
import { ballotsOfRecord, type CastBallot, tallyBallots } from '../../../../src/domain/vote/tally.rules.ts'

const person = (n: number) => n.toString(16).padStart(32, '0') as PersonId
const recordId = (code: string, n: number) => `${code}:${n.toString(36).padStart(22, '0')}` as RecordId
const everyone = Array.from({ length: 15 }, (_, n) => person(n))
const motionId = recordId('mo', 1)

const motion: Motion & { id: RecordId } = {
  id: motionId,
  wording: 'm',
  method: 'open',
  rule: 'simple',
  eligible: everyone,
  quorumPercent: 50,
  tieRule: 'rejected',
  openedAt: localDateTime('2024-07-15T10:00'),
}
const closedAt = localDateTime('2024-07-15T10:20')
const cast = (n: number, voter: number, choice: CastBallot['choice'], more: Partial<CastBallot> = {}): CastBallot => ({
  id: recordId('ba', n),
  motion: motionId,
  voter: person(voter),
  choice,
  via: 'phone',
  at: n,
  ...more,
})
const oracle = [
  ...[0, 1, 2, 3, 4, 5].map((n) => cast(n, n, 'for')),
  ...[6, 7, 8, 9].map((n) => cast(n, n, 'against')),
  ...[10, 11].map((n) => cast(n, n, 'abstain')),
]
const close = (more: Partial<Parameters<typeof closeMotion>[0]> = {}) =>
  closeMotion({
    motion,
    source: { type: 'ballots', ballots: oracle },
    present: everyone.slice(0, 12),
    represented: [],
    closedAt,
    ...more,
  })
const closed = (more: Partial<Parameters<typeof closeMotion>[0]> = {}) => {
  const result = close(more)
  if (!result.ok) throw new Error(`expected a closing, got ${result.error.type}`)
  return result.value
}

describe('Counting ballots [D2]', () => {
  test('one ballot per voter: the last choice counts, the phone and the urn together once', () => {
    const ballots = [cast(1, 1, 'for'), cast(2, 1, 'against', { via: 'urn' }), cast(3, 2, 'for'), cast(4, 99, 'for')]
    const tally = tallyBallots({ motion: motionId, ballots, eligible: everyone })
    expect(tally.counts).toEqual({ for: 1, against: 1, abstain: 0, objections: 0 })
    expect(tally.counted).toEqual([recordId('ba', 2), recordId('ba', 3)])
    expect(tally.setAside).toEqual([recordId('ba', 1), recordId('ba', 4)])
  })

  test('any order of arrival and any repetition give the same tally, with never more voices than voters', () => {
    const ballot = fc
      .record({
        n: fc.nat({ max: 40 }),
        voter: fc.nat({ max: 20 }),
        choice: fc.constantFrom('for' as const, 'against' as const, 'abstain' as const, 'objection' as const),
        via: fc.constantFrom('phone' as const, 'urn' as const, 'hands' as const),
        at: fc.nat({ max: 5 }),
      })
      .map(({ n, voter, choice, via, at }) => cast(n, voter, choice, { via, at }))
    const list = fc.uniqueArray(ballot, { selector: (one) => one.id, maxLength: 40 })
    const shuffled = list.chain((ballots) =>
      fc.tuple(fc.constant(ballots), fc.shuffledSubarray([...ballots, ...ballots], { minLength: ballots.length * 2 })),
    )
    fc.assert(
      fc.property(shuffled, ([ballots, other]) => {
        const tally = tallyBallots({ motion: motionId, ballots, eligible: everyone })
        expect(tallyBallots({ motion: motionId, ballots: other, eligible: everyone })).toEqual(tally)
        const voices = Object.values(tally.counts).reduce((a, b) => a + b, 0)
        expect(voices).toBe(tally.voters.length)
        expect(new Set(tally.voters).size).toBe(tally.voters.length)
        expect(tally.counted.length + tally.setAside.length).toBe(new Set(ballots.map(({ id }) => id)).size)
      }),
    )
  })

  test('someone who writes their own ballot under another’s id hides nothing', () => {
    const ballots = ballotsOfRecord({
      record: {
        id: recordId('ba', 1),
        createdAt: 5,
        fields: { motion: motionId, voter: person(2), choice: 'against', via: 'phone' },
        conflicts: {
          voter: [
            { value: person(1), cell: 'x', at: 5 },
            { value: person(2), cell: 'y', at: 9 },
          ],
          choice: [
            { value: 'for', cell: 'x', at: 5 },
            { value: 'against', cell: 'y', at: 9 },
          ],
        },
      },
    })
    const tally = tallyBallots({ motion: motionId, ballots, eligible: everyone })
    expect(tally.counts).toMatchObject({ for: 1, against: 1 })
    expect(tally.voters).toEqual([person(1), person(2)])
  })

  test('a plain record is one ballot, an incomplete one is none', () => {
    const fields = { motion: motionId, voter: person(1), choice: 'for', via: 'phone' }
    const record = { id: recordId('ba', 1), createdAt: 5, conflicts: {} }
    expect(ballotsOfRecord({ record: { ...record, fields } })).toEqual([cast(1, 1, 'for', { at: 5 })])
    expect(ballotsOfRecord({ record: { ...record, fields: { choice: 'for' } } })).toEqual([])
  })
})

describe('Closing a vote [D4] [D5]', () => {
  test('freezes the oracle: 15 eligible, 12 present, 6/4/2 passes by simple majority, in a valid record', () => {
    const closing = closed()
    expect(closing).toMatchObject({
      for: 6,
      against: 4,
      abstain: 2,
      eligible: 15,
      present: 12,
      proxies: 0,
      quorumMet: true,
      result: 'accepted',
      reason: 'majority',
    })
    expect(closing.countedBallots).toHaveLength(12)
    expect(v.safeParse(closingSchema, closing).success).toBe(true)
    expect(isClosingCoherent({ motion, closing })).toBe(true)
  })

  test('[J13] raised hands and a urn give the same result as ballots, without names or without choices', () => {
    const counts = { for: 6, against: 4, abstain: 2, objections: 0 }
    const hands = closed({ source: { type: 'hands', counts } })
    expect(hands).toMatchObject({ result: 'accepted', present: 12, voters: [] })
    const secret = { ...motion, method: 'secret' as const }
    const urn = closed({ motion: secret, source: { type: 'urn', counts, voters: everyone.slice(0, 12) } })
    expect(urn).toMatchObject({ result: 'accepted', countedBallots: [] })
    expect(urn.voters).toHaveLength(12)
  })

  test('[J15] a secret vote takes no ballot record at all', () => {
    const secret = { ...motion, method: 'secret' as const }
    expect(close({ motion: secret })).toMatchObject({ ok: false, error: { type: 'vote.secret_needs_urn' } })
  })

  test('voters who were not ticked are present; a proxy counts once, and not for someone in the room', () => {
    const closing = closed({ present: [], represented: [person(0), person(14)] })
    expect(closing).toMatchObject({ present: 11, proxies: 2, quorumMet: true })
    expect(closed({ represented: [person(0)] })).toMatchObject({ present: 12, proxies: 0 })
  })

  test('refuses numbers that cannot be', () => {
    const counts = { for: 10, against: 4, abstain: 2, objections: 0 }
    expect(close({ source: { type: 'hands', counts } })).toMatchObject({
      error: { type: 'vote.more_votes_than_people', votes: 16, people: 12 },
    })
    expect(close({ source: { type: 'hands', counts: { ...counts, for: -1 } } })).toMatchObject({
      error: { type: 'vote.count_invalid' },
    })
    expect(close({ closedAt: localDateTime('2024-07-15T09:59') })).toMatchObject({
      error: { type: 'vote.closed_before_opening' },
    })
    const consent = { ...motion, rule: 'consent' as const }
    expect(close({ motion: consent, upheldObjections: 5 })).toMatchObject({ error: { type: 'vote.upheld_invalid' } })
    const secret = { ...motion, method: 'secret' as const }
    const one = { for: 1, against: 0, abstain: 0, objections: 0 }
    expect(close({ motion: secret, source: { type: 'urn', counts: one, voters: [person(99)] } })).toMatchObject({
      error: { type: 'vote.voter_not_eligible' },
    })
  })

  test('[J14] a ballot that the closing never saw is late; a replaced choice is not', () => {
    const changed = [...oracle, cast(40, 0, 'against')]
    const closing = closed({ source: { type: 'ballots', ballots: changed } })
    expect(closing).toMatchObject({ for: 5, against: 5, result: 'rejected', reason: 'tie_rejected' })
    const late = cast(41, 12, 'for', { at: 0 })
    expect(lateBallots({ closing, ballots: [...changed, late] })).toEqual([late])
  })
})

describe('The state of a motion [D5] [D6]', () => {
  const first: ClosingRecord = { id: recordId('cl', 1), closing: closed() }
  const second: ClosingRecord = {
    id: recordId('cl', 2),
    closing: closed({ source: { type: 'ballots', ballots: oracle.slice(1) } }),
  }

  test('is open, then closed, whatever ballots come later', () => {
    expect(motionState({ motion, closings: [] })).toEqual({ type: 'open' })
    expect(motionState({ motion, closings: [first] })).toMatchObject({ type: 'closed', id: first.id })
  })

  test('[J16] two closings are a dispute, both kept, in any order, until a third settles both', () => {
    expect(motionState({ motion, closings: [second, first] })).toEqual({ type: 'disputed', closings: [first, second] })
    expect(motionState({ motion, closings: [first, { ...first, id: second.id }] }).type).toBe('disputed')
    const third = { id: recordId('cl', 3), closing: closed({ settles: [first.id, second.id] }) }
    expect(motionState({ motion, closings: [third, first, second] })).toMatchObject({ type: 'closed', id: third.id })
    const half = { id: recordId('cl', 3), closing: closed({ settles: [first.id] }) }
    expect(motionState({ motion, closings: [half, first, second] }).type).toBe('disputed')
  })

  test('ignores a closing whose result does not follow from its numbers', () => {
    const forged = { ...second, closing: { ...second.closing, result: 'rejected' as const } }
    expect(motionState({ motion, closings: [first, forged] })).toMatchObject({ type: 'closed', id: first.id })
    const stuffed = { ...second, closing: { ...second.closing, for: 60 } }
    expect(motionState({ motion, closings: [stuffed] })).toEqual({ type: 'open' })
  })

  test('decisions are numbered from 1', () => {
    expect(nextDecisionNumber({ numbers: [] })).toBe(1)
    expect(nextDecisionNumber({ numbers: [1, 7, 3] })).toBe(8)
  })
})
