// A contract already on the way whose days change, one that leaves it and one that comes back: what comes before and after it
// stays possible [D150] [D151]. The law's and the host's figures are asked elsewhere: `checkCape`.

import { err, ok, type Result } from '../../base/result.ts'
import type { LocalDate } from '../time/local-date.ts'
import { contractKinds } from './contract.schema.ts'
import { checkNextStage, inOrder, isContract, mayOverlap, type PathError } from './path.rules.ts'
import type { Stage, StageKind } from './path.types.ts'

export type PlaceError =
  | PathError
  | { readonly type: 'path.meets_next'; readonly source: 'S1'; readonly stage: StageKind; readonly day: LocalDate }

export type FollowedError = { readonly type: 'path.followed'; readonly source: 'S1'; readonly stage: StageKind }

/** A contract that the host used when it was written stays one. */
const rules = { contracts: contractKinds }

const placeOf = (stages: readonly Stage[], record: Stage['record']): number =>
  stages.findIndex((stage) => record !== undefined && stage.record === record)

/**
 * Other days for a contract that keeps its place.
 * @param stages in order, the contract among them as it was
 */
export function checkPlace({ stages, next }: { stages: readonly Stage[]; next: Stage }): Result<Stage, PlaceError> {
  const at = placeOf(stages, next.record)
  const placed = checkNextStage({ stages: stages.slice(0, Math.max(0, at)), next, rules })
  const after = stages[at + 1]
  if (!placed.ok || at < 0 || after === undefined) return placed
  const { kind, start, end } = next
  const overlaps = isContract(after.kind) && end !== undefined && end >= after.start && !mayOverlap(kind, after.kind)
  return start > after.start || overlaps
    ? err({ type: 'path.meets_next', source: 'S1', stage: after.kind, day: after.start })
    : placed
}

/** A withdrawn contract among what the way became since. */
export function checkReturn({ stages, back }: { stages: readonly Stage[]; back: Stage }): Result<Stage, PlaceError> {
  const all = inOrder([...stages, back])
  const after = all[placeOf(all, back.record) + 1]
  const onward = after && isContract(after.kind) ? cannotFollow(back, after) : undefined
  return onward === undefined ? checkPlace({ stages: all, next: back }) : err(onward)
}

/** A contract leaves the way unless the next one needs it. */
export function checkWithdrawal({
  stages,
  record,
}: {
  stages: readonly Stage[]
  record: Stage['record']
}): Result<undefined, FollowedError> {
  const at = placeOf(stages, record)
  const [before, after] = [stages[at - 1], stages[at + 1]]
  if (before === undefined || after === undefined || !isContract(after.kind)) return ok(undefined)
  return cannotFollow(before, after) === undefined
    ? ok(undefined)
    : err({ type: 'path.followed', source: 'S1', stage: after.kind })
}

function cannotFollow(before: Stage, after: Stage): PathError | undefined {
  const asked = checkNextStage({ stages: [before], next: after, rules })
  return !asked.ok && asked.error.type === 'path.cannot_follow' ? asked.error : undefined
}
