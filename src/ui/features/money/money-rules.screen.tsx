import { useNavigate } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { setMoneyRules } from '../../../app/pay/set-money-rules.ts'
import { type Coop, coopKind } from '../../../domain/coop/coop.schema.ts'
import { type TimeKind, timeKinds } from '../../../domain/job/time-log.schema.ts'
import { contributionBases, isUsualRate } from '../../../domain/money/contribution.rules.ts'
import { usualPaidKinds } from '../../../domain/pay/share-period.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { t } from '../../i18n/t.ts'
import { AmountField } from '../job/amount-field.tsx'
import { useList } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

/** What the structure that carries the coop takes, and the day by which pay is asked for. */
export function MoneyRulesScreen(): JSX.Element {
  const coop = useCoop()
  const records = useList(coop, 'coop')
  const known = createMemo(() => readRecords(coopKind, records() ?? [])[0])
  return (
    <Show
      when={known()}
      fallback={
        <Page title={t('treasury.settings')} windowTitle={t('treasury.settings')}>
          <Loading label={t('common.loading')} />
        </Page>
      }
    >
      {(found) => <RulesForm coop={found()} />}
    </Show>
  )
}

function RulesForm(props: { readonly coop: Coop }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const navigate = useNavigate()
  const initial = props.coop
  const [rate, setRate] = createSignal<number | undefined>((initial.contributionBasisPoints ?? 0) / 100)
  const [base, setBase] = createSignal(initial.contributionBase ?? 'turnoverHT')
  const [fee, setFee] = createSignal(initial.fixedFeeCents ?? 0)
  const [waived, setWaived] = createSignal(initial.fixedFeeWaived ?? false)
  const [day, setDay] = createSignal<number | undefined>(initial.payRequestDay ?? undefined)
  const [kinds, setKinds] = createSignal<readonly TimeKind[]>(initial.paidKinds ?? usualPaidKinds)
  const basisPoints = () => Math.round((rate() ?? 0) * 100)
  const back = (): string => `/c/${coop()}/caisse`
  const save = async (): Promise<void> => {
    const input = {
      coop: coop(),
      contributionBasisPoints: basisPoints(),
      contributionBase: base(),
      fixedFeeCents: fee(),
      fixedFeeWaived: waived(),
      payRequestDay: day() ?? null,
      paidKinds: kinds(),
    }
    if (await keep.run(() => setMoneyRules(app.device(), input), t('treasury.rules.done')))
      navigate(back(), { replace: true })
  }
  return (
    <Page
      title={t('treasury.settings')}
      windowTitle={t('treasury.settings')}
      lead={t('treasury.rules.lead')}
      back={{ href: back(), label: t('treasury.title') }}
      action={
        <Button kind="main" type="submit" form="money-rules" icon={Check} busy={keep.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Form id="money-rules" onSubmit={() => void save()}>
        <NumberField label={t('treasury.rules.rate')} unit="%" value={rate()} onInput={setRate} />
        <Show when={!isUsualRate({ base: base(), basisPoints: basisPoints() })}>
          <Card kind="note">
            <p>{t('treasury.rules.unusual')}</p>
          </Card>
        </Show>
        <SegmentedChoice
          label={t('treasury.rules.base')}
          value={base()}
          choices={contributionBases.map((value) => ({ value, label: t(`treasury.rules.bases.${value}`) }))}
          onChange={setBase}
        />
        <AmountField label={t('treasury.rules.fee')} cents={fee()} onInput={(cents) => setFee(cents ?? 0)} />
        <CheckField label={t('treasury.rules.waived')} checked={waived()} onChange={setWaived} />
        <NumberField
          label={t('treasury.rules.payDay')}
          help={t('treasury.rules.payDayHelp')}
          hint={t('common.optional')}
          whole={true}
          value={day()}
          onInput={setDay}
        />
        <fieldset class="field">
          <legend class="field-label">{t('treasury.rules.paidKinds')}</legend>
          <For each={timeKinds}>
            {(kind) => (
              <CheckField
                label={t(`job.kinds.${kind}`)}
                checked={kinds().includes(kind)}
                onChange={(on) => setKinds(timeKinds.filter((one) => (one === kind ? on : kinds().includes(one))))}
              />
            )}
          </For>
        </fieldset>
      </Form>
    </Page>
  )
}
