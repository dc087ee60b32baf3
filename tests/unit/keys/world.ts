// An organisation for tests, founded and joined through the real ceremonies, from a seed.

import { type Bytes, concat, utf8 } from '../../../src/base/bytes.ts'
import type { CoopId, Hash, PersonId } from '../../../src/base/ids.ts'
import type { Random } from '../../../src/base/ports.ts'
import type { Result } from '../../../src/base/result.ts'
import { buildReceipt } from '../../../src/control/build-op.ts'
import { type ControlView, createControlView } from '../../../src/control/control-view.ts'
import { sha256 } from '../../../src/crypto/hash.ts'
import { type SignKeyPair, signKeyPairFromSeed } from '../../../src/crypto/sign.ts'
import {
  createCoop,
  createOrganisation,
  createPersonSpaces,
  type FoundedOrganisation,
  newPersonId,
} from '../../../src/keys/ceremony.ts'
import type { CeremonyOutcome } from '../../../src/keys/ceremony-parts.ts'
import { type DeviceSecrets, newDeviceSecrets } from '../../../src/keys/device-secrets.ts'
import { claimInvite, grantClaim, type IssuedInvite, invitePerson } from '../../../src/keys/invite-ceremony.ts'
import { createKeyring, type Keyring } from '../../../src/keys/keyring.ts'

export function seededRandom(seed: string): Random {
  let n = 0
  return {
    bytes(length) {
      const parts: Uint8Array[] = []
      for (let made = 0; made < length; made += 32) parts.push(sha256(utf8(`${seed}/${n++}`)))
      return concat(...parts).slice(0, length)
    },
  }
}

export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`)
  return result.value
}

/** 2026-06-01T08:00:00Z, and an expiry three days later. */
export const clock = { now: () => 1_780_300_800_000 }
export const expiry = 1_780_300_800 + 72 * 3600

export interface Actor {
  readonly device: DeviceSecrets
  readonly keyring: Keyring
  readonly person: PersonId
}

export interface World {
  readonly view: ControlView
  readonly random: Random
  readonly founded: FoundedOrganisation
  readonly coordinator: Actor
  readonly relay: SignKeyPair
  /** Everything made so far, as a newcomer would receive it. */
  readonly ops: Bytes[]
  readonly blobs: Bytes[]
  readonly receipts: Bytes[]
  take(outcome: CeremonyOutcome): Promise<void>
  coop(): Promise<CoopId>
  invite(by: Actor, coop: CoopId, rank: 'animator' | 'cooperant', person?: PersonId): Promise<IssuedInvite>
  /** Claims without receipt or grant. */
  claim(invite: IssuedInvite): Promise<Actor & { readonly claimOp: Hash }>
  receipt(inviteOp: Hash, claimOp: Hash): Promise<Bytes>
  join(by: Actor, coop: CoopId, rank: 'animator' | 'cooperant', person?: PersonId): Promise<Actor>
}

export async function createWorld(seed = 'world'): Promise<World> {
  const random = seededRandom(seed)
  const view = createControlView()
  const founded = await createOrganisation({ random })
  const relay = await signKeyPairFromSeed(random.bytes(32))
  const ops: Bytes[] = []
  const blobs: Bytes[] = []
  const receipts: Bytes[] = []
  const actor = (device: DeviceSecrets, person: PersonId): Actor => ({
    device,
    person,
    keyring: createKeyring({ view, device }),
  })
  const coordinator = actor(founded.device, founded.person)

  async function take(outcome: CeremonyOutcome): Promise<void> {
    for (const op of outcome.ops) {
      const added = value(await view.add(op))
      if (added !== 'added') throw new Error(`expected added, got ${added}`)
      ops.push(op)
    }
    for (const blob of outcome.blobs) {
      value(view.addBlob(blob))
      blobs.push(blob)
    }
  }

  async function coop(): Promise<CoopId> {
    const made = value(await createCoop({ view, random, ...coordinator }))
    await take(made)
    await coordinator.keyring.learn()
    return made.coop
  }

  async function invite(by: Actor, coop: CoopId, rank: 'animator' | 'cooperant', person = newPersonId(random)) {
    await by.keyring.learn()
    if (rank === 'cooperant') await take(value(await createPersonSpaces({ view, random, ...by, coop, person })))
    await by.keyring.learn()
    const relaySign = relay.publicKey
    const issued = value(await invitePerson({ view, random, ...by, coop, person, rank, relaySign, expiry }))
    await take(issued)
    return issued
  }

  async function claim({ inviteText }: IssuedInvite) {
    const device = await newDeviceSecrets(random)
    const claimed = value(await claimInvite({ view, inviteText, device, clock }))
    await take(claimed)
    const newcomer = actor(device, claimed.invite.person)
    await newcomer.keyring.learnFromInvite(claimed.inviteKeys)
    return { ...newcomer, claimOp: claimed.claimOp }
  }

  async function receipt(inviteOp: Hash, claimOp: Hash): Promise<Bytes> {
    const bytes = await buildReceipt({ inviteOp, claimOp, relaySign: relay.publicKey }, relay)
    value(await view.addReceipt(bytes))
    receipts.push(bytes)
    return bytes
  }

  async function join(by: Actor, coop: CoopId, rank: 'animator' | 'cooperant', person?: PersonId) {
    const issued = await invite(by, coop, rank, person)
    const newcomer = await claim(issued)
    await receipt(issued.inviteOp, newcomer.claimOp)
    if (rank === 'animator') {
      await take(value(await grantClaim({ view, random, ...by, claimOp: newcomer.claimOp })))
    }
    await newcomer.keyring.learn()
    return newcomer
  }

  await take(founded)
  await coordinator.keyring.learn()
  return { view, random, founded, coordinator, relay, ops, blobs, receipts, take, coop, invite, claim, receipt, join }
}
