// Building and signing control operations. What may be built is not checked here: the view checks it, as for anyone's.

import type { Bytes } from '../base/bytes.ts'
import type { CoopId, DeviceId, Hash, LogId, OrgId } from '../base/ids.ts'
import type { Random } from '../base/ports.ts'
import { type SignKeyPair, sign } from '../crypto/sign.ts'
import {
  type ClaimBody,
  type ControlBody,
  type CoopBody,
  claimMessage,
  encodeOpBody,
  type GenesisBody,
} from '../protocol/control-body.format.ts'
import { encodeUnsignedOp, finishOp, opHash, type UnsignedOp } from '../protocol/control-op.format.ts'
import { coopIdOf, orgIdOf } from '../protocol/identity.ts'
import { encodeUnsignedReceipt, finishReceipt, type UnsignedReceipt } from '../protocol/receipt.format.ts'
import type { ControlView } from './control-view.ts'

/** Whoever signs: a device, the root, or a claiming newcomer. */
export interface OpSigner {
  readonly id: DeviceId
  readonly sign: SignKeyPair
}

export interface BuiltOp {
  readonly hash: Hash
  readonly bytes: Bytes
}

export async function buildOp(op: UnsignedOp, key: SignKeyPair): Promise<BuiltOp> {
  const signed = encodeUnsignedOp(op)
  const bytes = finishOp(signed, await sign('ctrl', key, signed))
  return { bytes, hash: opHash(bytes) }
}

/** Writes one signer's operations of one log one after the other, each citing the one before. */
export interface OpWriter {
  readonly log: LogId
  readonly ops: readonly BuiltOp[]
  write(body: ControlBody): Promise<BuiltOp>
}

export function createOpWriter(start: {
  readonly log: LogId
  readonly signer: OpSigner
  readonly seq: number
  readonly prevs: readonly Hash[]
}): OpWriter {
  const { log, signer } = start
  const ops: BuiltOp[] = []
  return {
    log,
    ops,
    async write(body) {
      const last = ops.at(-1)
      const prevs = last ? [last.hash] : start.prevs
      const built = await buildOp({ log, issuer: signer.id, seq: start.seq + ops.length, prevs, body }, signer.sign)
      ops.push(built)
      return built
    },
  }
}

/** Continues a log that the view knows. @param needed operations that the first one must have in its past */
export const continueLog = (view: ControlView, log: LogId, signer: OpSigner, needed: readonly Hash[] = []): OpWriter =>
  createOpWriter({ log, signer, ...view.nextPlace(log, signer.id, needed) })

/** An organisation's first operation, and the id that follows from it. */
export function newGenesis(root: { signPk: Bytes; kemPk: Bytes }, random: Random): { org: OrgId; body: GenesisBody } {
  const body: GenesisBody = { kind: 'genesis', signPk: root.signPk, kemPk: root.kemPk, nonce: random.bytes(16) }
  return { org: orgIdOf(encodeOpBody(body)), body }
}

/** A coop's first operation, and the id that follows from it. */
export function newCoop(org: OrgId, random: Random): { coop: CoopId; body: CoopBody } {
  const body: CoopBody = { kind: 'coop', org, nonce: random.bytes(16) }
  return { coop: coopIdOf(encodeOpBody(body)), body }
}

/** Signed with the invite's key; the operation around it with the new device's. */
export async function newClaim(claim: Omit<ClaimBody, 'kind' | 'inviteSig'>, invite: SignKeyPair): Promise<ClaimBody> {
  return { kind: 'claim', ...claim, inviteSig: await sign('claim', invite, claimMessage(claim)) }
}

/** A relay's acknowledgement of a claim, once the claim is durably stored. */
export async function buildReceipt(receipt: UnsignedReceipt, relay: SignKeyPair): Promise<Bytes> {
  const signed = encodeUnsignedReceipt(receipt)
  return finishReceipt(signed, await sign('ack', relay, signed))
}
