// « Retirer » a line written by mistake, with « Annuler ».

import { type MarketLine, withdrawLine } from '../../../app/path/withdraw-line.ts'
import type { RecordId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { t } from '../../i18n/t.ts'
import type { Keep } from '../record/use-keep.ts'

export function useWithdrawLine({ coop, kind, keep }: Omit<MarketLine, 'line'> & { readonly keep: Keep }) {
  const app = useApp()
  const set = (line: RecordId, withdrawn: boolean) => withdrawLine(app.device(), { coop, kind, line, withdrawn })
  return {
    set,
    withdraw: (line: RecordId): void => {
      void keep.run(
        () => set(line, true),
        t('way.line.withdrawn'),
        () => set(line, false),
      )
    },
  }
}
