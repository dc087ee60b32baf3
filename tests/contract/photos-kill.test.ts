// Twenty photos of 4 MB each, taken while there is no relay: their records go first, the upload goes on where it was after
// each of five kills -9 of the relay, the bytes are the same on the other device, and the relay's files hold none of them.

import { createCipheriv, createHash, randomInt } from 'node:crypto'
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPhoto } from '../../src/app/file/open-photo.ts'
import { logPrestation } from '../../src/app/job/log-prestation.ts'
import { addMissionPhoto, photosOfMission } from '../../src/app/job/mission-photos.ts'
import type { Bytes } from '../../src/base/bytes.ts'
import type { CoopId, RecordId } from '../../src/base/ids.ts'
import { systemClock } from '../../src/base/ports.ts'
import { localDate } from '../../src/domain/time/local-date.ts'
import { localDateTime } from '../../src/domain/time/local-time.ts'
import { limits } from '../../src/protocol/limits.ts'
import { scanForBytes } from '../e2e/harness/canary-scan.ts'
import { pause, type RelayProcess, startRelay } from '../e2e/harness/relay-process.ts'
import { expectOk } from '../unit/app/memory-device.ts'
import { seededRandom } from '../unit/keys/world.ts'
import { foundCoop, letIn, type Person, sent, until } from './relay-people.ts'

const photos = 20
const size = 4_000_000
const kills = 5
const chunks = photos * Math.ceil(size / limits.chunkContent)
const seed = process.env.CARNET_PHOTOS_SEED ?? String(randomInt(1_000_000))

let relay: RelayProcess
beforeAll(async () => {
  relay = await startRelay(['--log-level', 'debug'])
}, 30_000)
afterAll(() => relay.dispose())

/** Noise, another one for each number: nothing that a camera makes says more in as many bytes. */
function noise(number: number, length: number): Bytes {
  const cipher = createCipheriv(
    'aes-256-ctr',
    createHash('sha256').update(`${seed}/${number}`).digest(),
    Buffer.alloc(16),
  )
  return new Uint8Array(cipher.update(new Uint8Array(length)))
}
const pictures = Array.from({ length: photos }, (_, n) => ({
  bytes: noise(n, size),
  width: 4000,
  height: 3000,
  thumbnail: noise(photos + n, 5_000),
}))
const hashOf = (bytes: Bytes): string => createHash('sha256').update(bytes).digest('hex')

/** What the relay said that it kept, in its order. */
const kept = (): { event: 'pushed' | 'stored'; kept: number }[] =>
  relay
    .logs()
    .split('\n')
    .flatMap((line) => (/"event":"(pushed|stored)"/.test(line) ? [JSON.parse(line)] : []))
const waitingAt = async ({ device }: Person): Promise<number> => (await device.core.ledger.outbox.unsent()).chunks

it(`brings ${photos} photos of 4 MB whole through ${kills} kills -9 of the relay, records first, sealed (seed ${seed}) [W25] [W28] [D80]`, async () => {
  const place = { url: relay.url, socketUrl: `${relay.url.replace('http', 'ws')}/sync`, clock: systemClock }
  const { coordinator, coop } = await foundCoop(place)
  const reader = await letIn(place, coordinator, coop, 'Inès', 'cooperant')
  const mission = await missionOf(coordinator, coop)
  await sent(coordinator)
  await relay.kill9()

  for (const photo of pictures)
    expectOk(await addMissionPhoto(coordinator.device, { coop, prestation: mission, photo }))
  expect(await waitingAt(coordinator)).toBe(chunks)

  const before = kept().length
  await relay.start()
  const random = seededRandom(`kills ${seed}`)
  for (let kill = 1; kill <= kills; kill++) {
    // Somewhere in this fifth of what is to send.
    const most = chunks - (chunks / (kills + 1)) * (kill - 1 + (random.bytes(1)[0] ?? 0) / 256)
    await until(async () => (await waitingAt(coordinator)) < most, `kill ${kill}`)
    await pause((random.bytes(1)[0] ?? 0) % 40)
    await relay.kill9()
    expect(await waitingAt(coordinator)).toBeGreaterThan(0)
    await relay.start()
  }
  await until(async () => (await waitingAt(coordinator)) === 0, 'all photos to be sent', 60_000)

  const events = kept().slice(before)
  const firstPart = events.findIndex(({ event }) => event === 'stored')
  expect(sum(events.slice(0, firstPart))).toBeGreaterThanOrEqual(photos)
  // No chunk was sent again that the relay had: what it says that it kept is never more than what there is.
  const parts = sum(events.filter(({ event }) => event === 'stored'))
  expect(parts).toBeLessThanOrEqual(chunks)
  expect(parts).toBeGreaterThan(chunks - kills * 8)

  await until(() => photosAt(reader, coop, mission).length === photos, 'all records to arrive')
  const came: string[] = []
  for (const { photo } of photosAt(reader, coop, mission)) {
    const { files } = reader.device
    const place = { kind: 'missionPhoto', coop }
    came.push(hashOf(expectOk(await openPhoto({ files, fetch: reader.client.files.fetch, place, photo }))))
  }
  expect(came).toEqual(pictures.map(({ bytes }) => hashOf(bytes)))
  for (const { client } of [coordinator, reader]) await client.stop()

  const held = readdirSync(relay.dataDir).map((name) => statSync(join(relay.dataDir, name)).size)
  expect(held.reduce((all, one) => all + one, 0)).toBeGreaterThan(photos * size)
  const needles = pictures.flatMap(({ bytes, thumbnail }) => [
    { bytes: Buffer.from(bytes.slice(90_000, 90_024)) },
    { bytes: Buffer.from(thumbnail.slice(900, 924)) },
  ])
  expect(await scanForBytes(relay.dataDir, needles)).toEqual([])
  const planted = join(relay.dataDir, 'control')
  writeFileSync(planted, pictures[7]?.bytes ?? '')
  expect(await scanForBytes(relay.dataDir, needles)).toEqual([{ file: planted, needle: needles[14] }])
  rmSync(planted)
}, 240_000)

const sum = (events: readonly { kept: number }[]): number => events.reduce((all, one) => all + one.kept, 0)

const photosAt = ({ device }: Person, coop: CoopId, mission: RecordId) =>
  photosOfMission(device.records(coop, 'missionPhoto'), mission)

async function missionOf({ device }: Person, coop: CoopId): Promise<RecordId> {
  const fields = { label: 'Jardinage', pictogram: 'gardening', unit: 'hour', priceCents: 1500, riskTags: [] }
  const [service] = expectOk(await device.save([{ kind: 'service', coop, fields }])).ids
  if (service === undefined) throw new Error('expected a service')
  const hours = {
    day: localDate('2026-07-16'),
    start: localDateTime('2026-07-16T14:00'),
    end: localDateTime('2026-07-16T16:00'),
  }
  return expectOk(await logPrestation(device, { coop, service, ...hours, team: [device.me.person] })).prestation
}
