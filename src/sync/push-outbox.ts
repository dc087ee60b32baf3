// One batch of the outbox: sent, and the relay's signed answer checked against what was sent.

import { type Bytes, toHex } from '../base/bytes.ts'
import type { Hash } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { verify } from '../crypto/sign.ts'
import { opHash } from '../protocol/control-op.format.ts'
import { ackBytes, type PushedMessage } from '../protocol/wire/pushed.message.ts'
import { beaconName, entryName } from '../protocol/wire/thing-names.ts'
import { wrapsHash } from '../protocol/wraps.format.ts'
import type { Outbox, Settled } from './sync-host.port.ts'
import type { SyncTrouble } from './sync-status.ts'

interface CheckAnswer {
  readonly outbox: Outbox
  readonly answer: PushedMessage
  /** The relay's public key. */
  readonly relay: Bytes
  readonly at: number
}

/** One settlement per thing sent. An answer that names other things, or is not signed by the relay, acknowledges none. */
export async function checkAnswer({ outbox, answer, relay, at }: CheckAnswer): Promise<Result<Settled[], SyncTrouble>> {
  const trouble = err<SyncTrouble>({ type: 'sync.relay_regressed', what: 'ack' })
  if (!(await verify('ack', relay, ackBytes(answer.entries), answer.sig))) return trouble
  const settled: Settled[] = []
  for (const { kind, sent, answers, name } of lanes(outbox, answer)) {
    if (sent.length !== answers.length) return trouble
    for (const [i, bytes] of sent.entries()) {
      const one = answers[i]
      const hash = name(bytes)
      if (one === undefined || toHex(one.h) !== hash) return trouble
      const isSigned = kind !== 'entry' || one.r !== undefined
      if (one.e === undefined && (one.p === undefined || !isSigned)) return trouble
      const pos = isSigned && one.p !== undefined ? { pos: one.p } : {}
      settled.push({ kind, bytes, hash, at, ...pos, ...(one.e === undefined ? {} : { code: one.e }) })
    }
  }
  return ok(settled)
}

interface Lane {
  readonly kind: Settled['kind']
  readonly sent: readonly Bytes[]
  readonly answers: PushedMessage['entries']
  readonly name: (bytes: Bytes) => Hash
}

const lanes = (outbox: Outbox, { ops, blobs, entries, beacons }: PushedMessage): readonly Lane[] => [
  { kind: 'op', sent: outbox.ops, answers: ops, name: opHash },
  { kind: 'blob', sent: outbox.blobs, answers: blobs, name: wrapsHash },
  { kind: 'entry', sent: outbox.entries, answers: entries, name: entryName },
  { kind: 'beacon', sent: outbox.beacons, answers: beacons, name: beaconName },
]
