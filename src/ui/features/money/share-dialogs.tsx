import Check from 'lucide-solid/icons/check'
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { decisionViews } from '../../../app/meeting/motion-view.ts'
import type { DistributionView } from '../../../app/pay/distribution-view.ts'
import { confirmDistribution, recomputeDistribution } from '../../../app/pay/propose-distribution.ts'
import type { RecordId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Dialog } from '../../design/parts/dialog.tsx'
import { Stack } from '../../design/parts/form.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useVoteRecords } from '../meeting/use-records.ts'
import { useKeep } from '../record/use-keep.ts'
import { useTreasury } from './use-money.ts'

/** What is available, and the decision that counts in notes still unpaid. */
export function ConfirmDialog(props: {
  readonly open: boolean
  readonly view: DistributionView
  readonly onClose: () => void
}): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const treasury = useTreasury(coop)
  const votes = useVoteRecords(coop)
  const [closing, setClosing] = createSignal<RecordId | ''>('')
  const decisions = createMemo(() => {
    const read = votes()
    return read === undefined ? [] : decisionViews(read).filter(({ state }) => state === 'standing')
  })
  const isShort = () => {
    const found = treasury()
    return found !== undefined && found.availableCents < props.view.distribution.poolCents && found.unpaidCents > 0
  }
  const confirm = async (): Promise<void> => {
    const input = {
      coop: coop(),
      distribution: props.view.distribution.id,
      closingDecision: closing() || undefined,
    }
    if (await keep.run(() => confirmDistribution(app.device(), input), t('money.share.confirmed'))) props.onClose()
  }
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('money.share.confirm')}
      closeLabel={t('common.close')}
      actions={
        <Button kind="main" icon={Check} busy={keep.busy()} onClick={() => void confirm()}>
          {t('money.share.confirm')}
        </Button>
      }
    >
      <Stack>
        <p>{t('money.share.confirmHelp')}</p>
        <Show when={treasury()}>
          {(found) => (
            <p>
              {t('money.share.available', {
                amount: formatMoney(found().availableCents),
                pool: formatMoney(props.view.distribution.poolCents),
              })}
            </p>
          )}
        </Show>
        <Show when={isShort()}>
          <SelectField
            label={t('money.share.closingDecision')}
            help={t('money.share.closingHelp')}
            value={closing()}
            emptyLabel={t('money.share.noDecision')}
            choices={decisions().map(({ decision }) => ({ value: decision.id, label: decision.wording }))}
            onChange={setClosing}
          />
        </Show>
      </Stack>
    </Dialog>
  )
}

/** The same sum and way with the hours of today. */
export function RecomputeDialog(props: {
  readonly open: boolean
  readonly view: DistributionView
  readonly onClose: () => void
}): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const [why, setWhy] = createSignal('')
  const run = async (): Promise<void> => {
    const input = { coop: coop(), distribution: props.view.distribution.id, why: why().trim() }
    if (await keep.run(() => recomputeDistribution(app.device(), input), t('money.share.proposedAgain')))
      props.onClose()
  }
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('money.share.recompute')}
      closeLabel={t('common.close')}
      actions={
        <Button kind="main" icon={RefreshCw} busy={keep.busy()} onClick={() => void run()}>
          {t('money.share.recomputeNow')}
        </Button>
      }
    >
      <Stack>
        <p>{t('money.share.recomputeHelp')}</p>
        <TextField
          label={t('money.share.why')}
          hint={t('common.optional')}
          value={why()}
          maxLength={200}
          onInput={setWhy}
        />
      </Stack>
    </Dialog>
  )
}
