// Invitations: one person, one use, 72 hours. Staff's wait for a spoken code; a coopérant joins with nobody else online.

import type { Bytes } from '../../base/bytes.ts'
import type { CoopId, Hash, PersonId, Rank, SpaceId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { grantClaim, inviteLifetimeSeconds, invitePerson, spokenCode } from '../../keys/invite-ceremony.ts'
import { rotateSpace } from '../../keys/rotate-space.ts'
import { inviteToLink } from '../../protocol/invite.format.ts'
import type { InviteTicket, PendingClaim } from '../carnet-app.ts'
import type { OpenDevice } from '../device/create-device.ts'

export interface InviteInput {
  readonly coop: CoopId
  readonly person: PersonId
  readonly rank: Rank
  /** The relay whose receipt will let the newcomer begin; unknown if this device never met it. */
  readonly relaySign?: Bytes
  /** Where the app is served: the link leads there. */
  readonly origin: string
}

export async function invite(device: OpenDevice, input: InviteInput): Promise<Result<InviteTicket, { type: string }>> {
  const { core } = device
  const { coop, person, rank, relaySign, origin } = input
  if (rank !== 'animator' && rank !== 'cooperant') return err({ type: 'keys.not_allowed' })
  const expiry = Math.floor(core.clock.now() / 1000) + inviteLifetimeSeconds
  const made = await device.perform(() =>
    invitePerson({
      view: core.view,
      keyring: core.keyring,
      device: core.secrets,
      random: core.random,
      coop,
      person,
      rank,
      ...(relaySign ? { relaySign } : {}),
      expiry,
    }),
  )
  if (!made.ok) return made
  const { ticket, inviteText } = made.value
  return ok({ text: inviteText, link: inviteToLink(ticket, origin), expiresAt: expiry * 1000 })
}

/** Claims that wait for staff: those of animators, and those of an invitation that several devices used. */
export function pendingClaims(device: OpenDevice): PendingClaim[] {
  const staff = device.me.rank !== 'cooperant'
  if (!staff) return []
  return device.core.view.invites().flatMap((one) =>
    one.claims
      .filter((claim) => claim.status === 'pending' && mayGrant(device.me.rank, one.rank))
      .map((claim) => ({
        claim: claim.op,
        person: one.person,
        rank: one.rank,
        coop: one.coop,
        contested: one.claims.length > 1,
      })),
  )
}

const mayGrant = (mine: Rank, theirs: Rank): boolean => mine === 'coordinator' || theirs === 'cooperant'

/** Confirms a claim once the newcomer said the code that their screen shows. */
export async function grant(
  device: OpenDevice,
  input: { readonly claim: Hash; readonly spokenCode: string },
): Promise<Result<void, { type: string }>> {
  const { core } = device
  if (spokenCode(input.claim) !== input.spokenCode.replace(/\s/g, '')) return err({ type: 'keys.wrong_spoken_code' })
  const made = await device.perform(() =>
    grantClaim({
      view: core.view,
      keyring: core.keyring,
      device: core.secrets,
      random: core.random,
      claimOp: input.claim,
    }),
  )
  return made.ok ? ok(undefined) : made
}

/**
 * Renews the keys that used invitations carried, so that a copy of their secret opens nothing written from now on (« rotate
 * at the next staff contact »): of each space that has no epoch behind which the claim lies. Does nothing when all is
 * renewed; somebody who was invited again is no exception.
 */
export async function renewClaimedKeys(device: OpenDevice): Promise<void> {
  const { core } = device
  const { view } = core
  if (core.me.rank === 'cooperant') return
  const due = new Set<SpaceId>()
  for (const one of view.invites()) {
    const claim = one.claims.find(({ status }) => status === 'active')
    if (!claim || one.rank !== 'cooperant') continue
    for (const space of [view.spaceId('self', one.coop, one.person), view.spaceId('coop', one.coop)]) {
      const latest = view.writeEpoch(space)
      if (latest && !view.follows(latest.op, claim.op)) due.add(space)
    }
  }
  for (const space of due)
    await device.perform(() =>
      rotateSpace({ view, keyring: core.keyring, device: core.secrets, random: core.random, space }),
    )
}
