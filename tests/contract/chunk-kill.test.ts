// The relay is killed with SIGKILL in the middle of an upload. Whatever it acknowledged is there afterwards, the upload goes
// on where it was, and the attachment is whole.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { fromHex } from '../../src/base/bytes.ts'
import { systemClock, systemRandom } from '../../src/base/ports.ts'
import { limits } from '../../src/protocol/limits.ts'
import { createRelayClient } from '../../src/sync/relay-client.ts'
import { pause, type RelayProcess, startRelay } from '../e2e/harness/relay-process.ts'
import { createWorld, seededRandom } from '../unit/keys/world.ts'
import { openSignedIn } from '../unit/relay/raw-client.ts'
import { orgOf } from '../unit/relay/sealed-chain.ts'
import { createMemoryChunkHost } from '../unit/sync/memory-chunk-host.ts'
import { createMemoryHost } from '../unit/sync/memory-host.ts'

const kills = 4
const seed = 'kill chunks 1'
const compiled = mkdtempSync(join(tmpdir(), 'carnet-compiled-'))
let relay: RelayProcess

beforeAll(async () => {
  process.env.NODE_COMPILE_CACHE = compiled
  relay = await startRelay(['--log-level', 'warn'])
}, 30_000)
afterAll(async () => {
  await relay.dispose()
  delete process.env.NODE_COMPILE_CACHE
  rmSync(compiled, { recursive: true, force: true })
})

it(`keeps every acknowledged chunk through ${kills} kills -9 in the middle of an upload [W26]`, async () => {
  const random = seededRandom(seed)
  const world = await createWorld(seed)
  const space = world.view.spaceId('coop', await world.coop())
  const { device } = world.coordinator
  const host = createMemoryHost(orgOf(world), device)
  host.spaces = [space]
  host.waiting.ops.push(...world.ops)
  host.waiting.blobs.push(...world.blobs)
  const files = createMemoryChunkHost({ org: orgOf(world), space, random })
  const client = createRelayClient({
    url: `${relay.url.replace('http', 'ws')}/sync`,
    origin: relay.url,
    host,
    files,
    clock: systemClock,
    random: systemRandom,
    onStatus: () => undefined,
    backoff: { first: 10, most: 50 },
  })
  client.start()
  for (let round = 0; round < kills; round++) {
    const before = files.acknowledged.length
    await files.add(random.bytes(16 * limits.chunkContent))
    client.files.nudge()
    const deadline = Date.now() + 20_000
    while (files.acknowledged.length === before && Date.now() < deadline) await pause(1)
    await pause((random.bytes(1)[0] ?? 0) % 15)
    await relay.kill9()
    const promised = [...files.acknowledged]
    expect(promised.length).toBeGreaterThan(before)
    await relay.start()
    const reader = await openSignedIn(`${relay.url.replace('http', 'ws')}/sync`, orgOf(world), device)
    const lost: number[] = []
    for (let at = 0; at < promised.length; at += limits.items) {
      reader.send({ t: 'have', ref: 1, names: promised.slice(at, at + limits.items).map(fromHex) })
      lost.push((await reader.next('lacking')).names.length)
    }
    reader.close()
    expect(
      lost.reduce((sum, n) => sum + n, 0),
      `round ${round}, seed ${seed}`,
    ).toBe(0)
  }
  const deadline = Date.now() + 30_000
  while ((await files.unsent()).length > 0 && Date.now() < deadline) await pause(10)
  await client.stop()
  expect(await files.unsent()).toEqual([])
  expect(new Set(files.acknowledged).size).toBe(kills * 16)
}, 120_000)
