// Taking in one push: form, authorship and authority of every thing; then one append, which returns after the fsync;
// then the signed answer. Signatures are checked outside the organisation's turn, so that devices share a commit.

import { type Bytes, fromHex } from '../base/bytes.ts'
import type { DeviceId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { sign, verify } from '../crypto/sign.ts'
import { parseBeacon } from '../protocol/beacon.format.ts'
import { opHash } from '../protocol/control-op.format.ts'
import { parseEntry } from '../protocol/entry.format.ts'
import type { ErrorCode } from '../protocol/errors.ts'
import { limits } from '../protocol/limits.ts'
import type { PushMessage } from '../protocol/wire/push.message.ts'
import { ackBytes, type PushedEntry, type PushedMessage } from '../protocol/wire/pushed.message.ts'
import { noHash } from '../protocol/wire/running-hash.ts'
import { beaconName, entryName } from '../protocol/wire/thing-names.ts'
import { wrapsHash } from '../protocol/wraps.format.ts'
import { roleOf } from './access.ts'
import type { Appended, NewThing } from './entry-store.port.ts'
import type { Organisation } from './organisation.ts'
import { pushOps } from './push-ops.ts'

interface Checked {
  readonly h: Bytes
  readonly thing: Result<NewThing, ErrorCode>
}

export interface TakenPush {
  readonly answer: PushedMessage
  /** Wakes everyone's live push; to be called once the answer is on its way. */
  readonly announce: () => void
}

/** Rejects, having kept nothing of the failed part, when the disk refuses. */
export async function takePush(org: Organisation, from: DeviceId, push: PushMessage): Promise<TakenPush> {
  const ops =
    push.ops.length === 0
      ? { answers: [], changed: false }
      : await org.turn.run(() => pushOps(org, from, push.ops, push.receipts))
  try {
    const { appended, blobs, entries, beacons } = await appendThings(org, from, push)
    const isFresh = ops.changed || appended.some((one) => one.ok && one.fresh)
    const sig = await sign('ack', org.identity, ackBytes(entries))
    return {
      answer: { t: 'pushed', ref: push.ref, ops: [...ops.answers], blobs, entries, beacons, sig },
      announce: () => isFresh && org.changed(ops.changed),
    }
  } catch (error) {
    if (ops.changed) org.changed(true)
    throw error
  }
}

async function appendThings(org: Organisation, from: DeviceId, push: PushMessage) {
  const role = roleOf(org.view(), from)
  const isMember = role === 'root' || role === 'device'
  const refused = err<ErrorCode>('not_allowed')
  const blobs = push.blobs.map((bytes) => checkBlob(org, bytes, isMember))
  const entries = push.entries.map(async (bytes): Promise<Checked> => {
    return { h: fromHex(entryName(bytes)), thing: isMember ? await checkEntry(org, bytes) : refused }
  })
  const beacons = push.beacons.map(async (bytes): Promise<Checked> => {
    return { h: fromHex(beaconName(bytes)), thing: isMember ? await checkBeacon(org, bytes) : refused }
  })
  const checked = await Promise.all([...blobs, ...entries, ...beacons])
  const things = checked.flatMap(({ thing }) => (thing.ok ? [thing.value] : []))
  const appended = things.length === 0 ? [] : await org.store.append(org.id, things)
  const answers = inOrder(checked, appended)
  const afterBlobs = blobs.length
  const afterEntries = afterBlobs + entries.length
  return {
    appended,
    blobs: answers.slice(0, afterBlobs),
    entries: answers.slice(afterBlobs, afterEntries),
    beacons: answers.slice(afterEntries),
  }
}

function inOrder(checked: readonly Checked[], appended: readonly Appended[]): PushedEntry[] {
  let at = 0
  return checked.map(({ h, thing }) => {
    if (!thing.ok) return { h, e: thing.error }
    const answer = appended[at++]
    if (answer === undefined) throw new Error('invariant: expected one answer per thing appended')
    if (!answer.ok) return { h, e: answer.refused }
    return { h, p: answer.pos, ...(answer.running === undefined ? {} : { r: fromHex(answer.running) }) }
  })
}

function checkBlob(org: Organisation, bytes: Bytes, isMember: boolean): Checked {
  const hash = wrapsHash(bytes)
  const h = fromHex(hash)
  if (!isMember) return { h, thing: err('not_allowed') }
  if (bytes.length > limits.blob) return { h, thing: err('too_large') }
  const log = org.logOfBlob(hash)
  // Only what an operation commits to: the relay is no place to put other things.
  if (log === undefined) return { h, thing: err('unknown_prev') }
  return { h, thing: ok({ kind: 'blob', log, hash, bytes }) }
}

async function checkEntry(org: Organisation, bytes: Bytes): Promise<Result<NewThing, ErrorCode>> {
  if (bytes.length > limits.entry) return err('too_large')
  const parsed = parseEntry(bytes)
  if (!parsed.ok) return err('malformed')
  const { header, signed, sig, hash } = parsed.value
  if (header.org !== org.id) return err('not_allowed')
  const view = org.view()
  const author = view.device(header.device)
  if (author === undefined) return err('unknown_prev')
  if (!(await verify('entry', author.signPk, signed, sig))) return err('bad_signature')
  const may = view.canWrite(header.device, header.space, header.heads)
  if (may !== 'yes') return err(may === 'no' ? 'not_allowed' : 'unknown_prev')
  if (view.epoch(header.space, header.epoch) === undefined) return err('unknown_prev')
  const { space, device, seq, prev = noHash } = header
  return ok({ kind: 'entry', space, device, seq, prev, hash, bytes })
}

async function checkBeacon(org: Organisation, bytes: Bytes): Promise<Result<NewThing, ErrorCode>> {
  const parsed = parseBeacon(bytes)
  if (!parsed.ok) return err('malformed')
  const { space, device, counter, signed, sig } = parsed.value
  if (parsed.value.org !== org.id) return err('not_allowed')
  const author = org.view().device(device)
  if (author === undefined) return err('unknown_prev')
  if (!(await verify('beacon', author.signPk, signed, sig))) return err('bad_signature')
  if (!org.view().canRead(device, space)) return err('not_allowed')
  return ok({ kind: 'beacon', space, device, counter, bytes })
}

/** The names under which this push may come back by live push. */
export const namesIn = (push: PushMessage): string[] => [
  ...push.ops.map(opHash),
  ...push.blobs.map(wrapsHash),
  ...push.entries.map(entryName),
  ...push.beacons.map(beaconName),
]
