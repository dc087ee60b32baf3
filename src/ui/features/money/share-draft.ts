// What is typed while a sum is shared in several ways, and what each way makes of it.

import type { Candidates } from '../../../app/pay/simulate-distribution.ts'
import type { PersonId } from '../../../base/ids.ts'
import type { ShareMethod, ShareRule, Sharer } from '../../../domain/money/distribution.rules.ts'
import { isPeriod, type SharePeriod } from '../../../domain/pay/share-period.rules.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { pathOfMethod } from './share-words.ts'

export interface ShareDraft {
  poolCents: number | null
  /** Empty: what is proposed. */
  from: string
  to: string
  /** Those who do not take part this time. */
  without: PersonId[]
  /** Those who left before, and take part all the same. */
  added: PersonId[]
  shown: ShareMethod[]
  /** Per cent of the pool shared equally by the mixed ways. */
  part: '25' | '50' | '75'
  points: Record<string, number>
  declared: Record<string, number>
  chosen: ShareMethod | ''
}

export const emptyShare: ShareDraft = {
  poolCents: null,
  from: '',
  to: '',
  without: [],
  added: [],
  shown: ['equal', 'hours', 'mixedHours'],
  part: '50',
  points: {},
  declared: {},
  chosen: '',
}

export const ruleOf = (method: ShareMethod, part: ShareDraft['part']): ShareRule =>
  method === 'mixedHours' || method === 'mixedPoints' ? { method, equalBasisPoints: Number(part) * 100 } : { method }

/** Those who take part, with their own figures. */
export const sharersOf = ({ sharers, gone }: Candidates, draft: ShareDraft): Sharer[] =>
  [
    ...sharers.filter(({ person }) => !draft.without.includes(person)),
    ...gone.filter(({ person }) => draft.added.includes(person)),
  ].map(({ person, minutes }) => ({
    person,
    minutes,
    points: draft.points[person] ?? 0,
    declaredCents: draft.declared[person] ?? 0,
  }))

/** Days that are days, in their order. */
export const isGoodPeriod = ({ from, to }: Pick<ShareDraft, 'from' | 'to'>, period: SharePeriod): boolean =>
  [from, to].every((day) => day === '' || isLocalDate(day)) && isPeriod(period)

/** The days that one typed, or those that are proposed. */
export const typedPeriod = ({ from, to }: Pick<ShareDraft, 'from' | 'to'>, proposed: SharePeriod): SharePeriod => ({
  from: isLocalDate(from) ? from : proposed.from,
  to: isLocalDate(to) ? to : proposed.to,
})

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
