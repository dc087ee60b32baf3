// Yjs client ids are derived, so that a receiver can tell whose name an item bears [K2], [K3].

import { ByteReader, fromHex } from '../base/bytes.ts'
import { labelledHash } from '../base/hash.ts'
import type { DeviceId, SpaceId } from '../base/ids.ts'
import type { Author } from './replica.port.ts'

// Yjs writes client ids as variable-length integers of up to 53 bits.
const clientBits = 52
// How far beyond the highest index seen a device may jump: each lost save takes one.
const reach = 8

/** First 52 bits of SHA-256(label "client" ‖ device16 ‖ space16 ‖ u32 n), as a number. */
export function deriveClientId(device: DeviceId, space: SpaceId, n: number): number {
  const index = new Uint8Array(4)
  new DataView(index.buffer).setUint32(0, n)
  const bits = new ByteReader(labelledHash('client', fromHex(device), fromHex(space), index))
  const high = bits.u32()
  return high * 2 ** (clientBits - 32) + (bits.u32() >>> (64 - clientBits))
}

interface Known {
  readonly author: Author
  readonly n: number
}

/** Whose a client id is, in one space. */
export interface ClientIds {
  /** Learns the ids that this author may use. */
  register(author: Author): void
  authorOf(client: number): Author | undefined
  /** True if `client` is one of this device's ids; widens the reach of what it may use next. */
  owns(device: DeviceId, client: number): boolean
  /** The index of a known id. */
  indexOf(client: number): number | undefined
}

export function createClientIds(space: SpaceId): ClientIds {
  const byClient = new Map<number, Known>()
  const derived = new Map<DeviceId, number>()

  const deriveUpTo = (author: Author, end: number): void => {
    for (let n = derived.get(author.device) ?? 0; n < end; n++) {
      byClient.set(deriveClientId(author.device, space, n), { author, n })
      derived.set(author.device, n + 1)
    }
  }

  return {
    register: (author) => deriveUpTo(author, reach + 1),
    authorOf: (client) => byClient.get(client)?.author,
    owns(device, client) {
      const known = byClient.get(client)
      if (known?.author.device !== device) return false
      deriveUpTo(known.author, known.n + reach + 1)
      return true
    },
    indexOf: (client) => byClient.get(client)?.n,
  }
}
