// Who may issue what: a pure function of one operation and of its causal past. Nothing that arrived beside that past
// is looked at, so every device and relay gives the same answer in whatever order operations arrive.
// Rules [C10]–[C19] and [C36] of docs/spec; each refusal names its rule.

import type { LogId, Rank } from '../base/ids.ts'
import type { ControlBody, OpKind, TermBody } from '../protocol/control-body.format.ts'
import type { UnsignedOp } from '../protocol/control-op.format.ts'
import { claimGrantedIn } from './claim-authority.ts'
import type { DeviceFact, EpochFact, Facts } from './facts.ts'
import { parentKind } from './facts.ts'
import { inPast, type Past } from './op-graph.ts'
import { termOf } from './terms.ts'

type Body<K extends OpKind> = Extract<ControlBody, { kind: K }>

/** The operation, its past, and the facts to read that past in. */
export interface Case {
  readonly op: UnsignedOp
  readonly past: Past
  readonly facts: Facts
}

const order: Record<Rank, number> = { root: 3, coordinator: 2, animator: 1, cooperant: 0 }

/** The issuer's rank in this log by the operation's causal past; undefined for a stranger. */
export function issuerRank({ op, past, facts }: Case): Rank | undefined {
  if (facts.root && op.issuer === facts.root.id) return op.log === facts.root.org ? 'root' : undefined
  let best: Rank | undefined
  for (const fact of facts.devices.get(op.issuer) ?? []) {
    const rank = rankInPast(fact, op.log, past)
    if (rank && (best === undefined || order[rank] > order[best])) best = rank
  }
  return best
}

function rankInPast(fact: DeviceFact, log: LogId, past: Past): Rank | undefined {
  if (!inPast(past, fact.index)) return undefined
  if (!fact.claim) return fact.rank
  if (fact.coop !== log) return undefined
  if (fact.rank === 'cooperant') return 'cooperant'
  return claimGrantedIn(fact.claim.invite, past) === fact.claim ? fact.rank : undefined
}

/** The reason for refusing, or undefined when the operation is allowed. */
export function refusal(one: Case): string | undefined {
  const { body } = one.op
  switch (body.kind) {
    case 'genesis':
      return undefined
    case 'coop':
      return coopRefusal(one, body)
    case 'device':
      return deviceRefusal(one, body)
    case 'space':
      return spaceRefusal(one, body)
    case 'invite':
      return inviteRefusal(one, body)
    case 'claim':
      return claimRefusal(one, body)
    case 'grant':
      return grantRefusal(one, body)
    case 'rotate':
      return rotateRefusal(one, body)
    case 'seat':
    case 'unseat':
      return termRefusal(one, body)
  }
}

/** [C11] */
function coopRefusal(one: Case, body: Body<'coop'>): string | undefined {
  if (body.org !== one.facts.root?.org) return 'C11 a coop of another organisation'
  if (issuerRank(one) !== 'coordinator') return 'C11 only coordinators create coops'
  return undefined
}

/** [C12] */
function deviceRefusal(one: Case, body: Body<'device'>): string | undefined {
  if (issuerRank(one) !== 'root') return 'C12 only the root establishes devices'
  if (body.rank !== 'coordinator') return 'C12 only coordinators are established without an invite'
  if (body.device === one.op.issuer) return 'C12 the root is not a device'
  return undefined
}

/** [C13] */
function spaceRefusal(one: Case, body: Body<'space'>): string | undefined {
  const { op, facts } = one
  const rank = issuerRank(one)
  const ofOrg = op.log === facts.root?.org
  if (ofOrg !== (body.spaceKind === 'office')) return 'C13 a kind of space that is not of this log'
  const ofPerson = body.spaceKind === 'self' || body.spaceKind === 'case'
  if (ofOrg) return rank === 'root' ? undefined : 'C13 only the root creates the office'
  if (rank === 'coordinator' || (ofPerson && rank === 'animator')) return undefined
  return 'C13 coordinators create the spaces of a coop, animators those of a person'
}

/** [C14] */
function inviteRefusal(one: Case, body: Body<'invite'>): string | undefined {
  const rank = issuerRank(one)
  if (one.op.log === one.facts.root?.org) return 'C14 invites belong to a coop'
  if (body.rank !== 'animator' && body.rank !== 'cooperant') return 'C14 only animators and coopérants are invited'
  if (rank !== 'coordinator' && rank !== 'animator') return 'C14 only staff invite'
  if (order[rank] <= order[body.rank]) return 'C14 only strictly lower ranks are invited'
  return undefined
}

/** [C15] Both signatures are checked by the view: the device's as the operation's own, the invite's beside it. */
function claimRefusal({ op, past, facts }: Case, body: Body<'claim'>): string | undefined {
  const invite = facts.invites.get(body.inviteOp)
  if (!invite || !inPast(past, invite.index)) return 'C15 an invite that is not in the past'
  if (invite.coop !== op.log) return 'C15 an invite of another log'
  if (op.seq !== 1) return 'C15 a claim that is not the first operation of its device'
  if (body.device === facts.root?.id || body.device === invite.id) return 'C15 keys that already have another use'
  const before = facts.devices.get(body.device) ?? []
  if (before.some((fact) => inPast(past, fact.index))) return 'C15 a device that is established already'
  return undefined
}

/** [C16] */
function grantRefusal(one: Case, body: Body<'grant'>): string | undefined {
  const { op, past, facts } = one
  const claim = facts.claims.get(body.claimOp)
  if (!claim || !inPast(past, claim.index)) return 'C16 a claim that is not in the past'
  if (claim.invite.coop !== op.log) return 'C16 a claim of another log'
  const rank = issuerRank(one)
  if (rank !== 'coordinator' && rank !== 'animator') return 'C16 only staff grant'
  if (order[rank] <= order[claim.invite.rank]) return 'C16 only strictly lower ranks are granted'
  const granted = claimGrantedIn(claim.invite, past)
  if (granted && granted !== claim) return 'C16 another claim of this invite is granted already'
  return undefined
}

/** [C17] and [C18] */
function rotateRefusal(one: Case, body: Body<'rotate'>): string | undefined {
  const { op, past, facts } = one
  const space = facts.spaces.get(body.space)?.find((fact) => inPast(past, fact.index))?.info
  if (!space || space.log !== op.log) return 'C17 a space that is not of this log'
  if (!mayRotate(space.kind, issuerRank(one))) return 'C17 a rotation by one who does not hold the parent key'
  const known = (facts.epochs.get(body.space) ?? []).filter((fact) => inPast(past, fact.index))
  const highest = known.reduce((most, fact) => Math.max(most, fact.info.gen), 0)
  if (body.gen !== highest + 1) return 'C18 a generation that does not follow'
  const prev = known.some((fact) => fact.info.gen === highest && fact.info.epoch === body.prevEpoch)
  if (highest === 0 ? body.prevEpoch !== undefined : !prev) return 'C18 a previous epoch that does not precede'
  if (known.some((fact) => fact.info.epoch === body.epoch)) return 'C18 an epoch that exists already'
  if (parentKind[space.kind] === undefined) {
    return body.parentEpoch === undefined ? undefined : 'C18 a parent epoch where there is no parent'
  }
  const parents = (space.parent && facts.epochs.get(space.parent)) ?? []
  const isParent = (fact: EpochFact): boolean => fact.info.epoch === body.parentEpoch && inPast(past, fact.index)
  return parents.some(isParent) ? undefined : 'C18 a parent epoch that is not in the past'
}

/** [C36] */
function termRefusal(one: Case, body: TermBody): string | undefined {
  const { op, past, facts } = one
  const space = facts.spaces.get(body.space)?.find((fact) => inPast(past, fact.index))?.info
  if (!space || space.log !== op.log) return 'C36 a space that is not of this log'
  if (space.kind !== 'desk') return 'C36 only a desk is open for a term'
  const rank = issuerRank(one)
  if (rank !== 'coordinator' && rank !== 'animator') return 'C36 only staff begin and end terms'
  if (body.kind === 'seat') return undefined
  const seats = termOf(facts, body.space, body.person, body.term)?.seats ?? []
  return seats.some((fact) => inPast(past, fact.index)) ? undefined : 'C36 the end of a term that is not in the past'
}

function mayRotate(kind: keyof typeof parentKind, rank: Rank | undefined): boolean {
  if (kind === 'office') return rank === 'root'
  return rank === 'coordinator' || (kind !== 'staff' && rank === 'animator')
}
