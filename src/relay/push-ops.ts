// Taking in control operations: authority from the view, then the disk, and for a claim the receipt that makes it the
// only one. One organisation's operations go one after the other; they are few.

import { type Bytes, fromHex, toHex } from '../base/bytes.ts'
import type { DeviceId, Hash } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { buildReceipt } from '../control/build-op.ts'
import type { ControlError, InviteInfo } from '../control/control-info.ts'
import { verify } from '../crypto/sign.ts'
import { type ControlOp, opHash, parseOp } from '../protocol/control-op.format.ts'
import type { ErrorCode } from '../protocol/errors.ts'
import { limits } from '../protocol/limits.ts'
import { parseReceipt } from '../protocol/receipt.format.ts'
import type { PushedOp } from '../protocol/wire/pushed.message.ts'
import { roleOf } from './access.ts'
import type { NewThing } from './entry-store.port.ts'
import type { Organisation } from './organisation.ts'

/** A second claim is kept for staff to see; a stranger with a photographed invite does not get to write without end. */
const maxClaimsPerInvite = 4

interface Taken {
  readonly answer: PushedOp
  readonly things: readonly NewThing[]
}

/** One answer per operation, in order. Runs inside the organisation's turn; rejects when the disk refuses. */
export async function pushOps(
  org: Organisation,
  from: DeviceId,
  ops: readonly Bytes[],
  known: readonly Bytes[] = [],
): Promise<{ readonly answers: readonly PushedOp[]; readonly changed: boolean }> {
  const founding = org.view().org === undefined
  const receipts = new Map<Hash, Bytes>()
  const given = await givenHere(org, known)
  const taken: Taken[] = []
  for (const bytes of ops) taken.push(await takeOp({ org, from, founding, receipts, given }, bytes))
  const things = taken.flatMap((one) => one.things)
  if (things.length === 0) return { answers: taken.map((one) => one.answer), changed: false }
  try {
    return { answers: await write(org, taken, things), changed: true }
  } catch (error) {
    await org.reload()
    throw error
  }
}

interface OpContext {
  readonly org: Organisation
  readonly from: DeviceId
  /** The organisation did not exist when the push began: whoever brings its genesis brings the rest. */
  readonly founding: boolean
  /** Receipts made in this push, by invite. */
  readonly receipts: Map<Hash, Bytes>
  /** Claims for which this relay gave a receipt that it may have lost since. */
  readonly given: ReadonlySet<Hash>
}

/** [W14] What this relay once signed still holds: it was restored from an older copy. */
async function givenHere({ identity }: Organisation, receipts: readonly Bytes[]): Promise<ReadonlySet<Hash>> {
  const claims = new Set<Hash>()
  for (const bytes of receipts) {
    const parsed = parseReceipt(bytes)
    if (!parsed.ok || toHex(parsed.value.relaySign) !== toHex(identity.publicKey)) continue
    const { claimOp, signed, sig } = parsed.value
    if (await verify('ack', identity.publicKey, signed, sig)) claims.add(claimOp)
  }
  return claims
}

async function takeOp(context: OpContext, bytes: Bytes): Promise<Taken> {
  const h = fromHex(opHash(bytes))
  const op = checkForm(bytes)
  if (!op.ok) return { answer: { h, e: op.error }, things: [] }
  const refused = mayPush(context, op.value)
  if (refused !== undefined) return { answer: { h, e: refused }, things: [] }
  const claim =
    op.value.body.kind === 'claim' ? await readClaim(context, op.value.body.inviteOp, op.value.hash) : undefined
  if (claim?.refused !== undefined) return { answer: { h, e: claim.refused }, things: [] }
  const { org } = context
  const added = await org.view().add(bytes)
  if (!added.ok) return { answer: { h, e: codeOf(added.error) }, things: [] }
  if (added.value === 'waiting') return { answer: { h, e: 'unknown_prev' }, things: [] }
  org.noteOp(op.value)
  const things: NewThing[] = [{ kind: 'op', log: op.value.log, hash: op.value.hash, bytes }]
  if (claim === undefined || claim.elsewhere) return { answer: { h }, things }
  if (claim.standing !== undefined) return { answer: { h, ...answerOfReceipt(claim.standing, op.value.hash) }, things }
  const unsigned = { inviteOp: claim.invite, claimOp: op.value.hash, relaySign: org.identity.publicKey }
  const receipt = await buildReceipt(unsigned, org.identity)
  await org.view().addReceipt(receipt)
  context.receipts.set(claim.invite, receipt)
  things.push({ kind: 'receipt', log: op.value.log, invite: claim.invite, bytes: receipt })
  return { answer: { h, receipt }, things }
}

function checkForm(bytes: Bytes): Result<ControlOp, ErrorCode> {
  if (bytes.length > limits.op) return err('too_large')
  const parsed = parseOp(bytes)
  return parsed.ok ? ok(parsed.value) : err('malformed')
}

function mayPush({ org, from, founding }: OpContext, op: ControlOp): ErrorCode | undefined {
  const view = org.view()
  if (op.body.kind === 'genesis') {
    if (op.log !== org.id) return 'not_allowed'
    return view.org === undefined && org.registration === 'closed' ? 'registration_closed' : undefined
  }
  if (view.org === undefined) return 'unknown_org'
  if (founding) return undefined
  const role = roleOf(view, from)
  if (role === 'root' || role === 'device') return undefined
  const isClaim = op.body.kind === 'claim' && (role === 'invite' || op.issuer === from)
  // Root's word for the speaker, which this relay never had or has lost.
  const isCertificate = op.body.kind === 'device' && op.body.device === from
  return isClaim || isCertificate ? undefined : 'not_allowed'
}

interface ClaimCheck {
  readonly invite: Hash
  readonly refused?: ErrorCode
  /** The receipt that the invite already has. */
  readonly standing?: Bytes
  /** The invite names another relay, or none: a receipt from here would count nowhere. The claim waits for a grant. */
  readonly elsewhere?: boolean
}

/** [W14] Expiry by the relay's clock, and one receipt per invite. A known claim sent again is answered as before. */
async function readClaim({ org, receipts, given }: OpContext, invite: Hash, claim: Hash): Promise<ClaimCheck> {
  const info = org.view().invite(invite)
  if (info !== undefined && !isNamed(info, org)) return refusalOf(org, info, claim) ?? { invite, elsewhere: true }
  const standing = receipts.get(invite) ?? (await org.store.receipt(org.id, invite))
  const check = standing === undefined ? { invite } : { invite, standing }
  if (info === undefined || given.has(claim)) return check
  return refusalOf(org, info, claim) ?? check
}

const isNamed = ({ relaySign }: InviteInfo, { identity }: Organisation): boolean =>
  relaySign !== undefined && toHex(relaySign) === toHex(identity.publicKey)

function refusalOf({ view, clock }: Organisation, info: InviteInfo, claim: Hash): ClaimCheck | undefined {
  if (view().knows(claim)) return undefined
  if (info.expiry * 1000 < clock.now()) return { invite: info.op, refused: 'invite_expired' }
  return info.claims.length >= maxClaimsPerInvite ? { invite: info.op, refused: 'invite_used' } : undefined
}

function answerOfReceipt(standing: Bytes, claim: Hash): { receipt: Bytes } | { e: ErrorCode } {
  const parsed = parseReceipt(standing)
  return parsed.ok && parsed.value.claimOp === claim ? { receipt: standing } : { e: 'invite_used' }
}

async function write(org: Organisation, taken: readonly Taken[], things: readonly NewThing[]): Promise<PushedOp[]> {
  const appended = await org.store.append(org.id, things)
  const positions = new Map<string, number>()
  for (const [at, thing] of things.entries()) {
    const answer = appended[at]
    if (answer?.ok && thing.kind === 'op') positions.set(thing.hash, answer.pos)
  }
  // The view is ahead of the disk wherever the disk said no.
  if (appended.some((answer) => !answer.ok)) await org.reload()
  return taken.map(({ answer, things: own }) => {
    if (own.length === 0) return answer
    const p = positions.get(toHex(answer.h))
    return p === undefined ? { h: answer.h, e: 'quota' } : { ...answer, p }
  })
}

const codes: Record<ControlError['type'], ErrorCode> = {
  'control.malformed': 'malformed',
  'control.bad_signature': 'bad_signature',
  'control.gap': 'gap',
  'control.fork': 'fork',
  'control.not_allowed': 'not_allowed',
  'control.other_org': 'not_allowed',
  'control.too_much_waiting': 'unknown_prev',
  'control.forged_receipt': 'bad_signature',
  'control.too_large': 'too_large',
}

const codeOf = (error: ControlError): ErrorCode => codes[error.type]
