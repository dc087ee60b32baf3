// Entries set aside, gathered by who wrote them and why: a list of a hundred lines says less than three. Pure.

import type { AsideEntry } from '../../../app/carnet-app.ts'
import type { PersonId } from '../../../base/ids.ts'

export interface AsideGroup {
  readonly person: PersonId | undefined
  readonly reason: string
  readonly n: number
}

export function groupAside(aside: readonly AsideEntry[]): AsideGroup[] {
  const groups = new Map<string, AsideGroup>()
  for (const { person, reason } of aside) {
    const key = `${person ?? ''}/${reason}`
    groups.set(key, { person, reason, n: (groups.get(key)?.n ?? 0) + 1 })
  }
  return [...groups.values()].sort((a, b) => b.n - a.n)
}
