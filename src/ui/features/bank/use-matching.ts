// Matching from a page: kept, told with « Annuler », and the bank read again after either.

import type { Accessor } from 'solid-js'
import { undoMatch } from '../../../app/bank/match-line.ts'
import { matchTogether } from '../../../app/bank/match-together.ts'
import type { Saved } from '../../../app/device/device.port.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { ok, type Result } from '../../../base/result.ts'
import { useApp } from '../../app-context.tsx'
import { t } from '../../i18n/t.ts'
import type { Keep } from '../record/use-keep.ts'
import type { UseBank } from './use-bank.ts'

type Matched = Promise<Result<Saved, { readonly type: string }>>

export interface Matching {
  /** The last id that it saves is a match. */
  keep(work: () => Matched, said: string): Promise<Saved | undefined>
  together(of: {
    readonly lines: readonly RecordId[]
    readonly subjects: readonly RecordId[]
  }): Promise<Saved | undefined>
}

export function useMatching(coop: Accessor<CoopId>, keep: Keep, use: Accessor<UseBank>): Matching {
  const app = useApp()
  const matching: Matching = {
    async keep(work, said) {
      const undo = async ({ ids }: Saved) => {
        const match = ids.at(-1)
        const done = match === undefined ? ok(undefined) : await undoMatch(app.device(), { coop: coop(), match })
        use().refresh()
        return done
      }
      const saved = await keep.run(work, said, undo)
      use().refresh()
      return saved
    },
    together: ({ lines, subjects }) =>
      matching.keep(
        () => matchTogether(app.device(), { coop: coop(), lines, subjects }),
        t('bank.matchedTogether', { n: lines.length + subjects.length }),
      ),
  }
  return matching
}
