// A few people's replicas of one space, and the entries they exchange: no sealing, no network.

import type { CoopId, DeviceId, PersonId, Rank, SpaceId, SpaceKind } from '../../../src/base/ids.ts'
import type { OpenedEntry } from '../../../src/replica/build-replica.ts'
import type { Author, RecordView, ReplicaSpace, SpaceUpdate, Written } from '../../../src/replica/replica.port.ts'
import { YjsSpaceReplica } from '../../../src/replica/space-replica.ts'

const id = (letter: string, n: number): string => letter.repeat(8) + n.toString(16).padStart(24, '0')

export const personOf = (n: number): PersonId => id('a', n) as PersonId
export const deviceOf = (n: number): DeviceId => id('d', n) as DeviceId
export const coop = id('c', 1) as CoopId

export const authorOf = (n: number, rank: Rank = 'cooperant'): Author => ({
  device: deviceOf(n),
  person: personOf(n),
  rank,
})

export const spaceOf = (kind: SpaceKind = 'coop', person?: PersonId): ReplicaSpace => ({
  id: id('b', kind.length) as SpaceId,
  kind,
  coop,
  ...(person === undefined ? {} : { person }),
})

export const summer = Date.UTC(2024, 6, 8, 8)

/** A clock that one sets by hand. */
export function handClock(start = summer): { now(): number; time: number } {
  return {
    time: start,
    now() {
      return this.time
    },
  }
}

/** One person's device in one space. */
export class Peer {
  readonly author: Author
  readonly replica: YjsSpaceReplica
  readonly clock: ReturnType<typeof handClock>
  readonly sent: OpenedEntry[] = []

  constructor(n: number, options: { space?: ReplicaSpace; rank?: Rank; clock?: number } = {}) {
    this.author = authorOf(n, options.rank)
    this.clock = handClock(options.clock)
    this.replica = new YjsSpaceReplica({ space: options.space ?? spaceOf(), me: this.author, clock: this.clock })
  }

  /** Makes what was written an entry of its own. */
  send(written: Written | undefined): OpenedEntry {
    if (written === undefined) throw new Error('expected something written')
    return this.sendUpdate({ records: written.records, texts: written.texts })
  }

  sendUpdate(update: SpaceUpdate): OpenedEntry {
    const entry = { author: this.author, seq: this.sent.length + 1, update }
    this.sent.push(entry)
    return entry
  }

  receive(...entries: readonly OpenedEntry[]): string[] {
    return entries.map(({ author, update }) => this.replica.applyEntry(author, update).state)
  }
}

/** Everything that screens can tell apart, in a fixed order. */
export function everything(replica: YjsSpaceReplica): RecordView[] {
  return [...replica.records()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
