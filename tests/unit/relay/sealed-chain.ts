// Entries of one device in one space, one after the other, for tests.

import { type Bytes, utf8 } from '../../../src/base/bytes.ts'
import type { OrgId, SpaceId } from '../../../src/base/ids.ts'
import { sign } from '../../../src/crypto/sign.ts'
import { sealEntry } from '../../../src/keys/seal-entry.ts'
import { encodeUnsignedBeacon, finishBeacon } from '../../../src/protocol/beacon.format.ts'
import type { Entry } from '../../../src/protocol/entry.format.ts'
import type { Actor, World } from '../keys/world.ts'

export interface SealedChain {
  readonly entries: Entry[]
  /** Seals and adds the next entry. */
  next(text: string): Promise<Entry>
  beacon(counter: number): Promise<Bytes>
}

export function orgOf(world: World): OrgId {
  return world.founded.org
}

export function sealedChain(world: World, author: Actor, space: SpaceId): SealedChain {
  const { view, random } = world
  const org = orgOf(world)
  const entries: Entry[] = []
  return {
    entries,
    async next(text) {
      const epoch = view.writeEpoch(space)
      const key = epoch && author.keyring.key(space, epoch.epoch)
      if (!epoch || !key) throw new Error('expected the author to hold the key of the space')
      const last = entries.at(-1)
      const entry = await sealEntry({
        org,
        space,
        device: author.device,
        seq: entries.length + 1,
        prev: last?.hash,
        epoch: epoch.epoch,
        key,
        heads: view.entryHeads(author.device.id, space),
        plaintext: utf8(text),
        random,
      })
      entries.push(entry)
      return entry
    },
    async beacon(counter) {
      const device = author.device.id
      const seen = [{ device, seq: Math.max(1, entries.length) }]
      const unsigned = encodeUnsignedBeacon({ org, space, device, counter, seen })
      return finishBeacon(unsigned, await sign('beacon', author.device.sign, unsigned))
    },
  }
}
