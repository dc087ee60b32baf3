// The vectors read by the naive implementation: Node's own crypto and zlib, nothing from src.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  clientId,
  commitment,
  deviceId,
  makeChunk,
  type NaiveOp,
  openChunk,
  openEntry,
  openSymmetricWrap,
  readBeacon,
  readInvite,
  readOp,
  readReceipt,
  readRecovery,
  readRotateWraps,
  readSpaceWraps,
  wrapInfo,
} from './naive.ts'
import { derive, H, hpkeOpen, hpkeSeal, kemPublicKey, signPublicKey, verifies } from './naive-crypto.ts'
import type { Vectors } from './vectors.ts'

const vectors: Vectors = JSON.parse(readFileSync(new URL('./v1.json', import.meta.url), 'utf8'))
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')
const none = Buffer.alloc(0)

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('expected a part of the vectors')
  return value
}
const identity = (name: string) => found(vectors.identities.find((one) => one.name === name))
const ops = new Map<string, NaiveOp>(vectors.ops.map((op) => [op.name, readOp(bytes(op.bytes))]))
const op = (name: string): NaiveOp => found(ops.get(name))
const body = (name: string, field: string): string => found(op(name).body[field])
const blob = (of: string): Buffer => bytes(found(vectors.blobs.find((one) => one.of === of)).bytes)
const epochKey = (space: string, epoch: string): Buffer =>
  bytes(found(vectors.epochs.find((one) => one.space === space && one.epoch === epoch)).key)

test('the naive implementation leans on nothing of ours', () => {
  const imported = ['./naive.ts', './naive-crypto.ts'].flatMap((file) => {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8')
    return [...source.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map(([, one, lazy]) => one ?? lazy)
  })
  expect(imported.sort()).toEqual(['./naive-crypto.ts', 'node:crypto', 'node:zlib'])
})

describe('identities', () => {
  test('[R4] an id is the hash of the public keys, which follow from the seeds', () => {
    for (const { id, signSeed, kemSeed, signPk, kemPk } of vectors.identities) {
      expect(signPublicKey(bytes(signSeed)).toString('hex')).toBe(signPk)
      expect(kemPublicKey(bytes(kemSeed)).toString('hex')).toBe(kemPk)
      expect(deviceId(bytes(signPk), bytes(kemPk))).toBe(id)
    }
  })

  test('[R50] the root is what the recovery sheet says', () => {
    const secret = readRecovery(vectors.recovery.text)
    expect(secret).toBe(vectors.recovery.secret)
    expect(derive(bytes(secret), none, 'root-sign').toString('hex')).toBe(identity('root').signSeed)
    expect(derive(bytes(secret), none, 'root-kem').toString('hex')).toBe(identity('root').kemSeed)
  })

  test('[R48] an invite gives its keys, the organisation and its root', () => {
    for (const { name, text, secret, waits, expiry } of vectors.invites) {
      expect(readInvite(text)).toEqual({ waits, org: vectors.org, root: identity('root').id, secret, expiry })
      const org = bytes(vectors.org)
      expect(derive(bytes(secret), none, 'invite-sign', org).toString('hex')).toBe(identity(name).signSeed)
      expect(derive(bytes(secret), none, 'invite-kem', org).toString('hex')).toBe(identity(name).kemSeed)
      expect(body(name, 'signPk') + body(name, 'kemPk')).toBe(identity(name).signPk + identity(name).kemPk)
    }
  })

  test('[K2] client ids are derived from device and space', () => {
    for (const { device, space, n, client } of vectors.clientIds) expect(clientId(device, space, n)).toBe(client)
  })
})

describe('control operations', () => {
  test('[R8] every kind is there, and each is signed by its issuer', () => {
    expect(new Set([...ops.values()].map((one) => one.kind))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 13, 14]))
    for (const { name, issuer, hash } of vectors.ops) {
      const one = op(name)
      expect(one.hash).toBe(hash)
      expect(one.issuer).toBe(identity(issuer).id)
      expect(verifies('ctrl', bytes(identity(issuer).signPk), one.signed, one.sig)).toBe(true)
      expect(verifies('entry', bytes(identity(issuer).signPk), one.signed, one.sig)).toBe(false)
    }
  })

  test('[R5] the ids of organisation, coop and spaces are hashes of what they name', () => {
    expect(H('org', op('genesis').bodyBytes).toString('hex', 0, 16)).toBe(vectors.org)
    expect(H('coop', op('coop').bodyBytes).toString('hex', 0, 16)).toBe(vectors.coop)
    for (const one of ops.values()) {
      if (one.kind !== 3) continue
      const named = bytes(one.log + found(one.body.spaceKind) + found(one.body.person))
      expect(H('space', named).toString('hex', 0, 16)).toBe(one.body.space)
    }
  })

  test('[C36] the end of a term names the space, the person and the term of its beginning', () => {
    expect(op('unseat').body).toEqual(op('seat').body)
    expect(body('seat', 'space')).toBe(body('space desk', 'space'))
    expect(body('seat', 'person')).toBe(body('invite cooperant', 'person'))
  })

  test('[C7] each cites operations that came before, and counts its issuer’s', () => {
    const before = new Set<string>()
    const last = new Map<string, number>()
    for (const one of ops.values()) {
      expect(one.prevs.every((prev) => before.has(prev))).toBe(true)
      expect(one.seq).toBe((last.get(one.log + one.issuer) ?? 0) + 1)
      last.set(one.log + one.issuer, one.seq)
      before.add(one.hash)
    }
  })

  test('[R9] a claim is signed by the invite’s key too', () => {
    for (const [claim, invite] of [
      ['claim phone', 'invite cooperant'],
      ['claim tablet', 'invite animator'],
    ] as const) {
      const said = ['inviteOp', 'device', 'signPk', 'kemPk'].map((field) => bytes(body(claim, field)))
      expect(body(claim, 'inviteOp')).toBe(op(invite).hash)
      const signed = Buffer.concat(said)
      expect(verifies('claim', bytes(identity(invite).signPk), signed, bytes(body(claim, 'inviteSig')))).toBe(true)
    }
  })

  test('[R30] the receipt is the relay’s, of the claim that it took', () => {
    expect(readReceipt(bytes(vectors.receipt))).toEqual({
      inviteOp: op('invite cooperant').hash,
      claimOp: op('claim phone').hash,
      relaySign: body('invite cooperant', 'relaySign'),
    })
  })
})

describe('wraps', () => {
  const rotations = [...ops].filter(([, one]) => one.kind === 8)
  const seedOf = (device: string): Buffer => bytes(found(vectors.identities.find(({ id }) => id === device)).kemSeed)

  test('[R19] blobs are named by their hash', () => {
    for (const { of, hash } of vectors.blobs) {
      expect(H('wraps', blob(of)).toString('hex')).toBe(hash)
      expect(body(of, 'wrapsHash')).toBe(hash)
    }
  })

  test('[R22], [R24] HPKE wraps open to the key that the rotation commits to', () => {
    let opened = 0
    for (const [name] of rotations) {
      const [space, epoch] = [body(name, 'space'), body(name, 'epoch')]
      for (const [device, sealed] of Object.entries(readRotateWraps(blob(name)).devices)) {
        const key = hpkeOpen(seedOf(device), wrapInfo(space, epoch, device), sealed)
        expect(commitment(space, epoch, key)).toBe(body(name, 'commit'))
        expect(() => hpkeOpen(seedOf(device), wrapInfo(epoch, space, device), sealed)).toThrow()
        opened++
      }
    }
    expect(opened).toBe(5)
  })

  test('[R23] parent and previous wraps open too, and zeros stand for none', () => {
    for (const [name] of rotations) {
      const fields = ['space', 'epoch', 'prevEpoch', 'parentEpoch'].map((field) => body(name, field))
      const [space = '', epoch = '', prevEpoch = '', parentEpoch = ''] = fields
      const { prevWrap, parentWrap } = readRotateWraps(blob(name))
      expect(prevWrap.every((byte) => byte === 0)).toBe(/^0+$/.test(prevEpoch))
      expect(parentWrap.every((byte) => byte === 0)).toBe(/^0+$/.test(parentEpoch))
      const key = epochKey(space, epoch)
      if (!/^0+$/.test(prevEpoch)) {
        const opened = openSymmetricWrap('prev-wrap', key, space, epoch, prevEpoch, prevWrap)
        expect(opened).toEqual(epochKey(space, prevEpoch))
      }
      if (!/^0+$/.test(parentEpoch)) {
        const parent = bytes(found(vectors.epochs.find((one) => one.epoch === parentEpoch)).key)
        expect(openSymmetricWrap('parent-wrap', parent, space, epoch, parentEpoch, parentWrap)).toEqual(key)
      }
    }
  })

  test('[R21] an invite and a grant carry keys for their own device', () => {
    for (const [of, device] of [
      ['invite cooperant', identity('invite cooperant')],
      ['grant tablet', identity('tablet')],
    ] as const) {
      const wraps = readSpaceWraps(blob(of))
      expect(wraps.length).toBeGreaterThan(0)
      for (const { space, epoch, sealed } of wraps) {
        const key = hpkeOpen(bytes(device.kemSeed), wrapInfo(space, epoch, device.id), sealed)
        expect(key).toEqual(epochKey(space, epoch))
      }
    }
    expect(readSpaceWraps(blob('invite animator'))).toEqual([])
  })

  test('HPKE by hand seals as it opens', () => {
    const [seed, ephemeral] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
    const sealed = hpkeSeal(kemPublicKey(seed), Buffer.from('info'), Buffer.from('key'), ephemeral)
    expect(hpkeOpen(seed, Buffer.from('info'), sealed).toString()).toBe('key')
  })
})

describe('entries and beacons', () => {
  test('[R40]–[R43] an entry is parsed, verified, decrypted, inflated', () => {
    let previous = '0'.repeat(64)
    for (const [i, vector] of vectors.entries.entries()) {
      const entry = openEntry(bytes(vector.bytes), bytes(identity(vector.author).signPk), bytes(vector.key))
      expect(entry).toMatchObject({ org: vectors.org, device: identity(vector.author).id, seq: i + 1, prev: previous })
      expect(entry.hash).toBe(vector.hash)
      expect(entry.plaintext.toString('hex')).toBe(vector.plaintext)
      expect(entry.segment).toEqual(vector.segment)
      expect(bytes(vector.key)).toEqual(epochKey(entry.space, entry.epoch))
      previous = entry.hash
    }
  })

  test('[R40], [R41] one altered bit anywhere is noticed', () => {
    const [vector] = vectors.entries
    const { bytes: hex, author, key } = found(vector)
    for (let bit = 0; bit < hex.length * 4; bit += 7) {
      const altered = bytes(hex)
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => openEntry(altered, bytes(identity(author).signPk), bytes(key))).toThrow()
    }
  })

  test('[R46] a beacon says what its device has seen', () => {
    const { bytes: hex, author, ...fields } = vectors.beacon
    expect(readBeacon(bytes(hex), bytes(identity(author).signPk))).toEqual(fields)
  })
})

describe('attachments', () => {
  const { space, key, size, names, last } = vectors.attachment
  const content = Buffer.from(Uint8Array.from({ length: size }, (_, i) => 7 * i + (i >> 8)))
  const at = (index: number) => ({ org: vectors.org, space, index, count: names.length })

  test('[R80]–[R82] chunks made anew from the content have the names cited', () => {
    const cut = 65_532
    expect(names).toHaveLength(Math.ceil(size / cut))
    for (const [i, name] of names.entries())
      expect(makeChunk(bytes(key), at(i), content.subarray(i * cut, (i + 1) * cut)).name).toBe(name)
    expect(makeChunk(bytes(key), at(0), content.subarray(0, cut)).all).toHaveLength(65_591)
  })

  test('[R83] the last chunk opens to the end of the content, and nothing else does', () => {
    const name = found(names.at(-1))
    expect(openChunk(bytes(last), name, bytes(key), at(1))).toEqual(content.subarray(65_532))
    expect(() => openChunk(bytes(last), name, bytes(key), at(0))).toThrow()
    expect(() => openChunk(bytes(last), found(names[0]), bytes(key), at(1))).toThrow()
    for (let byte = 0; byte < last.length / 2; byte++) {
      const altered = bytes(last)
      altered[byte] = (altered[byte] ?? 0) ^ 0x10
      const renamed = H('chunk', altered).toString('hex')
      expect(() => openChunk(altered, renamed, bytes(key), at(1)), `byte ${byte}`).toThrow()
    }
  })
})
