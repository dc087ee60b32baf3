// Founding: an organisation, its coops, and the two spaces of each person.

import { type Bytes, toHex } from '../base/bytes.ts'
import type { CoopId, DeviceId, OrgId, PersonId, SpaceId, SpaceKind } from '../base/ids.ts'
import type { Random } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import { continueLog, createOpWriter, newCoop, newGenesis, type OpWriter } from '../control/build-op.ts'
import type { Recipient } from '../control/control-info.ts'
import { spaceIdOf } from '../protocol/identity.ts'
import { type CeremonyError, type CeremonyOutcome, type CeremonyParts, opBytes, presentKey } from './ceremony-parts.ts'
import { type DeviceSecrets, newDeviceSecrets, rootSecrets } from './device-secrets.ts'
import type { EpochKey } from './epoch-wraps.ts'
import { newEpoch } from './rotate-space.ts'

export interface FoundedOrganisation extends CeremonyOutcome {
  readonly org: OrgId
  readonly root: DeviceId
  /** 32 bytes for the recovery sheet; kept nowhere else. */
  readonly rootSecret: Bytes
  /** The coordinator's. */
  readonly device: DeviceSecrets
  readonly person: PersonId
  readonly office: SpaceId
}

export const newPersonId = (random: Random): PersonId => toHex(random.bytes(16)) as PersonId

/** Genesis, the first coordinator's device, and the office, all signed by the root; its secret then leaves the device. */
export async function createOrganisation(parts: {
  readonly random: Random
  readonly person?: PersonId
  readonly device?: DeviceSecrets
}): Promise<FoundedOrganisation> {
  const { random, person = newPersonId(random) } = parts
  const rootSecret = random.bytes(32)
  const root = await rootSecrets(rootSecret)
  const device = parts.device ?? (await newDeviceSecrets(random))
  const { org, body } = newGenesis({ signPk: root.sign.publicKey, kemPk: root.kem.publicKey }, random)
  const office = spaceIdOf('office', org)
  const writer = createOpWriter({ log: org, signer: root, seq: 1, prevs: [] })
  await writer.write(body)
  const keys = { signPk: device.sign.publicKey, kemPk: device.kem.publicKey }
  await writer.write({ kind: 'device', device: device.id, ...keys, person, rank: 'coordinator' })
  const recipients = [recipientOf(root), recipientOf(device)]
  const { blob, key } = await openSpace(writer, { kind: 'office', recipients, parent: undefined, random })
  return {
    org,
    root: root.id,
    rootSecret,
    device,
    person,
    office,
    ops: opBytes(writer),
    blobs: [blob],
    epochKeys: [key],
  }
}

/** A coop and its spaces staff, desk and coop. By a coordinator, who holds the office key. */
export async function createCoop(
  parts: CeremonyParts,
): Promise<Result<CeremonyOutcome & { readonly coop: CoopId }, CeremonyError>> {
  const { view, keyring, device, random } = parts
  const { org, root } = view
  if (!org || !root) return err({ type: 'keys.unknown', what: 'organisation' })
  const office = view.writeEpoch(spaceIdOf('office', org))
  if (!office) return err({ type: 'keys.unknown', what: 'organisation' })
  const above = presentKey(view, keyring, office.space)
  if (!above.ok) return above
  const { coop, body } = newCoop(org, random)
  const place = view.nextPlace(org, device.id, [office.op])
  const writer = createOpWriter({ log: coop, signer: device, seq: 1, prevs: place.prevs })
  await writer.write(body)
  const staff = await openSpace(writer, { kind: 'staff', recipients: [root], parent: above.value, random })
  const below = { recipients: [], parent: staff.key, random }
  const desk = await openSpace(writer, { kind: 'desk', ...below })
  const all = await openSpace(writer, { kind: 'coop', ...below })
  return ok({ coop, ...outcomeOf(writer, [staff, desk, all]) })
}

/** `self` and `case` of a person, created by staff before the invite; nothing for those that exist already. */
export async function createPersonSpaces(
  parts: CeremonyParts & { readonly coop: CoopId; readonly person: PersonId },
): Promise<Result<CeremonyOutcome, CeremonyError>> {
  const { view, keyring, device, random, coop, person } = parts
  const staff = view.writeEpoch(spaceIdOf('staff', coop))
  if (!staff) return err({ type: 'keys.unknown', what: 'coop' })
  const parent = presentKey(view, keyring, staff.space)
  if (!parent.ok) return parent
  const writer = continueLog(view, coop, device, [staff.op])
  const opened = []
  for (const kind of ['self', 'case'] as const) {
    if (view.writeEpoch(spaceIdOf(kind, coop, person))) continue
    opened.push(await openSpace(writer, { kind, person, recipients: [], parent: parent.value, random }))
  }
  return ok(outcomeOf(writer, opened))
}

export const recipientOf = (secrets: DeviceSecrets): Recipient => ({ id: secrets.id, kemPk: secrets.kem.publicKey })

const outcomeOf = (writer: OpWriter, opened: readonly { blob: Bytes; key: EpochKey }[]): CeremonyOutcome => ({
  ops: opBytes(writer),
  blobs: opened.map(({ blob }) => blob),
  epochKeys: opened.map(({ key }) => key),
})

/** Writes the space and its first epoch. */
async function openSpace(
  writer: OpWriter,
  plan: {
    readonly kind: SpaceKind
    readonly person?: PersonId
    readonly recipients: readonly Recipient[]
    readonly parent: EpochKey | undefined
    readonly random: Random
  },
): Promise<{ blob: Bytes; key: EpochKey }> {
  const { kind, person, recipients, parent, random } = plan
  const space = spaceIdOf(kind, writer.log, person)
  await writer.write({ kind: 'space', spaceKind: kind, space, ...(person && { person }) })
  const { body, blob, key } = await newEpoch({ space, gen: 1, recipients, parent, prev: undefined, random })
  await writer.write(body)
  return { blob, key }
}
