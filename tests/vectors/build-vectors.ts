// Makes the vectors: a small organisation, one operation of each kind, an entry, a beacon. Everything comes from one
// seed, so that building twice gives the same bytes. Ephemeral HPKE keys are seeded too, through the naive sealing.
import * as Y from 'yjs'
import { type Bytes, toHex, utf8 } from '../../src/base/bytes.ts'
import type { EpochId, LogId, PersonId, SpaceId, SpaceKind, TermId } from '../../src/base/ids.ts'
import type { Random } from '../../src/base/ports.ts'
import {
  type BuiltOp,
  buildReceipt,
  createOpWriter,
  newClaim,
  newCoop,
  newGenesis,
} from '../../src/control/build-op.ts'
import { labelledHash } from '../../src/crypto/hash.ts'
import { sign } from '../../src/crypto/sign.ts'
import { type DeviceSecrets, inviteSecrets, newDeviceSecrets, rootSecrets } from '../../src/keys/device-secrets.ts'
import { type EpochKey, wrapUnder } from '../../src/keys/epoch-wraps.ts'
import { sealEntry } from '../../src/keys/seal-entry.ts'
import { sealFile } from '../../src/keys/seal-file.ts'
import { encodeUnsignedBeacon, finishBeacon } from '../../src/protocol/beacon.format.ts'
import type { ControlBody, IssuedRank } from '../../src/protocol/control-body.format.ts'
import { spaceIdOf } from '../../src/protocol/identity.ts'
import { inviteToText } from '../../src/protocol/invite.format.ts'
import { limits } from '../../src/protocol/limits.ts'
import { recoveryToText } from '../../src/protocol/recovery.format.ts'
import { encodeSegment, type Segment } from '../../src/protocol/segment.format.ts'
import {
  encodeRotateWraps,
  encodeSpaceWraps,
  epochCommit,
  parentWrapLabel,
  prevWrapLabel,
  wrapInfo,
  wrapsHash,
} from '../../src/protocol/wraps.format.ts'
import { cellKey } from '../../src/replica/cell.ts'
import { deriveClientId } from '../../src/replica/client-ids.ts'
import { hpkeSeal } from './naive-crypto.ts'

export function seededRandom(seed: string): Random {
  let counter = 0
  return {
    bytes(length) {
      const out = new Uint8Array(length)
      for (let at = 0; at < length; at += 32) {
        out.set(labelledHash('vectors', utf8(`${seed}/${counter++}`)).subarray(0, length - at), at)
      }
      return out
    },
  }
}

const expiry = 1_800_000_000

export async function buildVectors() {
  const random = seededRandom('carnet-coop test vectors 1')
  const id16 = <Id extends string>(): Id => toHex(random.bytes(16)) as Id

  const rootSecret = random.bytes(32)
  const root = await rootSecrets(rootSecret)
  const coordinator = await newDeviceSecrets(random)
  const phone = await newDeviceSecrets(random)
  const tablet = await newDeviceSecrets(random)
  const relay = await newDeviceSecrets(random)
  const [coordinatorPerson, phonePerson, tabletPerson] = [id16<PersonId>(), id16<PersonId>(), id16<PersonId>()]

  const genesis = newGenesis({ signPk: root.sign.publicKey, kemPk: root.kem.publicKey }, random)
  const { org } = genesis
  const ops: { name: string; issuer: string; hash: string; bytes: string }[] = []
  const blobs: { of: string; hash: string; bytes: string }[] = []
  const epochs: (EpochKey & { commit: Bytes })[] = []

  const note = (name: string, issuer: string, op: BuiltOp): BuiltOp => {
    ops.push({ name, issuer, hash: op.hash, bytes: toHex(op.bytes) })
    return op
  }
  const noteBlob = (of: string, blob: Bytes): string => {
    const hash = wrapsHash(blob)
    blobs.push({ of, hash, bytes: toHex(blob) })
    return hash
  }
  const wrapTo = (to: DeviceSecrets, key: EpochKey): Bytes => {
    const info = Buffer.from(wrapInfo(key.space, key.epoch, to.id))
    const ephemeral = Buffer.from(random.bytes(32))
    return new Uint8Array(hpkeSeal(Buffer.from(to.kem.publicKey), info, Buffer.from(key.key), ephemeral))
  }

  /** One epoch: its rotate's body, its blob noted. */
  async function rotation(
    name: string,
    space: SpaceId,
    to: readonly DeviceSecrets[],
    parent?: EpochKey,
    prev?: EpochKey,
  ): Promise<{ body: ControlBody; key: EpochKey }> {
    const epoch = id16<EpochId>()
    const key: EpochKey = { space, epoch, key: random.bytes(32) }
    const parentWrap =
      parent && (await wrapUnder(parentWrapLabel, parent.key, { space, epoch, other: parent.epoch }, key.key))
    const prevWrap = prev && (await wrapUnder(prevWrapLabel, key.key, { space, epoch, other: prev.epoch }, prev.key))
    const devices = to.map((one) => ({ device: one.id, sealed: wrapTo(one, key) }))
    const blob = encodeRotateWraps({ devices, ...(parentWrap && { parentWrap }), ...(prevWrap && { prevWrap }) })
    noteBlob(name, blob)
    const commit = epochCommit(space, epoch, key.key)
    epochs.push({ ...key, commit })
    const gen = epochs.filter((one) => one.space === space).length
    const links = { ...(prev && { prevEpoch: prev.epoch }), ...(parent && { parentEpoch: parent.epoch }) }
    return { key, body: { kind: 'rotate', space, gen, epoch, commit, ...links, wrapsHash: wrapsHash(blob) } }
  }

  // The organisation's log, by root.
  const orgLog = createOpWriter({ log: org, signer: root, seq: 1, prevs: [] })
  note('genesis', 'root', await orgLog.write(genesis.body))
  const officeSpace = spaceIdOf('office', org)
  note('space office', 'root', await orgLog.write({ kind: 'space', spaceKind: 'office', space: officeSpace }))
  const deviceBody: ControlBody = {
    kind: 'device',
    device: coordinator.id,
    signPk: coordinator.sign.publicKey,
    kemPk: coordinator.kem.publicKey,
    person: coordinatorPerson,
    rank: 'coordinator',
  }
  note('device coordinator', 'root', await orgLog.write(deviceBody))
  const office = await rotation('rotate office 1', officeSpace, [coordinator, root])
  const orgHead = note('rotate office 1', 'root', await orgLog.write(office.body))

  // The coop's log, by the coordinator.
  const { coop, body: coopBody } = newCoop(org, random)
  const coopLog = createOpWriter({ log: coop, signer: coordinator, seq: 1, prevs: [orgHead.hash] })
  const write = async (name: string, body: ControlBody): Promise<BuiltOp> =>
    note(name, 'coordinator', await coopLog.write(body))
  const space = async (spaceKind: SpaceKind, person?: PersonId): Promise<SpaceId> => {
    const id = spaceIdOf(spaceKind, coop, person)
    await write(`space ${spaceKind}`, { kind: 'space', spaceKind, space: id, ...(person && { person }) })
    return id
  }
  await write('coop', coopBody)
  const staffSpace = await space('staff')
  const coopSpace = await space('coop')
  const selfSpace = await space('self', phonePerson)
  const staff = await rotation('rotate staff 1', staffSpace, [root], office.key)
  await write('rotate staff 1', staff.body)
  const coop1 = await rotation('rotate coop 1', coopSpace, [], staff.key)
  await write('rotate coop 1', coop1.body)
  const self1 = await rotation('rotate self 1', selfSpace, [], staff.key)
  await write('rotate self 1', self1.body)

  // A coopérant's invite carries keys, and its claim is acknowledged by the relay.
  async function invite(name: string, person: PersonId, rank: IssuedRank, keys: readonly EpochKey[]) {
    const secret = random.bytes(32)
    const own = await inviteSecrets(secret, org)
    const blob = encodeSpaceWraps(keys.map((key) => ({ space: key.space, epoch: key.epoch, sealed: wrapTo(own, key) })))
    noteBlob(name, blob)
    const signs = { signPk: own.sign.publicKey, kemPk: own.kem.publicKey }
    const rest = { person, rank, relaySign: relay.sign.publicKey, expiry, wrapsHash: wrapsHash(blob) }
    const op = await write(name, { kind: 'invite', ...signs, ...rest })
    const ticket = { waits: rank !== 'cooperant', org, root: root.id, secret, expiry }
    return { op, own, told: { name, text: inviteToText(ticket), ...ticket, secret: toHex(secret) } }
  }
  async function claim(name: string, invited: Awaited<ReturnType<typeof invite>>, device: DeviceSecrets, who: string) {
    const keys = { signPk: device.sign.publicKey, kemPk: device.kem.publicKey }
    const body = await newClaim({ inviteOp: invited.op.hash, device: device.id, ...keys }, invited.own.sign)
    const log: LogId = coop
    const writer = createOpWriter({ log, signer: device, seq: 1, prevs: [invited.op.hash] })
    return note(name, who, await writer.write(body))
  }
  const phoneInvite = await invite('invite cooperant', phonePerson, 'cooperant', [coop1.key, self1.key])
  const phoneClaim = await claim('claim phone', phoneInvite, phone, 'phone')
  const receipt = await buildReceipt(
    { inviteOp: phoneInvite.op.hash, claimOp: phoneClaim.hash, relaySign: relay.sign.publicKey },
    relay.sign,
  )

  // An animator's invite carries none; staff grant its claim after a spoken code.
  const tabletInvite = await invite('invite animator', tabletPerson, 'animator', [])
  const tabletClaim = await claim('claim tablet', tabletInvite, tablet, 'tablet')
  const granted = encodeSpaceWraps([{ space: staffSpace, epoch: staff.key.epoch, sealed: wrapTo(tablet, staff.key) }])
  noteBlob('grant tablet', granted)
  const afterClaims = createOpWriter({
    log: coop,
    signer: coordinator,
    seq: coopLog.ops.length + 1,
    prevs: [coopLog.ops.at(-1)?.hash, phoneClaim.hash, tabletClaim.hash].filter((hash) => hash !== undefined),
  })
  const grantBody: ControlBody = { kind: 'grant', claimOp: tabletClaim.hash, wrapsHash: wrapsHash(granted) }
  note('grant tablet', 'coordinator', await afterClaims.write(grantBody))
  const coop2 = await rotation('rotate coop 2', coopSpace, [phone], staff.key, coop1.key)
  const lastOp = note('rotate coop 2', 'coordinator', await afterClaims.write(coop2.body))

  // Two entries by the phone in the coop's space, under the first epoch and the second.
  const client = deriveClientId(phone.id, coopSpace, 0)
  const doc = new Y.Doc()
  doc.clientID = client
  const saves: Bytes[] = []
  doc.on('updateV2', (update: Uint8Array) => saves.push(new Uint8Array(update)))
  const record = 'se:00000000000000vectors0'
  for (const [clock, label] of ['Tonte de pelouse', 'Lavage de voitures'].entries()) {
    const value = { f: { l: label, p: 1200 + clock }, t: 1_780_000_000_000 + clock, v: 1 }
    doc.getMap('c').set(cellKey(record as Parameters<typeof cellKey>[0], client, clock), value)
  }
  const entries = []
  let prev: Awaited<ReturnType<typeof sealEntry>> | undefined
  for (const [i, under] of [coop1.key, coop2.key].entries()) {
    const segment: Segment = {
      hlc: 1_780_000_000_000 + i,
      frontier: i === 0 ? [] : [{ device: tablet.id, seq: 3, hash8: toHex(random.bytes(8)) }],
      records: saves[i] ?? new Uint8Array(0),
      texts: new Uint8Array(0),
    }
    const plaintext = encodeSegment(segment)
    const entry = await sealEntry({
      ...{ org, space: coopSpace, device: phone, seq: i + 1, prev: prev?.hash, epoch: under.epoch, key: under.key },
      heads: [i === 0 ? phoneClaim.hash : lastOp.hash],
      plaintext,
      random,
    })
    prev = entry
    entries.push({
      hash: entry.hash,
      bytes: toHex(entry.bytes),
      author: 'phone',
      key: toHex(under.key),
      plaintext: toHex(plaintext),
      segment: { ...segment, records: toHex(segment.records), texts: toHex(segment.texts) },
    })
  }

  const beaconFields = { org, space: coopSpace, device: tablet.id, counter: 7, seen: [{ device: phone.id, seq: 2 }] }
  const unsignedBeacon = encodeUnsignedBeacon(beaconFields)
  const beacon = finishBeacon(unsignedBeacon, await sign('beacon', tablet.sign, unsignedBeacon))

  // A term at the desk: begun, the key renewed for the phone, and over.
  const deskSpace = spaceIdOf('desk', coop)
  const more = async (name: string, body: ControlBody): Promise<BuiltOp> =>
    note(name, 'coordinator', await afterClaims.write(body))
  await more('space desk', { kind: 'space', spaceKind: 'desk', space: deskSpace })
  const desk1 = await rotation('rotate desk 1', deskSpace, [], staff.key)
  await more('rotate desk 1', desk1.body)
  const term = { space: deskSpace, person: phonePerson, term: id16<TermId>() }
  await more('seat', { kind: 'seat', ...term })
  const desk2 = await rotation('rotate desk 2', deskSpace, [phone], staff.key, desk1.key)
  await more('rotate desk 2', desk2.body)
  await more('unseat', { kind: 'unseat', ...term })

  const size = limits.chunkContent + 100
  const content = new Uint8Array(size).map((_, i) => 7 * i + (i >> 8))
  const file = await sealFile({ org, space: coopSpace, bytes: content, random })
  if (!file.ok) throw new Error('expected an attachment that fits')
  const { key: fileKey, chunks } = file.value
  const attachment = {
    space: coopSpace,
    key: toHex(fileKey),
    size,
    names: chunks.map(({ name }) => name),
    last: toHex(chunks.at(-1)?.bytes ?? new Uint8Array()),
  }

  const invited = [phoneInvite, tabletInvite]
  const named = { root, coordinator, phone, tablet, relay }
  const identities = [
    ...Object.entries(named),
    ...invited.map(({ told, own }): [string, DeviceSecrets] => [told.name, own]),
  ].map(([name, { id, sign: s, kem: k }]) => ({
    name,
    id,
    signSeed: toHex(s.seed),
    kemSeed: toHex(k.seed),
    signPk: toHex(s.publicKey),
    kemPk: toHex(k.publicKey),
  }))
  return {
    note: 'Test vectors of docs/spec/sync.md, version 1. Bytes are hexadecimal; every secret here is public.',
    org,
    coop,
    identities,
    recovery: { secret: toHex(rootSecret), text: recoveryToText(rootSecret) },
    invites: invited.map(({ told }) => told),
    ops,
    receipt: toHex(receipt),
    blobs,
    epochs: epochs.map(({ key, commit, ...place }) => ({ ...place, key: toHex(key), commit: toHex(commit) })),
    clientIds: [{ device: phone.id, space: coopSpace, n: 0, client }],
    entries,
    beacon: { bytes: toHex(beacon), author: 'tablet', ...beaconFields },
    attachment,
  }
}
