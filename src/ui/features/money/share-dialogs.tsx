import Check from 'lucide-solid/icons/check'
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { decisionViews } from '../../../app/meeting/motion-view.ts'
import type { DistributionView } from '../../../app/pay/distribution-view.ts'
import {
  confirmDistribution,
  recomputeDistribution,
  takeBackDistribution,
} from '../../../app/pay/propose-distribution.ts'
import { isSaidAloud, payDecision } from '../../../app/pay/share-copies.ts'
import type { RecordId } from '../../../base/ids.ts'
import type { Result } from '../../../base/result.ts'
import { givenCents } from '../../../domain/pay/held-shares.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Dialog } from '../../design/parts/dialog.tsx'
import { Stack } from '../../design/parts/form.tsx'
import type { IconPart } from '../../design/parts/icon.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useVoteRecords } from '../meeting/use-records.ts'
import { useKeep } from '../record/use-keep.ts'
import { useTreasury } from './use-money.ts'

interface ShareDialogProps {
  readonly open: boolean
  readonly view: DistributionView
  readonly onClose: () => void
}

/** One step of a sharing: what it means, what it needs, one button that takes it and closes. */
function StepDialog(props: {
  readonly step: Pick<ShareDialogProps, 'open' | 'onClose'>
  readonly title: string
  readonly button: string
  readonly icon: IconPart
  readonly help: string
  readonly run: () => Promise<Result<unknown, { readonly type: string }>>
  readonly said: string
  readonly undo?: () => Promise<Result<unknown, { readonly type: string }>>
  readonly children: JSX.Element
}): JSX.Element {
  const keep = useKeep()
  const run = async (): Promise<void> => {
    if ((await keep.run(props.run, props.said, props.undo)) !== undefined) props.step.onClose()
  }
  return (
    <Dialog
      open={props.step.open}
      onClose={props.step.onClose}
      title={props.title}
      closeLabel={t('common.close')}
      actions={
        <Button kind="main" icon={props.icon} busy={keep.busy()} onClick={() => void run()}>
          {props.button}
        </Button>
      }
    >
      <Stack>
        <p>{props.help}</p>
        {props.children}
      </Stack>
    </Dialog>
  )
}

/** What is available, and the decision that counts in notes still unpaid. */
export function ConfirmDialog(props: ShareDialogProps): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const treasury = useTreasury(coop)
  const votes = useVoteRecords(coop)
  const [closing, setClosing] = createSignal<RecordId | ''>('')
  const pool = () => givenCents(props.view.distribution)
  const decisions = createMemo(() => {
    const read = votes()
    return read === undefined ? [] : decisionViews(read).filter(({ state }) => state === 'standing')
  })
  /** By the group, not by each person alone. */
  const isRead = (): boolean => {
    const read = votes()
    return isSaidAloud(props.view.distribution.method) || (read !== undefined && payDecision(read) !== undefined)
  }
  const isShort = () => {
    const found = treasury()
    return found !== undefined && found.availableCents < pool() && found.unpaidCents > 0
  }
  const confirm = () =>
    confirmDistribution(app.device(), {
      coop: coop(),
      distribution: props.view.distribution.id,
      closingDecision: closing() || undefined,
    })
  return (
    <StepDialog
      step={props}
      title={t('money.share.confirm')}
      button={t('money.share.confirm')}
      icon={Check}
      help={t(isRead() ? 'shares.confirmHelp' : 'money.share.confirmHelp')}
      run={confirm}
      said={t('money.share.confirmed')}
      undo={() => takeBackDistribution(app.device(), { coop: coop(), distribution: props.view.distribution.id })}
    >
      <Show when={treasury()}>
        {(found) => (
          <p>
            {t('money.share.available', { amount: formatMoney(found().availableCents), pool: formatMoney(pool()) })}
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
    </StepDialog>
  )
}

/** The same sum and way with the hours of today. */
export function RecomputeDialog(props: ShareDialogProps): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const [why, setWhy] = createSignal('')
  const recompute = () =>
    recomputeDistribution(app.device(), {
      coop: coop(),
      distribution: props.view.distribution.id,
      why: why().trim(),
    })
  return (
    <StepDialog
      step={props}
      title={t('money.share.recompute')}
      button={t('money.share.recomputeNow')}
      icon={RefreshCw}
      help={t('money.share.recomputeHelp')}
      run={recompute}
      said={t('money.share.proposedAgain')}
    >
      <TextField
        label={t('money.share.why')}
        hint={t('common.optional')}
        value={why()}
        maxLength={200}
        onInput={setWhy}
      />
    </StepDialog>
  )
}
