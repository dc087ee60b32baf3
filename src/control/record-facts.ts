// Turns an admitted operation into facts. Only what passed every check of the view comes here.

import { assert } from '../base/assert.ts'
import type { CoopId, OrgId } from '../base/ids.ts'
import type { ClaimBody, InviteBody, RotateBody, SpaceBody, TermBody } from '../protocol/control-body.format.ts'
import type { UnsignedOp } from '../protocol/control-op.format.ts'
import { deviceIdOf, spaceIdOf } from '../protocol/identity.ts'
import type { EpochInfo, SpaceInfo } from './control-info.ts'
import { type Fact, type Facts, parentKind } from './facts.ts'
import { type GraphNode, push } from './op-graph.ts'
import { termOf } from './terms.ts'

export function recordFacts(facts: Facts, op: UnsignedOp, node: GraphNode): void {
  const { body } = op
  const fact = { index: node.index, op: node.hash }
  const coop = op.log as CoopId
  if ('wrapsHash' in body) facts.blobs.add(body.wrapsHash)
  switch (body.kind) {
    case 'genesis':
      facts.root = { ...fact, id: op.issuer, org: op.log as OrgId, signPk: body.signPk, kemPk: body.kemPk }
      break
    case 'coop':
      push(facts.coops, coop, fact)
      break
    case 'device': {
      const { device: id, signPk, kemPk, person } = body
      push(facts.devices, id, { ...fact, id, signPk, kemPk, person, rank: 'coordinator' })
      break
    }
    case 'space':
      push(facts.spaces, body.space, { ...fact, info: spaceOf(facts, op, body) })
      break
    case 'invite':
      recordInvite(facts, fact, op, body)
      break
    case 'claim':
      recordClaim(facts, fact, coop, body)
      break
    case 'grant':
      facts.claims.get(body.claimOp)?.grants.push({ ...fact, wrapsHash: body.wrapsHash })
      break
    case 'rotate':
      push(facts.epochs, body.space, { ...fact, info: epochOf(body, fact.op) })
      break
    case 'seat':
    case 'unseat':
      recordTerm(facts, fact, body)
      break
  }
}

function recordInvite(facts: Facts, fact: Fact, op: UnsignedOp, body: InviteBody): void {
  const { kind: _, rank, ...fields } = body
  if (rank === 'coordinator') return
  const id = deviceIdOf(body.signPk, body.kemPk)
  const invite = { ...fact, ...fields, rank, id, coop: op.log as CoopId, issuer: op.issuer, claims: [] }
  facts.invites.set(fact.op, invite)
}

function recordClaim(facts: Facts, fact: Fact, coop: CoopId, body: ClaimBody): void {
  const invite = facts.invites.get(body.inviteOp)
  assert(invite, 'expected the invite of an admitted claim')
  const { device: id, signPk, kemPk } = body
  const claim = { ...fact, device: id, signPk, kemPk, invite, grants: [] }
  invite.claims.push(claim)
  facts.claims.set(fact.op, claim)
  push(facts.devices, id, { ...fact, id, signPk, kemPk, person: invite.person, rank: invite.rank, coop, claim })
}

function recordTerm(facts: Facts, fact: Fact, { kind, space, person, term }: TermBody): void {
  const known = termOf(facts, space, person, term)
  const one = known ?? { person, term, seats: [], ends: [] }
  if (!known) push(facts.terms, space, one)
  if (kind === 'seat') one.seats.push(fact)
  else one.ends.push(fact)
}

function spaceOf(facts: Facts, op: UnsignedOp, body: SpaceBody): SpaceInfo {
  const base = { id: body.space, kind: body.spaceKind, log: op.log }
  const above = parentKind[body.spaceKind]
  const org = facts.root?.org
  if (above === undefined || org === undefined) return base
  const parent = spaceIdOf(above, above === 'office' ? org : op.log)
  return { ...base, coop: op.log as CoopId, parent, ...(body.person ? { person: body.person } : {}) }
}

function epochOf(body: RotateBody, op: EpochInfo['op']): EpochInfo {
  const { kind: _, ...fields } = body
  return { ...fields, op }
}
