// What every adapter of EntryStore must do. The caller gives a fresh store, and a way to open it again.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { type Bytes, toHex, utf8 } from '../../src/base/bytes.ts'
import { sha256 } from '../../src/base/hash.ts'
import type { CoopId, DeviceId, Hash, OrgId, SpaceId } from '../../src/base/ids.ts'
import { nextRunning, noHash } from '../../src/protocol/wire/running-hash.ts'
import type { Appended, EntryStore, NewThing } from '../../src/relay/entry-store.port.ts'

export interface StoreFixture {
  open(options?: { maxOrgBytes?: number }): Promise<EntryStore>
  dispose(): Promise<void>
}

const id = <T>(name: string): T => toHex(sha256(utf8(name)).subarray(0, 16)) as T
const hashOf = (bytes: Bytes): Hash => toHex(sha256(bytes)) as Hash
const org = id<OrgId>('org')
const other = id<OrgId>('other')
const coop = id<CoopId>('coop')
const space = id<SpaceId>('space')
const second = id<SpaceId>('second')
const ana = id<DeviceId>('ana')
const ben = id<DeviceId>('ben')

const op = (text: string, log: OrgId | CoopId = org): NewThing => ({
  kind: 'op',
  log,
  hash: hashOf(utf8(text)),
  bytes: utf8(text),
})
const entry = (
  device: DeviceId,
  seq: number,
  prev: Hash,
  text: string,
  at: SpaceId = space,
): NewThing & { hash: Hash } => ({
  kind: 'entry',
  space: at,
  device,
  seq,
  prev,
  hash: hashOf(utf8(text)),
  bytes: utf8(text),
})
const beacon = (device: DeviceId, counter: number): NewThing => ({
  kind: 'beacon',
  space,
  device,
  counter,
  bytes: utf8(`beacon ${counter}`),
})
const everything = new Set<string>([org, coop, space, second])

function pos(answer: Appended | undefined): number {
  if (!answer?.ok) throw new Error(`expected a position, got ${JSON.stringify(answer)}`)
  return answer.pos
}

export function entryStoreContract(name: string, createFixture: () => Promise<StoreFixture>): void {
  describe(`EntryStore: ${name}`, () => {
    let fixture: StoreFixture
    let store: EntryStore
    beforeEach(async () => {
      fixture = await createFixture()
      store = await fixture.open()
    })
    afterEach(async () => {
      await store.close()
      await fixture.dispose()
    })

    async function texts(since = 0, scopes: ReadonlySet<string> = everything, maxItems = 100): Promise<string[]> {
      const page = await store.page({ org, since, scopes, maxItems, maxBytes: 1_000_000 })
      return page.items.map((item) => new TextDecoder().decode(item.bytes))
    }

    it('numbers what it appends without gaps, per organisation', async () => {
      const answers = await store.append(org, [op('a'), op('b')])
      const elsewhere = await store.append(other, [op('c')])
      const later = await store.append(org, [op('d')])
      expect([...answers, ...elsewhere, ...later].map(pos)).toEqual([1, 2, 1, 3])
      expect([await store.position(org), await store.position(other), await store.position()]).toEqual([3, 1, 4])
    })

    it('answers again with the first position what it has already [W11]', async () => {
      const one = entry(ana, 1, noHash, 'one')
      const [first] = await store.append(org, [one])
      const [again] = await store.append(org, [one])
      expect(again).toEqual({ ...first, fresh: false })
      expect(await store.position(org)).toBe(1)
    })

    it('takes a chain only in order: a missing predecessor is a gap [W11]', async () => {
      const one = entry(ana, 1, noHash, 'one')
      const two = entry(ana, 2, one.hash, 'two')
      expect(await store.append(org, [two])).toEqual([{ ok: false, refused: 'gap' }])
      expect((await store.append(org, [one, two])).map(pos)).toEqual([1, 2])
    })

    it('refuses a second entry at the same place, and a false predecessor, as a fork [W11]', async () => {
      const one = entry(ana, 1, noHash, 'one')
      await store.append(org, [one])
      expect(await store.append(org, [entry(ana, 1, noHash, 'other one')])).toEqual([{ ok: false, refused: 'fork' }])
      expect(await store.append(org, [entry(ana, 2, noHash, 'two')])).toEqual([{ ok: false, refused: 'fork' }])
    })

    it('keeps chains of devices and of spaces apart', async () => {
      const answers = await store.append(org, [
        entry(ana, 1, noHash, 'ana'),
        entry(ben, 1, noHash, 'ben'),
        entry(ana, 1, noHash, 'ana elsewhere', second),
      ])
      expect(answers.map(pos)).toEqual([1, 2, 3])
    })

    it('chains the running hash of a space over all its devices [W16]', async () => {
      const a = entry(ana, 1, noHash, 'a')
      const b = entry(ben, 1, noHash, 'b')
      const elsewhere = entry(ana, 1, noHash, 'c', second)
      const answers = await store.append(org, [a, elsewhere, b])
      const first = nextRunning(noHash, a.hash)
      expect(answers.map((answer) => answer.ok && answer.running)).toEqual([
        first,
        nextRunning(noHash, elsewhere.hash),
        nextRunning(first, b.hash),
      ])
    })

    it('lets one receipt stand for an invite, whatever comes later [W14]', async () => {
      const invite = hashOf(utf8('invite'))
      const receipt = (text: string): NewThing => ({ kind: 'receipt', log: coop, invite, bytes: utf8(text) })
      const [first] = await store.append(org, [receipt('first')])
      const [late] = await store.append(org, [receipt('late')])
      expect(first).toEqual({ ok: true, pos: 1, fresh: true, kept: utf8('first') })
      expect(late).toEqual({ ok: true, pos: 1, fresh: false, kept: utf8('first') })
      expect(await store.receipt(org, invite)).toEqual(utf8('first'))
      expect(await store.receipt(other, invite)).toBeUndefined()
    })

    it('replaces a beacon in place by a higher counter only [W15]', async () => {
      await store.append(org, [beacon(ana, 1), beacon(ben, 5)])
      const [higher] = await store.append(org, [beacon(ana, 3)])
      const [lower] = await store.append(org, [beacon(ana, 2)])
      expect([pos(higher), pos(lower)]).toEqual([3, 3])
      expect(await texts()).toEqual(['beacon 5', 'beacon 3'])
    })

    it('gives only the scopes asked for, by position, after a position [W6]', async () => {
      await store.append(org, [op('o'), op('c', coop), entry(ana, 1, noHash, 'e'), entry(ana, 1, noHash, 's', second)])
      expect(await texts(0, new Set([org, space]))).toEqual(['o', 'e'])
      expect(await texts(2)).toEqual(['e', 's'])
      expect(await texts(0, new Set())).toEqual([])
    })

    it('cuts pages by items and by bytes, and says how far they reach [W6]', async () => {
      await store.append(org, [op('aaaa'), op('bbbb'), op('cccc')])
      const query = { org, since: 0, scopes: everything, maxItems: 2, maxBytes: 1000 }
      expect(await store.page(query)).toMatchObject({ pos: 2, done: false })
      expect(await store.page({ ...query, since: 2 })).toMatchObject({ pos: 3, done: true })
      expect(await store.page({ ...query, maxItems: 9, maxBytes: 9 })).toMatchObject({ pos: 2, done: false })
      const oversized = await store.page({ ...query, maxBytes: 1 })
      expect(oversized.items).toHaveLength(1)
      expect(await store.page({ ...query, scopes: new Set([coop]) })).toEqual({ items: [], pos: 3, done: true })
    })

    it('finds few things far apart in a long stream', async () => {
      for (let batch = 0; batch < 20; batch++) {
        await store.append(
          org,
          Array.from({ length: 500 }, (_, n) => op(`${batch}/${n}`)),
        )
        if (batch % 9 === 0) await store.append(org, [op(`mine ${batch}`, coop)])
      }
      expect(await texts(0, new Set([coop]))).toEqual(['mine 0', 'mine 9', 'mine 18'])
    })

    it('gives operations and receipts in order, to rebuild a view', async () => {
      const invite = hashOf(utf8('invite'))
      await store.append(org, [
        op('1'),
        entry(ana, 1, noHash, 'e'),
        { kind: 'receipt', log: coop, invite, bytes: utf8('r') },
        op('2', coop),
      ])
      const control = await store.control(org)
      expect(control.map(({ kind, pos }) => [kind, pos])).toEqual([
        ['op', 1],
        ['receipt', 3],
        ['op', 4],
      ])
    })

    it('refuses what exceeds the room of an organisation, and keeps taking what fits [W19]', async () => {
      await store.close()
      store = await fixture.open({ maxOrgBytes: 10 })
      const answers = await store.append(org, [op('12345678'), op('too much'), op('ok')])
      expect(answers.map((answer) => (answer.ok ? answer.pos : answer.refused))).toEqual([1, 'quota', 2])
      expect((await store.append(other, [op('12345678')])).map(pos)).toEqual([1])
    })

    it('has everything after it was closed and opened again', async () => {
      const one = entry(ana, 1, noHash, 'one')
      await store.append(org, [op('o'), one])
      await store.close()
      store = await fixture.open()
      expect(await texts()).toEqual(['o', 'one'])
      expect((await store.append(org, [entry(ana, 2, one.hash, 'two')])).map(pos)).toEqual([3])
    })

    it('answers concurrent appends each with their own, in the order of the calls', async () => {
      const calls = Array.from({ length: 50 }, (_, n) => store.append(org, [op(`${n}`)]))
      const answers = await Promise.all(calls)
      expect(answers.flat().map(pos)).toEqual(calls.map((_, n) => n + 1))
    })

    it('writes before it closes what was being appended', async () => {
      const appended = store.append(org, [op('last')])
      await store.close()
      expect((await appended).map(pos)).toEqual([1])
      store = await fixture.open()
      expect(await texts()).toEqual(['last'])
    })
  })
}
