// A vote as its records arrive on several devices: real replicas, what the screens read of them, and every order of arrival.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MotionView, motionViews, type VoteRecords } from '../../../../src/app/meeting/motion-view.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { localDateTime } from '../../../../src/domain/time/local-time.ts'
import { closeMotion } from '../../../../src/domain/vote/closing.rules.ts'
import { ballotsOfRecord } from '../../../../src/domain/vote/tally.rules.ts'
import type { OpenedEntry } from '../../../../src/replica/build-replica.ts'
import { everything, Peer, personOf, summer } from '../../replica/space-of-devices.ts'

const voters = 6
const eligible = Array.from({ length: voters }, (_, n) => personOf(n + 1))
const secretaries = [11, 12] as const

const recordsOf = (peer: Peer): VoteRecords => {
  const all = everything(peer.replica)
  const of = (kind: string) => all.filter((record) => record.kind === kind)
  return { motions: of('motion'), ballots: of('ballot'), closings: of('closing'), decisions: of('decision') }
}
const viewOf = (peer: Peer): MotionView => {
  const [view, ...more] = motionViews(recordsOf(peer))
  if (view === undefined || more.length > 0) throw new Error('expected one proposition')
  return view
}

/** A secretary ends the vote over what their device has. */
function close(peer: Peer, motion: RecordId): OpenedEntry {
  const { ballots } = recordsOf(peer)
  const closed = closeMotion({
    motion: viewOf(peer).motion,
    source: { type: 'ballots', ballots: [...ballots].flatMap((record) => ballotsOfRecord({ record })) },
    present: eligible,
    represented: [],
    holders: new Map(),
    closedAt: localDateTime('2024-07-08T10:20'),
  })
  if (!closed.ok) throw new Error(closed.error.type)
  expect(closed.value.motion).toBe(motion)
  const fields = { ...closed.value }
  return peer.send(peer.replica.write([{ record: peer.replica.newRecordId('closing'), fields }]))
}

/** Each author's entries in their order; between authors, as the numbers say. */
function mix(entries: readonly OpenedEntry[], numbers: readonly number[]): OpenedEntry[] {
  const streams = new Map<string, OpenedEntry[]>()
  for (const entry of entries) {
    const stream = streams.get(entry.author.device) ?? []
    streams.set(entry.author.device, [...stream, entry])
  }
  const mixed: OpenedEntry[] = []
  for (let n = 0; streams.size > 0; n++) {
    const names = [...streams.keys()]
    const name = names[(numbers[n % numbers.length] ?? 0) % names.length]
    if (name === undefined) break
    const [next, ...rest] = streams.get(name) ?? []
    if (next !== undefined) mixed.push(next)
    if (rest.length > 0) streams.set(name, rest)
    else streams.delete(name)
  }
  return mixed
}

const schedule = fc.record({
  /** Who votes, what, on their phone or on the tablet of one of the secretaries; people change their minds. */
  votes: fc.array(
    fc.record({
      voter: fc.integer({ min: 1, max: voters }),
      choice: fc.constantFrom('for' as const, 'against' as const, 'abstain' as const),
      on: fc.constantFrom('phone' as const, ...secretaries),
      later: fc.nat({ max: 3 }),
    }),
    { maxLength: 14 },
  ),
  /** How many secretaries end the vote, each over so many of the entries. */
  closings: fc.array(fc.nat({ max: 14 }), { maxLength: 2 }),
  orders: fc.array(fc.array(fc.nat({ max: 40 }), { minLength: 12, maxLength: 12 }), { minLength: 4, maxLength: 4 }),
})
type Schedule = typeof schedule extends fc.Arbitrary<infer T> ? T : never

function play({ votes, closings, orders }: Schedule) {
  const opener = new Peer(10, { rank: 'animator' })
  const motion = opener.replica.newRecordId('motion')
  const fields = { wording: 'm', method: 'open', rule: 'simple', eligible, quorumPercent: 0, tieRule: 'rejected' }
  const opened = opener.send(
    opener.replica.write([{ record: motion, fields: { ...fields, openedAt: localDateTime('2024-07-08T10:00') } }]),
  )
  const tablets = new Map(secretaries.map((n) => [n, new Peer(n, { rank: 'animator' })]))
  const phones = new Map(eligible.map((_, n) => [n + 1, new Peer(n + 1)]))
  for (const peer of [...tablets.values(), ...phones.values()]) peer.receive(opened)
  const cast = votes.map(({ voter, choice, on, later }, n) => {
    const peer = on === 'phone' ? phones.get(voter) : tablets.get(on)
    if (peer === undefined) throw new Error('expected a device')
    peer.clock.time = summer + n * 1000 + later * 1500
    const ballot = { motion, voter: personOf(voter), choice, via: on === 'phone' ? 'phone' : 'urn' }
    return peer.send(peer.replica.write([{ record: peer.replica.newRecordId('ballot'), fields: ballot }]))
  })
  const ended = closings.map((known, n) => {
    const peer = tablets.get(secretaries[n] ?? 11)
    if (peer === undefined) throw new Error('expected a tablet')
    // Its own entries it has; the others' came as far as the number says.
    peer.receive(
      ...mix(cast, orders[0] ?? [])
        .slice(0, known)
        .filter(({ author }) => author.device !== peer.author.device),
    )
    return close(peer, motion)
  })
  return { motion, entries: [opened, ...cast, ...ended], cast, ended }
}

function readIn(order: readonly OpenedEntry[]): Peer {
  const reader = new Peer(20)
  for (const entry of order) reader.receive(entry)
  return reader
}

describe('A vote whose records arrive in any order [D2] [D5] [D6]', () => {
  test('250 schedules: every device shows the same, one ballot a voter, and each ballot is counted, put aside or late', () => {
    fc.assert(
      fc.property(schedule, (drawn) => {
        const { entries, cast, ended } = play(drawn)
        const views = drawn.orders.map((order) => viewOf(readIn(mix(entries, order))))
        for (const view of views) expect(view).toEqual(views[0])
        const [view] = views
        if (view === undefined) throw new Error('expected a reading')
        expect(new Set(view.voters).size).toBe(view.voters.length)
        expect(view.live.for + view.live.against + view.live.abstain).toBe(view.voters.length)
        expect(view.state).toBe(ended.length === 0 ? 'open' : ended.length === 1 ? 'closed' : 'disputed')
        if (view.closing === undefined) return
        const { countedBallots, setAsideBallots } = view.closing
        expect(view.late.length + countedBallots.length + setAsideBallots.length).toBe(cast.length)
      }),
      { seed: 6, numRuns: 250 },
    )
  }, 60_000)

  test('[J14] what comes after the one closing changes nothing of its result, whatever has come so far', () => {
    fc.assert(
      fc.property(schedule, (drawn) => {
        const { entries, cast, ended } = play({ ...drawn, closings: drawn.closings.slice(0, 1) })
        const [closing] = ended
        const [opened] = entries
        if (closing === undefined || opened === undefined) return
        const owner = closing.author.device
        // A device's entries come in their order: before its closing, its own ballots.
        const own = cast.filter(({ author }) => author.device === owner)
        const others = mix(
          cast.filter(({ author }) => author.device !== owner),
          drawn.orders[1] ?? [],
        )
        const reader = readIn([opened, ...own, closing])
        const first = viewOf(reader).closing
        for (const late of others) {
          reader.receive(late)
          expect(viewOf(reader)).toMatchObject({ state: 'closed', closing: first })
        }
      }),
      { seed: 14, numRuns: 150 },
    )
  }, 60_000)
})
