// What is typed while a sum is shared in several ways, and what each way makes of it.

import type { PersonId } from '../../../base/ids.ts'
import type { ShareMethod, ShareRule, Sharer } from '../../../domain/money/distribution.rules.ts'
import { pathOfMethod } from './share-words.ts'

export interface ShareDraft {
  poolCents: number | null
  /** Those who do not take part this time. */
  without: PersonId[]
  shown: ShareMethod[]
  /** Per cent of the pool shared equally by the mixed ways. */
  part: '25' | '50' | '75'
  points: Record<string, number>
  declared: Record<string, number>
  chosen: ShareMethod | ''
}

export const emptyShare: ShareDraft = {
  poolCents: null,
  without: [],
  shown: ['equal', 'hours', 'mixedHours'],
  part: '50',
  points: {},
  declared: {},
  chosen: '',
}

export const ruleOf = (method: ShareMethod, part: ShareDraft['part']): ShareRule =>
  method === 'mixedHours' || method === 'mixedPoints' ? { method, equalBasisPoints: Number(part) * 100 } : { method }

/** Those who take part, with their own figures. */
export const sharersOf = (people: readonly Sharer[], { without, points, declared }: ShareDraft): Sharer[] =>
  people
    .filter(({ person }) => !without.includes(person))
    .map((one) => ({ ...one, points: points[one.person] ?? 0, declaredCents: declared[one.person] ?? 0 }))

/** Only what the way needs is kept: nobody's points stay beside an equal sharing. */
export function usedBy(method: ShareMethod, sharers: readonly Sharer[]): Sharer[] {
  const by = pathOfMethod(method)
  return sharers.map(({ person, minutes, points, declaredCents }) => ({
    person,
    ...(by === 'hours' ? { minutes } : {}),
    ...(by === 'points' ? { points } : {}),
    ...(by === 'declared' ? { declaredCents } : {}),
  }))
}
