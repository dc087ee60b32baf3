import { beforeAll, describe, expect, it } from 'vitest'
import { type Bytes, utf8 } from '../../../src/base/bytes.ts'
import type { EpochId, Hash, OrgId, SpaceId } from '../../../src/base/ids.ts'
import { type DeviceSecrets, newDeviceSecrets } from '../../../src/keys/device-secrets.ts'
import { type EntryToSeal, openEntry, sealEntry, verifyEntry } from '../../../src/keys/seal-entry.ts'
import { parseEntry } from '../../../src/protocol/entry.format.ts'
import { seededRandom, value } from './world.ts'

const random = seededRandom('entries')
const key = random.bytes(32)
const id = <Id extends string>(digit: string, length = 32): Id => digit.repeat(length) as Id
let device: DeviceSecrets
let sealed: Bytes

const plan = (change: Partial<EntryToSeal> = {}): EntryToSeal => ({
  org: id<OrgId>('1'),
  space: id<SpaceId>('2'),
  device,
  seq: 2,
  prev: id<Hash>('3', 64),
  epoch: id<EpochId>('4'),
  key,
  heads: [id<Hash>('6', 64), id<Hash>('5', 64)],
  plaintext: utf8('une tondeuse à gazon'),
  random,
  ...change,
})

beforeAll(async () => {
  device = await newDeviceSecrets(random)
  sealed = (await sealEntry(plan())).bytes
})

describe('a sealed entry', () => {
  it('opens and verifies after parsing, and is the entry that was sealed [R40]', async () => {
    const made = await sealEntry(plan({ seq: 1, prev: undefined }))
    const entry = value(parseEntry(made.bytes))
    expect(entry).toEqual(made)
    expect(value(await openEntry(entry, key))).toEqual(utf8('une tondeuse à gazon'))
    expect(await verifyEntry(entry, device.sign.publicKey)).toBe(true)
  })

  it('does not open with another key, nor verify as another device', async () => {
    const entry = value(parseEntry(sealed))
    expect(await openEntry(entry, random.bytes(32))).toEqual({ ok: false, error: { type: 'crypto.open_failed' } })
    const other = await newDeviceSecrets(random)
    expect(await verifyEntry(entry, other.sign.publicKey)).toBe(false)
  })

  it('is refused with any one byte altered: header, ciphertext or signature [R41]', async () => {
    for (let i = 0; i < sealed.length; i++) {
      const altered = sealed.slice()
      altered[i] = (altered[i] ?? 0) ^ (1 << (i % 8))
      const parsed = parseEntry(altered)
      if (!parsed.ok) continue
      expect(await verifyEntry(parsed.value, device.sign.publicKey), `byte ${i}`).toBe(false)
      const isSignature = i >= sealed.length - 64
      if (!isSignature) expect((await openEntry(parsed.value, key)).ok, `byte ${i}`).toBe(false)
    }
  })

  it('never has the same salt twice, for the same text in another place or at another time', async () => {
    const again = await sealEntry(plan())
    const frozen = { bytes: (length: number) => new Uint8Array(length) }
    const stuck = await Promise.all([
      sealEntry(plan({ random: frozen })),
      sealEntry(plan({ random: frozen, seq: 3 })),
      sealEntry(plan({ random: frozen, plaintext: utf8('autre') })),
    ])
    const salts = [again, ...stuck].map((entry) => entry.header.salt.join())
    expect(new Set(salts).size).toBe(4)
  })
})
