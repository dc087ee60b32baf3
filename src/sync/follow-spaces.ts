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

/** The marks after these items; or what shows that the relay's story changed. Neither argument is modified. */
export function followSpaces(marks: Marks, items: readonly Item[], own: OwnEntries): Result<Marks, SyncTrouble> {
  const next = new Map(marks)
  for (const item of items) {
    if (item.k !== 'entry' && item.k !== 'mine') continue
    const named = nameEntry(item, own)
    if (named === undefined || item.h === undefined) return err({ type: 'sync.relay_regressed', what: 'entry' })
    const { space, hash } = named
    const mark = next.get(space)
    if (mark !== undefined && item.p <= mark.pos) continue // Given again.
    const running = toHex(item.h) as Hash
    const continues = nextRunning(mark?.running ?? noHash, hash) === running
    if (continues) next.set(space, { pos: item.p, running })
    else if (mark !== undefined) return err({ type: 'sync.relay_regressed', what: 'running_hash' })
  }
  return ok(next)
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
