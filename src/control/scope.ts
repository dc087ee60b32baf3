// Who is in which space. Access is by key: these rules say for whom keys are wrapped and whose writing counts.
// Rules [C30]–[C34] and [C37].

import type { DeviceId, Hash, SpaceId } from '../base/ids.ts'
import { claimStatus, winningClaim } from './claim-authority.ts'
import type { DeviceInfo, Recipient, SpaceInfo } from './control-info.ts'
import type { DeviceFact, Facts } from './facts.ts'
import { inPast, type OpGraph } from './op-graph.ts'
import { all, type Counts, hasTerm } from './terms.ts'

type Member = Pick<DeviceInfo, 'rank' | 'coop' | 'person'>

/** Whether such a member may hold the key of such a space. @param counts the facts by which terms are judged */
function isInSpace(facts: Facts, member: Member, space: SpaceInfo, counts: Counts): boolean {
  if (member.rank === 'coordinator') return true
  if (space.kind === 'office' || member.coop === undefined || member.coop !== space.coop) return false
  if (member.rank === 'animator') return true
  switch (space.kind) {
    case 'coop':
      return true
    case 'self':
      return member.person === space.person
    case 'desk':
      return hasTerm(facts, space.id, member.person, counts)
    default:
      return false
  }
}

export const deviceStatus = (facts: Facts, device: DeviceFact): 'active' | 'pending' | 'aside' =>
  device.claim ? claimStatus(facts, device.claim) : 'active'

export const spaceInfo = (facts: Facts, id: SpaceId): SpaceInfo | undefined => facts.spaces.get(id)?.[0]?.info

export function canRead(facts: Facts, device: DeviceId, spaceId: SpaceId): boolean {
  const space = spaceInfo(facts, spaceId)
  if (!space) return false
  const established = facts.devices.get(device) ?? []
  return established.some((fact) => isInSpace(facts, fact, space, all) && deviceStatus(facts, fact) === 'active')
}

export function canWrite(
  facts: Facts,
  graph: OpGraph,
  device: DeviceId,
  spaceId: SpaceId,
  atHeads: readonly Hash[],
): 'yes' | 'no' | 'waiting' {
  const nodes = atHeads.map((head) => graph.node(head))
  if (nodes.includes(undefined)) return 'waiting'
  const cited = (index: number): boolean => nodes.some((node) => node !== undefined && inPast(node.past, index))
  const space = facts.spaces.get(spaceId)?.find((fact) => cited(fact.index))?.info
  if (!space) return 'no'
  let answer: 'no' | 'waiting' = 'no'
  for (const fact of facts.devices.get(device) ?? []) {
    if (!isInSpace(facts, fact, space, (one) => cited(one.index)) || !cited(fact.index)) continue
    const status = deviceStatus(facts, fact)
    if (status === 'active') return 'yes'
    if (status === 'pending') answer = 'waiting'
  }
  return answer
}

/** Devices directly in the space, open invites to it, and the root for office and staff; sorted by id. */
export function recipients(facts: Facts, spaceId: SpaceId): Recipient[] {
  const space = spaceInfo(facts, spaceId)
  const found = new Map<DeviceId, Recipient>()
  if (!space) return []
  const add = (one: Recipient): Map<DeviceId, Recipient> => found.set(one.id, { id: one.id, kemPk: one.kemPk })
  for (const established of facts.devices.values()) {
    for (const fact of established) {
      if (isDirect(facts, fact, space) && deviceStatus(facts, fact) === 'active') add(fact)
    }
  }
  for (const invite of facts.invites.values()) {
    const open = winningClaim(facts, invite) === undefined
    if (invite.rank === 'cooperant' && open && isDirect(facts, invite, space)) add(invite)
  }
  const rootIsDirect = space.kind === 'office' || space.kind === 'staff'
  if (facts.root && rootIsDirect) add(facts.root)
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** In the space by the member's own rank, not through the key of a parent space. */
function isDirect(facts: Facts, member: Member, space: SpaceInfo): boolean {
  return ownRank[space.kind] === member.rank && isInSpace(facts, member, space, all)
}

const ownRank = {
  office: 'coordinator',
  staff: 'animator',
  desk: 'cooperant',
  coop: 'cooperant',
  self: 'cooperant',
  case: undefined,
} as const
