// Who is at a meeting, and who votes what.

import type { BallotChoice } from '../domain/vote/ballot.schema.ts'
import { members, type PersonKey } from './cast.ts'
import type { PlannedBoard } from './meetings.ts'
import type { Prng } from './prng.ts'

export interface PlannedAttendance {
  readonly present: readonly PersonKey[]
  /** For each motion of the meeting, the choice of each person present. */
  readonly choices: readonly ReadonlyMap<PersonKey, BallotChoice>[]
}

export function planAttendance(prng: Prng, board: PlannedBoard): PlannedAttendance {
  const present = members.map(({ key }) => key).filter((key) => !(key in board.away))
  const choices = board.motions.map(({ against, abstain }) => {
    const order = prng.shuffle(present)
    return new Map(
      order.map((key, index): [PersonKey, BallotChoice] => [
        key,
        index < against ? 'against' : index < against + abstain ? 'abstain' : 'for',
      ]),
    )
  })
  return { present, choices }
}
