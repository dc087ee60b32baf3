import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Bytes, toHex } from '../../../src/base/bytes.ts'
import type { CoopId, SpaceId, TermId } from '../../../src/base/ids.ts'
import { systemRandom } from '../../../src/base/ports.ts'
import { verify } from '../../../src/crypto/sign.ts'
import { inviteSecrets, newDeviceSecrets } from '../../../src/keys/device-secrets.ts'
import { rotateSpace } from '../../../src/keys/rotate-space.ts'
import { writeTerm } from '../../../src/keys/term-ceremony.ts'
import { ackBytes } from '../../../src/protocol/wire/pushed.message.ts'
import { wrapsHash } from '../../../src/protocol/wraps.format.ts'
import { type Actor, createWorld, value, type World } from '../keys/world.ts'
import { openSignedIn, type RawClient } from './raw-client.ts'
import { orgOf, sealedChain } from './sealed-chain.ts'
import { startTestRelay, type TestRelay } from './test-relay.ts'

let world: World
let relay: TestRelay
let coop: CoopId
let otherCoop: CoopId
let animator: Actor
let cooperant: Actor
let stranger: Actor
const clients: RawClient[] = []

const space = (kind: 'office' | 'staff' | 'coop' | 'desk', at: CoopId = coop): SpaceId =>
  world.view.spaceId(kind, kind === 'office' ? orgOf(world) : at)

async function as({ device }: Pick<Actor, 'device'>): Promise<RawClient> {
  const client = await openSignedIn(relay.socketUrl, orgOf(world), device)
  clients.push(client)
  return client
}

beforeAll(async () => {
  world = await createWorld('authority')
  coop = await world.coop()
  otherCoop = await world.coop()
  animator = await world.join(world.coordinator, coop, 'animator')
  cooperant = await world.join(world.coordinator, coop, 'cooperant')
  stranger = { ...animator, device: await newDeviceSecrets(systemRandom) }
  relay = await startTestRelay({ identity: world.relay })
})
afterAll(async () => {
  for (const client of clients) client.close()
  await relay.dispose()
})

describe('founding', () => {
  it('lets a stranger push nothing but an organisation [W5]', async () => {
    const client = await as(stranger)
    const [op] = world.ops.slice(1)
    const answer = await client.push({ ops: op ? [op] : [], blobs: world.blobs.slice(0, 1) })
    expect([answer.ops[0]?.e, answer.blobs[0]?.e]).toEqual(['unknown_org', 'not_allowed'])
    client.send({ t: 'pull', ref: 9, since: 0 })
    expect(await client.next('error')).toEqual({ t: 'error', code: 'unknown_org', ref: 9 })
  })

  it('refuses new organisations when registration is closed [W21]', async () => {
    const closed = await startTestRelay({ identity: world.relay, config: { registration: 'closed' } })
    const client = await openSignedIn(closed.socketUrl, orgOf(world), world.coordinator.device)
    expect((await client.push({ ops: world.ops.slice(0, 1) })).ops[0]?.e).toBe('registration_closed')
    client.close()
    await closed.dispose()
  })

  it('takes a genesis batch, its blobs and entries in one push, and signs for the entries [W9, W10]', async () => {
    const client = await as(world.coordinator)
    const entry = await sealedChain(world, world.coordinator, space('office')).next('first')
    const answer = await client.push({ ops: world.ops, blobs: world.blobs, entries: [entry.bytes] })
    expect(answer.ops.map(({ e }) => e).filter((e) => e !== undefined)).toEqual([])
    expect(answer.blobs.map(({ h }) => toHex(h))).toEqual(world.blobs.map(wrapsHash))
    expect(answer.blobs.every(({ p }) => p !== undefined)).toBe(true)
    expect(answer.entries.map(({ h }) => toHex(h))).toEqual([entry.hash])
    expect(await verify('ack', world.relay.publicKey, ackBytes(answer.entries), answer.sig)).toBe(true)
  })
})

describe('what an identity may read [W6]', () => {
  const kinds = (items: readonly { k: string }[]) => new Set(items.map(({ k }) => k))

  it('gives a stranger nothing', async () => {
    const client = await as(stranger)
    client.send({ t: 'pull', ref: 1, since: 0 })
    expect(await client.next('error')).toEqual({ t: 'error', code: 'not_allowed', ref: 1 })
  })

  it('gives a coopérant the two logs, and entries of no space that is not theirs', async () => {
    const staff = await sealedChain(world, animator, space('staff')).next('staff only')
    const common = await sealedChain(world, animator, space('coop')).next('for all')
    const elsewhere = await sealedChain(world, world.coordinator, space('coop', otherCoop)).next('elsewhere')
    const sent = await (await as(animator)).push({ entries: [staff, common, elsewhere].map(({ bytes }) => bytes) })
    expect(sent.entries.every(({ p }) => p !== undefined)).toBe(true)
    const { items } = await (await as(cooperant)).pullAll()
    const entries = items.filter(({ k }) => k === 'entry').map(({ b }) => toHex(b))
    expect(entries).toContain(toHex(common.bytes))
    expect(entries).not.toContain(toHex(staff.bytes))
    expect(entries).not.toContain(toHex(elsewhere.bytes))
    const logs = new Set(items.filter(({ k }) => k === 'op').map(({ b }) => toHex(b.subarray(4, 20))))
    expect([...logs].sort()).toEqual([coop, orgOf(world)].sort())
    const all = await (await as(world.coordinator)).pullAll()
    expect(all.items.filter(({ k }) => k === 'entry').map(({ b }) => toHex(b))).toContain(toHex(elsewhere.bytes))
    expect(all.items.filter(({ k }) => k === 'op')).toHaveLength(world.ops.length)
  })

  it('gives an open invite the logs and blobs it needs, and no entry', async () => {
    const before = { ops: world.ops.length, blobs: world.blobs.length }
    const issued = await world.invite(animator, coop, 'cooperant')
    await (await as(animator)).push({ ops: world.ops.slice(before.ops), blobs: world.blobs.slice(before.blobs) })
    const keys = await inviteSecrets(issued.ticket.secret, orgOf(world))
    const { items } = await (await as({ device: keys })).pullAll()
    expect(kinds(items)).toEqual(new Set(['op', 'blob', 'receipt']))
  })
})

describe('a term at the desk', () => {
  let sent = { ops: 0, blobs: 0 }
  async function send(): Promise<void> {
    const answer = await (await as(world.coordinator)).push({
      ops: world.ops.slice(sent.ops),
      blobs: world.blobs.slice(sent.blobs),
    })
    expect(answer.ops.map(({ e }) => e).filter((e) => e !== undefined)).toEqual([])
    sent = { ops: world.ops.length, blobs: world.blobs.length }
  }
  const entriesOf = async (who: Actor, of: SpaceId): Promise<string[]> =>
    (await (await as(who)).pullAll()).items
      .filter(({ k, b }) => k === 'entry' && toHex(b.subarray(20, 36)) === of)
      .map(({ b }) => toHex(b))

  it('gives entries to the member of staff’s choice while it runs, and takes theirs from during it only [W6] [W12] [C37]', async () => {
    sent = { ops: world.ops.length, blobs: world.blobs.length }
    const desk = space('desk')
    const member = await world.join(world.coordinator, coop, 'cooperant')
    await send()
    const before = await sealedChain(world, world.coordinator, desk).next('a client')
    expect((await (await as(world.coordinator)).push({ entries: [before.bytes] })).entries[0]?.p).toBeDefined()
    expect(await entriesOf(member, desk)).toEqual([])

    const term = { space: desk, person: member.person, term: 'ab'.repeat(16) as TermId }
    const write = async (kind: 'seat' | 'unseat') => {
      const { device } = world.coordinator
      await world.take(value(await writeTerm({ view: world.view, device, kind, ...term })))
      await world.coordinator.keyring.learn()
      await world.take(value(await rotateSpace({ ...world, ...world.coordinator, space: desk })))
    }
    await write('seat')
    await member.keyring.learn()
    await send()
    expect(await entriesOf(member, desk)).toEqual([toHex(before.bytes)])
    expect(await entriesOf(cooperant, desk)).toEqual([])
    const theirs = sealedChain(world, member, desk)
    const [during, late] = [await theirs.next('during'), await theirs.next('kept offline')]
    const client = await as(member)
    expect((await client.push({ entries: [during.bytes] })).entries[0]?.p).toBeDefined()

    await write('unseat')
    await send()
    expect(await entriesOf(member, desk)).toEqual([])
    // What they wrote beside the end is taken; what has the end behind it is not.
    expect((await client.push({ entries: [late.bytes] })).entries[0]?.p).toBeDefined()
    const old = world.view.epochs(desk).find(({ gen }) => gen === 2)
    const view = { ...world.view, entryHeads: () => world.view.heads(coop).slice(0, 4), writeEpoch: () => old }
    const after = sealedChain({ ...world, view }, member, desk)
    after.entries.push(...theirs.entries)
    const knowing = await after.next('after')
    expect((await client.push({ entries: [knowing.bytes] })).entries[0]?.e).toBe('not_allowed')
    expect(await entriesOf(animator, desk)).toEqual([before, during, late].map(({ bytes }) => toHex(bytes)))
  })
})

describe('what an identity may write [W12]', () => {
  async function refusal(by: Actor, bytes: Bytes): Promise<string | undefined> {
    return (await (await as(by)).push({ entries: [bytes] })).entries[0]?.e
  }

  it('refuses an entry in a space that its author may not write', async () => {
    const forged = sealedChain(world, { ...animator, device: cooperant.device }, space('staff'))
    const heads = world.view.entryHeads(cooperant.device.id, space('coop'))
    expect(heads.length).toBeGreaterThan(0)
    expect(await refusal(cooperant, (await forged.next('x')).bytes)).toBe('not_allowed')
  })

  it('refuses an entry that presents another member as its author', async () => {
    const posed = { ...animator, device: { ...animator.device, sign: cooperant.device.sign } }
    const entry = await sealedChain(world, posed, space('coop')).next('not mine')
    expect(await refusal(cooperant, entry.bytes)).toBe('bad_signature')
  })

  it('refuses any altered byte of an entry', async () => {
    const entry = await sealedChain(world, cooperant, space('coop')).next('mine')
    const client = await as(cooperant)
    for (let at = 0; at < entry.bytes.length; at += 7) {
      const altered = entry.bytes.slice()
      altered[at] = (altered[at] ?? 0) ^ 1
      const { e } = (await client.push({ entries: [altered] })).entries[0] ?? {}
      expect(['malformed', 'bad_signature', 'not_allowed', 'unknown_prev']).toContain(e)
    }
  })

  it('takes entries of another author from whoever brings them', async () => {
    const entry = await sealedChain(world, cooperant, space('coop')).next('carried')
    expect(await refusal(animator, entry.bytes)).toBeUndefined()
  })

  it('keeps no blob that no operation commits to [W13]', async () => {
    const answer = await (await as(animator)).push({ blobs: [systemRandom.bytes(100)] })
    expect(answer.blobs[0]?.e).toBe('unknown_prev')
  })

  it('says gap for a missing predecessor, fork for a second one, and the same position when asked again [W11]', async () => {
    const chain = sealedChain(world, world.coordinator, space('coop'))
    const one = await chain.next('one')
    const two = await chain.next('two')
    const twin = await sealedChain(world, world.coordinator, space('coop')).next('twin')
    const client = await as(world.coordinator)
    const push = async (bytes: Bytes) => (await client.push({ entries: [bytes] })).entries[0]
    expect((await push(two.bytes))?.e).toBe('gap')
    const first = await push(one.bytes)
    expect((await push(two.bytes))?.p).toBe((first?.p ?? 0) + 1)
    expect((await push(twin.bytes))?.e).toBe('fork')
    expect(await push(one.bytes)).toEqual(first)
  })

  it('refuses what is too large, thing by thing [W19]', async () => {
    const answer = await (await as(animator)).push({
      ops: [new Uint8Array(2_000)],
      blobs: [new Uint8Array(100_000)],
      entries: [new Uint8Array(300_000)],
    })
    expect([answer.ops[0]?.e, answer.blobs[0]?.e, answer.entries[0]?.e]).toEqual(Array(3).fill('too_large'))
  })

  it('replaces a device’s beacon, and refuses one by another hand [W15]', async () => {
    const client = await as(cooperant)
    const chain = sealedChain(world, cooperant, space('coop'))
    const [one, two] = [await chain.beacon(1), await chain.beacon(2)]
    expect((await client.push({ beacons: [one, two] })).beacons.every(({ e }) => e === undefined)).toBe(true)
    const { items } = await client.pullAll()
    expect(items.filter(({ k }) => k === 'beacon').map(({ b }) => toHex(b))).toEqual([toHex(two)])
    const forged = two.slice()
    forged[60] = (forged[60] ?? 0) ^ 1
    expect((await client.push({ beacons: [forged] })).beacons[0]?.e).toBeDefined()
  })
})
