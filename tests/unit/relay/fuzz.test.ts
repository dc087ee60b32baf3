import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Bytes, fromHex, utf8 } from '../../../src/base/bytes.ts'
import type { CoopId } from '../../../src/base/ids.ts'
import { sealFile } from '../../../src/keys/seal-file.ts'
import { errorCodes } from '../../../src/protocol/errors.ts'
import { encodeMessage } from '../../../src/protocol/wire/frame.ts'
import { createWorld, value, type World } from '../keys/world.ts'
import { openRaw, openSignedIn, type RawClient } from './raw-client.ts'
import { orgOf, sealedChain } from './sealed-chain.ts'
import { startTestRelay, type TestRelay } from './test-relay.ts'

/** Frames of each run; the two runs make the 2 000 of acceptance A6. */
const framesPerRun = 1_000
const seed = 20_260_601

let world: World
let relay: TestRelay
let coop: CoopId
let samples: Bytes[]

beforeAll(async () => {
  world = await createWorld('fuzz')
  coop = await world.coop()
  relay = await startTestRelay({ identity: world.relay })
  const client = await openSignedIn(relay.socketUrl, orgOf(world), world.coordinator.device)
  await client.push({ ops: world.ops, blobs: world.blobs })
  client.close()
  const chain = sealedChain(world, world.coordinator, world.view.spaceId('coop', coop))
  const entries = [await chain.next('one'), await chain.next('two')].map(({ bytes }) => bytes)
  const beacons = [await chain.beacon(1)]
  const photo = {
    org: orgOf(world),
    space: world.view.spaceId('coop', coop),
    bytes: utf8('photo'),
    random: world.random,
  }
  const { chunks } = value(await sealFile(photo))
  samples = [
    encodeMessage({ t: 'push', ref: 1, ops: world.ops.slice(-3), blobs: world.blobs.slice(-2), entries, beacons }),
    encodeMessage({ t: 'pull', ref: 2, since: 0 }),
    encodeMessage({ t: 'pull', ref: 3, since: 0, spaces: [new Uint8Array(16)] }),
    encodeMessage({ t: 'have', ref: 4, names: chunks.map((one) => fromHex(one.name)) }),
    encodeMessage({ t: 'put', ref: 5, chunks: chunks.map((one) => one.bytes) }),
    encodeMessage({ t: 'get', ref: 6, names: chunks.map((one) => fromHex(one.name)) }),
  ]
})
afterAll(() => relay.dispose())

/** Random bytes, and real messages cut, lengthened, or with bytes changed. */
const frames = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .tuple(
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
      fc.option(fc.nat(), { freq: 3 }),
      fc.uint8Array({ maxLength: 3 }),
    )
    .map(([which, changes, cut, tail]) => {
      const sample = samples[which % samples.length] ?? new Uint8Array()
      const bytes = new Uint8Array([...sample, ...tail])
      for (const [at, value] of changes) bytes[at % bytes.length] = value
      return cut === null ? bytes : bytes.slice(0, cut % (bytes.length + 1))
    }),
)

/** Sends all frames, reconnecting as often as the relay closes; every answer must be one of the protocol's. */
async function throwAll(connect: () => Promise<RawClient>): Promise<Set<string>> {
  const heard = new Set<string>()
  let client = await connect()
  for (const frame of fc.sample(frames, { numRuns: framesPerRun, seed })) {
    client.sendBytes(new Uint8Array(frame))
    const answer = await client.any()
    if (typeof answer === 'number') client = await connect()
    else if (answer.t === 'error') expect(errorCodes).toContain(answer.code)
    heard.add(typeof answer === 'number' ? `close ${answer}` : answer.t)
  }
  client.close()
  return heard
}

describe(`the relay under ${2 * framesPerRun} malformed frames, seed ${seed} [A6]`, () => {
  it('answers strangers with typed errors and stays up', async () => {
    const heard = await throwAll(() => openRaw(relay.socketUrl))
    expect([...heard].sort()).toEqual(['close 1008', 'error'])
  }, 60_000)

  it('answers members with typed errors, loses nothing and stays up', async () => {
    const heard = await throwAll(() => openSignedIn(relay.socketUrl, orgOf(world), world.coordinator.device))
    for (const one of heard)
      expect(['error', 'items', 'pushed', 'lacking', 'stored', 'chunks', 'close 1008']).toContain(one)
    const health = await fetch(`${relay.url}/healthz`)
    expect(health.status).toBe(200)
    const client = await openSignedIn(relay.socketUrl, orgOf(world), world.coordinator.device)
    const { items } = await client.pullAll()
    expect(items.filter(({ k }) => k === 'op')).toHaveLength(world.ops.length)
    client.close()
    expect(relay.log()).not.toContain('"event":"failed"')
  }, 60_000)

  it('closes on a frame of more than one mebibyte, with its own code [W19]', async () => {
    const client = await openSignedIn(relay.socketUrl, orgOf(world), world.coordinator.device)
    client.sendBytes(new Uint8Array(1024 * 1024 + 1))
    expect(await client.next('error')).toEqual({ t: 'error', code: 'too_large' })
    client.sendBytes(new Uint8Array(3 * 1024 * 1024))
    expect([1006, 1009]).toContain(await client.closed())
  })
})
