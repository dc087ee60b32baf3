// Which claim of an invite has authority. A pure function of the operations and receipts known: no clock, no order of
// arrival. Rules [C20]–[C23].

import { toHex } from '../base/bytes.ts'
import type { ClaimInfo } from './control-info.ts'
import type { ClaimFact, Facts, GrantFact, InviteFact, Receipt } from './facts.ts'
import { inPast, type Past } from './op-graph.ts'

/** The receipt of this claim by the relay that the invite names, if it is known. */
export function countedReceipt(facts: Facts, claim: ClaimFact): Receipt | undefined {
  const relay = claim.invite.relaySign
  const receipt = relay && facts.receipts.get(claim.op)?.get(toHex(relay))
  return receipt && receipt.inviteOp === claim.invite.op ? receipt : undefined
}

/** A grant outweighs a receipt: staff outweigh the relay. Among several, the lowest grant hash, then claim hash. */
export function winningClaim(facts: Facts, invite: InviteFact): ClaimFact | undefined {
  const granted = lowestGrant(invite, () => true)
  if (granted || invite.rank !== 'cooperant') return granted
  return lowest(
    invite.claims.filter((claim) => countedReceipt(facts, claim) !== undefined),
    (claim) => claim.op,
  )
}

/** The claim granted in a causal past: the only kind of authority by which an operation may be issued. */
export const claimGrantedIn = (invite: InviteFact, past: Past): ClaimFact | undefined =>
  lowestGrant(invite, (grant) => inPast(past, grant.index))

export function claimStatus(facts: Facts, claim: ClaimFact): ClaimInfo['status'] {
  const winner = winningClaim(facts, claim.invite)
  if (winner === undefined) return 'pending'
  return winner === claim ? 'active' : 'aside'
}

function lowestGrant(invite: InviteFact, counts: (grant: GrantFact) => boolean): ClaimFact | undefined {
  const grants = invite.claims.flatMap((claim) => claim.grants.filter(counts).map((grant) => ({ claim, op: grant.op })))
  return lowest(grants, (grant) => grant.op)?.claim
}

function lowest<T>(items: readonly T[], key: (item: T) => string): T | undefined {
  let best: T | undefined
  for (const item of items) if (best === undefined || key(item) < key(best)) best = item
  return best
}
