// What every ledger adapter must do. Plain cases without a test framework, so that the same code runs in Node
// and inside a real browser (tests/e2e/ledger-dexie.spec.ts): fake-indexeddb alone proves little.
import { type Bytes, toHex, utf8 } from '../../src/base/bytes.ts'
import type { CoopId, DeviceId, Hash, SpaceId } from '../../src/base/ids.ts'
import {
  type ControlItem,
  type Head,
  type Ledger,
  LedgerError,
  type NewPendingRow,
  type StoredBeacon,
  type StoredEntry,
} from '../../src/ledger/ledger.port.ts'
import type { WriteFaults } from '../../src/ledger/write-faults.ts'
import type { Drafts } from '../../src/vault/vault.port.ts'

/** One storage, opened as often as a case wants: each `open` is another tab, or a restart. */
export interface LedgerHarness {
  open(): Promise<{ ledger: Ledger; drafts: Drafts; faults: WriteFaults }>
  close(): Promise<void>
}

export interface LedgerCase {
  readonly name: string
  run(harness: LedgerHarness): Promise<void>
}

const id = (letter: string, bytes = 16): string => letter.repeat(bytes * 2)
export const spaceA = id('a') as SpaceId
const spaceB = id('b') as SpaceId
const me = id('1') as DeviceId
const other = id('2') as DeviceId
const log = id('c') as CoopId
const hash = (n: number): Hash => n.toString(16).padStart(64, '0') as Hash

const row = (space: SpaceId, text: string): NewPendingRow => ({
  space,
  records: utf8(text),
  texts: new Uint8Array(0),
  frontier: 3,
  hlc: 1_790_000_000_000,
})
const entry = (device: DeviceId, seq: number, more: Partial<StoredEntry> = {}): StoredEntry => ({
  space: spaceA,
  device,
  seq,
  hash: hash(seq + (device === me ? 100 : 200)),
  bytes: utf8(`entry ${seq}`),
  state: 'accepted',
  ...more,
})
const headOf = (e: StoredEntry): Head => ({ seq: e.seq, hash: e.hash })
const op = (n: number, sent = false): ControlItem => ({ kind: 'op', hash: hash(n), log, bytes: utf8(`op ${n}`), sent })
const beacon = (counter: number): StoredBeacon => ({
  ...{ space: spaceA, device: me, counter, sent: false },
  bytes: utf8(`beacon ${counter}`),
})

const chunk = (n: number) => ({ name: hash(n), bytes: utf8(`chunk ${n}`) })

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (part instanceof Uint8Array ? toHex(part) : inOrder(part))) ?? 'undefined'
const inOrder = (part: unknown): unknown =>
  part !== null && typeof part === 'object' && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
    : part
function same(actual: unknown, expected: unknown): void {
  if (plain(actual) !== plain(expected)) throw new Error(`expected ${plain(expected)}, got ${plain(actual)}`)
}
async function rejects(type: LedgerError['type'], work: Promise<unknown>): Promise<void> {
  const failure = await work.then(
    () => 'success',
    (error: unknown) => (error instanceof LedgerError ? error.type : String(error)),
  )
  same(failure, type)
}
const texts = async (ledger: Ledger, space?: SpaceId): Promise<string[]> =>
  (await ledger.pending.list(space)).map((pending) => new TextDecoder().decode(pending.records))
async function opened(harness: LedgerHarness): Promise<Awaited<ReturnType<LedgerHarness['open']>>> {
  const parts = await harness.open()
  await parts.ledger.acquireLease()
  return parts
}
const seqs = (entries: readonly StoredEntry[]): number[] => entries.map((e) => e.seq)

export const ledgerCases: readonly LedgerCase[] = [
  {
    name: 'a save keeps its rows of every space and its clocks, whole, across a restart',
    async run(harness) {
      const { ledger } = await opened(harness)
      const clocks = new Map([[spaceA, { n: 1, records: 7, texts: 2 }]])
      const saved: NewPendingRow = { ...row(spaceA, 'first'), texts: utf8('long text') }
      const ids = await ledger.transactions.savePending([saved, row(spaceB, 'second')], clocks)
      const again = (await opened(harness)).ledger
      same(await texts(again), ['first', 'second'])
      const [first] = await again.pending.list(spaceA)
      same([first?.id, first?.texts, first?.frontier, first?.hlc], [ids[0], saved.texts, saved.frontier, saved.hlc])
      same(await again.pending.clock(spaceA), { n: 1, records: 7, texts: 2 })
      same(await again.pending.clock(spaceB), undefined)
      same([...(await again.pending.clocks())], [...clocks])
    },
  },
  {
    name: 'saves asked at the same moment are kept in the order of asking',
    async run(harness) {
      const { ledger } = await opened(harness)
      const names = Array.from({ length: 12 }, (_, n) => `save ${n}`)
      await Promise.all(names.map((name) => ledger.transactions.savePending([row(spaceA, name)], new Map())))
      same(await texts(ledger, spaceA), names)
    },
  },
  {
    name: 'a save whose row cannot be written rejects, leaves nothing, keeps the draft and does not hide later saves',
    async run(harness) {
      const { ledger, drafts, faults } = await opened(harness)
      await drafts.put('intake/1', { note: 'typed' })
      const clocks = new Map([[spaceA, { n: 1, records: 1, texts: 0 }]])
      faults.failNextWrite()
      await rejects('ledger.write_failed', ledger.transactions.savePending([row(spaceA, 'lost')], clocks, 'intake/1'))
      same([await texts(ledger), await ledger.pending.clock(spaceA)], [[], undefined])
      same(await drafts.get('intake/1'), { note: 'typed' })
      await ledger.transactions.savePending([row(spaceA, 'kept')], clocks, 'intake/1')
      same([await texts(ledger), await drafts.get('intake/1')], [['kept'], undefined])
    },
  },
  {
    name: 'a relay that lost something is offered everything again, what is set aside left out but for the links named',
    async run(harness) {
      const { ledger } = await opened(harness)
      const acked = { acked: { pos: 4, at: 5 } }
      const aside = { state: 'aside', reason: 'unreadable', ...acked } as const
      const [mine, theirs] = [entry(me, 1, acked), entry(other, 1, acked)]
      const [link, forged] = [entry(other, 2, aside), entry(other, 3, aside)]
      await ledger.transactions.store({ entries: [mine, theirs, link, forged] })
      await ledger.control.put([op(1, true)])
      await ledger.outbox.sendAgain([link.hash], new Map([['cursor', utf8('0')]]))
      const again = (await opened(harness)).ledger
      same((await again.outbox.unacked()).map((e) => e.hash).sort(), [mine.hash, theirs.hash, link.hash].sort())
      same((await again.control.unsent()).length, 1)
      same(await again.meta.get('cursor'), utf8('0'))
      same((await again.entries.inState('aside')).length, 2)
      await again.outbox.ack([{ hash: link.hash, pos: 9, at: 9 }])
      same((await again.outbox.unacked()).length, 2)
    },
  },
  {
    name: 'a full device is told apart from other failures',
    async run(harness) {
      const { ledger, faults } = await opened(harness)
      faults.failNextWrite(new DOMException('no room', 'QuotaExceededError'))
      await rejects('ledger.full', ledger.meta.set('cursor', utf8('1')))
      same(await ledger.meta.get('cursor'), undefined)
    },
  },
  {
    name: 'pending ids are never used twice, even after all rows became segments and the device restarted',
    async run(harness) {
      const { ledger } = await opened(harness)
      const first = await ledger.transactions.savePending([row(spaceA, 'one'), row(spaceB, 'two')], new Map())
      await ledger.transactions.commitSegment(spaceA, undefined, entry(me, 0), first.slice(0, 1))
      const again = (await opened(harness)).ledger
      const [next] = await again.transactions.savePending([row(spaceA, 'three')], new Map())
      if ((next ?? 0) <= Math.max(...first)) throw new Error(`expected an id above ${first}, got ${next}`)
    },
  },
  {
    name: 'a segment replaces exactly the rows it carries and moves the head',
    async run(harness) {
      const { ledger } = await opened(harness)
      const ids = await ledger.transactions.savePending([row(spaceA, 'in'), row(spaceA, 'after')], new Map())
      await ledger.transactions.commitSegment(spaceA, undefined, entry(me, 0), ids.slice(0, 1))
      same([await texts(ledger), await ledger.entries.head(spaceA, me)], [['after'], headOf(entry(me, 0))])
      await ledger.transactions.commitSegment(spaceA, headOf(entry(me, 0)), entry(me, 1), ids.slice(1))
      same([await ledger.pending.count(), seqs(await ledger.outbox.unacked())], [0, [0, 1]])
    },
  },
  {
    name: 'an entry that waited or was set aside becomes what comes, with its bytes; an accepted one stays',
    async run(harness) {
      const { ledger } = await opened(harness)
      const waits: StoredEntry = { ...entry(me, 1), bytes: utf8('altered'), state: 'waiting', reason: 'gap' }
      await ledger.entries.put([waits])
      await ledger.entries.put([{ ...entry(me, 1), acked: { pos: 3, at: 4 } }])
      await ledger.entries.put([waits])
      const [held] = await ledger.entries.list(spaceA, me)
      same(
        [held?.state, held?.reason, held?.bytes, held?.acked],
        ['accepted', undefined, entry(me, 1).bytes, { pos: 3, at: 4 }],
      )
      same([await ledger.entries.head(spaceA, me), await ledger.entries.inState('waiting')], [headOf(entry(me, 1)), []])
    },
  },
  {
    name: 'a segment on a head that moved, on rows already gone or that cannot be written changes nothing',
    async run(harness) {
      const { ledger, faults } = await opened(harness)
      const ids = await ledger.transactions.savePending([row(spaceA, 'in')], new Map())
      const { commitSegment } = ledger.transactions
      await rejects('ledger.head_moved', commitSegment(spaceA, headOf(entry(me, 0)), entry(me, 1), ids))
      await rejects('ledger.head_moved', commitSegment(spaceA, undefined, entry(me, 0), [...ids, 999]))
      faults.failNextWrite()
      await rejects('ledger.write_failed', commitSegment(spaceA, undefined, entry(me, 0), ids))
      same([await texts(ledger), await ledger.entries.list(spaceA)], [['in'], []])
    },
  },
  {
    name: 'a tab whose lease was taken can no longer write anything, nor one that never took it',
    async run(harness) {
      const { ledger } = await opened(harness)
      const ids = await ledger.transactions.savePending([row(spaceA, 'before')], new Map())
      const thief = (await harness.open()).ledger
      await rejects('ledger.lease_lost', thief.meta.set('name', utf8('x')))
      await thief.acquireLease()
      const { transactions } = ledger
      await rejects('ledger.lease_lost', transactions.savePending([row(spaceA, 'late')], new Map()))
      await rejects('ledger.lease_lost', transactions.commitSegment(spaceA, undefined, entry(me, 0), ids))
      await rejects('ledger.lease_lost', transactions.store({ control: [op(1)] }))
      await rejects('ledger.lease_lost', ledger.entries.put([entry(other, 0)]))
      await rejects('ledger.lease_lost', ledger.outbox.ack([{ hash: hash(1), pos: 1, at: 1 }]))
      await rejects('ledger.lease_lost', ledger.meta.set('name', utf8('x')))
      same(await texts(thief), ['before'])
    },
  },
  {
    name: 'entries are kept once, listed by device and sequence, and give the frontier of what is accepted',
    async run(harness) {
      const { ledger } = await opened(harness)
      const theirs = [entry(other, 1), entry(other, 0), entry(other, 2, { state: 'waiting' })]
      await ledger.entries.put([...theirs, entry(me, 0)])
      await ledger.entries.put([entry(other, 0, { state: 'aside' })])
      same(seqs(await ledger.entries.list(spaceA)), [0, 0, 1, 2])
      same(seqs(await ledger.entries.list(spaceA, other, 1)), [1, 2])
      same(await ledger.entries.list(spaceB), [])
      const frontier = await ledger.entries.frontier(spaceA)
      same([frontier.get(me)?.seq, frontier.get(other)?.seq, frontier.size], [0, 1, 2])
      same((await ledger.entries.frontiers()).get(spaceA), frontier)
      same((await ledger.entries.frontiers()).size, 1)
    },
  },
  {
    name: 'changing the state of an entry moves the head both ways and keeps the reason',
    async run(harness) {
      const { ledger } = await opened(harness)
      await ledger.entries.put([entry(other, 0), entry(other, 1)])
      await ledger.entries.setState(entry(other, 1).hash, 'aside', 'client_id')
      same(await ledger.entries.head(spaceA, other), headOf(entry(other, 0)))
      same(
        (await ledger.entries.inState('aside')).map((e) => [e.seq, e.reason]),
        [[1, 'client_id']],
      )
      same(seqs(await ledger.outbox.unacked()), [0])
      await ledger.entries.setState(entry(other, 1).hash, 'accepted')
      same(await ledger.entries.head(spaceA, other), headOf(entry(other, 1)))
      same((await ledger.entries.list(spaceA, other, 1))[0]?.reason, undefined)
      await ledger.entries.setState(entry(other, 0).hash, 'aside')
      await ledger.entries.setState(entry(other, 1).hash, 'aside')
      same(await ledger.entries.head(spaceA, other), undefined)
    },
  },
  {
    name: 'an entry is to send until it is acknowledged, also when it comes back acknowledged',
    async run(harness) {
      const { ledger } = await opened(harness)
      await ledger.entries.put([entry(me, 0), entry(me, 1), entry(other, 0, { acked: { pos: 3, at: 5 } })])
      same(await ledger.outbox.unsent(), { pending: 0, entries: 2, control: 0, chunks: 0 })
      await ledger.outbox.ack([{ hash: entry(me, 0).hash, pos: 4, at: 6 }])
      await ledger.entries.put([entry(me, 1, { acked: { pos: 5, at: 7 } })])
      same(await ledger.outbox.unacked(), [])
      same(
        (await ledger.entries.list(spaceA, me)).map((e) => e.acked?.pos),
        [4, 5],
      )
    },
  },
  {
    name: 'control data keeps its order of arrival, once each, and knows what is still to send',
    async run(harness) {
      const { ledger } = await opened(harness)
      const blob: ControlItem = { kind: 'blob', hash: hash(9), bytes: utf8('wraps'), sent: false }
      await ledger.control.put([op(3), op(1), blob])
      await ledger.control.put([op(1, true), op(2, true)])
      same(
        (await ledger.control.list('op', log)).map((item) => item.hash),
        [hash(3), hash(1), hash(2)],
      )
      same([await ledger.control.list('op', id('d') as CoopId), await ledger.control.list('blob')], [[], [blob]])
      same(
        (await ledger.control.unsent()).map((item) => item.hash),
        [hash(3), hash(9)],
      )
      await ledger.control.markSent([hash(3), hash(9)])
      same([await ledger.control.unsent(), (await ledger.control.get(hash(9)))?.sent], [[], true])
    },
  },
  {
    name: 'an attachment is kept whole, listed by its order until sent, and counts as what only this device has',
    async run(harness) {
      const { ledger } = await opened(harness)
      await ledger.chunks.put([chunk(7), chunk(5), chunk(6)], 'b')
      await ledger.chunks.put([chunk(2)], 'a')
      await ledger.chunks.put([chunk(9)], undefined)
      same(await ledger.chunks.unsent(), [
        { file: 'a', names: [hash(2)] },
        { file: 'b', names: [hash(7), hash(5), hash(6)] },
      ])
      same((await ledger.outbox.unsent()).chunks, 4)
      await ledger.chunks.markSent([hash(2), hash(5), hash(9), hash(99)])
      await ledger.chunks.put([chunk(5)], 'c')
      same(await ledger.chunks.unsent(), [{ file: 'b', names: [hash(7), hash(6)] }])
      await ledger.chunks.remove([hash(7), hash(6)])
      same(await ledger.chunks.get([hash(9), hash(7), hash(5)]), [chunk(9).bytes, undefined, chunk(5).bytes])
      same((await ledger.outbox.unsent()).chunks, 0)
    },
  },
  {
    name: 'an attachment that cannot be written leaves nothing behind, and one held is offered again to a relay that lost it',
    async run(harness) {
      const { ledger, faults } = await opened(harness)
      faults.failNextWrite(new DOMException('full', 'QuotaExceededError'))
      await rejects('ledger.full', ledger.chunks.put([chunk(1), chunk(2)], 'a'))
      same(await ledger.chunks.get([hash(1), hash(2)]), [undefined, undefined])
      await ledger.chunks.put([chunk(3)], 'a')
      await ledger.chunks.markSent([hash(3)])
      same(await ledger.chunks.unsent(), [])
      await ledger.outbox.sendAgain([], new Map())
      same(await ledger.chunks.unsent(), [{ file: 'a', names: [hash(3)] }])
    },
  },
  {
    name: 'only the newest beacon of a device is kept, and sending an older one does not hide it',
    async run(harness) {
      const { ledger } = await opened(harness)
      await ledger.beacons.put([beacon(2)])
      await ledger.beacons.put([beacon(1), beacon(3)])
      await ledger.beacons.markSent([beacon(2)])
      same(await ledger.beacons.unsent(), [beacon(3)])
      await ledger.beacons.markSent([beacon(3)])
      same([await ledger.beacons.unsent(), (await ledger.beacons.list(spaceA)).map((b) => b.counter)], [[], [3]])
      same(await ledger.beacons.list(), await ledger.beacons.list(spaceA))
    },
  },
  {
    name: 'a batch is kept whole or not at all',
    async run(harness) {
      const { ledger, faults } = await opened(harness)
      const meta = new Map<string, Bytes | undefined>([['cursor', utf8('42')]])
      const batch = { control: [op(1)], entries: [entry(other, 0)], beacons: [beacon(1)], meta }
      faults.failNextWrite()
      await rejects('ledger.write_failed', ledger.transactions.store(batch))
      const { control, entries, beacons } = ledger
      const all = [await control.list('op'), await entries.list(spaceA), await beacons.list(spaceA)]
      same(
        [all, await entries.head(spaceA, other), await ledger.meta.get('cursor')],
        [[[], [], []], undefined, undefined],
      )
      await ledger.transactions.store(batch)
      const again = (await opened(harness)).ledger
      same(
        [await again.meta.get('cursor'), await again.entries.head(spaceA, other)],
        [utf8('42'), headOf(entry(other, 0))],
      )
      await again.transactions.store({ meta: new Map([['cursor', undefined]]) })
      same(await again.meta.get('cursor'), undefined)
    },
  },
]
