import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { type Bytes, toHex } from '../../../src/base/bytes.ts'
import type { CoopId } from '../../../src/base/ids.ts'
import { signKeyPairFromSeed } from '../../../src/crypto/sign.ts'
import { type DeviceSecrets, inviteSecrets, newDeviceSecrets } from '../../../src/keys/device-secrets.ts'
import { claimInvite, type IssuedInvite } from '../../../src/keys/invite-ceremony.ts'
import { parseReceipt } from '../../../src/protocol/receipt.format.ts'
import { clock, createWorld, expiry, value, type World } from '../keys/world.ts'
import { openSignedIn, type RawClient } from './raw-client.ts'
import { orgOf, sealedChain } from './sealed-chain.ts'
import { startTestRelay, type TestRelay } from './test-relay.ts'

interface Claimed {
  readonly device: DeviceSecrets
  readonly op: Bytes
}

describe('claiming an invite [W14]', () => {
  let world: World
  let relay: TestRelay
  let coop: CoopId
  let issued: IssuedInvite
  const clients: RawClient[] = []

  const as = async (device: DeviceSecrets): Promise<RawClient> => {
    const client = await openSignedIn(relay.socketUrl, orgOf(world), device)
    clients.push(client)
    return client
  }
  /** A claim that nobody but its maker has seen. */
  async function prepare(): Promise<Claimed> {
    const device = await newDeviceSecrets(world.random)
    const { view } = world
    const claim = value(await claimInvite({ view, inviteText: issued.inviteText, device, clock }))
    const [op] = claim.ops
    if (op === undefined) throw new Error('expected a claim')
    return { device, op }
  }
  const pushClaim = async ({ device, op }: Claimed) => (await (await as(device)).push({ ops: [op] })).ops[0]

  beforeEach(async () => {
    world = await createWorld('claims')
    coop = await world.coop()
    issued = await world.invite(world.coordinator, coop, 'cooperant')
    relay = await startTestRelay({ identity: world.relay })
    await (await as(world.coordinator.device)).push({ ops: world.ops, blobs: world.blobs })
  })
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close()
    await relay.dispose()
  })

  it('gives a receipt that its device can write under at once, with nobody else online', async () => {
    const claimed = await prepare()
    const answer = await pushClaim(claimed)
    const receipt = answer?.receipt && parseReceipt(answer.receipt)
    expect(receipt?.ok && toHex(receipt.value.relaySign)).toBe(toHex(world.relay.publicKey))
    await world.take({ ops: [claimed.op], blobs: [], epochKeys: [] })
    if (answer?.receipt) value(await world.view.addReceipt(answer.receipt))
    const keyring = world.coordinator.keyring
    const author = { device: claimed.device, keyring, person: world.coordinator.person }
    const entry = await sealedChain(world, author, world.view.spaceId('coop', coop)).next('hello')
    const sent = await (await as(claimed.device)).push({ entries: [entry.bytes] })
    expect(sent.entries[0]?.p).toBeDefined()
  })

  it('gives one receipt when two claims race, keeps both claims, and staff receive both', async () => {
    const racers = await Promise.all([prepare(), prepare(), prepare()])
    const answers = await Promise.all(racers.map(pushClaim))
    expect(answers.filter((answer) => answer?.receipt !== undefined)).toHaveLength(1)
    expect(answers.filter((answer) => answer?.e === 'invite_used' && answer.p !== undefined)).toHaveLength(2)
    const { items } = await (await as(world.coordinator.device)).pullAll()
    expect(items.filter(({ k }) => k === 'receipt')).toHaveLength(1)
    const ops = items.filter(({ k }) => k === 'op').map(({ b }) => toHex(b))
    for (const { op } of racers) expect(ops).toContain(toHex(op))
  })

  it('answers the same claim again as it did before, even after a restart', async () => {
    const claimed = await prepare()
    const first = await pushClaim(claimed)
    expect(await pushClaim(claimed)).toEqual(first)
    await relay.restart()
    expect(await pushClaim(claimed)).toEqual(first)
    expect((await pushClaim(await prepare()))?.e).toBe('invite_used')
  })

  it('keeps a claim of an invite that names another relay, without a receipt, even after a restart', async () => {
    await relay.dispose()
    relay = await startTestRelay({ identity: await signKeyPairFromSeed(world.random.bytes(32)) })
    await (await as(world.coordinator.device)).push({ ops: world.ops, blobs: world.blobs })
    const claimed = await prepare()
    const answer = await pushClaim(claimed)
    expect(answer?.p).toBeDefined()
    expect(answer?.receipt).toBeUndefined()
    await relay.restart()
    const { items } = await (await as(world.coordinator.device)).pullAll()
    expect(items.filter(({ k }) => k === 'receipt')).toEqual([])
    expect(items.filter(({ k }) => k === 'op').map(({ b }) => toHex(b))).toContain(toHex(claimed.op))
  })

  it('refuses a claim after the invite’s expiry, by the relay’s clock', async () => {
    relay.clock.at = expiry * 1000 + 1
    const answer = await pushClaim(await prepare())
    expect(answer).toEqual({ h: answer?.h, e: 'invite_expired' })
  })

  it('gives the invite’s own keys nothing once it was used, nor after its expiry', async () => {
    const keys = await inviteSecrets(issued.ticket.secret, orgOf(world))
    const client = await as(keys)
    expect((await client.pullAll()).items.length).toBeGreaterThan(0)
    await pushClaim(await prepare())
    client.send({ t: 'pull', ref: 50, since: 0 })
    expect(await client.next('error')).toEqual({ t: 'error', code: 'invite_used', ref: 50 })
  })

  it('keeps at most four claims of one invite', async () => {
    const answers = []
    for (let i = 0; i < 6; i++) answers.push(await pushClaim(await prepare()))
    expect(answers.filter((answer) => answer?.p !== undefined)).toHaveLength(4)
  })

  it('refuses a claim pushed by a stranger that it does not name', async () => {
    const claimed = await prepare()
    const other = await newDeviceSecrets(world.random)
    const answer = await (await as(other)).push({ ops: [claimed.op] })
    expect(answer.ops[0]?.e).toBe('not_allowed')
  })
})
