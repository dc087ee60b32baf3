// Pending rows become one sealed, signed segment per space, just before anything is sent or received, and when the
// notebook closes. Sealing before receiving means that all the saves of a segment were made at one frontier.

import * as Y from 'yjs'
import type { Bytes } from '../../base/bytes.ts'
import type { DeviceId, SpaceId } from '../../base/ids.ts'
import { sealEntry } from '../../keys/seal-entry.ts'
import type { PendingRow } from '../../ledger/ledger.port.ts'
import { encodeSegment, type FrontierEntry } from '../../protocol/segment.format.ts'
import { emptyPart } from './apply-entry.ts'
import { isRelayRefusal } from './chains.ts'
import { keepOwed } from './control-data.ts'
import { type DeviceCore, touch } from './device-parts.ts'
import { isReadableRow } from './open-replica.ts'
import { mostInflated, mostPlaintext } from './segment-size.ts'
import { keepTyped } from './typing.ts'

/** Seals every pending row, what is being typed included. Call it inside the mutex. */
export async function sealPending(core: DeviceCore): Promise<void> {
  await keepOwed(core)
  for (const room of core.rooms.values())
    for (const replica of room.replicas.values()) await keepTyped(core, room.log, replica)
  const bySpace = new Map<SpaceId, PendingRow[]>()
  for (const row of await core.ledger.pending.list()) {
    if (core.damagedRows.has(row.id)) continue
    bySpace.set(row.space, [...(bySpace.get(row.space) ?? []), row])
  }
  for (const [space, rows] of bySpace)
    if (!isHeld(core, space) && rows.every(isReadableRow)) await sealSpace(core, space, rows)
}

/**
 * The relay refused an entry of ours for good: our chain cannot go on behind it. Later saves stay here, told as to be
 * sent, rather than being sealed into entries that nobody could ever take.
 */
const isHeld = (core: DeviceCore, space: SpaceId): boolean =>
  [...core.aside.values()].some(
    (one) => one.space === space && one.device === core.me.device && isRelayRefusal(one.reason),
  )

async function sealSpace(core: DeviceCore, space: SpaceId, rows: readonly PendingRow[]): Promise<void> {
  const { org } = core.me
  const log = core.view.space(space)?.log
  // The newest epoch that we hold: a rotation whose wraps are missing or forged must not stop anyone from writing.
  const epoch = core.view.epochs(space).findLast((one) => core.keyring.key(space, one.epoch))
  const key = epoch && core.keyring.key(space, epoch.epoch)
  // No key to write under: the rows stay, told as "à envoyer", until a staff device wraps one to us.
  if (!log || !epoch || !key) return
  const head = core.chains.head(space, core.me.device)
  const frontier = frontierSince(core, space)
  const records = merge(rows.map((row) => row.records))
  const texts = merge(rows.map((row) => row.texts))
  const plaintext = encodeSegment({
    hlc: Math.max(...rows.map((row) => row.hlc)),
    frontier,
    records,
    texts,
  })
  const isTooMuch = plaintext.length > mostPlaintext || records.length + texts.length > mostInflated
  if (isTooMuch && rows.length > 1) {
    const half = Math.ceil(rows.length / 2)
    await sealSpace(core, space, rows.slice(0, half))
    return sealSpace(core, space, rows.slice(half))
  }
  const entry = await sealEntry({
    org,
    space,
    device: core.secrets,
    seq: (head?.seq ?? 0) + 1,
    prev: head?.hash,
    epoch: epoch.epoch,
    key,
    heads: core.view.entryHeads(core.me.device, space),
    plaintext,
    random: core.random,
  })
  const stored = {
    space,
    device: core.me.device,
    seq: entry.header.seq,
    hash: entry.hash,
    bytes: entry.bytes,
    state: 'accepted',
  } as const
  // The same as `head`, but for entries of ours set aside, behind which the chain goes on.
  const accepted = await core.ledger.entries.head(space, core.me.device)
  await core.ledger.transactions.commitSegment(
    space,
    accepted,
    stored,
    rows.map((row) => row.id),
  )
  core.chains.advance(space, core.me.device, { seq: stored.seq, hash: stored.hash })
  const told = core.told.get(space) ?? new Map<DeviceId, number>()
  for (const { device, seq } of frontier) told.set(device, seq)
  core.told.set(space, told)
  // The mirror holds these saves already, as pending rows: it must not take them from the ledger again.
  const room = core.rooms.get(core.view.space(space)?.log ?? core.me.org)
  const covered = { ...emptyPart(space), positions: new Map([[core.me.device, stored.seq]]) }
  await room?.mirror?.append([covered])
  touch(core)
}

/** What we hold of the others' chains: the segment tells it, so that a withheld entry is noticed. */
function frontierSince(core: DeviceCore, space: SpaceId): FrontierEntry[] {
  const told = core.told.get(space)
  const news: FrontierEntry[] = []
  for (const [device, head] of core.chains.frontier(space))
    if (device !== core.me.device && told?.get(device) !== head.seq)
      news.push({ device, seq: head.seq, hash8: head.hash.slice(0, 16) })
  return news
}

function merge(updates: readonly Bytes[]): Bytes {
  const some = updates.filter((update) => update.length > 0)
  const [only] = some
  if (!only) return new Uint8Array(0)
  return some.length === 1 ? only : new Uint8Array(Y.mergeUpdatesV2([...some]))
}
