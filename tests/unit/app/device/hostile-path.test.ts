// A path that alters, swaps, drops, repeats or invents entries: each is noticed and told, what is honest shows all the
// same, and the right bytes heal it. [A5] [R60] to [R68]

import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openDevice } from '../../../../src/app/device/open-device.ts'
import type { OrgId } from '../../../../src/base/ids.ts'
import { cardKind } from '../../../../src/domain/person/card.schema.ts'
import { newRecordId, recordIdFor } from '../../../../src/domain/record-kind.ts'
import { ballotKind } from '../../../../src/domain/vote/ballot.schema.ts'
import { parseEntry } from '../../../../src/protocol/entry.format.ts'
import { YjsSpaceReplica } from '../../../../src/replica/space-replica.ts'
import { expectOk } from '../memory-device.ts'
import { type Attack, createAttack, lastOf, sealAs } from './attacked.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let attack: Attack
beforeEach(async () => {
  attack = await createAttack()
})

const flipped = (bytes: Uint8Array, at: number): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
const told = (): number => attack.ines.core.aside.size + attack.ines.core.waiting.size

describe('one altered byte', () => {
  it('anywhere in an entry is told, shows nothing, and the right bytes heal it, also after a restart [R60] [R62] [R63]', async () => {
    const entry = await attack.write('true')
    let unreadable = 0
    for (let at = 0; at < entry.bytes.length; at++) {
      const before = told()
      const altered = flipped(entry.bytes, at)
      await attack.give(altered)
      if (!parseEntry(altered).ok) unreadable++
      else expect(told(), `byte ${at}`).toBe(before + 1)
      expect(attack.shown()).toEqual([])
    }
    // Magic, type, flags, counts, lengths, a first entry with a predecessor: no entry at all, which the relay client tells.
    expect(unreadable).toBeGreaterThan(8)
    expect(unreadable).toBeLessThan(60)
    const { aside, missing } = await attack.status()
    expect(aside.filter(({ reason }) => reason === 'bad_signature').length).toBeGreaterThan(entry.ct.length + 64)
    expect(missing).toBeGreaterThan(0)

    await attack.give(entry.bytes)
    expect(attack.shown()).toEqual(['true'])
    const { ledger, clock, random } = attack.ines.core
    const again = await openDevice({ ledger, clock, random })
    await again?.ready(attack.coop)
    expect(again?.records(attack.coop, 'meeting').map(({ fields }) => fields.place)).toEqual(['true'])
    expect(again?.core.chains.head(attack.space, attack.anna.me.device)?.hash).toBe(entry.hash)
  })

  it('in an entry whose author is not known yet does not keep the true one from showing later', async () => {
    // Bilel joins; Inès's device hears of his entry, altered then true, before it hears of him.
    attack.hub.setOnline(attack.ines, false)
    const bilel = await attack.newcomer('Bilel', 'animator')
    expectOk(
      await bilel.save([
        {
          kind: 'meeting',
          coop: attack.coop,
          fields: { kind: 'team', day: '2024-07-02', status: 'planned', place: 'late' },
        },
      ]),
    )
    await bilel.seal()
    const { bytes } = await lastOf(bilel, attack.space)
    await attack.give(flipped(bytes, bytes.length - 1))
    await attack.give(bytes)
    expect([...attack.ines.core.waiting.values()]).toEqual(['unknown_device'])
    expect((await attack.status()).missing).toBeGreaterThan(0)
    attack.hub.setOnline(attack.ines, true)
    await attack.exchange()
    expect(attack.shown()).toEqual(['late'])
    expect([...attack.ines.core.waiting.values()]).toEqual([])
  })
})

describe('entries out of place', () => {
  it('swapped, given again and given twice at once come out right [R63]', async () => {
    const [one, two, three] = [await attack.write('1'), await attack.write('2'), await attack.write('3')]
    await attack.give(three.bytes)
    expect((await attack.status()).missing).toBeGreaterThan(0)
    await attack.give(two.bytes, two.bytes, three.bytes)
    expect(attack.shown()).toEqual([])
    await attack.give(one.bytes, one.bytes, two.bytes)
    expect(attack.shown()).toEqual(['1', '2', '3'])
    await attack.give(one.bytes, three.bytes)
    expect(told()).toBe(0)
    expect((await attack.status()).missing).toBe(0)
  })

  it('one dropped in the middle is missing, told, and healed when it comes [R63]', async () => {
    const entries = [await attack.write('1'), await attack.write('2'), await attack.write('3')]
    const [one, two, three] = entries
    if (!one || !two || !three) throw new Error('expected three entries')
    await attack.give(one.bytes, three.bytes)
    expect(attack.shown()).toEqual(['1'])
    expect((await attack.status()).missing).toBe(1)
    await attack.give(two.bytes)
    expect(attack.shown()).toEqual(['1', '2', '3'])
    expect((await attack.status()).missing).toBe(0)
  })

  it('a dropped tail is missing as soon as anyone else cites it [R45]', async () => {
    const one = await attack.write('1')
    const two = await attack.write('2')
    await attack.give(one.bytes)
    expect((await attack.status()).missing).toBe(0)
    attack.hub.setOnline(attack.ines, false)
    attack.hub.setOnline(attack.anna, true)
    await attack.exchange()
    const { coordinator, coop, space } = attack
    expectOk(await coordinator.save([{ kind: 'service', coop, fields: { label: 'Jardin', unit: 'hour' } }]))
    await coordinator.seal()
    const mine = await coordinator.core.ledger.entries.list(space, coordinator.me.device)
    await attack.give(...mine.map(({ bytes }) => bytes))
    expect(attack.ines.records(coop, 'service')).toHaveLength(1)
    expect((await attack.status()).missing).toBe(1)
    await attack.give(two.bytes)
    expect((await attack.status()).missing).toBe(0)
    expect(attack.shown()).toEqual(['1', '2'])
  })
})

describe('entries of a hostile member', () => {
  const meeting = { kind: 'team', day: '2024-07-02', status: 'planned', place: 'forged' }

  /** What a device's own replica would write, under its own client ids, whatever the rules say. */
  const written = (device: Attack['anna'], make: (replica: YjsSpaceReplica) => void) => {
    const { me, clock } = device.core
    const { coop, space } = attack
    const replica = new YjsSpaceReplica({
      space: { id: space, kind: 'coop', coop },
      me: { device: me.device, person: me.person, rank: me.rank },
      clock,
    })
    replica.settle({ n: 7, records: 0, texts: 0 })
    const sent: Parameters<typeof sealAs>[2][] = []
    const write = replica.write.bind(replica)
    replica.write = (...args) => {
      const update = write(...args)
      sent.push({ records: update.records, texts: update.texts })
      return update
    }
    make(replica)
    const [update] = sent
    if (!update) throw new Error('expected a write')
    return update
  }

  it('signed by one member under the name of another are set aside [R62]', async () => {
    const { ines, anna, coordinator, space } = attack
    const update = written(
      anna,
      (replica) => void replica.write([{ record: replica.newRecordId('meeting'), fields: meeting }]),
    )
    const forged = await sealAs(coordinator, space, update, { seq: 1, as: anna })
    await attack.give(forged.bytes)
    expect([...ines.core.aside.values()].map(({ reason }) => reason)).toEqual(['bad_signature'])
    expect(attack.shown()).toEqual([])
    expect((await attack.status()).aside[0]?.person).toBe(anna.me.person)
    await attack.give((await attack.write('true')).bytes)
    expect(attack.shown()).toEqual(['true'])
  })

  it('written under the client ids of another are set aside, and the chain goes on behind them [R66] [R67] [K3]', async () => {
    const { ines, anna, coordinator, space } = attack
    const head = ines.core.chains.head(space, coordinator.me.device)
    const update = written(
      anna,
      (replica) => void replica.write([{ record: replica.newRecordId('meeting'), fields: meeting }]),
    )
    const forged = await sealAs(coordinator, space, update, { seq: (head?.seq ?? 0) + 1, prev: head?.hash })
    await attack.give(forged.bytes)
    expect((await attack.status()).aside.map(({ reason }) => reason)).toEqual(['foreign_client'])
    expect(attack.shown()).toEqual([])
    const own = written(
      coordinator,
      (replica) => void replica.write([{ record: replica.newRecordId('meeting'), fields: meeting }]),
    )
    const next = await sealAs(coordinator, space, own, { seq: forged.header.seq + 1, prev: forged.hash })
    await attack.give(next.bytes)
    expect(attack.shown()).toEqual(['forged'])
  })

  it('that vote for someone else, or rewrite their card, are well formed and do not count [K5]', async () => {
    const { ines, anna, coordinator, coop, space, hub } = attack
    const victim = anna.me.person
    const head = ines.core.chains.head(space, ines.me.device)
    const motion = coordinator.core.rooms.get(coop)?.replicas.get(space)?.newRecordId('motion')
    if (!motion) throw new Error('expected a motion id')
    const update = written(ines, (replica) => {
      const ballot = newRecordId(ballotKind, ines.core.random)
      replica.write([
        { record: ballot, fields: { motion, voter: victim, choice: 'against', via: 'phone' } },
        {
          record: newRecordId(ballotKind, ines.core.random),
          fields: { motion, voter: victim, choice: 'against', via: 'urn' },
        },
        { record: recordIdFor(cardKind, victim), fields: { displayName: 'Moqué' } },
      ])
    })
    const forged = await sealAs(ines, space, update, { seq: (head?.seq ?? 0) + 1, prev: head?.hash })
    hub.setOnline(ines, false)
    await coordinator.receive([{ kind: 'entry', bytes: forged.bytes, pos: 1 }])
    const ballots = coordinator.records(coop, 'ballot').filter(({ fields }) => Object.keys(fields).length > 0)
    expect(ballots).toEqual([])
    expect(coordinator.record(recordIdFor(cardKind, victim))?.fields.displayName).toBe('Anna')
    expect(coordinator.record(recordIdFor(cardKind, victim))?.conflicts).toEqual({})
  })

  it('two under one number are a fork: the first stays, the second is told [R63]', async () => {
    const { ines, anna, space } = attack
    const make = () =>
      written(anna, (replica) => void replica.write([{ record: replica.newRecordId('meeting'), fields: meeting }]))
    const one = await sealAs(anna, space, make(), { seq: 1 })
    const other = await sealAs(anna, space, make(), { seq: 1 })
    await attack.give(one.bytes, other.bytes)
    expect((await attack.status()).aside.map(({ reason }) => reason)).toEqual(['fork'])
    const behind = await sealAs(anna, space, make(), { seq: 2, prev: other.hash })
    await attack.give(behind.bytes)
    expect((await attack.status()).aside.map(({ reason }) => reason).sort()).toEqual(['broken_chain', 'fork'])
    expect(ines.core.chains.head(space, anna.me.device)?.hash).toBe(one.hash)
  })

  it('of another organisation are set aside [R61]', async () => {
    const { anna, space } = attack
    const update = written(
      anna,
      (replica) => void replica.write([{ record: replica.newRecordId('meeting'), fields: meeting }]),
    )
    const foreign = await sealAs(anna, space, update, { seq: 1, org: 'ab'.repeat(16) as OrgId })
    await attack.give(foreign.bytes)
    expect((await attack.status()).aside.map(({ reason }) => reason)).toEqual(['other_org'])
    await attack.give((await attack.write('true')).bytes)
    expect(attack.shown()).toEqual(['true'])
  })

  it('in a space that is not theirs are set aside [R64]', async () => {
    const { ines, anna, coordinator, coop } = attack
    const staff = anna.core.view.spaceId('staff', coop)
    const { view, keyring } = anna.core
    const epoch = view.writeEpoch(staff)
    const key = epoch && keyring.key(staff, epoch.epoch)
    // A staff key that leaked: the coopérant signs with it, under their own name.
    const leaky = { ...ines, core: { ...ines.core, keyring: { ...ines.core.keyring, key: () => key } } }
    const forged = await sealAs(leaky, staff, { records: new Uint8Array(0), texts: new Uint8Array(0) }, { seq: 1 })
    await coordinator.receive([{ kind: 'entry', bytes: forged.bytes, pos: 1 }])
    expect([...coordinator.core.aside.values()].map(({ reason }) => reason)).toEqual(['not_allowed'])
  })
})
