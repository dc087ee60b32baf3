// How far each device's chain is held, per space: the accepted entries, plus those set aside that are truly signed links
// (their content does not count, but the chain goes on behind them). Also what other devices cite and we lack.

import type { DeviceId, Hash, SpaceId } from '../../base/ids.ts'
import type { Head, Ledger } from '../../ledger/ledger.port.ts'

/** Reasons for which an entry set aside is no link of its author's chain. `other_org` is told before any signature. */
const notALink = new Set(['other_org', 'bad_signature', 'broken_chain', 'fork'])

/** Reason of an entry of ours or another's that storage gave back with other bytes than it was given. */
export const damaged = 'damaged'

/** Reason of an entry of ours that the relay refused for good. */
export const relayRefusal = (code: string): string => `relay_${code}`
export const isRelayRefusal = (reason: string): boolean => reason.startsWith('relay_')

export interface Chains {
  head(space: SpaceId, device: DeviceId): Head | undefined
  advance(space: SpaceId, device: DeviceId, head: Head): void
  frontier(space: SpaceId): ReadonlyMap<DeviceId, Head>
  /** Another device says that it holds this much of a chain. */
  cite(space: SpaceId, device: DeviceId, seq: number): boolean
  /** The space is ours to read no more: nothing of it is lacking. */
  forget(space: SpaceId): void
  /** How many entries are cited by someone and held by nobody here. */
  missing(): number
  citations(): [SpaceId, DeviceId, number][]
}

export function createChains(): Chains {
  const heads = new Map<SpaceId, Map<DeviceId, Head>>()
  const cited = new Map<string, { space: SpaceId; device: DeviceId; seq: number }>()
  const none: ReadonlyMap<DeviceId, Head> = new Map()

  const chains: Chains = {
    head: (space, device) => heads.get(space)?.get(device),
    advance(space, device, head) {
      let ofSpace = heads.get(space)
      if (!ofSpace) {
        ofSpace = new Map()
        heads.set(space, ofSpace)
      }
      if (head.seq > (ofSpace.get(device)?.seq ?? 0)) ofSpace.set(device, head)
    },
    frontier: (space) => heads.get(space) ?? none,
    cite(space, device, seq) {
      const key = `${space}/${device}`
      if (seq <= (cited.get(key)?.seq ?? 0)) return false
      cited.set(key, { space, device, seq })
      return true
    },
    forget(space) {
      for (const [key, one] of cited) if (one.space === space) cited.delete(key)
    },
    missing() {
      let count = 0
      for (const { space, device, seq } of cited.values())
        count += Math.max(0, seq - (chains.head(space, device)?.seq ?? 0))
      return count
    },
    citations: () => [...cited.values()].map(({ space, device, seq }) => [space, device, seq]),
  }
  return chains
}

/** Reads a ledger's chains. */
export async function loadChains(chains: Chains, ledger: Ledger, spaces: readonly SpaceId[]): Promise<void> {
  const frontiers = await ledger.entries.frontiers()
  for (const space of spaces)
    for (const [device, head] of frontiers.get(space) ?? []) chains.advance(space, device, head)
  const aside = (await ledger.entries.inState('aside')).sort((a, b) => a.seq - b.seq)
  for (const entry of aside) {
    if (notALink.has(entry.reason ?? '')) continue
    const head = chains.head(entry.space, entry.device)
    if (entry.seq === (head?.seq ?? 0) + 1) chains.advance(entry.space, entry.device, linkOf(entry))
    // Accepted entries behind one set aside: `frontier` already told the highest of them.
  }
}

export const isLink = (reason: string): boolean => !notALink.has(reason)

export const linkOf = (entry: { seq: number; hash: Hash }): Head => ({ seq: entry.seq, hash: entry.hash })
