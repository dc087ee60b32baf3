// path → ledger → replica → projector. What a path brings is verified, stored with its state, and only then applied.
// An entry that cannot count yet waits and is judged again after each arrival; one that must not count is set aside,
// kept, and told. Nothing received is ever thrown away, save what is no entry at all.

import type { Bytes } from '../../base/bytes.ts'
import { labelledHash } from '../../base/hash.ts'
import type { Hash, LogId, RecordId, SpaceId } from '../../base/ids.ts'
import type { ControlItem, LedgerBatch, StoredBeacon, StoredEntry } from '../../ledger/ledger.port.ts'
import { type Entry, parseEntry } from '../../protocol/entry.format.ts'
import { hashToId } from '../../protocol/identity.ts'
import type { Segment } from '../../protocol/segment.format.ts'
import type { SpaceReplica, SpaceUpdate } from '../../replica/replica.port.ts'
import { applyOne, type EntryPlace, emptyPart, type GrowingPart, notePart } from './apply-entry.ts'
import { readBeacon } from './beacons.ts'
import { createChains, damaged, isLink } from './chains.ts'
import { addControl, keysToKeep, openNewSpaces } from './control-data.ts'
import { type DeviceCore, type Room, touch } from './device-parts.ts'
import { type Judgement, judgeEntry, type Standing } from './judging.ts'
import { project, replicaOf } from './rooms.ts'
import { sealPending } from './sending.ts'

export interface Arrival {
  readonly kind: 'op' | 'blob' | 'receipt' | 'entry' | 'beacon'
  readonly bytes: Bytes
  /** The relay's position, when it came from the relay. */
  readonly pos?: number
}

interface Counted {
  readonly entry: Entry
  readonly segment: Segment
}

/** Takes what a path brought. Resolves once all of it, and `meta` with it, is durable. */
export function receive(core: DeviceCore, arrivals: readonly Arrival[], meta?: LedgerBatch['meta']): Promise<void> {
  return core.mutex.run(async () => {
    if (core.closed) throw new Error('expected an open notebook')
    // Our own saves were made before this arrived: their segment must say so. An operation may end a right to write.
    if (arrivals.some((one) => one.kind === 'entry' || one.kind === 'op')) await sealPending(core)

    const control: ControlItem[] = []
    for (const one of arrivals) {
      if (one.kind === 'entry' || one.kind === 'beacon') continue
      const item = await addControl(core.view, one.kind, one.bytes, one.pos !== undefined)
      if (item) control.push(item)
    }
    const keys = control.length > 0 ? await keysToKeep(core) : undefined
    const beacons: StoredBeacon[] = []
    for (const one of arrivals) {
      const beacon = one.kind === 'beacon' ? await readBeacon(core, one.bytes) : undefined
      if (beacon) beacons.push(beacon)
    }

    const { rows, counted } = await judgeAll(core, arrivals, control.length > 0)
    const allMeta = new Map([...(meta ?? []), ...(keys ?? [])])
    const owed = [...core.owed.values(), ...control]
    // Until this is written nothing changed, in memory neither: the same items may come again, and are judged again.
    if (rows.length + owed.length + beacons.length + allMeta.size > 0)
      await core.ledger.transactions.store({ control: owed, beacons, entries: rows, meta: allMeta })
    core.owed.clear()
    for (const row of rows) note(core, row)
    if (control.length > 0) await openNewSpaces(core)
    await applyAll(core, counted)
    touch(core)
  })
}

/** Judges what arrived, then what was waiting, until nothing more counts. Changes nothing. */
async function judgeAll(
  core: DeviceCore,
  arrivals: readonly Arrival[],
  controlCame: boolean,
): Promise<{ rows: StoredEntry[]; counted: Counted[] }> {
  const rows = new Map<Hash, StoredEntry>()
  const heads = createChains()
  const counted: Counted[] = []
  const standing: Standing = {
    head: (space, device) => heads.head(space, device) ?? core.chains.head(space, device),
    async holds({ hash, header: { space, device, seq } }) {
      const judged = rows.get(hash)
      if (judged && isLinkRow(judged)) return 'whole'
      const held = (await core.ledger.entries.list(space, device, seq)).find((row) => row.hash === hash)
      if (!held) return 'no'
      return held.state === 'aside' && held.reason === damaged ? 'damaged' : 'whole'
    },
  }
  /** @param stored the row that it has already, when it is judged again */
  const judge = async (entry: Entry, acked: StoredEntry['acked'], stored?: Hash): Promise<boolean> => {
    const judgement = await judgeEntry(core, entry, standing)
    if (judgement.is === 'known') return false
    const row = rowFor(entry, judgement, acked, stored)
    rows.set(row.hash, row)
    const { space, device, seq, hash } = row
    if (isLinkRow(row)) heads.advance(space, device, { seq, hash })
    if (judgement.is === 'counts') counted.push({ entry, segment: judgement.segment })
    return isLinkRow(row)
  }

  let moved = controlCame
  for (const one of arrivals) {
    if (one.kind !== 'entry') continue
    const parsed = parseEntry(one.bytes)
    if (!parsed.ok) continue // Not an entry: it names no author and no place. The relay client tells of such a relay.
    const acked = one.pos === undefined ? undefined : { pos: one.pos, at: core.clock.now() }
    if (await judge(parsed.value, acked)) moved = true
  }
  while (moved) {
    moved = false
    const waiting = [
      ...(await core.ledger.entries.inState('waiting')).filter((row) => !rows.has(row.hash)),
      ...[...rows.values()].filter((row) => row.state === 'waiting'),
    ].sort((a, b) => a.seq - b.seq)
    for (const row of waiting) {
      const parsed = parseEntry(row.bytes)
      if (parsed.ok && (await judge(parsed.value, row.acked, row.hash))) moved = true
    }
  }
  return { rows: [...rows.values()], counted }
}

function rowFor(
  entry: Entry,
  judgement: Exclude<Judgement, { is: 'known' }>,
  acked: StoredEntry['acked'],
  stored: Hash | undefined,
): StoredEntry {
  const { space, device, seq } = entry.header
  // An entry's hash leaves its signature out: a copy with another one must not take the place of the true one.
  const isForged = judgement.is === 'aside' && judgement.reason === 'bad_signature'
  return {
    space,
    device,
    seq,
    hash: stored ?? (isForged ? hashToId(labelledHash('set-aside', entry.bytes)) : entry.hash),
    bytes: entry.bytes,
    state: judgement.is === 'counts' ? 'accepted' : judgement.is,
    ...(judgement.is === 'counts' ? {} : { reason: judgement.reason }),
    ...(acked ? { acked } : {}),
  }
}

function note(core: DeviceCore, row: StoredEntry): void {
  const { hash, reason = '', space, device, seq } = row
  core.waiting.delete(hash)
  core.aside.delete(hash)
  if (row.state === 'waiting') core.waiting.set(hash, reason)
  if (row.state === 'aside') core.aside.set(hash, { reason, space, device })
  if (isLinkRow(row)) core.chains.advance(space, device, { seq, hash })
}

const isLinkRow = ({ state, reason = '' }: StoredEntry): boolean =>
  state === 'accepted' || (state === 'aside' && isLink(reason))

/** What one arrival changed in the rooms that are open, gathered so that each is projected and mirrored once. */
interface RoomChanges {
  readonly room: Room
  readonly changes: [SpaceReplica, readonly RecordId[]][]
  readonly parts: Map<SpaceId, GrowingPart>
}

/** Applies entries that count to the replicas that are in memory, then projects and mirrors what changed. */
async function applyAll(core: DeviceCore, counted: readonly Counted[]): Promise<void> {
  const rooms = new Map<LogId, RoomChanges>()
  const apply = async (hash: Hash, place: EntryPlace, update: SpaceUpdate): Promise<void> => {
    const found = replicaOf(core, place.space)
    if (!found) return
    // A device's entries are applied in order: behind one that leans, the next ones lean too.
    if (leansAlready(core, place)) {
      core.leaning.set(hash, { space: place.space, device: place.device, seq: place.seq, update })
      return
    }
    const { changed, effect, leans } = await applyOne(core, found.replica, { ...place, hash }, update)
    const { space, device, seq } = place
    if (leans) core.leaning.set(hash, { space, device, seq, update })
    const all: RoomChanges = rooms.get(found.log) ?? { room: found.room, changes: [], parts: new Map() }
    rooms.set(found.log, all)
    all.changes.push([found.replica, changed])
    const part = all.parts.get(place.space) ?? emptyPart(place.space)
    all.parts.set(place.space, part)
    if (!leans) notePart(part, core, place, effect)
  }
  for (const { entry, segment } of counted) {
    for (const seen of segment.frontier) core.chains.cite(entry.header.space, seen.device, seen.seq)
    if (entry.header.device !== core.me.device) core.beaconDue.add(entry.header.space)
    await apply(entry.hash, entry.header, segment)
  }
  // Entries that leaned on something absent are tried again after each arrival.
  if (counted.length > 0) {
    const leaning = [...core.leaning].sort(([, a], [, b]) => a.seq - b.seq)
    core.leaning.clear()
    for (const [hash, one] of leaning) await apply(hash, one, one.update)
  }
  for (const [log, { room, changes, parts }] of rooms) {
    await room.mirror?.append([...parts.values()].filter((part) => part.updates.length > 0))
    await project(core, log, changes)
  }
}

const leansAlready = (core: DeviceCore, { space, device }: EntryPlace): boolean =>
  [...core.leaning.values()].some((one) => one.space === space && one.device === device)
