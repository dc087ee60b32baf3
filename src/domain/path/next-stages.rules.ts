// What may come next on a way, and what may not with its reason: the rules of `checkNextStage`, asked of every stage.

import type { Result } from '../../base/result.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'
import type { HostRules } from './host-rules.ts'
import { checkNextStage, type PathError } from './path.rules.ts'
import type { Stage, StageKind } from './path.types.ts'

export interface NextStage {
  readonly kind: StageKind
  /** The first day from `day` on at which it may begin. */
  readonly may: Result<LocalDate, PathError>
}

/** In the order of the way. The welcome is left out: it has a page of its own. */
const stageKinds: readonly StageKind[] = ['goals', 'support', 'cape', 'employment', 'cesa', 'alternative', 'exit']

/** Every stage, asked for `day`; one that is only too early is told for the day after what runs. */
export function nextStages({
  stages,
  day,
  rules,
}: {
  stages: readonly Stage[]
  day: LocalDate
  rules: Pick<HostRules, 'contracts'>
}): NextStage[] {
  const askOn = (kind: StageKind, start: LocalDate): Result<LocalDate, PathError> => {
    const asked = checkNextStage({ stages, next: { kind, start }, rules })
    return asked.ok ? { ok: true, value: start } : asked
  }
  return stageKinds.map((kind) => {
    const may = askOn(kind, day)
    if (may.ok) return { kind, may }
    if (may.error.type === 'path.overlaps') return { kind, may: askOn(kind, addDays(may.error.day, 1)) }
    if (may.error.type === 'path.before_last') return { kind, may: askOn(kind, may.error.day) }
    return { kind, may }
  })
}
