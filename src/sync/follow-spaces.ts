// Following the relay's running hash, space by space. A space that is held from its first entry has a mark; whatever
// the relay gives next must continue it. A space met in its middle has none, and must be pulled from its beginning.

import { toHex } from '../base/bytes.ts'
import type { Hash, SpaceId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { parseEntry } from '../protocol/entry.format.ts'
import type { Item } from '../protocol/wire/items.message.ts'
import { nextRunning, noHash } from '../protocol/wire/running-hash.ts'
import type { SpaceMark } from './sync-host.port.ts'
import type { SyncTrouble } from './sync-status.ts'

type Marks = ReadonlyMap<SpaceId, SpaceMark>

export interface OwnEntries {
  /** The space of an entry that this connection pushed. */
  spaceOf(hash: Hash): SpaceId | undefined
}

export interface Followed {
  readonly marks: Marks
  /** Without the entries of spaces met in their middle: those come when the space is pulled from its beginning. */
  readonly items: readonly Item[]
}

export interface FollowSpaces {
  readonly marks: Marks
  readonly items: readonly Item[]
  readonly own: OwnEntries
  /** The stream began at the first position: then no space can be met in its middle. */
  readonly fromStart: boolean
}

/** What to keep and the marks after it; or what shows that the relay's story changed. */
export function followSpaces({ marks, items, own, fromStart }: FollowSpaces): Result<Followed, SyncTrouble> {
  const next = new Map(marks)
  const kept: Item[] = []
  for (const item of items) {
    if (item.k !== 'entry' && item.k !== 'mine') {
      kept.push(item)
      continue
    }
    const named = nameEntry(item, own)
    if (named === undefined || item.h === undefined) return err({ type: 'sync.relay_regressed', what: 'entry' })
    const { space, hash } = named
    const mark = next.get(space)
    if (mark !== undefined && item.p <= mark.pos) continue // Given again.
    const running = toHex(item.h) as Hash
    if (nextRunning(mark?.running ?? noHash, hash) === running) {
      next.set(space, { pos: item.p, running })
      kept.push(item)
    } else if (mark !== undefined || fromStart) return err({ type: 'sync.relay_regressed', what: 'running_hash' })
  }
  return ok({ marks: next, items: kept })
}

function nameEntry(item: Item, own: OwnEntries): { space: SpaceId; hash: Hash } | undefined {
  if (item.k === 'mine') {
    const hash = toHex(item.b) as Hash
    const space = own.spaceOf(hash)
    return space === undefined ? undefined : { space, hash }
  }
  const parsed = parseEntry(item.b)
  return parsed.ok ? { space: parsed.value.header.space, hash: parsed.value.hash } : undefined
}
