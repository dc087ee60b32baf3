// Proxies at a meeting: who speaks for whom, and how many absent people one person may speak for.

import type { PersonId } from '../../base/ids.ts'
import type { ProxyHolders } from '../vote/tally.rules.ts'
import type { Presence } from './presence.schema.ts'

/** Until the house rules say otherwise, one person speaks for at most this many absent people. */
export const usualProxiesPerPerson = 2

type Proxy = Pick<Presence, 'person' | 'state' | 'proxyTo'>

/**
 * The proxies that count. Two tablets with no network may give one holder more than the house rules allow: the first
 * by the represented person's id stay, so that every device keeps the same ones. Nobody holds a proxy while absent.
 */
export function proxyHolders({
  presences,
  most,
}: {
  presences: Iterable<Proxy>
  /** The coop's own figure. */
  most?: number | null | undefined
}): ProxyHolders {
  const all = [...presences]
  const there = new Set(all.filter(({ state }) => state === 'present').map(({ person }) => person))
  const held = new Map<PersonId, number>()
  const holders = new Map<PersonId, PersonId>()
  for (const { person, state, proxyTo } of all.sort((a, b) => (a.person < b.person ? -1 : 1))) {
    if (state !== 'proxy' || proxyTo == null || !there.has(proxyTo)) continue
    const n = held.get(proxyTo) ?? 0
    if (n >= (most ?? usualProxiesPerPerson)) continue
    held.set(proxyTo, n + 1)
    holders.set(person, proxyTo)
  }
  return holders
}
