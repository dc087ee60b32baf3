// What a view answers, read from its facts. Every list is sorted by content, so that two views of the same operations
// answer the same whatever the order of arrival.

import type { Bytes } from '../base/bytes.ts'
import type { DeviceId, EpochId, SpaceId } from '../base/ids.ts'
import { claimStatus, countedReceipt, winningClaim } from './claim-authority.ts'
import type { ClaimInfo, DeviceInfo, EpochInfo, InviteInfo } from './control-info.ts'
import type { ClaimFact, DeviceFact, Facts, InviteFact } from './facts.ts'
import { deviceStatus } from './scope.ts'

const rankOrder = ['coordinator', 'animator', 'cooperant']

/** One device may have been established twice, concurrently: the active way first, then the higher rank. */
export function deviceInfo(facts: Facts, id: DeviceId): DeviceInfo | undefined {
  const ways = [...(facts.devices.get(id) ?? [])].sort((a, b) => {
    const active = Number(deviceStatus(facts, b) === 'active') - Number(deviceStatus(facts, a) === 'active')
    return active || rankOrder.indexOf(a.rank) - rankOrder.indexOf(b.rank) || compare(a.op, b.op)
  })
  return ways[0] && deviceOf(facts, ways[0])
}

function deviceOf(facts: Facts, fact: DeviceFact): DeviceInfo {
  const { id, signPk, kemPk, person, rank, coop, op } = fact
  const status = deviceStatus(facts, fact) === 'active' ? 'active' : 'pending'
  return { id, signPk, kemPk, person, rank, ...(coop ? { coop } : {}), status, op }
}

export function inviteInfo(facts: Facts, fact: InviteFact): InviteInfo {
  const { index: _, claims, ...fields } = fact
  const infos = claims.map((claim) => claimInfo(facts, claim)).sort((a, b) => compare(a.op, b.op))
  const waits = claims.length > 0 ? 'pending' : 'open'
  return { ...fields, claims: infos, status: winningClaim(facts, fact) ? 'claimed' : waits }
}

function claimInfo(facts: Facts, claim: ClaimFact): ClaimInfo {
  const { op, device, signPk, kemPk } = claim
  const grants = claim.grants.map(({ op, wrapsHash }) => ({ op, wrapsHash })).sort((a, b) => compare(a.op, b.op))
  return {
    op,
    device,
    signPk,
    kemPk,
    status: claimStatus(facts, claim),
    receipt: countedReceipt(facts, claim) !== undefined,
    grants,
  }
}

export function epochInfos(facts: Facts, space: SpaceId): EpochInfo[] {
  const infos = (facts.epochs.get(space) ?? []).map((fact) => fact.info)
  return infos.sort((a, b) => a.gen - b.gen || compare(a.op, b.op))
}

export const epochInfo = (facts: Facts, space: SpaceId, epoch: EpochId): EpochInfo | undefined =>
  epochInfos(facts, space).find((info) => info.epoch === epoch)

export const sortedKeys = <K extends string, V>(map: ReadonlyMap<K, V>): K[] => [...map.keys()].sort()

/** Receipts that name a known claim and come from the relay of its invite. */
export function countedReceipts(facts: Facts): Bytes[] {
  return sortedKeys(facts.claims).flatMap((op) => {
    const claim = facts.claims.get(op)
    const receipt = claim && countedReceipt(facts, claim)
    return receipt ? [receipt.bytes] : []
  })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
