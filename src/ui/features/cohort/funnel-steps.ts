// The lines of a funnel, in the order of the way.

import type { CohortFunnel } from '../../../domain/cohort/funnel.rules.ts'
import type { StageKind } from '../../../domain/path/path.types.ts'

export interface FunnelStep {
  readonly stage: StageKind | 'joined'
  readonly people: number
}

/** Shown even when nobody reached them: their zero is known. */
const always: readonly StageKind[] = ['cape', 'cesa']
const steps: readonly StageKind[] = ['goals', 'support', 'cape', 'employment', 'cesa', 'exit']

/** Everyone who joined, then how many ever reached each stage. */
export const funnelSteps = ({ joined, reached }: CohortFunnel): FunnelStep[] => [
  { stage: 'joined', people: joined },
  ...steps
    .filter((stage) => reached[stage] > 0 || always.includes(stage))
    .map((stage) => ({ stage, people: reached[stage] })),
]
