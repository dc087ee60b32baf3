// The lists of skills of a coop, followed live.

import { type Accessor, createMemo } from 'solid-js'
import type { RecordView } from '../../../app/record/reads.ts'
import { type Framework, type FrameworkReads, readFramework } from '../../../app/skills/frameworks.ts'
import type { CoopId } from '../../../base/ids.ts'
import { useReads } from '../path/use-reads.ts'

/** Undefined until they were read once. */
export const useFrameworks = (coop: Accessor<CoopId>): Accessor<FrameworkReads | undefined> =>
  useReads(coop, ['skillsFramework', 'hostRules'])

/** The very version that a check was made with; undefined while it is not on this device. The same until it changes. */
export const useFrameworkOf = (
  reads: Accessor<FrameworkReads | undefined>,
  check: Accessor<RecordView | undefined>,
): Accessor<Framework | undefined> =>
  createMemo(
    () => {
      const [known, view] = [reads(), check()]
      return known && view && readFramework(known, String(view.fields.framework))
    },
    undefined,
    { equals: (a, b) => a?.id === b?.id && a?.written === b?.written },
  )
