import { beforeEach, describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { openPhoto } from '../../../../src/app/file/open-photo.ts'
import { logPrestation } from '../../../../src/app/job/log-prestation.ts'
import { addMissionPhoto, changeMissionPhoto, photosOfMission } from '../../../../src/app/job/mission-photos.ts'
import type { Bytes } from '../../../../src/base/bytes.ts'
import type { Hash, RecordId } from '../../../../src/base/ids.ts'
import { err, ok, type Result } from '../../../../src/base/result.ts'
import { limits } from '../../../../src/protocol/limits.ts'
import type { FetchError } from '../../../../src/sync/chunk-lane.ts'
import { seededRandom } from '../../keys/world.ts'
import { expectOk } from '../memory-device.ts'
import { createJobCoop, type JobCoop } from './job-kit.ts'

const today = { day: '2024-07-16', start: '2024-07-16T14:00', end: '2024-07-16T16:00' }
const random = seededRandom('mission photos')
const picture = (size = 100_000) => ({
  bytes: random.bytes(size),
  width: 1600,
  height: 1200,
  thumbnail: random.bytes(3_000),
})

let test: JobCoop
let mission: RecordId
beforeEach(async () => {
  test = await createJobCoop()
  mission = expectOk(await logPrestation(test.ines, { coop: test.coop, service: test.gardening, ...today })).prestation
  await test.exchange()
})

const photosAt = (device: OpenDevice) => photosOfMission(device.records(test.coop, 'missionPhoto'), mission)
const add = (device: OpenDevice, photo = picture()) =>
  addMissionPhoto(device, { coop: test.coop, prestation: mission, photo })

type Fetch = (names: readonly Hash[]) => Promise<Result<Bytes[], FetchError>>
/** What a relay would give: the sealed chunks of another device. */
const from =
  (device: OpenDevice): Fetch =>
  async (names) => {
    const found = (await device.core.ledger.chunks.get(names)).flatMap((bytes) => bytes ?? [])
    return found.length === 0 ? err({ type: 'file.lacking' as const }) : ok(found)
  }
const open = (device: OpenDevice, fetch: Fetch) => {
  const [first] = photosAt(device)
  if (first === undefined) throw new Error('expected a photo')
  const place = { kind: 'missionPhoto', coop: test.coop }
  return openPhoto({ files: device.files, fetch, place, photo: first.photo })
}
const noFetch = async () => err({ type: 'file.offline' as const })

describe('a photo of a mission [D80]', () => {
  it('is kept before its record, opens where it was taken without a network, and elsewhere once its bytes came', async () => {
    const photo = picture(3 * limits.chunkContent)
    expectOk(await add(test.ines, photo))
    expect(expectOk(await open(test.ines, noFetch))).toEqual(photo.bytes)
    await test.exchange()
    expect(photosAt(test.anna)[0]?.photo.thumbnail).toBe(Buffer.from(photo.thumbnail).toString('base64url'))
    expect(await open(test.anna, noFetch)).toEqual({ ok: false, error: { type: 'file.offline' } })
    expect(expectOk(await open(test.anna, from(test.ines)))).toEqual(photo.bytes)
    expect(expectOk(await open(test.anna, noFetch))).toEqual(photo.bytes)
  })

  it('goes on coming where it was cut, asking for nothing that is here', async () => {
    const photo = picture(6 * limits.chunkContent)
    expectOk(await add(test.ines, photo))
    await test.exchange()
    const asked: Hash[] = []
    let cut = true
    const fetch = async (names: readonly Hash[]) => {
      if (cut && asked.length > 0) return err({ type: 'file.offline' as const })
      asked.push(...names)
      return from(test.ines)(names)
    }
    expect(await open(test.anna, fetch)).toEqual({ ok: false, error: { type: 'file.offline' } })
    cut = false
    expect(expectOk(await open(test.anna, fetch))).toEqual(photo.bytes)
    expect(asked).toHaveLength(6)
    expect(new Set(asked).size).toBe(6)
  })

  it('is refused as altered when what came is not what the record cites, and never half shown', async () => {
    expectOk(await add(test.ines))
    await test.exchange()
    const lying = async (names: readonly Hash[]) => {
      const given = await from(test.ines)(names)
      const flip = (bytes: Bytes): Bytes => bytes.map((byte, i) => (i === 900 ? byte ^ 1 : byte))
      return given.ok ? ok(given.value.map(flip)) : given
    }
    const opened = await open(test.anna, lying)
    // What was altered has another name: it is not the chunk that was asked for.
    expect(opened).toEqual({ ok: false, error: { type: 'file.not_here' } })
  })

  it('is added by who was there or staff, and by nobody else', async () => {
    expect(await add(test.yanis)).toEqual({ ok: false, error: { type: 'photo.not_there' } })
    expectOk(await add(test.anna))
    expect((await test.yanis.core.ledger.outbox.unsent()).chunks).toBe(0)
  })

  it('taken away is shown no more, anywhere; its bytes stay, and « Annuler » brings it back', async () => {
    const id = expectOk(await add(test.ines))
    await test.exchange()
    expectOk(await changeMissionPhoto(test.anna, { coop: test.coop, ids: [id], removed: true }))
    await test.exchange()
    expect([photosAt(test.ines), photosAt(test.yanis)]).toEqual([[], []])
    expectOk(await changeMissionPhoto(test.anna, { coop: test.coop, ids: [id], removed: false }))
    await test.exchange()
    expectOk(await open(test.ines, noFetch))
  })

  it('another coopérant cannot take it away, nor say who is on it', async () => {
    const id = expectOk(await add(test.ines))
    await test.exchange()
    const refused = await changeMissionPhoto(test.yanis, { coop: test.coop, ids: [id], removed: true })
    expect(refused.ok).toBe(false)
    expectOk(await changeMissionPhoto(test.ines, { coop: test.coop, ids: [id], recognisable: false }))
    expect(photosAt(test.ines)[0]?.recognisable).toBe(false)
  })
})

describe('a device without room', () => {
  it('refuses the photo before « gardé », and keeps neither record nor bytes', async () => {
    const { coordinator, faults, coop } = test
    faults.failNextWrite(new DOMException('full', 'QuotaExceededError'))
    const input = { coop, prestation: mission, photo: picture() }
    expect(await addMissionPhoto(coordinator, input)).toEqual({ ok: false, error: { type: 'file.no_room' } })
    expect(photosAt(coordinator)).toEqual([])
    expect((await coordinator.core.ledger.outbox.unsent()).chunks).toBe(0)
  })

  it('takes the bytes back when the record cannot be saved', async () => {
    const { coordinator, faults, coop } = test
    const photo = picture()
    const keep = coordinator.files.keep
    Object.assign(coordinator.files, {
      keep: async (...given: Parameters<typeof keep>) => {
        const kept = await keep(...given)
        faults.failNextWrite()
        return kept
      },
    })
    const refused = await addMissionPhoto(coordinator, { coop, prestation: mission, photo })
    expect(refused).toEqual({ ok: false, error: { type: 'ledger.write_failed' } })
    expect((await coordinator.core.ledger.outbox.unsent()).chunks).toBe(0)
  })
})

it('photos that wait count as what only this device has, and as nothing of the records to send', async () => {
  expectOk(await add(test.ines, picture(2 * limits.chunkContent)))
  await test.exchange()
  const unsent = await test.ines.core.ledger.outbox.unsent()
  expect(unsent).toEqual({ pending: 0, entries: 0, control: 0, chunks: 2 })
})
