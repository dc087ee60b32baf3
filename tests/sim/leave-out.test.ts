// Several devices write and exchange at random; then any one device's entries are left out from any point, and the
// space is built again. A naive model, that knows no Yjs, says what must still show.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordId } from '../../src/base/ids.ts'
import { buildReplica, type OpenedEntry } from '../../src/replica/build-replica.ts'
import type { RecordView } from '../../src/replica/replica.port.ts'
import type { YjsSpaceReplica } from '../../src/replica/space-replica.ts'
import { authorOf, everything, handClock, Peer, spaceOf, summer } from '../unit/replica/space-of-devices.ts'

const devices = 4

const device = fc.nat({ max: devices - 1 })
const where = fc.nat({ max: 99 })
const step = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant('create' as const), device }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('save' as const), device, where }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('type' as const), device, where, at: where }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('erase' as const), device, where, at: where }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('deliver' as const), device, from: device }) },
)
const scenario = fc.record({
  steps: fc.array(step, { minLength: 15, maxLength: 60, size: 'max' }),
  skews: fc.array(fc.integer({ min: -3_600_000, max: 3_600_000 }), { minLength: devices, maxLength: devices }),
  out: device,
  // Few entries are kept, so that much of what others wrote leans on what is left out.
  from: fc.nat({ max: 4 }),
  order: fc.array(fc.nat({ max: 1000 }), { minLength: 60, maxLength: 60 }),
})
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never

/** What a person did, as a person would tell it. */
type Told =
  | { readonly what: 'save'; readonly record: RecordId; readonly value: string; readonly instead: readonly unknown[] }
  | { readonly what: 'letter'; readonly record: RecordId; readonly letter: string }
  | { readonly what: 'erased'; readonly record: RecordId; readonly letters: readonly string[] }

interface Played {
  readonly entries: readonly (OpenedEntry & { readonly told: Told })[]
  readonly peers: readonly Peer[]
}

function play({ steps, skews }: Pick<Scenario, 'steps' | 'skews'>): Played {
  const peers = skews.map((skew, n) => new Peer(n, { clock: summer + skew }))
  const entries: (OpenedEntry & { told: Told })[] = []
  const delivered = peers.map(() => peers.map(() => 0))
  let count = 0

  for (const one of steps) {
    const peer = peers[one.device] as Peer
    const { replica } = peer
    peer.clock.time += 1000
    const tell = (told: Told, written: ReturnType<typeof replica.takeTyped>): void => {
      entries.push({ ...peer.send(written), told })
    }
    const known = [...replica.records('meeting')].map(({ id }) => id).sort()
    if (one.do === 'deliver') {
      const row = delivered[one.device] as number[]
      if (one.from === one.device) continue
      const next = peers[one.from]?.sent.slice(row[one.from]) ?? []
      const states = peer.receive(...next.slice(0, 3))
      row[one.from] = (row[one.from] ?? 0) + states.filter((state) => state === 'applied').length
    } else if (one.do === 'create' || known.length === 0) {
      const record = replica.newRecordId('meeting')
      const value = `v${count++}`
      tell({ what: 'save', record, value, instead: [] }, replica.write([{ record, fields: { place: value } }]))
    } else {
      const record = known[one.where % known.length] as RecordId
      const text = replica.text(record, 'minutes')
      if (one.do === 'save') {
        const value = `v${count++}`
        const instead = answers(replica.record(record))
        tell({ what: 'save', record, value, instead }, replica.write([{ record, fields: { place: value } }]))
      } else if (one.do === 'type') {
        // One letter of its own for each insertion, so that each can be followed.
        const letter = String.fromCharCode(0x4e00 + count++)
        replica.editText(record, 'minutes').insert(one.at % (text.length + 1), letter)
        tell({ what: 'letter', record, letter }, replica.takeTyped())
      } else if (text.length > 0) {
        const at = one.at % text.length
        const letters = [...text.slice(at, at + 3)]
        replica.editText(record, 'minutes').delete(at, letters.length)
        tell({ what: 'erased', record, letters }, replica.takeTyped())
      }
    }
  }
  return { entries, peers }
}

const answers = (view: RecordView | undefined): unknown[] =>
  view?.conflicts.place?.map(({ value }) => value) ?? [view?.fields.place]

/** What must show once only these entries speak: the answers of each record, and the letters of its text. */
function expected(entries: Played['entries']): Map<RecordId, { answers: string[]; letters: string[] }> {
  const instead = new Map<RecordId, Set<unknown>>()
  const erased = new Set<string>()
  for (const { told } of entries) {
    if (told.what === 'erased') for (const letter of told.letters) erased.add(letter)
    if (told.what !== 'save') continue
    const values = instead.get(told.record) ?? new Set()
    for (const value of told.instead) values.add(value)
    instead.set(told.record, values)
  }
  const shown = new Map<RecordId, { answers: string[]; letters: string[] }>()
  for (const { told } of entries) {
    if (told.what === 'erased') continue
    const record = shown.get(told.record) ?? { answers: [], letters: [] }
    shown.set(told.record, record)
    if (told.what === 'letter' && !erased.has(told.letter)) record.letters.push(told.letter)
    if (told.what === 'save' && !instead.get(told.record)?.has(told.value)) record.answers.push(told.value)
  }
  return shown
}

function actual(replica: YjsSpaceReplica, records: Iterable<RecordId>) {
  const shown = new Map<RecordId, { answers: unknown[]; letters: string[] }>()
  for (const record of records) {
    const view = replica.record(record)
    shown.set(record, {
      answers: view === undefined ? [] : answers(view).sort(),
      letters: [...replica.text(record, 'minutes')].sort(),
    })
  }
  return shown
}

function shuffled<T>(items: readonly T[], order: readonly number[]): T[] {
  return items
    .map((item, at) => ({ item, key: order[at % order.length] ?? 0, at }))
    .sort((a, b) => a.key - b.key || b.at - a.at)
    .map(({ item }) => item)
}

const build = (entries: readonly OpenedEntry[]) =>
  buildReplica({ space: spaceOf(), me: authorOf(99), clock: handClock(summer), entries })

test('leaving out any one device’s entries from any point leaves every other save showing [K10] [K11] [A5]', () => {
  fc.assert(
    fc.property(scenario, (input) => {
      const { entries } = play(input)
      const left = entries.map((entry) => {
        const leaveOut = entry.author.device === authorOf(input.out).device && entry.seq > input.from
        return { ...entry, leaveOut }
      })
      const { replica, outcomes } = build(shuffled(left, input.order))
      expect(outcomes.map(({ result }) => result.state)).not.toContain('waiting')
      const model = expected(left.filter(({ leaveOut }) => !leaveOut))
      for (const record of model.values()) {
        record.answers.sort()
        record.letters.sort()
      }
      expect(actual(replica, model.keys())).toEqual(model)
    }),
    { numRuns: 300 },
  )
})

test('the same entries give the same records and texts in any order of arrival [K11]', () => {
  fc.assert(
    fc.property(scenario, (input) => {
      const { entries, peers } = play(input)
      const one = build(entries).replica
      const two = build(shuffled(entries, input.order)).replica
      expect(everything(two)).toEqual(everything(one))
      expect(two.mark()).toBe(one.mark())
      // The living devices, once each has received what it lacked, agree too.
      for (const peer of peers) {
        let waiting = entries.filter(({ author }) => author !== peer.author)
        for (let before = -1; waiting.length !== before; ) {
          before = waiting.length
          waiting = waiting.filter((entry) => peer.receive(entry)[0] === 'waiting')
        }
        expect(waiting).toEqual([])
        expect(everything(peer.replica)).toEqual(everything(one))
      }
    }),
    { numRuns: 100 },
  )
})

test('the naive model and the devices agree while nothing is left out', () => {
  const { entries, peers } = play({
    skews: [0, 0, 0, 0],
    steps: [
      { do: 'create', device: 0 },
      { do: 'deliver', device: 1, from: 0 },
      { do: 'save', device: 0, where: 0 },
      { do: 'save', device: 1, where: 0 },
    ],
  })
  expect(peers).toHaveLength(devices)
  expect([...expected(entries).values()]).toEqual([{ answers: ['v1', 'v2'], letters: [] }])
})
