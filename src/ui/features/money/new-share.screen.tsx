import { useNavigate } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { proposeDistribution } from '../../../app/pay/propose-distribution.ts'
import { simulateDistributions } from '../../../app/pay/simulate-distribution.ts'
import { type Sharer, shareMethods } from '../../../domain/money/distribution.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { createDraft } from '../../draft.ts'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { AmountField } from '../job/amount-field.tsx'
import { useKeep } from '../record/use-keep.ts'
import { PeriodFields } from './period-fields.tsx'
import { ShareAverage } from './share-average.tsx'
import { ShareComparison } from './share-comparison.tsx'
import { emptyShare, isGoodPeriod, ruleOf, type ShareDraft, sharersOf, typedPeriod, usedBy } from './share-draft.ts'
import { ruleName } from './share-words.ts'
import { OwnFigures, Participants } from './sharers-fields.tsx'
import { useSharing, useTreasury } from './use-money.ts'
import './money.css'

/** The same sum shared in several ways, side by side; one of them becomes a proposal. Keeps nothing before that. */
export function NewShareScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const navigate = useNavigate()
  const keep = useKeep()
  const treasury = useTreasury(coop)
  const key = `partage:${coop()}`
  const draft = createDraft<ShareDraft>(key, emptyShare)
  const sharing = useSharing(coop, (next) => typedPeriod(draft.value, next))
  const [tried, setTried] = createSignal(false)
  const sharers = createMemo<readonly Sharer[]>(() => sharersOf(sharing() ?? { sharers: [], gone: [] }, draft.value))
  const simulated = createMemo(() =>
    simulateDistributions({
      poolCents: draft.value.poolCents ?? 0,
      sharers: sharers(),
      rules: draft.value.shown.map((method) => ruleOf(method, draft.value.part)),
    }),
  )
  const chosen = () => simulated().find(({ rule }) => rule.method === draft.value.chosen)
  const propose = onePress(async (): Promise<void> => {
    setTried(true)
    const rule = chosen()?.rule
    const { poolCents } = draft.value
    const known = sharing()
    if (known === undefined || !isGoodPeriod(draft.value, known.period)) return
    if (rule === undefined || poolCents === null || poolCents === 0) return
    await draft.settle()
    const { period, kinds } = known
    const input = { coop: coop(), poolCents, rule, sharers: usedBy(rule.method, sharers()), period, kinds }
    const saved = await keep.run(() => proposeDistribution(app.device(), input), t('money.new.proposed'))
    if (!saved) return
    await draft.discard()
    navigate(`/c/${coop()}/partage`, { replace: true })
  })
  return (
    <Page
      title={t('money.new.title')}
      windowTitle={t('money.new.title')}
      lead={t('money.new.lead')}
      back={{ href: `/c/${coop()}/partage`, label: t('money.share.title') }}
      wide={true}
      action={
        <Button kind="main" type="submit" form="share" icon={Check} busy={keep.busy()}>
          {t('money.new.propose')}
        </Button>
      }
    >
      <Show when={draft.ready() && sharing()} fallback={<Loading label={t('common.loading')} />}>
        {(known) => (
          <Form id="share" onSubmit={() => void propose()}>
            <Columns>
              <AmountField
                label={t('money.new.pool')}
                help={
                  treasury()
                    ? t('money.new.available', { amount: formatMoney(treasury()?.availableCents ?? 0) })
                    : undefined
                }
                cents={draft.value.poolCents}
                error={tried() && !draft.value.poolCents ? t('errors.distribution.pool_missing') : undefined}
                onInput={(poolCents) => draft.set({ poolCents })}
              />
            </Columns>
            <ShareAverage poolCents={draft.value.poolCents ?? 0} people={sharers().length} />
            <PeriodFields draft={draft} sharing={known()} />
            <Participants draft={draft} candidates={known()} />
            <fieldset class="field">
              <legend class="field-label">{t('money.new.ways')}</legend>
              <For each={shareMethods}>
                {(method) => (
                  <CheckField
                    label={t(`money.methods.${method}`)}
                    checked={draft.value.shown.includes(method)}
                    onChange={(on) =>
                      draft.set({
                        shown: shareMethods.filter((one) => (one === method ? on : draft.value.shown.includes(one))),
                      })
                    }
                  />
                )}
              </For>
            </fieldset>
            <Show when={draft.value.shown.some((method) => method.startsWith('mixed'))}>
              <SegmentedChoice
                label={t('money.new.part')}
                value={draft.value.part}
                choices={(['25', '50', '75'] as const).map((value) => ({
                  value,
                  label: t(`money.new.parts.${value}`),
                }))}
                onChange={(part) => draft.set({ part })}
              />
            </Show>
            <OwnFigures draft={draft} sharers={sharers()} />
            <ShareComparison sharers={sharers()} simulated={simulated()} poolCents={draft.value.poolCents ?? 0} />
            <Show when={draft.value.poolCents}>
              <SelectField
                label={t('money.new.chosen')}
                value={chosen()?.rule.method ?? ''}
                emptyLabel={t('money.new.none')}
                choices={simulated()
                  .filter(({ shared }) => shared.ok)
                  .map(({ rule }) => ({ value: rule.method, label: ruleName(rule) }))}
                error={tried() && chosen() === undefined ? t('money.new.chosenMissing') : undefined}
                onChange={(method) => draft.set({ chosen: method })}
              />
            </Show>
          </Form>
        )}
      </Show>
    </Page>
  )
}
