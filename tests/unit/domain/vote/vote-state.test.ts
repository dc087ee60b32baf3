import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordId } from '../../../../src/base/ids.ts'
import { type ClosingRecord, closeMotion, lateBallots, motionState } from '../../../../src/domain/vote/closing.rules.ts'
import { type CastBallot, tallyMotion } from '../../../../src/domain/vote/tally.rules.ts'
import { cast, closedAt, counts, everyone, motion, people, person, recordId } from './vote-kit.ts'

type VoteFact =
  | { readonly type: 'ballot'; readonly ballot: CastBallot }
  | { readonly type: 'closing'; readonly closing: ClosingRecord }

/** Facts as a device keeps them: by id, whatever came first or twice. */
interface VoteFacts {
  readonly ballots: ReadonlyMap<RecordId, CastBallot>
  readonly closings: ReadonlyMap<RecordId, ClosingRecord>
}

/** Absent, and represented by someone of the room. */
const holders = new Map([[person(14), person(1)]])
const present = people(0, 12)
const closeOver = (id: number, facts: Pick<VoteFacts, 'ballots'>, settles?: ClosingRecord[]): ClosingRecord => {
  const closed = closeMotion({
    motion,
    source: { type: 'ballots', ballots: facts.ballots.values() },
    present,
    represented: [person(14)],
    holders,
    closedAt,
    settles: settles?.map((one) => one.id),
  })
  if (!closed.ok) throw new Error(closed.error.type)
  return { id: recordId('cl', id), closing: closed.value }
}
const noFacts: VoteFacts = { ballots: new Map(), closings: new Map() }
function gather(facts: readonly VoteFact[]): VoteFacts {
  const ballots = new Map<RecordId, CastBallot>()
  const closings = new Map<RecordId, ClosingRecord>()
  for (const fact of facts) {
    if (fact.type === 'ballot') ballots.set(fact.ballot.id, fact.ballot)
    else closings.set(fact.closing.id, fact.closing)
  }
  return { ballots, closings }
}
function read(facts: readonly VoteFact[]) {
  const known = gather(facts)
  const ballots = [...known.ballots.values()]
  const state = motionState({ motion, closings: known.closings.values() })
  return {
    state,
    tally: tallyMotion({ motion, ballots, holders }),
    late: state.type === 'closed' ? lateBallots({ closing: state.closing, ballots }) : [],
  }
}

const ballot = fc.record({
  voter: fc.nat({ max: 16 }),
  choice: fc.constantFrom('for' as const, 'against' as const, 'abstain' as const, 'objection' as const),
  via: fc.constantFrom('phone' as const, 'urn' as const, 'hands' as const, 'qr' as const, 'proxy' as const),
  at: fc.nat({ max: 4 }),
  by: fc.nat({ max: 3 }),
})
/** Ballots, which of them each of up to three secretaries knew when they closed, and how they travel. */
const schedule = fc
  .record({
    ballots: fc.array(ballot, { maxLength: 24 }),
    known: fc.array(fc.array(fc.boolean(), { maxLength: 24 }), { maxLength: 3 }),
    travels: fc.array(fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), { minLength: 3, maxLength: 3 }),
    twice: fc.array(fc.boolean(), { maxLength: 27 }),
  })
  .map(({ ballots, known, travels, twice }) => {
    const casts = ballots.map(
      ({ voter, by, ...more }, n): CastBallot =>
        cast(n, person(voter), { ...more, ...(more.via === 'proxy' ? { by: person(by) } : {}) }),
    )
    const facts: VoteFact[] = casts.map((one) => ({ type: 'ballot', ballot: one }))
    known.forEach((mask, n) => {
      const seen = gather(facts.slice(0, casts.length).filter((_, i) => mask[i] === true))
      facts.push({ type: 'closing', closing: closeOver(n, seen) })
    })
    const sent = [...facts, ...facts.filter((_, i) => twice[i] === true)]
    // The delay of each fact on the way to each device.
    const arrivals = travels.map((delays) =>
      sent
        .map((fact, i) => ({ fact, at: (delays[i % delays.length] ?? 0) + i }))
        .sort((a, b) => a.at - b.at)
        .map(({ fact }) => fact),
    )
    return { facts, arrivals }
  })

describe('A motion as facts arrive [D2] [D5] [D6]', () => {
  test('5 000 schedules of arrivals, repetitions and delays: every device reads the same, one ballot per voter', () => {
    fc.assert(
      fc.property(schedule, ({ facts, arrivals }) => {
        const expected = read(facts)
        for (const arrival of arrivals) expect(read(arrival)).toEqual(expected)
        const { tally, state, late } = expected
        const voices = Object.values(tally.counts).reduce((a, b) => a + b, 0)
        expect(voices).toBe(new Set(tally.voters).size)
        expect(tally.ballots.map(({ voter }) => voter)).toEqual(tally.voters)
        expect(tally.voters.every((voter) => everyone.includes(voter))).toBe(true)
        const closings = facts.filter(({ type }) => type === 'closing').length
        expect(state.type).toBe(closings === 0 ? 'open' : closings === 1 ? 'closed' : 'disputed')
        if (state.type === 'closed') {
          const { countedBallots, setAsideBallots } = state.closing
          const ballots = facts.filter(({ type }) => type === 'ballot').length
          expect(late.length + countedBallots.length + setAsideBallots.length).toBe(ballots)
        }
      }),
      { seed: 6, numRuns: 5000 },
    )
  }, 60_000)

  test('[J14] a late ballot never changes a closed result, at any prefix of any arrival', () => {
    fc.assert(
      fc.property(schedule, ({ facts, arrivals }) => {
        const [closing] = facts.filter((fact) => fact.type === 'closing')
        if (closing === undefined) return
        const only = arrivals[0]?.filter((fact) => fact.type === 'ballot') ?? []
        for (const n of [0, 3, only.length]) {
          const { state } = read([closing, ...only.slice(0, n)])
          expect(state).toEqual({ type: 'closed', ...closing.closing })
        }
      }),
      { seed: 14, numRuns: 500 },
    )
  })

  test('[J16] two closings stay disputed until a fact settles both; a closing that arrives later disputes again', () => {
    const first = closeOver(1, gather([{ type: 'ballot', ballot: cast(1, person(0)) }]))
    const second = closeOver(2, noFacts)
    const settled = closeOver(3, noFacts, [first, second])
    const facts = (...closings: ClosingRecord[]): VoteFact[] =>
      closings.map((closing) => ({ type: 'closing', closing }))
    expect(read(facts(first, second)).state).toMatchObject({ type: 'disputed', closings: [first, second] })
    expect(read(facts(settled, second, first)).state).toMatchObject({ type: 'closed', id: settled.id })
    expect(read(facts(first, second, settled, closeOver(4, noFacts))).state.type).toBe('disputed')
  })
})

describe('All ways of voting in one motion [J13]', () => {
  const close = (ballots: CastBallot[], hands?: ReturnType<typeof counts>, more = {}) =>
    closeMotion({
      motion,
      source: { type: 'ballots', ballots, hands },
      present,
      represented: [person(14)],
      holders,
      closedAt,
      ...more,
    })

  test('phones, codes, the tablet, proxies and raised hands add up, each person once', () => {
    const ballots = [
      cast(1, person(0)),
      cast(2, person(0), { via: 'qr', choice: 'against' }),
      cast(3, person(1), { via: 'urn' }),
      cast(4, person(14), { via: 'proxy', by: person(1), choice: 'abstain' }),
    ]
    expect(close(ballots, counts(6, 4))).toMatchObject({
      ok: true,
      value: { for: 7, against: 5, abstain: 1, hands: 10, present: 12, proxies: 1 },
    })
  })

  test('hands are raised by people of the room without a ballot: one hand more is refused', () => {
    const ballots = [cast(1, person(0)), cast(2, person(1))]
    // 12 present and 1 represented, 2 of them with a ballot.
    expect(close(ballots, counts(11, 0)).ok).toBe(true)
    expect(close(ballots, counts(12, 0))).toMatchObject({
      error: { type: 'vote.more_hands_than_people', votes: 12, people: 11 },
    })
  })

  test('a ballot by proxy counts only from who holds it, and under the person’s own word', () => {
    const proxy = cast(9, person(14), { via: 'proxy', by: person(1), choice: 'against' })
    const stolen = cast(10, person(14), { via: 'proxy', by: person(2) })
    expect(close([proxy, stolen])).toMatchObject({ value: { for: 0, against: 1, setAsideBallots: [stolen.id] } })
    expect(close([proxy, cast(1, person(14))])).toMatchObject({ value: { for: 1, against: 0 } })
  })

  test('a raised hand says neither a college nor a candidate', () => {
    const election = { ...motion, rule: 'election' as const }
    expect(close([], counts(1, 0), { motion: election })).toMatchObject({
      error: { type: 'vote.hands_need_plain_rule' },
    })
  })
})
