// A second reading of docs/spec/sync.md, as plain as can be, with nothing but Node's own modules and nothing from src.
// If this and the vectors agree, the specification says what the program does.
import { inflateRawSync } from 'node:zlib'
import { bytes, derive, H, label, none, openGcm, sealGcm, sha256, verifies } from './naive-crypto.ts'

/** Reads big-endian fields one after the other. */
export class Cursor {
  at = 0
  readonly all: Buffer
  constructor(all: Buffer) {
    this.all = all
  }
  take(length: number): Buffer {
    if (this.at + length > this.all.length) throw new Error('past the end')
    this.at += length
    return this.all.subarray(this.at - length, this.at)
  }
  hex(length: number): string {
    return this.take(length).toString('hex')
  }
  uint(length: number): number {
    return Number(BigInt(`0x${this.hex(length)}`))
  }
  end(): void {
    if (this.at !== this.all.length) throw new Error('not at the end')
  }
}

const expectEqual = (got: unknown, wanted: unknown, what: string): void => {
  if (got !== wanted) throw new Error(`${what}: expected ${String(wanted)}, got ${String(got)}`)
}

/** [R4] */
export const deviceId = (signPk: Buffer, kemPk: Buffer): string => sha256(signPk, kemPk).toString('hex', 0, 16)

const bodyFields: Record<number, [name: string, length: number][]> = {
  1: [
    ['signPk', 32],
    ['kemPk', 32],
    ['nonce', 16],
  ],
  2: [
    ['org', 16],
    ['nonce', 16],
  ],
  3: [
    ['spaceKind', 1],
    ['space', 16],
    ['person', 16],
  ],
  4: [
    ['device', 16],
    ['signPk', 32],
    ['kemPk', 32],
    ['person', 16],
    ['rank', 1],
  ],
  5: [
    ['signPk', 32],
    ['kemPk', 32],
    ['person', 16],
    ['rank', 1],
    ['relaySign', 32],
    ['expiry', 8],
    ['wrapsHash', 32],
  ],
  6: [
    ['inviteOp', 32],
    ['device', 16],
    ['signPk', 32],
    ['kemPk', 32],
    ['inviteSig', 64],
  ],
  7: [
    ['claimOp', 32],
    ['wrapsHash', 32],
  ],
  8: [
    ['space', 16],
    ['gen', 4],
    ['epoch', 16],
    ['commit', 32],
    ['prevEpoch', 16],
    ['parentEpoch', 16],
    ['wrapsHash', 32],
  ],
  13: [
    ['space', 16],
    ['person', 16],
    ['term', 16],
  ],
  14: [
    ['space', 16],
    ['person', 16],
    ['term', 16],
  ],
}

export interface NaiveOp {
  kind: number
  log: string
  issuer: string
  seq: number
  prevs: string[]
  body: Record<string, string>
  bodyBytes: Buffer
  signed: Buffer
  sig: Buffer
  hash: string
}

/** [R8] */
export function readOp(all: Buffer): NaiveOp {
  const c = new Cursor(all)
  expectEqual(c.hex(3), 'cd6f01', 'magic and version')
  const kind = c.uint(1)
  const head = { kind, log: c.hex(16), issuer: c.hex(16), seq: c.uint(8) }
  const prevs: string[] = []
  for (let left = c.uint(1); left > 0; left--) prevs.push(c.hex(32))
  const bodyBytes = c.take(c.uint(4))
  const inner = new Cursor(bodyBytes)
  const body: Record<string, string> = {}
  for (const [name, length] of bodyFields[kind] ?? []) body[name] = inner.hex(length)
  inner.end()
  const signed = all.subarray(0, c.at)
  const sig = c.take(64)
  c.end()
  return { ...head, prevs, body, bodyBytes, signed, sig, hash: H('op', all).toString('hex') }
}

/** [R40], [R41]: parse, verify, decrypt; then [R42], [R43]. */
export function openEntry(all: Buffer, signPk: Buffer, key: Buffer) {
  const c = new Cursor(all)
  expectEqual(c.hex(4), 'cd650100', 'magic, type and flags')
  const place = {
    org: c.hex(16),
    space: c.hex(16),
    device: c.hex(16),
    seq: c.uint(8),
    prev: c.hex(32),
    epoch: c.hex(16),
  }
  const heads: string[] = []
  for (let left = c.uint(1); left > 0; left--) heads.push(c.hex(32))
  const salt = c.take(32)
  const ctLength = c.uint(4)
  const header = all.subarray(0, c.at)
  const ct = c.take(ctLength)
  const signed = all.subarray(0, c.at)
  const sig = c.take(64)
  c.end()
  if (!verifies('entry', signPk, signed, sig)) throw new Error('signature')
  const entryKey = derive(key, salt, 'entry-key', sha256(header))
  const plaintext = openGcm(entryKey, Buffer.alloc(12), ct, header)
  return { ...place, heads, hash: H('entry', signed).toString('hex'), plaintext, segment: readSegment(plaintext) }
}

/** [R42], [R43] */
function readSegment(plaintext: Buffer) {
  const outer = new Cursor(plaintext)
  const deflated = outer.take(outer.uint(4))
  if (outer.take(plaintext.length - outer.at).some((byte) => byte !== 0)) throw new Error('padding')
  expectEqual(plaintext.length % 32, 0, 'padded length')
  const c = new Cursor(inflateRawSync(deflated))
  expectEqual(c.uint(1), 1, 'version')
  const hlc = c.uint(8)
  const frontier: { device: string; seq: number; hash8: string }[] = []
  for (let left = c.uint(2); left > 0; left--) frontier.push({ device: c.hex(16), seq: c.uint(8), hash8: c.hex(8) })
  const records = c.take(c.uint(4)).toString('hex')
  const texts = c.take(c.uint(4)).toString('hex')
  c.end()
  return { hlc, frontier, records, texts }
}

const uint32 = (value: number): Buffer => {
  const out = Buffer.alloc(4)
  out.writeUInt32BE(value)
  return out
}

/** [R42], Padmé above a kibibyte. */
function padded(content: Buffer): Buffer {
  const least = 4 + content.length
  const exponent = Math.floor(Math.log2(least))
  const step = least <= 1024 ? 32 : 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1)
  const length = Math.ceil(least / step) * step
  return Buffer.concat([uint32(content.length), content, Buffer.alloc(length - least)])
}

interface NaivePlace {
  readonly org: string
  readonly space: string
  readonly index: number
  readonly count: number
}

const placeBytes = ({ org, space, index, count }: NaivePlace): Buffer =>
  Buffer.concat([bytes(org), bytes(space), uint32(index), uint32(count)])

/** [R81], [R82]: a chunk made anew from its content. */
export function makeChunk(key: Buffer, place: NaivePlace, content: Buffer): { name: string; all: Buffer } {
  const plain = padded(content)
  const header = Buffer.concat([bytes('cd6100'), bytes(place.org), bytes(place.space), uint32(plain.length + 16)])
  const at = placeBytes(place)
  const ct = sealGcm(derive(key, none, 'chunk-key', at), Buffer.alloc(12), plain, Buffer.concat([header, at]))
  const all = Buffer.concat([header, ct])
  return { name: H('chunk', all).toString('hex'), all }
}

/** [R81]–[R83]: what a chunk holds, if it is the one cited. */
export function openChunk(all: Buffer, name: string, key: Buffer, place: NaivePlace): Buffer {
  expectEqual(H('chunk', all).toString('hex'), name, 'name')
  const c = new Cursor(all)
  expectEqual(c.hex(3), 'cd6100', 'magic and flags')
  expectEqual(c.hex(16), place.org, 'organisation')
  expectEqual(c.hex(16), place.space, 'space')
  const ctLength = c.uint(4)
  const header = all.subarray(0, c.at)
  const ct = c.take(ctLength)
  c.end()
  const at = placeBytes(place)
  const plain = openGcm(derive(key, none, 'chunk-key', at), Buffer.alloc(12), ct, Buffer.concat([header, at]))
  const content = plain.subarray(4, 4 + plain.readUInt32BE(0))
  if (!padded(content).equals(plain)) throw new Error('padding')
  return content
}

/** [R46] */
export function readBeacon(all: Buffer, signPk: Buffer) {
  const c = new Cursor(all)
  expectEqual(c.hex(2), 'cd62', 'magic')
  const place = { org: c.hex(16), space: c.hex(16), device: c.hex(16), counter: c.uint(8) }
  const seen: { device: string; seq: number }[] = []
  for (let left = c.uint(2); left > 0; left--) seen.push({ device: c.hex(16), seq: c.uint(8) })
  const signed = all.subarray(0, c.at)
  if (!verifies('beacon', signPk, signed, c.take(64))) throw new Error('signature')
  c.end()
  return { ...place, seen }
}

/** [R30] */
export function readReceipt(all: Buffer) {
  const c = new Cursor(all)
  expectEqual(c.hex(2), 'cd72', 'magic')
  const fields = { inviteOp: c.hex(32), claimOp: c.hex(32) }
  const relaySign = c.take(32)
  const signed = all.subarray(0, c.at)
  if (!verifies('ack', relaySign, signed, c.take(64))) throw new Error('signature')
  c.end()
  return { ...fields, relaySign: relaySign.toString('hex') }
}

/** [R20] */
export function readRotateWraps(all: Buffer) {
  const c = new Cursor(all)
  const prevWrap = c.take(48)
  const parentWrap = c.take(48)
  const devices: Record<string, Buffer> = {}
  for (let left = c.uint(2); left > 0; left--) devices[c.hex(16)] = c.take(80)
  c.end()
  return { prevWrap, parentWrap, devices }
}

/** [R21] */
export function readSpaceWraps(all: Buffer) {
  const c = new Cursor(all)
  const wraps: { space: string; epoch: string; sealed: Buffer }[] = []
  for (let left = c.uint(2); left > 0; left--) wraps.push({ space: c.hex(16), epoch: c.hex(16), sealed: c.take(80) })
  c.end()
  return wraps
}

/** [R22] */
export const wrapInfo = (space: string, epoch: string, recipient: string): Buffer =>
  Buffer.concat([label('wrap'), bytes(space), bytes(epoch), bytes(recipient)])

/** [R23] */
export function openSymmetricWrap(
  name: string,
  key: Buffer,
  space: string,
  epoch: string,
  other: string,
  wrap: Buffer,
) {
  const context = Buffer.concat([bytes(space), bytes(epoch), bytes(other)])
  return openGcm(derive(key, none, name, context), Buffer.alloc(12), wrap, context)
}

/** [R24] */
export const commitment = (space: string, epoch: string, key: Buffer): string =>
  H('commit', bytes(space), bytes(epoch), key).toString('hex')

/** [R48] */
export function readInvite(text: string) {
  const c = new Cursor(Buffer.from(text, 'base64url'))
  expectEqual(c.hex(4), '43644301', 'magic')
  const fields = { waits: c.uint(1) === 1, org: c.hex(16), root: c.hex(16), secret: c.hex(32), expiry: c.uint(6) }
  c.end()
  return fields
}

/** [R50] */
export function readRecovery(text: string): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U'
  const chars = [...text.replaceAll('-', '')]
  const value = chars.slice(0, 52).reduce((sum, char) => sum * 32n + BigInt(alphabet.indexOf(char)), 0n)
  expectEqual(alphabet[Number(value % 37n)], chars[52], 'check character')
  return (value / 16n).toString(16).padStart(64, '0')
}

/** [K2] */
export const clientId = (device: string, space: string, n: number): number =>
  Number(
    BigInt(
      `0x${H('client', bytes(device), bytes(space), bytes(n.toString(16).padStart(8, '0'))).toString('hex', 0, 7)}`,
    ) >> 4n,
  )
