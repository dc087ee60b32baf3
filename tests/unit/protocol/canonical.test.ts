import fc from 'fast-check'
import { describe, test } from 'vitest'
import { concat } from '../../../src/base/bytes.ts'
import type { DeviceId, EpochId, Hash, OrgId, SpaceId } from '../../../src/base/ids.ts'
import { encodeUnsignedBeacon, finishBeacon, parseBeacon } from '../../../src/protocol/beacon.format.ts'
import { encodeChunk, encodeChunkHeader, parseChunk } from '../../../src/protocol/chunk.format.ts'
import { encodeUnsignedOp, finishOp, parseOp } from '../../../src/protocol/control-op.format.ts'
import { type EntryHeader, encodeEntryHeader, finishEntry, parseEntry } from '../../../src/protocol/entry.format.ts'
import { encodeInvite, parseInvite } from '../../../src/protocol/invite.format.ts'
import { encodeUnsignedReceipt, finishReceipt, parseReceipt } from '../../../src/protocol/receipt.format.ts'
import {
  encodeRotateWraps,
  encodeSpaceWraps,
  parseRotateWraps,
  parseSpaceWraps,
} from '../../../src/protocol/wraps.format.ts'
import { bytesOf, bytesUpTo, count, idOf, idsOf, unsignedOps } from './arbitraries.ts'
import { expectCanonical } from './hostile.ts'

const sig = bytesOf(64)
const idLike = (hex: string): EpochId => hex as EpochId

describe('[R3] any bytes are refused with a typed error, or are the only encoding of what they say', () => {
  test('control operations of every kind', () => {
    const ops = fc.tuple(unsignedOps, sig).map(([op, s]) => finishOp(encodeUnsignedOp(op), s))
    expectCanonical(ops, parseOp, (op) => finishOp(encodeUnsignedOp(op), op.sig))
  })

  test('receipts', () => {
    const receipts = fc
      .record({ inviteOp: idOf<Hash>(32), claimOp: idOf<Hash>(32), relaySign: bytesOf(32) })
      .map(encodeUnsignedReceipt)
    const signed = fc.tuple(receipts, sig).map(([receipt, s]) => finishReceipt(receipt, s))
    expectCanonical(signed, parseReceipt, (receipt) => finishReceipt(encodeUnsignedReceipt(receipt), receipt.sig))
  })

  test('wraps of a rotation', () => {
    const wrap = fc.option(bytesOf(48), { nil: undefined })
    const devices = idsOf<DeviceId>(16, 4).map((ids) =>
      ids.map((device) => ({ device, sealed: new Uint8Array(80).fill(Number.parseInt(device.slice(0, 2), 16)) })),
    )
    const blobs = fc
      .tuple(wrap, wrap, devices)
      .map(([prevWrap, parentWrap, list]) =>
        encodeRotateWraps({ ...(prevWrap && { prevWrap }), ...(parentWrap && { parentWrap }), devices: list }),
      )
    expectCanonical(blobs, parseRotateWraps, encodeRotateWraps)
  })

  test('wraps of an invite or a grant', () => {
    const blobs = idsOf<SpaceId>(16, 4).map((spaces) =>
      encodeSpaceWraps(spaces.map((space) => ({ space, epoch: idLike(space), sealed: new Uint8Array(80) }))),
    )
    expectCanonical(blobs, parseSpaceWraps, encodeSpaceWraps)
  })

  test('[R81] sealed chunks', () => {
    const chunks = fc
      .tuple(idOf<OrgId>(16), idOf<SpaceId>(16), fc.integer({ min: 17, max: 90 }).chain(bytesOf))
      .map(([org, space, ct]) => encodeChunk(encodeChunkHeader({ org, space, ctLength: ct.length }), ct))
    expectCanonical(chunks, parseChunk, (chunk) => encodeChunk(encodeChunkHeader(chunk), chunk.ct))
  })

  test('entries', () => {
    const entries = fc
      .record({
        org: idOf<OrgId>(16),
        space: idOf<SpaceId>(16),
        device: idOf<DeviceId>(16),
        seq: count,
        previous: idOf<Hash>(32),
        epoch: idOf<EpochId>(16),
        heads: idsOf<Hash>(32, 16),
        salt: bytesOf(32),
        body: bytesUpTo(300),
        s: sig,
      })
      .map(({ previous, body, s, ...fields }) => {
        const ct = concat(body, new Uint8Array(16))
        const prev = fields.seq === 1 ? {} : { prev: previous }
        const header: EntryHeader = { type: 'segment', ...fields, ...prev, ctLength: ct.length }
        return finishEntry(concat(encodeEntryHeader(header), ct), s)
      })
    expectCanonical(entries, parseEntry, (entry) =>
      finishEntry(concat(encodeEntryHeader(entry.header), entry.ct), entry.sig),
    )
  })

  test('beacons', () => {
    const beacons = fc
      .record({ org: idOf<OrgId>(16), space: idOf<SpaceId>(16), device: idOf<DeviceId>(16), counter: count })
      .chain((fields) => fc.tuple(fc.constant(fields), idsOf<DeviceId>(16, 5), count))
      .map(([fields, ids, seq]) => encodeUnsignedBeacon({ ...fields, seen: ids.map((device) => ({ device, seq })) }))
    const signed = fc.tuple(beacons, sig).map(([beacon, s]) => finishBeacon(beacon, s))
    expectCanonical(signed, parseBeacon, (beacon) => finishBeacon(encodeUnsignedBeacon(beacon), beacon.sig))
  })

  test('invites', () => {
    const invites = fc
      .record({
        waits: fc.boolean(),
        org: idOf<OrgId>(16),
        root: idOf<DeviceId>(16),
        secret: bytesOf(32),
        expiry: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
      })
      .map(encodeInvite)
    expectCanonical(invites, parseInvite, encodeInvite)
  })
})
