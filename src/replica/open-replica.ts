// Opens a space's replica: the mirror, then the ledger's entries that it lacks, then the pending rows.

import type { DeviceId } from '../base/ids.ts'
import type { PendingRow } from '../ledger/ledger.port.ts'
import { applyInOrder, type EntryOutcome, type OpenedEntry } from './build-replica.ts'
import type { MirroredSpace, MirrorPart } from './mirror.ts'
import type { Author, SpaceClock, SpaceUpdate } from './replica.port.ts'
import { type ReplicaParts, YjsSpaceReplica } from './space-replica.ts'

export interface OpenReplicaInput extends ReplicaParts {
  /** `mirror.take(space)`. */
  readonly mirrored?: MirroredSpace | undefined
  /** Accepted entries of the ledger beyond these positions (or all), opened; any order. */
  readonly entriesAfter: (positions: ReadonlyMap<DeviceId, number>) => Promise<readonly OpenedEntry[]>
  readonly pending: readonly PendingRow[]
  /** `ledger.pending.clock(space)`. */
  readonly stored?: SpaceClock | undefined
}

export interface OpenedReplica {
  readonly replica: YjsSpaceReplica
  readonly outcomes: readonly EntryOutcome[]
  /** What the mirror lacked: append it, unless empty. */
  readonly lacking: MirrorPart | undefined
  /** The mirror's content did not hold: clear the whole mirror, then append every space again. */
  readonly mirrorRefused: boolean
}

/** Pending rows of this device that do not apply are a bug or a lost row: they throw, and nothing is hidden. */
export async function openReplica(input: OpenReplicaInput): Promise<OpenedReplica> {
  const fromMirror = input.mirrored === undefined ? undefined : tryMirror(input, input.mirrored)
  const mirrorRefused = input.mirrored !== undefined && fromMirror === undefined
  const replica = fromMirror ?? new YjsSpaceReplica(input)
  const covered = fromMirror === undefined ? undefined : input.mirrored

  const outcomes = applyInOrder(replica, await input.entriesAfter(covered?.positions ?? new Map()))
  const pending = input.pending.filter(({ id }) => id > (covered?.pendingUpTo ?? 0))
  for (const row of pending) replica.restore(row)
  replica.settle(input.stored)

  return { replica, outcomes, mirrorRefused, lacking: lackingPart(input, outcomes, pending) }
}

function tryMirror(parts: ReplicaParts, mirrored: MirroredSpace): YjsSpaceReplica | undefined {
  const replica = new YjsSpaceReplica(parts)
  try {
    replica.load(mirrored)
    return replica
  } catch {
    // Whatever is wrong with it, the ledger has everything: the caller hears of it through `mirrorRefused`.
    replica.close()
    return undefined
  }
}

function lackingPart(
  { space, me }: ReplicaParts,
  outcomes: readonly EntryOutcome[],
  pending: readonly PendingRow[],
): MirrorPart | undefined {
  const positions = new Map<DeviceId, number>()
  const authors = new Map<DeviceId, Author>()
  const updates: SpaceUpdate[] = []
  for (const { entry, result } of outcomes) {
    if (result.state === 'waiting') continue
    positions.set(entry.author.device, Math.max(entry.seq, positions.get(entry.author.device) ?? 0))
    authors.set(entry.author.device, entry.author)
    updates.push(result.effect)
  }
  if (pending.length > 0) authors.set(me.device, me)
  updates.push(...pending.map(({ records, texts }) => ({ records, texts })))
  if (updates.length === 0) return undefined
  const pendingUpTo = Math.max(0, ...pending.map(({ id }) => id))
  return { space: space.id, positions, pendingUpTo, updates, authors: [...authors.values()] }
}
