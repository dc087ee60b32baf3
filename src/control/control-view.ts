// The organisation as its verified control operations describe it. The same code runs on the relay and on devices.

import { type Bytes, toHex } from '../base/bytes.ts'
import type { CoopId, DeviceId, EpochId, Hash, LogId, OrgId, PersonId, SpaceId, SpaceKind } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { verify } from '../crypto/sign.ts'
import { spaceIdOf } from '../protocol/identity.ts'
import { limits } from '../protocol/limits.ts'
import { parseReceipt } from '../protocol/receipt.format.ts'
import { wrapsHash } from '../protocol/wraps.format.ts'
import { type AdmitContext, admit } from './admit.ts'
import type {
  ControlError,
  DeviceInfo,
  EpochInfo,
  ForkInfo,
  InviteInfo,
  Recipient,
  RootInfo,
  SpaceInfo,
  TermInfo,
} from './control-info.ts'
import { createFacts } from './facts.ts'
import { createOpGraph, inPast } from './op-graph.ts'
import { countedReceipts, deviceInfo, epochInfo, epochInfos, inviteInfo, sortedKeys } from './queries.ts'
import { canRead, canWrite, recipients, spaceInfo } from './scope.ts'
import { seatOf, termInfos } from './terms.ts'
import { createWaitingOps } from './waiting.ts'

export interface ControlView {
  /**
   * Verifies one operation and takes it in. `waiting`: a cited operation is unknown; it is kept and retried when that
   * one arrives (a strict view does not keep it). Calls are queued: they may be made without awaiting.
   */
  add(op: Uint8Array): Promise<Result<'added' | 'known' | 'waiting', ControlError>>
  /** A relay's acknowledgement of a claim. `waiting`: its invite is not known yet. */
  addReceipt(receipt: Uint8Array): Promise<Result<'added' | 'known' | 'waiting', ControlError>>
  /** Keeps a wraps blob by its hash. Its content is checked by who opens it. */
  addBlob(blob: Uint8Array): Result<Hash, ControlError>

  readonly org: OrgId | undefined
  readonly root: RootInfo | undefined
  /** Operations of the log that no other operation of it cites, sorted. */
  heads(log: LogId): Hash[]
  /**
   * Where this issuer's next operation of this log stands. It cites the log's heads, and for a coop the organisation's
   * that they lack; at most 16, those first that have the issuer's own past and the `needed` operations behind them.
   */
  nextPlace(log: LogId, issuer: DeviceId, needed?: readonly Hash[]): OpPlace
  /** What an entry by this device cites, so that `canWrite` says yes to it: few heads, for every entry carries them. */
  entryHeads(device: DeviceId, space: SpaceId): Hash[]
  knows(op: Hash): boolean
  /** Whether `earlier` is in the past of `later`. */
  follows(later: Hash, earlier: Hash): boolean

  coops(): CoopId[]
  device(id: DeviceId): DeviceInfo | undefined
  devices(): DeviceInfo[]
  invites(): InviteInfo[]
  invite(op: Hash): InviteInfo | undefined
  space(id: SpaceId): SpaceInfo | undefined
  spaces(): SpaceInfo[]
  /** The id that this space has, whether it exists yet or not. */
  spaceId(kind: SpaceKind, log: LogId, person?: PersonId): SpaceId
  /** Sorted by (generation, operation hash). */
  epochs(space: SpaceId): EpochInfo[]
  epoch(space: SpaceId, epoch: EpochId): EpochInfo | undefined
  /** The epoch to write under: the highest (generation, operation hash). */
  writeEpoch(space: SpaceId): EpochInfo | undefined

  /** Every term of a space that is open to coopérants for a while, sorted by (person, term). */
  terms(space: SpaceId): TermInfo[]
  canRead(device: DeviceId, space: SpaceId): boolean
  /**
   * Whether an entry by this device, citing these heads, counts. `waiting`: a head is unknown, or the device's claim
   * has no receipt or grant yet. `no` for an empty list.
   */
  canWrite(device: DeviceId, space: SpaceId, atHeads: readonly Hash[]): 'yes' | 'no' | 'waiting'
  /** Whom a rotation wraps to directly; everyone else reads through a parent. */
  recipients(space: SpaceId): Recipient[]

  opBytes(op: Hash): Bytes | undefined
  blob(hash: Hash): Bytes | undefined
  /** Whether a known operation commits to this blob. */
  wantsBlob(hash: Hash): boolean
  /** The bytes of every operation of a log, each after all that it cites. */
  ops(log: LogId): Bytes[]
  /** Every receipt that counts, in no particular order. */
  receipts(): Bytes[]
  forks(): ForkInfo[]
  /** Operations kept until one that they cite arrives. */
  waitingCount(): number
}

export interface OpPlace {
  readonly seq: number
  readonly prevs: readonly Hash[]
}

export interface ControlViewOptions {
  /** Refuse everything of another organisation (a newcomer knows it from the invite). */
  readonly org?: OrgId
  /** For the relay: the second branch of a fork is refused, and operations that would wait are not kept. */
  readonly strict?: boolean
  /**
   * Operations whose signatures this device has checked on an earlier day, by the hash of all their bytes: not checked
   * again. Whoever gives them answers for where they were kept. Everything else about them is judged as ever.
   */
  readonly verified?: ReadonlySet<Hash>
}

/** A head is 32 bytes in each entry, and a median update 44: the ones needed, and two more to tell what was known. */
const mostEntryHeads = 4

/** Receipts of claims that are not known yet: as many as claims may reasonably race. */
const mostStrayReceipts = 4096

/** Starts empty; give it operations, receipts and blobs in any order. */
export function createControlView(options: ControlViewOptions = {}): ControlView {
  const graph = createOpGraph()
  const facts = createFacts()
  const waiting = createWaitingOps()
  const blobs = new Map<Hash, Bytes>()
  const { org, strict = false, verified = new Set<Hash>() } = options
  const context: AdmitContext = { graph, facts, org, strict, verified }
  let queue: Promise<unknown> = Promise.resolve()
  const strays = new Set<Hash>()

  async function addNow(bytes: Bytes): Promise<Result<'added' | 'known' | 'waiting', ControlError>> {
    const admitted = await admit(context, bytes)
    if (!admitted.ok) return admitted
    const { type, hash } = admitted.value
    if (admitted.value.type === 'waiting' && !context.strict && !waiting.keep(admitted.value.missing, hash, bytes)) {
      return err({ type: 'control.too_much_waiting' })
    }
    if (type === 'added') await retry(hash)
    return ok(type)
  }

  /** What waited for this operation, then what waited for those. A refusal here drops the operation, as in `add`. */
  async function retry(arrived: Hash): Promise<void> {
    const ready = waiting.release(arrived)
    for (let next = ready.shift(); next; next = ready.shift()) {
      const admitted = await admit(context, next)
      if (!admitted.ok) continue
      const { value } = admitted
      if (value.type === 'waiting') waiting.keep(value.missing, value.hash, next)
      else ready.push(...waiting.release(value.hash))
    }
  }

  function add(op: Uint8Array): Promise<Result<'added' | 'known' | 'waiting', ControlError>> {
    const bytes = new Uint8Array(op)
    const done = queue.then(() => addNow(bytes))
    queue = done.catch(() => undefined)
    return done
  }

  async function addReceipt(bytes: Uint8Array): Promise<Result<'added' | 'known' | 'waiting', ControlError>> {
    const parsed = parseReceipt(bytes)
    if (!parsed.ok) return err({ type: 'control.malformed', what: parsed.error.what })
    const receipt = parsed.value
    const relay = toHex(receipt.relaySign)
    const invite = facts.invites.get(receipt.inviteOp)
    if (invite && (!invite.relaySign || toHex(invite.relaySign) !== relay))
      return err({ type: 'control.forged_receipt' })
    const claim = facts.claims.get(receipt.claimOp)
    if (claim && claim.invite.op !== receipt.inviteOp) return err({ type: 'control.forged_receipt' })
    if (facts.receipts.get(receipt.claimOp)?.has(relay)) return ok('known')
    if (!claim && !hasRoomForStray()) return err({ type: 'control.too_much_waiting' })
    if (!(await verify('ack', receipt.relaySign, receipt.signed, receipt.sig))) {
      return err({ type: 'control.forged_receipt' })
    }
    if (!claim) strays.add(receipt.claimOp)
    const ofClaim = facts.receipts.get(receipt.claimOp) ?? new Map()
    facts.receipts.set(receipt.claimOp, ofClaim.set(relay, { bytes: receipt.bytes, inviteOp: receipt.inviteOp }))
    return ok(invite ? 'added' : 'waiting')
  }

  function hasRoomForStray(): boolean {
    if (strays.size < mostStrayReceipts) return true
    for (const claim of strays) if (facts.claims.has(claim)) strays.delete(claim)
    return strays.size < mostStrayReceipts
  }

  function addBlob(blob: Uint8Array): Result<Hash, ControlError> {
    if (blob.length > limits.blob) return err({ type: 'control.too_large' })
    const bytes = new Uint8Array(blob)
    const hash = wrapsHash(bytes)
    blobs.set(hash, bytes)
    return ok(hash)
  }

  return {
    add,
    addReceipt,
    addBlob,
    get org() {
      return facts.root?.org
    },
    get root() {
      return facts.root && { id: facts.root.id, signPk: facts.root.signPk, kemPk: facts.root.kemPk }
    },
    heads: graph.heads,
    nextPlace,
    entryHeads,
    knows: (op) => graph.node(op) !== undefined,
    follows(later, earlier) {
      const [after, before] = [graph.node(later), graph.node(earlier)]
      return after !== undefined && before !== undefined && inPast(after.past, before.index)
    },
    coops: () => sortedKeys(facts.coops),
    device: (id) => deviceInfo(facts, id),
    devices: () => sortedKeys(facts.devices).flatMap((id) => deviceInfo(facts, id) ?? []),
    invites: () => sortedKeys(facts.invites).flatMap((op) => inviteOf(op) ?? []),
    invite: inviteOf,
    space: (id) => spaceInfo(facts, id),
    spaces: () => sortedKeys(facts.spaces).flatMap((id) => spaceInfo(facts, id) ?? []),
    spaceId: spaceIdOf,
    epochs: (space) => epochInfos(facts, space),
    epoch: (space, epoch) => epochInfo(facts, space, epoch),
    writeEpoch: (space) => epochInfos(facts, space).at(-1),
    terms: (space) => termInfos(facts, space),
    canRead: (device, space) => canRead(facts, device, space),
    canWrite: (device, space, atHeads) => canWrite(facts, graph, device, space, atHeads),
    recipients: (space) => recipients(facts, space),
    opBytes: (op) => graph.node(op)?.bytes,
    blob: (hash) => blobs.get(hash),
    wantsBlob: (hash) => facts.blobs.has(hash),
    ops: (log) => graph.inLog(log).map((node) => node.bytes),
    receipts: () => countedReceipts(facts),
    forks: () =>
      graph.forked().map(([first, ...others]) => ({
        log: first.log,
        issuer: first.issuer,
        seq: first.seq,
        ops: [first, ...others].map((node) => node.hash).sort(),
      })),
    waitingCount: () => waiting.size,
  }

  function nextPlace(log: LogId, issuer: DeviceId, needed: readonly Hash[] = []): OpPlace {
    const seq = graph.nextSeq(log, issuer)
    const [own] = graph
      .atSeq(log, issuer, seq - 1)
      .map((node) => node.hash)
      .sort()
    const established = deviceInfo(facts, issuer)?.op
    const must = [own, established, ...needed].filter((op) => op !== undefined)
    return { seq, prevs: graph.citations(log, facts.root?.org, must, limits.heads) }
  }

  function entryHeads(device: DeviceId, space: SpaceId): Hash[] {
    const known = facts.spaces.get(space)?.[0]
    const established = deviceInfo(facts, device)
    if (!known || !established) return []
    const seat = seatOf(facts, space, established.person)
    const needed = [established.op, known.op, ...(seat ? [seat] : [])]
    return graph.citations(known.info.log, facts.root?.org, needed, mostEntryHeads)
  }

  function inviteOf(op: Hash): InviteInfo | undefined {
    const fact = facts.invites.get(op)
    return fact && inviteInfo(facts, fact)
  }
}
