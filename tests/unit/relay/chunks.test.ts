// Attachments at the relay: whose they are, who may bring and have them, how much of them, and what the answer proves.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Bytes, fromHex, toHex, utf8 } from '../../../src/base/bytes.ts'
import type { CoopId, OrgId, SpaceId } from '../../../src/base/ids.ts'
import { systemRandom } from '../../../src/base/ports.ts'
import { verify } from '../../../src/crypto/sign.ts'
import { newDeviceSecrets } from '../../../src/keys/device-secrets.ts'
import { sealFile } from '../../../src/keys/seal-file.ts'
import { chunkName } from '../../../src/protocol/chunk.format.ts'
import { limits } from '../../../src/protocol/limits.ts'
import { storedBytes } from '../../../src/protocol/wire/files.message.ts'
import { type Actor, createWorld, seededRandom, value, type World } from '../keys/world.ts'
import { openRaw, openSignedIn, type RawClient } from './raw-client.ts'
import { orgOf, sealedChain } from './sealed-chain.ts'
import { startTestRelay, type TestRelay } from './test-relay.ts'

let world: World
let relay: TestRelay
let coop: CoopId
let animator: Actor
let cooperant: Actor
const random = seededRandom('chunks')
const clients: RawClient[] = []

const space = (kind: 'staff' | 'coop'): SpaceId => world.view.spaceId(kind, coop)

async function as(device: Actor['device'], at: TestRelay = relay): Promise<RawClient> {
  const client = await openSignedIn(at.socketUrl, orgOf(world), device)
  clients.push(client)
  return client
}
async function chunksOf(size: number, at: SpaceId, org: OrgId = orgOf(world)): Promise<Bytes[]> {
  const sealed = value(await sealFile({ org, space: at, bytes: random.bytes(size), random }))
  return sealed.chunks.map(({ bytes }) => bytes)
}
const nameOf = (bytes: Bytes): Bytes => fromHex(chunkName(bytes))

async function put(client: RawClient, ...chunks: readonly Bytes[]) {
  client.send({ t: 'put', ref: 71, chunks: [...chunks] })
  return client.next('stored')
}
async function get(client: RawClient, ...chunks: readonly Bytes[]): Promise<string[]> {
  client.send({ t: 'get', ref: 72, names: chunks.map(nameOf) })
  return (await client.next('chunks')).chunks.map(toHex)
}
async function lacking(client: RawClient, ...chunks: readonly Bytes[]): Promise<string[]> {
  client.send({ t: 'have', ref: 73, names: chunks.map(nameOf) })
  return (await client.next('lacking')).names.map(toHex)
}

beforeAll(async () => {
  world = await createWorld('chunks')
  coop = await world.coop()
  animator = await world.join(world.coordinator, coop, 'animator')
  cooperant = await world.join(world.coordinator, coop, 'cooperant')
  relay = await startTestRelay({ identity: world.relay })
  const founder = await as(world.coordinator.device)
  await founder.push({ ops: world.ops, blobs: world.blobs })
})
afterAll(async () => {
  for (const client of clients) client.close()
  await relay.dispose()
})

describe('attachments at the relay', () => {
  it('go from one member to another, byte for byte, and are acknowledged by the relay’s signature [W25] [W26]', async () => {
    const chunks = await chunksOf(limits.chunkContent + 5, space('coop'))
    const sender = await as(animator.device)
    expect(await lacking(sender, ...chunks)).toEqual(chunks.map(chunkName))
    const answer = await put(sender, ...chunks)
    expect(answer.chunks.map(({ h, e }) => [toHex(h), e])).toEqual(chunks.map((one) => [chunkName(one), undefined]))
    expect(await verify('stored', world.relay.publicKey, storedBytes(answer.chunks), answer.sig)).toBe(true)
    expect(await verify('ack', world.relay.publicKey, storedBytes(answer.chunks), answer.sig)).toBe(false)
    const reader = await as(cooperant.device)
    expect(await lacking(reader, ...chunks)).toEqual([])
    expect(await get(reader, ...chunks.toReversed())).toEqual(chunks.toReversed().map(toHex))
  })

  it('of the staff are neither given to a coopérant, nor told to be there, nor taken from one [W27]', async () => {
    const [secret = new Uint8Array()] = await chunksOf(100, space('staff'))
    await put(await as(animator.device), secret)
    const phone = await as(cooperant.device)
    expect(await lacking(phone, secret)).toEqual([chunkName(secret)])
    expect(await get(phone, secret)).toEqual([])
    const [planted = new Uint8Array()] = await chunksOf(100, space('staff'))
    expect((await put(phone, planted)).chunks[0]?.e).toBe('not_allowed')
    expect(await lacking(await as(animator.device), secret, planted)).toEqual([chunkName(planted)])
  })

  it('are nothing to a stranger, to an identity that is no device, and to a socket without a name [W27]', async () => {
    const [chunk = new Uint8Array()] = await chunksOf(100, space('coop'))
    await put(await as(animator.device), chunk)
    const stranger = await as(await newDeviceSecrets(systemRandom))
    expect(await get(stranger, chunk)).toEqual([])
    expect((await put(stranger, chunk)).chunks[0]?.e).toBe('not_allowed')
    const nameless = await openRaw(relay.socketUrl)
    nameless.send({ t: 'get', ref: 5, names: [nameOf(chunk)] })
    expect(await nameless.next('error')).toMatchObject({ code: 'unauthenticated' })
    expect(await nameless.closed()).toBe(1008)
  })

  it('are refused one by one: another organisation’s, too large, malformed; the good one beside them is kept [W26]', async () => {
    const [good = new Uint8Array()] = await chunksOf(100, space('coop'))
    const [foreign = new Uint8Array()] = await chunksOf(100, space('coop'), '9'.repeat(32) as OrgId)
    const client = await as(animator.device)
    const answer = await put(client, foreign, new Uint8Array(limits.chunk + 1), utf8('no chunk'), good)
    expect(answer.chunks.map(({ e }) => e)).toEqual(['not_allowed', 'too_large', 'malformed', undefined])
    expect(await get(client, good)).toEqual([toHex(good)])
  })

  it('stop at the organisation’s room for them, which is not that of entries [W26]', async () => {
    const small = await startTestRelay({ identity: world.relay, config: { maxOrgFileBytes: 100_000 } })
    const client = await as(world.coordinator.device, small)
    await client.push({ ops: world.ops, blobs: world.blobs })
    const [first = new Uint8Array(), second = new Uint8Array()] = await chunksOf(2 * limits.chunkContent, space('coop'))
    expect((await put(client, first, second)).chunks.map(({ e }) => e)).toEqual([undefined, 'quota'])
    const entry = await sealedChain(world, world.coordinator, space('coop')).next('still taken')
    expect((await client.push({ entries: [entry.bytes] })).entries[0]?.p).toBeTypeOf('number')
    await small.dispose()
  })

  it('stay through a restart of the relay', async () => {
    const [chunk = new Uint8Array()] = await chunksOf(5_000, space('coop'))
    await put(await as(animator.device), chunk)
    await relay.restart()
    expect(await get(await as(cooperant.device), chunk)).toEqual([toHex(chunk)])
  })
})
