// The relay is killed with SIGKILL in the middle of bursts of writes. Whatever it acknowledged must be there afterwards,
// at the position and with the running hash that it signed. Proves the order of writing and answering, not power loss.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { toHex } from '../../src/base/bytes.ts'
import type { SpaceId } from '../../src/base/ids.ts'
import { systemClock, systemRandom } from '../../src/base/ports.ts'
import { createRelayClient } from '../../src/sync/relay-client.ts'
import type { SyncTrouble } from '../../src/sync/sync-status.ts'
import { pause, type RelayProcess, startRelay } from '../e2e/harness/relay-process.ts'
import { createWorld, seededRandom, type World } from '../unit/keys/world.ts'
import { openSignedIn } from '../unit/relay/raw-client.ts'
import { orgOf, sealedChain } from '../unit/relay/sealed-chain.ts'
import { createMemoryHost } from '../unit/sync/memory-host.ts'

const kills = 50
const seed = 'kill 1'
/** Sealing costs more than sending: a chain is prepared before each burst. */
const entriesPerBurst = 30

const compiled = mkdtempSync(join(tmpdir(), 'carnet-compiled-'))

let world: World
let relay: RelayProcess
let space: SpaceId

beforeAll(async () => {
  world = await createWorld(seed)
  space = world.view.spaceId('coop', await world.coop())
  // Starting costs more than killing: Node keeps its compiled files from a first run that ends in order.
  process.env.NODE_COMPILE_CACHE = compiled
  relay = await startRelay(['--log-level', 'warn'])
  await relay.stop()
  await relay.start()
}, 30_000)
afterAll(async () => {
  await relay.dispose()
  delete process.env.NODE_COMPILE_CACHE
  rmSync(compiled, { recursive: true, force: true })
})

it(`keeps every acknowledged entry through ${kills} kills -9 [A4] [W10]`, async () => {
  const random = seededRandom(seed)
  const { device } = world.coordinator
  const chain = sealedChain(world, world.coordinator, space)
  const host = createMemoryHost(orgOf(world), device)
  host.spaces = [space]
  host.waiting.ops.push(...world.ops)
  host.waiting.blobs.push(...world.blobs)
  const troubles: SyncTrouble[] = []
  const client = createRelayClient({
    url: `${relay.url.replace('http', 'ws')}/sync`,
    origin: relay.url,
    host,
    clock: systemClock,
    random: systemRandom,
    onStatus: () => undefined,
    onTrouble: (trouble) => troubles.push(trouble),
    backoff: { first: 10, most: 50 },
  })
  client.start()
  const isKept = () => host.answers.filter(({ kind, pos }) => kind === 'entry' && pos !== undefined)

  for (let round = 0; round < kills; round++) {
    const fresh = []
    for (let i = 0; i < entriesPerBurst; i++) fresh.push((await chain.next(`round ${round} entry ${i}`)).bytes)
    const before = isKept().length
    // From one entry to many per push, so that the kill meets every moment of a commit.
    const writing = (async () => {
      for (const bytes of fresh) {
        host.waiting.entries.push(bytes)
        client.nudge()
        await pause(1)
      }
    })()
    const deadline = Date.now() + 20_000
    while (isKept().length === before && Date.now() < deadline) await pause(1)
    const [wait = 0] = random.bytes(1)
    await pause(wait % 20)
    await relay.kill9()
    await writing
    const promised = isKept()
    expect(promised.length).toBeGreaterThan(before)
    await relay.start()
    const reader = await openSignedIn(`${relay.url.replace('http', 'ws')}/sync`, orgOf(world), device)
    const { items } = await reader.pullAll()
    reader.close()
    const kept = new Map(items.map(({ b, p }) => [toHex(b), p]))
    const lost = promised.filter(({ bytes, pos }) => kept.get(toHex(bytes)) !== pos)
    expect(lost.length, `round ${round}, seed ${seed}`).toBe(0)
  }

  const deadline = Date.now() + 10_000
  while (host.waiting.entries.length > 0 && Date.now() < deadline) await pause(10)
  await client.stop()
  expect(host.waiting.entries).toEqual([])
  expect(troubles).toEqual([])
}, 400_000)
