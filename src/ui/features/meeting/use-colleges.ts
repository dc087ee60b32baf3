// The colleges of the coop's associates, when there are enough to vote by them.

import { type Accessor, createMemo } from 'solid-js'
import { votingColleges } from '../../../app/meeting/voting-colleges.ts'
import type { CoopId } from '../../../base/ids.ts'
import type { MotionCollege } from '../../../domain/vote/motion.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'

/** Empty when the coop has none, or when they do not make a vote together. */
export function useColleges(coop: Accessor<CoopId>): Accessor<readonly MotionCollege[]> {
  const app = useApp()
  const colleges = useLive(() => app.reads().list(coop(), 'college'))
  const associates = useLive(() => app.reads().list(coop(), 'associate'))
  return createMemo(() =>
    votingColleges({ colleges: colleges() ?? [], associates: associates() ?? [], now: app.device().clock.now() }),
  )
}
