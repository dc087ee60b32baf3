// Joining: an invite for one person, the newcomer's claim, and the grant by which staff confirm it.

import type { Bytes } from '../base/bytes.ts'
import { fromHex } from '../base/bytes.ts'
import type { CoopId, Hash, PersonId, SpaceKind } from '../base/ids.ts'
import type { Clock } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import { continueLog, createOpWriter, newClaim } from '../control/build-op.ts'
import type { ClaimInfo, InviteInfo, Recipient } from '../control/control-info.ts'
import type { ControlView } from '../control/control-view.ts'
import { labelledHash } from '../crypto/hash.ts'
import { spaceIdOf } from '../protocol/identity.ts'
import { type InviteTicket, inviteToText, parseInviteText } from '../protocol/invite.format.ts'
import { encodeSpaceWraps, type SpaceWrap, wrapsHash } from '../protocol/wraps.format.ts'
import { recipientOf } from './ceremony.ts'
import {
  type CeremonyError,
  type CeremonyOutcome,
  type CeremonyParts,
  keysToHandOver,
  opBytes,
} from './ceremony-parts.ts'
import { type DeviceSecrets, inviteSecrets } from './device-secrets.ts'
import { spaceWrapFor } from './epoch-wraps.ts'

/** 72 hours: long enough for a link sent on a Friday, short enough for a photograph to be worth little. */
export const inviteLifetimeSeconds = 72 * 3600

export interface IssuedInvite extends CeremonyOutcome {
  readonly inviteOp: Hash
  readonly ticket: InviteTicket
  /** For the QR code, or the fragment of a link. Secret. */
  readonly inviteText: string
}

/**
 * An invite signed by staff. A coopérant's carries the keys of `coop` and of their `self`, which must exist, and of the
 * desk during a term; an animator's carries none: theirs come with the grant.
 */
export async function invitePerson(
  parts: CeremonyParts & {
    readonly coop: CoopId
    readonly person: PersonId
    readonly rank: InviteInfo['rank']
    /** The relay's 32-byte public key; without it a coopérant's claim needs a grant too. */
    readonly relaySign?: Bytes
    /** Seconds since 1970. */
    readonly expiry: number
  },
): Promise<Result<IssuedInvite, CeremonyError>> {
  const { view, device, random, coop, person, rank, relaySign, expiry } = parts
  const { org, root } = view
  if (!org || !root) return err({ type: 'keys.unknown', what: 'organisation' })
  const secret = random.bytes(32)
  const keys = await inviteSecrets(secret, org)
  const kinds = rank === 'cooperant' ? cooperantSpaces(view, coop, person) : []
  const wraps = await wrapSpaces(parts, { coop, person, kinds, to: recipientOf(keys) })
  if (!wraps.ok) return wraps
  const blob = encodeSpaceWraps(wraps.value)
  const publicKeys = { signPk: keys.sign.publicKey, kemPk: keys.kem.publicKey }
  const relay = relaySign ? { relaySign } : {}
  const writer = continueLog(view, coop, device)
  const { hash } = await writer.write({
    kind: 'invite',
    ...publicKeys,
    person,
    rank,
    ...relay,
    expiry,
    wrapsHash: wrapsHash(blob),
  })
  const waits = rank !== 'cooperant' || !relaySign
  const ticket: InviteTicket = { waits, org, root: root.id, secret, expiry }
  return ok({
    ops: opBytes(writer),
    blobs: [blob],
    epochKeys: [],
    inviteOp: hash,
    ticket,
    inviteText: inviteToText(ticket),
  })
}

export interface Claim extends CeremonyOutcome {
  readonly claimOp: Hash
  readonly invite: InviteInfo
  /** For `Keyring.learnFromInvite`. */
  readonly inviteKeys: DeviceSecrets
}

/** By the newcomer, once the two logs that the invite gives access to are in the view. */
export async function claimInvite(parts: {
  readonly view: ControlView
  /** Text or link, as scanned or pasted. */
  readonly inviteText: string
  /** The newcomer's new identity; it claims one invite only. */
  readonly device: DeviceSecrets
  readonly clock: Clock
}): Promise<Result<Claim, CeremonyError>> {
  const { view, device, clock } = parts
  const parsed = parseInviteText(parts.inviteText)
  if (!parsed.ok) return err({ type: 'keys.malformed_invite' })
  const ticket = parsed.value
  if (view.org !== ticket.org || view.root?.id !== ticket.root)
    return err({ type: 'keys.unknown', what: 'organisation' })
  if (clock.now() >= ticket.expiry * 1000) return err({ type: 'keys.invite_expired' })
  const inviteKeys = await inviteSecrets(ticket.secret, ticket.org)
  const invite = view.invites().find(({ id }) => id === inviteKeys.id)
  if (!invite) return err({ type: 'keys.unknown', what: 'invite' })
  if (invite.status === 'claimed') return err({ type: 'keys.already_claimed' })
  const publicKeys = { signPk: device.sign.publicKey, kemPk: device.kem.publicKey }
  const body = await newClaim({ inviteOp: invite.op, device: device.id, ...publicKeys }, inviteKeys.sign)
  const { prevs } = view.nextPlace(invite.coop, device.id, [invite.op])
  const writer = createOpWriter({ log: invite.coop, signer: device, seq: 1, prevs })
  const { hash } = await writer.write(body)
  return ok({ ops: opBytes(writer), blobs: [], epochKeys: [], claimOp: hash, invite, inviteKeys })
}

/**
 * By staff of a higher rank, once the newcomer has said the code that their screen shows. Wraps the keys that go
 * directly to such a device: staff for an animator, coop and self for a coopérant, and the desk during a term.
 */
export async function grantClaim(
  parts: CeremonyParts & { readonly claimOp: Hash },
): Promise<Result<CeremonyOutcome, CeremonyError>> {
  const { view, device, claimOp } = parts
  const found = findClaim(view, claimOp)
  if (!found) return err({ type: 'keys.unknown', what: 'claim' })
  const { invite, claim } = found
  if (claim.status === 'aside') return err({ type: 'keys.already_claimed' })
  const code = spokenCode(claimOp)
  const twins = invite.claims.filter((other) => spokenCode(other.op) === code)
  if (twins.length > 1) return err({ type: 'keys.ambiguous_code' })
  const { coop, person, rank } = invite
  const kinds: readonly SpaceKind[] = rank === 'animator' ? ['staff'] : cooperantSpaces(view, coop, person)
  const wraps = await wrapSpaces(parts, { coop, person, kinds, to: { id: claim.device, kemPk: claim.kemPk } })
  if (!wraps.ok) return wraps
  const blob = encodeSpaceWraps(wraps.value)
  const writer = continueLog(view, coop, device, [claimOp])
  await writer.write({ kind: 'grant', claimOp, wrapsHash: wrapsHash(blob) })
  return ok({ ops: opBytes(writer), blobs: [blob], epochKeys: [] })
}

/** Six digits that the newcomer says and staff compare: they tell which of two claims is the person's in front of them. */
export function spokenCode(claimOp: Hash): string {
  const hash = labelledHash('spoken-code', fromHex(claimOp))
  return String(new DataView(hash.buffer).getUint32(0) % 1_000_000).padStart(6, '0')
}

/** The spaces whose keys go directly to a coopérant's device; the desk's during a term. */
function cooperantSpaces(view: ControlView, coop: CoopId, person: PersonId): readonly SpaceKind[] {
  const terms = view.terms(spaceIdOf('desk', coop))
  return terms.some((term) => term.person === person && term.running) ? ['coop', 'self', 'desk'] : ['coop', 'self']
}

function findClaim(view: ControlView, claimOp: Hash): { invite: InviteInfo; claim: ClaimInfo } | undefined {
  for (const invite of view.invites()) {
    const claim = invite.claims.find(({ op }) => op === claimOp)
    if (claim) return { invite, claim }
  }
  return undefined
}

async function wrapSpaces(
  { view, keyring }: Pick<CeremonyParts, 'view' | 'keyring'>,
  plan: { coop: CoopId; person: PersonId; kinds: readonly SpaceKind[]; to: Recipient },
): Promise<Result<SpaceWrap[], CeremonyError>> {
  const wraps: SpaceWrap[] = []
  for (const kind of plan.kinds) {
    const space = spaceIdOf(kind, plan.coop, kind === 'self' ? plan.person : undefined)
    const keys = keysToHandOver(view, keyring, space)
    if (!keys.ok) return keys
    for (const key of keys.value) wraps.push(await spaceWrapFor(plan.to, key))
  }
  return ok(wraps)
}
