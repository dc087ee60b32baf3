// A replica built again from entries: the same entries give the same replica, in whatever order they come [K11].

import type { DeviceId } from '../base/ids.ts'
import type { ApplyResult, Author, SpaceUpdate } from './replica.port.ts'
import { type ReplicaParts, YjsSpaceReplica } from './space-replica.ts'

/** An entry, opened and verified. */
export interface OpenedEntry {
  readonly author: Author
  readonly seq: number
  readonly update: SpaceUpdate
  /** Its author's control operations do not cover it: see [K10]. */
  readonly leaveOut?: boolean
}

export interface EntryOutcome {
  readonly entry: OpenedEntry
  readonly result: ApplyResult
}

/** Applies entries given in any order; each device's in the order of their sequence. */
export function applyInOrder(replica: YjsSpaceReplica, entries: readonly OpenedEntry[]): EntryOutcome[] {
  const chains = new Map<DeviceId, OpenedEntry[]>()
  for (const entry of entries) {
    const chain = chains.get(entry.author.device)
    if (chain === undefined) chains.set(entry.author.device, [entry])
    else chain.push(entry)
  }
  for (const chain of chains.values()) chain.sort((a, b) => b.seq - a.seq)

  const outcomes: EntryOutcome[] = []
  let moved = true
  while (moved) {
    moved = false
    for (const chain of chains.values()) {
      for (let entry = chain.at(-1); entry !== undefined; entry = chain.at(-1)) {
        const { author, update, leaveOut = false } = entry
        const result = leaveOut ? replica.leaveOut(author, update) : replica.applyEntry(author, update)
        if (result.state === 'waiting') break
        chain.pop()
        outcomes.push({ entry, result })
        moved = true
      }
    }
  }
  for (const chain of chains.values()) {
    for (const entry of chain.reverse()) outcomes.push({ entry, result: { state: 'waiting' } })
  }
  return outcomes
}

export function buildReplica(parts: ReplicaParts & { readonly entries: readonly OpenedEntry[] }): {
  replica: YjsSpaceReplica
  outcomes: EntryOutcome[]
} {
  const replica = new YjsSpaceReplica(parts)
  const outcomes = applyInOrder(replica, parts.entries)
  return { replica, outcomes }
}
