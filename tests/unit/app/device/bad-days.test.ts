// Days when storage, the relay or an invitation fails a device: typed errors, nothing lost, and the rest still shows.

import { beforeAll, describe, expect, it, vi } from 'vitest'
import { addPerson } from '../../../../src/app/organisation/add-person.ts'
import { joinWithInvite } from '../../../../src/app/organisation/join.ts'
import { systemRandom } from '../../../../src/base/ports.ts'
import { ok } from '../../../../src/base/result.ts'
import { rotateSpace } from '../../../../src/keys/rotate-space.ts'
import { createMemoryLedger } from '../../../../src/ledger/ledger.memory.ts'
import { LedgerError } from '../../../../src/ledger/ledger.port.ts'
import type { MemoryLedgerStore } from '../../../../src/ledger/memory-store.ts'
import { chanceOf } from '../../../sim/seeded.ts'
import { copyStore, expectOk, foundSimCoop, type SimCoop } from '../../../sim/sim-coop.ts'
import { reopen, type SimDevice, type SimWorld, startSimDevice } from '../../../sim/sim-device.ts'
import type { SimRelay } from '../../../sim/sim-relay.ts'
import { statusOf } from './attacked.ts'

// The machine may be busy: some of these open many devices.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let start: SimCoop
beforeAll(async () => {
  start = await foundSimCoop()
})

const meeting = { kind: 'team', day: '2024-07-02', status: 'planned' }

interface Day extends SimWorld {
  readonly relay: SimRelay
  open(n: number, change?: (store: MemoryLedgerStore) => void): Promise<SimDevice>
  send(one: SimDevice): Promise<void>
  take(one: SimDevice): Promise<void>
  plan(one: SimDevice, place: string): Promise<void>
  shown(one: SimDevice): string[]
}

async function newDay(): Promise<Day> {
  const { coop } = start
  const relay = await start.relay.copy()
  const world: SimWorld = { chance: chanceOf(7), coop, time: 0 }
  return Object.assign(world, {
    relay,
    async open(n: number, change: (store: MemoryLedgerStore) => void = () => undefined) {
      const store = copyStore(start.stores[n] ?? expectStore())
      change(store)
      return startSimDevice(world, `device ${n}`, store, false)
    },
    async send(one: SimDevice) {
      for (let round = 0; round < 5; round++) {
        const outbox = await one.host.outbox({ items: 256, bytes: 1e6 })
        if (outbox.total === 0) return
        await one.host.settled(await relay.push(outbox, 0))
      }
    },
    async take(one: SimDevice) {
      await one.host.receive(relay.mayHave(one.device), await one.host.cursor())
    },
    async plan(one: SimDevice, place: string) {
      expectOk(await one.device.save([{ kind: 'meeting', coop, fields: { ...meeting, place } }]))
    },
    shown: (one: SimDevice) =>
      one.device
        .records(coop, 'meeting')
        .map(({ fields }) => String(fields.place))
        .sort(),
  })
}

function expectStore(): never {
  throw new Error('expected a store')
}

const reasons = async (one: SimDevice): Promise<string[]> =>
  (await statusOf(one.device)).aside.map(({ reason }) => reason).sort()

const failsWith = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'success',
    (error: unknown) => (error instanceof LedgerError ? error.type : error),
  )

describe('a corrupted row [A6]', () => {
  const damages = [
    ['one flipped byte', (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length - 80 ? byte ^ 1 : byte))],
    ['a cut', (bytes: Uint8Array) => bytes.slice(0, 100)],
    ['nothing left', () => new Uint8Array(0)],
  ] as const
  for (const [name, damage] of damages)
    it(`of an entry (${name}) is told, the others show, and the relay heals it`, async () => {
      const day = await newDay()
      const [anna, bilel, ines] = [await day.open(1), await day.open(2), await day.open(3)]
      await day.plan(anna, 'a1')
      await day.send(anna)
      await day.plan(bilel, 'b1')
      await day.send(bilel)
      await day.plan(anna, 'a2')
      await day.send(anna)
      await day.take(ines)
      expect(day.shown(ines)).toEqual(['a1', 'a2', 'b1'])
      const first = [...ines.store.entries.values()].find(({ device }) => device === anna.device.me.device)
      if (!first) throw new Error('expected an entry by Anna')
      ines.store.entries.set(first.hash, { ...first, bytes: new Uint8Array(damage(first.bytes)) })
      await reopen(day, ines)
      expect(day.shown(ines)).toEqual(['b1'])
      expect(await reasons(ines)).toEqual(['damaged'])
      expect([...(await ines.host.cursor()).spaces.keys()]).not.toContain(first.space)
      await day.plan(ines, 'mine')
      await day.take(ines)
      expect(day.shown(ines)).toEqual(['a1', 'a2', 'b1', 'mine'])
      expect(await reasons(ines)).toEqual([])
      await reopen(day, ines)
      expect(day.shown(ines)).toEqual(['a1', 'a2', 'b1', 'mine'])
      await day.send(ines)
      expect([...ines.host.refused]).toEqual([])
    })

  it('of our own last entry, sent already, does not stop later saves', async () => {
    const day = await newDay()
    const [anna, ines] = [await day.open(1), await day.open(3)]
    await day.plan(anna, 'a1')
    await day.send(anna)
    const last = [...anna.store.entries.values()].findLast(({ device }) => device === anna.device.me.device)
    if (!last) throw new Error('expected an entry')
    anna.store.entries.set(last.hash, { ...last, bytes: new Uint8Array(9) })
    await reopen(day, anna)
    await day.plan(anna, 'a2')
    await day.send(anna)
    await day.take(anna)
    await day.take(ines)
    expect(day.shown(anna)).toEqual(['a1', 'a2'])
    expect(day.shown(ines)).toEqual(['a1', 'a2'])
    expect(await reasons(anna)).toEqual([])
  })

  it('of a save not sealed yet is told and kept; the others show, and later saves reach everyone', async () => {
    const day = await newDay()
    const [anna, ines] = [await day.open(1), await day.open(3)]
    await day.plan(anna, 'sent')
    await day.send(anna)
    await day.plan(anna, 'lost')
    const [id, row] = [...anna.store.pending].at(-1) ?? []
    if (!id || !row) throw new Error('expected a pending row')
    anna.store.pending.set(id, { ...row, records: new Uint8Array([1, 2, 3]) })
    await reopen(day, anna)
    expect(day.shown(anna)).toEqual(['sent'])
    expect(await reasons(anna)).toEqual(['damaged_save'])
    await day.plan(anna, 'after')
    await day.send(anna)
    await day.take(ines)
    expect(day.shown(ines)).toEqual(['after', 'sent'])
    expect((await statusOf(anna.device)).toSend).toBe(1)
    expect(anna.store.pending.has(id)).toBe(true)
  })

  it('of the control logs comes again from the relay with everything else', async () => {
    const day = await newDay()
    const ops = [...(start.stores[3]?.control.values() ?? [])].filter(({ kind }) => kind === 'op')
    for (const broken of [ops[0], ops[Math.floor(ops.length / 2)], ops.at(-1)]) {
      if (!broken) throw new Error('expected operations')
      const ines = await day.open(3, (store) => {
        store.control.set(broken.hash, {
          ...broken,
          bytes: broken.bytes.map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
        })
        store.meta.set('relay-cursor', new Uint8Array([7]))
      })
      expect((await ines.host.cursor()).pos).toBe(0)
      await day.take(ines)
      await reopen(day, ines)
      expect(ines.device.records(day.coop, 'card').length).toBe(6)
      expect(ines.store.control.get(broken.hash)?.bytes).toEqual(broken.bytes)
    }
  })

  it('of the device’s own secrets is a typed error, never an empty notebook', async () => {
    const day = await newDay()
    for (const name of ['me', 'device-secrets', 'epoch-keys'])
      expect(await failsWith(day.open(3, ({ meta }) => void meta.set(name, new Uint8Array([1, 2, 3])))), name).toBe(
        'ledger.tampered',
      )
    expect(await failsWith(day.open(3, ({ meta }) => void meta.delete('me')))).toBe('ledger.tampered')
  })
})

describe('a foreign invitation [A6]', () => {
  it('gives a typed error and leaves the ledger empty, whatever it holds', async () => {
    const { random } = chanceOf(11)
    const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
    const magic = new Uint8Array([0x43, 0x64, 0x43, 0x01, 0])
    const tries = ['', 'https://example.invalid/', 'x'.repeat(100), text(random.bytes(75)), text(new Uint8Array(75))]
    for (let n = 0; n < 50; n++) tries.push(text(new Uint8Array([...magic, ...random.bytes(random.bytes(1)[0] ?? 0)])))
    for (const invitation of tries) {
      const ledger = createMemoryLedger()
      await ledger.acquireLease()
      const adapters = { ledger, clock: { now: () => 1_719_820_800_000 }, random: systemRandom }
      const joined = await joinWithInvite(adapters, { invitation, readLogs: async () => ok([]) })
      expect(joined.ok).toBe(false)
      if (!joined.ok) expect(joined.error.type).toMatch(/^[a-z]+\.[a-z_]+$/)
      expect(await ledger.meta.get('me')).toBeUndefined()
    }
  })
})

describe('a save that no entry could carry', () => {
  // Letters without pattern: they do not compress below two thirds.
  const long = Buffer.from(chanceOf(3).random.bytes(300_000)).toString('base64')

  it('is refused at once with a typed error, and hides nothing that follows', async () => {
    const day = await newDay()
    const [anna, ines] = [await day.open(1), await day.open(3)]
    const { coop } = day
    const saved = await anna.device.save([{ kind: 'meeting', coop, fields: meeting, texts: { minutes: long } }])
    expect(saved).toEqual({ ok: false, error: { type: 'save.too_large' } })
    expect(anna.device.records(coop, 'meeting')).toEqual([])
    await day.plan(anna, 'short')
    const [view] = anna.device.records(coop, 'meeting')
    const text = view && anna.device.text(view.id, 'minutes')
    text?.edit(long)
    expect(await text?.flush()).toBe(false)
    text?.edit('Court.')
    expect(await text?.flush()).toBe(true)
    await day.send(anna)
    await day.take(ines)
    expect(ines.device.records(coop, 'meeting').map(({ texts }) => texts.minutes)).toEqual(['Court.'])
    expect([...anna.host.refused]).toEqual([])
  })

  it('is made of several that each fit: they become several entries', async () => {
    const day = await newDay()
    const [anna, ines] = [await day.open(1), await day.open(3)]
    const { coop } = day
    for (let n = 0; n < 4; n++)
      expectOk(
        await anna.device.save([
          { kind: 'meeting', coop, fields: meeting, texts: { minutes: long.slice(0, 150_000) } },
        ]),
      )
    await day.send(anna)
    await day.take(ines)
    expect(ines.device.records(coop, 'meeting')).toHaveLength(4)
    expect([...anna.host.refused]).toEqual([])
  })
})

describe('an entry of ours that the relay refuses for good', () => {
  it('is told and still shows; later saves are kept, others’ still come, and the device opens again', async () => {
    const day = await newDay()
    const anna = await day.open(1)
    const clone = await day.open(1)
    await day.plan(clone, 'by the clone')
    await day.send(clone)
    await day.plan(anna, 'refused')
    await day.send(anna)
    expect(await reasons(anna)).toEqual(['relay_fork'])
    expect((await statusOf(anna.device)).toSend).toBe(0)
    const bilel = await day.open(2)
    await day.plan(bilel, 'b1')
    await day.send(bilel)
    for (const place of ['later', 'latest']) {
      await day.plan(anna, place)
      await day.send(anna)
      await day.take(anna)
      await reopen(day, anna)
    }
    expect(day.shown(anna)).toEqual(['b1', 'later', 'latest', 'refused'])
    expect(await reasons(anna)).toEqual(['fork', 'relay_fork'])
    // Told as only here, never as sent.
    expect((await statusOf(anna.device)).toSend).toBe(2)
    await anna.device.close()
  })
})

describe('what comes in the wrong order, or cannot be written', () => {
  it('comes again after a write that failed, and is then as if it had come once', async () => {
    const day = await newDay()
    const [anna, ines] = [await day.open(1), await day.open(3)]
    for (const place of ['a1', 'a2', 'a3']) {
      await day.plan(anna, place)
      await day.send(anna)
    }
    for (let failed = 0; failed < 3; failed++) {
      ines.faults.failAfter(0, false)
      expect(await failsWith(day.take(ines))).toBe('ledger.write_failed')
      expect(day.shown(ines)).toEqual([])
      expect(
        ines.device.core.chains.head(ines.device.core.view.spaceId('coop', day.coop), anna.device.me.device),
      ).toBeUndefined()
    }
    await day.take(ines)
    expect(day.shown(ines)).toEqual(['a1', 'a2', 'a3'])
    expect([await reasons(ines), (await statusOf(ines.device)).missing]).toEqual([[], 0])
  })

  it('waits for its control operations and for the blob of a rotation, is told meanwhile, and then shows', async () => {
    const day = await newDay()
    const [anna, bilel] = [await day.open(1), await day.open(2)]
    const { coop } = day
    const person = expectOk(await addPerson(anna.device, { coop, displayName: 'Lila', rank: 'cooperant' }))
    const { view, keyring, secrets, random } = anna.device.core
    const space = view.spaceId('case', coop, person)
    expectOk(await anna.device.perform(() => rotateSpace({ view, keyring, device: secrets, random, space })))
    expectOk(await anna.device.save([{ kind: 'intake', coop, person, fields: { date: '2024-07-01', name: 'L' } }]))
    await day.send(anna)
    const news = day.relay.mayHave(bilel.device)
    const give = async (kind: string) =>
      bilel.host.receive(
        news.filter((item) => item.kind === kind),
        await bilel.host.cursor(),
      )
    await give('entry')
    // The card lies in a space that is known, and cites operations that are not.
    expect([...bilel.device.core.waiting.values()].sort()).toEqual(['unknown_heads', 'unknown_space'])
    expect((await statusOf(bilel.device)).missing).toBeGreaterThan(0)
    await give('op')
    expect([...bilel.device.core.waiting.values()]).toContain('no_key')
    expect((await statusOf(bilel.device)).missing).toBeGreaterThan(0)
    expect(bilel.device.records(coop, 'intake')).toEqual([])
    await reopen(day, bilel)
    await give('blob')
    expect(bilel.device.records(coop, 'intake').map(({ fields }) => fields.name)).toEqual(['L'])
    expect([...bilel.device.core.waiting.values()]).toEqual([])
  })

  it('keeps a ceremony that could not be written from being cited before it is', async () => {
    const day = await newDay()
    const [anna, bilel] = [await day.open(1), await day.open(2)]
    const { coop } = day
    anna.faults.failAfter(0, true)
    const told = await addPerson(anna.device, { coop, displayName: 'Lila', rank: 'cooperant' })
    expect(told).toEqual({ ok: false, error: { type: 'ledger.write_failed' } })
    const refused = await anna.device.save([{ kind: 'meeting', coop, fields: meeting }])
    expect(refused).toEqual({ ok: false, error: { type: 'ledger.write_failed' } })
    anna.faults.mend()
    await day.plan(anna, 'a1')
    await reopen(day, anna)
    await day.send(anna)
    await day.take(bilel)
    expect(day.shown(bilel)).toEqual(['a1'])
    expect([...bilel.device.core.waiting.values()]).toEqual([])
  })

  it('closes even when nothing can be written any more', async () => {
    const day = await newDay()
    const anna = await day.open(1)
    await day.plan(anna, 'a1')
    anna.faults.failAfter(0, true)
    await anna.device.close()
    expect(await anna.device.save([])).toEqual({ ok: false, error: { type: 'save.locked' } })
    await reopen(day, anna)
    expect(day.shown(anna)).toEqual(['a1'])
  })
})
