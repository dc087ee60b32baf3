// One entry into one replica, and what the mirror is to hold of it.

import type { DeviceId, Hash, RecordId, SpaceId } from '../../base/ids.ts'
import { LedgerError, type PendingRow } from '../../ledger/ledger.port.ts'
import type { MirrorPart } from '../../replica/mirror.ts'
import type { Author, SpaceReplica, SpaceUpdate } from '../../replica/replica.port.ts'
import type { DeviceCore } from './device-parts.ts'

export interface EntryPlace {
  readonly space: SpaceId
  readonly device: DeviceId
  readonly seq: number
}

/** Applies one entry to its replica, and says so in the ledger when the replica refuses it. */
export async function applyOne(
  core: DeviceCore,
  replica: SpaceReplica,
  place: EntryPlace & { readonly hash: Hash },
  update: SpaceUpdate,
): Promise<{ changed: readonly RecordId[]; effect: SpaceUpdate; leans: boolean }> {
  const info = core.view.device(place.device)
  if (!info) return { changed: [], effect: nothing, leans: true }
  const result = replica.applyEntry({ device: info.id, person: info.person, rank: info.rank }, update)
  if (result.state === 'waiting') return { changed: [], effect: nothing, leans: true }
  if (result.state === 'applied') return { changed: result.changed, effect: result.effect, leans: false }
  if (result.state === 'aside') {
    core.aside.set(place.hash, { reason: result.reason, space: place.space, device: place.device })
    await sayAside(core, place.hash, result.reason)
  }
  return { changed: [], effect: result.effect, leans: false }
}

/** Should it not be written, the entry is judged again, to the same end, when the notebook opens next. */
export async function sayAside(core: DeviceCore, hash: Hash, reason: string): Promise<void> {
  try {
    await core.ledger.entries.setState(hash, 'aside', reason)
  } catch (cause) {
    if (!(cause instanceof LedgerError)) throw cause
  }
}

const nothing: SpaceUpdate = { records: new Uint8Array(0), texts: new Uint8Array(0) }

// What the mirror is to hold ---------------------------------------------------------------------------------------

export interface GrowingPart extends MirrorPart {
  readonly positions: Map<DeviceId, number>
  pendingUpTo: number
  readonly updates: SpaceUpdate[]
  readonly authors: Author[]
}

export const emptyPart = (space: SpaceId): GrowingPart => ({
  space,
  positions: new Map(),
  pendingUpTo: 0,
  updates: [],
  authors: [],
})

export function notePart(
  part: GrowingPart,
  core: DeviceCore,
  row: { readonly device: DeviceId; readonly seq: number },
  effect: SpaceUpdate,
): void {
  const info = core.view.device(row.device)
  part.positions.set(row.device, row.seq)
  part.updates.push(effect)
  if (info && !part.authors.some((author) => author.device === info.id))
    part.authors.push({ device: info.id, person: info.person, rank: info.rank })
}

export function notePending(
  part: GrowingPart,
  row: Pick<PendingRow, 'id' | 'records' | 'texts'>,
  core: DeviceCore,
): void {
  const { device, person, rank } = core.me
  part.pendingUpTo = row.id
  part.updates.push({ records: row.records, texts: row.texts })
  if (!part.authors.some((author) => author.device === device)) part.authors.push({ device, person, rank })
}
