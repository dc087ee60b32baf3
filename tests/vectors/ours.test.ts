// The vectors read by the program itself: they must be made, accepted and opened as they were committed.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fromHex, toHex } from '../../src/base/bytes.ts'
import type { DeviceId, EpochId, Hash, OrgId, SpaceId } from '../../src/base/ids.ts'
import { type ControlView, createControlView } from '../../src/control/control-view.ts'
import { verify } from '../../src/crypto/sign.ts'
import { type DeviceSecrets, inviteSecrets, rootSecrets } from '../../src/keys/device-secrets.ts'
import { createKeyring } from '../../src/keys/keyring.ts'
import { openEntry, verifyEntry } from '../../src/keys/seal-entry.ts'
import { openFile, sealFile } from '../../src/keys/seal-file.ts'
import { parseBeacon } from '../../src/protocol/beacon.format.ts'
import { parseEntry } from '../../src/protocol/entry.format.ts'
import { parseInviteText } from '../../src/protocol/invite.format.ts'
import { parseRecoveryText } from '../../src/protocol/recovery.format.ts'
import { parseSegment } from '../../src/protocol/segment.format.ts'
import { buildVectors } from './build-vectors.ts'
import type { Vectors } from './vectors.ts'

const vectors: Vectors = JSON.parse(readFileSync(new URL('./v1.json', import.meta.url), 'utf8'))

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('expected a part of the vectors')
  return value
}
function expectOk<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`)
  return result.value
}
const identity = (name: string) => found(vectors.identities.find((one) => one.name === name))
function secrets(name: string): DeviceSecrets {
  const { id, signSeed, kemSeed, signPk, kemPk } = identity(name)
  const pair = (seed: string, pk: string) => ({ seed: fromHex(seed), publicKey: fromHex(pk) })
  return { id: id as DeviceId, sign: pair(signSeed, signPk), kem: pair(kemSeed, kemPk) }
}

async function viewOf(ops: readonly { bytes: string }[]): Promise<ControlView> {
  const view = createControlView()
  for (const { bytes } of ops) expectOk(await view.add(fromHex(bytes)))
  for (const { bytes } of vectors.blobs) expectOk(view.addBlob(fromHex(bytes)))
  expectOk(await view.addReceipt(fromHex(vectors.receipt)))
  return view
}

describe('the committed vectors', () => {
  test('are those that the program makes from the same seed', async () => {
    expect(JSON.parse(JSON.stringify(await buildVectors()))).toEqual(vectors)
  })

  test('[C1]–[C18] every operation is accepted, in order and in the reverse order', async () => {
    for (const ops of [vectors.ops, [...vectors.ops].reverse()]) {
      const view = await viewOf(ops)
      expect(vectors.ops.every(({ hash }) => view.knows(hash as Parameters<typeof view.knows>[0]))).toBe(true)
      expect(view.waitingCount()).toBe(0)
      expect(view.device(secrets('phone').id)).toMatchObject({ status: 'active', rank: 'cooperant' })
      expect(view.device(secrets('tablet').id)).toMatchObject({ status: 'active', rank: 'animator' })
    }
  })

  test('[R20]–[R24] each device learns the keys that it may, and no others', async () => {
    const view = await viewOf(vectors.ops)
    const all = vectors.epochs.map(({ epoch }) => epoch).sort()
    const learned = async (device: DeviceSecrets): Promise<string[]> => {
      const keyring = createKeyring({ view, device })
      const keys = await keyring.learn()
      expect(keyring.forged()).toEqual([])
      for (const key of keys) expect(toHex(key.key)).toBe(found(vectors.epochs.find((e) => e.epoch === key.epoch)).key)
      return keys.map((key) => key.epoch).sort()
    }
    expect(await learned(secrets('root'))).toEqual(all)
    expect(await learned(secrets('coordinator'))).toEqual(all)
    expect(await learned(secrets('tablet'))).toEqual(all.filter((epoch) => epoch !== vectors.epochs[0]?.epoch))
    const coopSpace = found(vectors.entries[0]) && found(vectors.beacon).space
    const ofCoop = vectors.epochs.filter(({ space }) => space === coopSpace).map(({ epoch }) => epoch)
    // And the desk's during a term, that of before included: its space has the last epochs of the vectors.
    const ofDesk = vectors.epochs.slice(-2).map(({ epoch }) => epoch)
    expect(await learned(secrets('phone'))).toEqual([...ofCoop, ...ofDesk].sort())
    expect(await learned(secrets('relay'))).toEqual([])
  })

  test('[R40]–[R43] every entry is authentic, permitted, and opens', async () => {
    const view = await viewOf(vectors.ops)
    for (const vector of vectors.entries) {
      const entry = expectOk(parseEntry(fromHex(vector.bytes)))
      const { header } = entry
      expect(entry.hash).toBe(vector.hash)
      expect(await verifyEntry(entry, found(view.device(header.device)).signPk)).toBe(true)
      expect(view.canWrite(header.device, header.space, header.heads)).toBe('yes')
      expect(view.epoch(header.space as SpaceId, header.epoch as EpochId)).toBeDefined()
      const plaintext = expectOk(await openEntry(entry, fromHex(vector.key)))
      expect(toHex(plaintext)).toBe(vector.plaintext)
      const { records, texts, ...rest } = expectOk(parseSegment(plaintext))
      expect({ ...rest, records: toHex(records), texts: toHex(texts) }).toEqual(vector.segment)
    }
  })

  test('[R46] the beacon is authentic', async () => {
    const { bytes, author, ...fields } = vectors.beacon
    const beacon = expectOk(parseBeacon(fromHex(bytes)))
    expect(beacon).toMatchObject(fields)
    expect(await verify('beacon', fromHex(identity(author).signPk), beacon.signed, beacon.sig)).toBe(true)
  })

  test('[R80]–[R83] the attachment opens from the chunks of its content, and its last one as it was committed', async () => {
    const { space, key, size, names, last } = vectors.attachment
    const { chunks } = expectOk(
      await sealFile({
        org: vectors.org as OrgId,
        space: space as SpaceId,
        bytes: new Uint8Array(size).map((_, i) => 7 * i + (i >> 8)),
        random: { bytes: () => fromHex(key) },
      }),
    )
    expect(chunks.map(({ name }) => name)).toEqual(names)
    expect(toHex(found(chunks.at(-1)).bytes)).toBe(last)
    const place = {
      org: vectors.org as OrgId,
      space: space as SpaceId,
      key: fromHex(key),
      size,
      names: names as Hash[],
    }
    const opened = expectOk(await openFile({ ...place, chunks: [found(chunks[0]).bytes, fromHex(last)] }))
    expect(opened).toEqual(new Uint8Array(size).map((_, i) => 7 * i + (i >> 8)))
  })

  test('[R48], [R50] invites and the recovery sheet give their keys', async () => {
    for (const { name, text } of vectors.invites) {
      const ticket = expectOk(parseInviteText(text))
      expect((await inviteSecrets(ticket.secret, ticket.org)).id).toBe(identity(name).id)
    }
    const secret = expectOk(parseRecoveryText(vectors.recovery.text))
    expect((await rootSecrets(secret)).id).toBe(identity('root').id)
  })
})
