// Votes for tests: fifteen people, one motion, ballots by number.

import type { PersonId, RecordId } from '../../../../src/base/ids.ts'
import { localDateTime } from '../../../../src/domain/time/local-time.ts'
import type { Motion } from '../../../../src/domain/vote/motion.schema.ts'
import type { CastBallot } from '../../../../src/domain/vote/tally.rules.ts'

export const person = (n: number) => n.toString(16).padStart(32, '0') as PersonId
export const recordId = (code: string, n: number) => `${code}:${n.toString(36).padStart(22, '0')}` as RecordId
export const people = (from: number, n: number) => Array.from({ length: n }, (_, i) => person(from + i))
export const everyone = people(0, 15)
export const motionId = recordId('mo', 1)
export const closedAt = localDateTime('2024-07-15T10:20')

export const motion: Motion & { id: RecordId } = {
  id: motionId,
  wording: 'm',
  method: 'open',
  rule: 'simple',
  eligible: everyone,
  quorumPercent: 50,
  tieRule: 'rejected',
  openedAt: localDateTime('2024-07-15T10:00'),
}

export const cast = (n: number, voter: PersonId, more: Partial<CastBallot> = {}): CastBallot => ({
  id: recordId('ba', n),
  motion: motionId,
  voter,
  choice: 'for',
  via: 'phone',
  at: n,
  ...more,
})

export const counts = (inFavour: number, against: number, abstain = 0, objections = 0) => ({
  for: inFavour,
  against,
  abstain,
  objections,
})
