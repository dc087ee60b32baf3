// The way in for one operation: format, place in the graph, authority, signatures. Cheap checks come first; the
// signature is the last gate before anything is recorded. Rules [C1]–[C9].

import type { Bytes } from '../base/bytes.ts'
import type { Hash, OrgId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { verify } from '../crypto/sign.ts'
import { claimMessage } from '../protocol/control-body.format.ts'
import { type ControlOp, parseOp } from '../protocol/control-op.format.ts'
import { refusal } from './authority.ts'
import type { ControlError } from './control-info.ts'
import type { Facts } from './facts.ts'
import { inPast, type OpGraph, type Past } from './op-graph.ts'
import { recordFacts } from './record-facts.ts'

export interface AdmitContext {
  readonly graph: OpGraph
  readonly facts: Facts
  /** The only organisation accepted, when it is known beforehand. */
  readonly org: OrgId | undefined
  readonly strict: boolean
  /** Operations whose signatures are known to hold. */
  readonly verified: ReadonlySet<Hash>
}

export type Admitted =
  | { readonly type: 'added' | 'known'; readonly hash: Hash }
  | { readonly type: 'waiting'; readonly hash: Hash; readonly missing: Hash }

/** Checks one operation and, unless it must wait, records it. Calls must not overlap: see the view's queue. */
export async function admit(context: AdmitContext, bytes: Bytes): Promise<Result<Admitted, ControlError>> {
  const { graph, facts } = context
  const parsed = parseOp(bytes)
  if (!parsed.ok) return err({ type: 'control.malformed', what: parsed.error.what })
  const op = parsed.value
  if (graph.node(op.hash)) return ok({ type: 'known', hash: op.hash })
  const missing = graph.firstMissing(op.prevs)
  if (missing) return ok({ type: 'waiting', hash: op.hash, missing })
  const past = graph.pastOf(op.prevs)
  const refused = op.body.kind === 'genesis' ? genesisError(context, op) : placeError(context, op, past)
  if (refused) return err(refused)
  if (!context.verified.has(op.hash) && !(await isSigned(facts, op))) return err({ type: 'control.bad_signature' })
  const { hash, log, issuer, seq, prevs } = op
  recordFacts(facts, op, graph.insert({ hash, bytes, log, issuer, seq, prevs }, past))
  return ok({ type: 'added', hash })
}

/** [C2] The genesis certifies itself: its log is the hash of the keys that sign it, which the parser checked. */
function genesisError({ facts, org }: AdmitContext, op: ControlOp): ControlError | undefined {
  if ((org !== undefined && org !== op.log) || (facts.root && facts.root.org !== op.log)) {
    return { type: 'control.other_org' }
  }
  return facts.root ? { type: 'control.not_allowed', why: 'C2 a second genesis' } : undefined
}

function placeError({ graph, facts, strict }: AdmitContext, op: ControlOp, past: Past): ControlError | undefined {
  const no = (why: string): ControlError => ({ type: 'control.not_allowed', why })
  const org = facts.root?.org
  if (org === undefined) return no('C3 an operation before the genesis')
  const citesElsewhere = op.prevs.some((prev) => {
    const log = graph.node(prev)?.log
    return log !== org && (log !== op.log || op.body.kind === 'coop')
  })
  if (citesElsewhere) return no('C4 a citation of another log')
  if (op.body.kind !== 'coop' && !graph.inLog(op.log).some((node) => inPast(past, node.index))) {
    return no('C5 a log whose first operation is not in the past')
  }
  const same = graph.atSeq(op.log, op.issuer, op.seq)
  const own = same.find((node) => inPast(past, node.index))
  if (own) return { type: 'control.fork', other: own.hash }
  const before = graph.atSeq(op.log, op.issuer, op.seq - 1)
  if (op.seq > 1 && !before.some((node) => inPast(past, node.index))) return { type: 'control.gap' }
  const [other] = same
  if (strict && other) return { type: 'control.fork', other: other.hash }
  const why = refusal({ op, past, facts })
  return why === undefined ? undefined : no(why)
}

/** [C1] The issuer's signature; and for a claim that of the invite's key ([C15]). */
async function isSigned(facts: Facts, op: ControlOp): Promise<boolean> {
  const { body } = op
  if (body.kind === 'genesis') return verify('ctrl', body.signPk, op.signed, op.sig)
  if (body.kind === 'claim') {
    const invite = facts.invites.get(body.inviteOp)
    if (!invite || !(await verify('claim', invite.signPk, claimMessage(body), body.inviteSig))) return false
    return verify('ctrl', body.signPk, op.signed, op.sig)
  }
  const signPk =
    facts.root && op.issuer === facts.root.id ? facts.root.signPk : facts.devices.get(op.issuer)?.[0]?.signPk
  return signPk !== undefined && verify('ctrl', signPk, op.signed, op.sig)
}
