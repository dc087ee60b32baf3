import { useNavigate, useParams } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { Read } from '../../../app/meeting/read-records.ts'
import { saveFunding } from '../../../app/report/save-funding.ts'
import { type Funding, type TargetKey, targetKeys } from '../../../domain/report/funding.schema.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { NotFoundScreen } from '../../shell/not-found.screen.tsx'
import { onePress } from '../../shell/one-press.ts'
import { AmountField } from '../job/amount-field.tsx'
import { useKeep } from '../record/use-keep.ts'
import { CoopsAndPeriod, type CoopsAndPeriodForm } from './coops-and-period.tsx'
import { useCoopChoices, useOffice } from './use-office.ts'

type FundingForm = CoopsAndPeriodForm & { funder: string; action: string; amountCents: number | null } & {
  [Key in TargetKey]: number | null
}

export function NewFundingScreen(): JSX.Element {
  const app = useApp()
  return (
    <Show when={app.device().me.rank === 'coordinator'} fallback={<NotFoundScreen />}>
      <FundingFields known={undefined} />
    </Show>
  )
}

export function ChangeFundingScreen(): JSX.Element {
  const app = useApp()
  const params = useParams()
  const office = useOffice()
  const found = createMemo(() => office()?.fundings.find(({ id }) => id === params.record))
  return (
    <Show when={app.device().me.rank === 'coordinator'} fallback={<NotFoundScreen />}>
      <Show when={office()} fallback={<Loading label={t('common.loading')} />}>
        <Show when={found()} fallback={<NotFoundScreen />}>
          {(known) => <FundingFields known={known()} />}
        </Show>
      </Show>
    </Show>
  )
}

const formOf = (known: Funding | undefined): FundingForm => ({
  funder: known?.funder ?? '',
  action: known?.action ?? '',
  amountCents: known?.amountCents ?? null,
  coops: [...(known?.coops ?? [])],
  from: known?.from ?? '',
  to: known?.to ?? '',
  members: known?.members ?? null,
  missions: known?.missions ?? null,
  clients: known?.clients ?? null,
  workshops: known?.workshops ?? null,
  meetings: known?.meetings ?? null,
  turnover: known?.turnover ?? null,
})

function FundingFields(props: { readonly known: Read<Funding> | undefined }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const navigate = useNavigate()
  const choices = useCoopChoices()
  const key = `financement:${props.known?.id ?? 'nouveau'}`
  const draft = createDraft<FundingForm>(key, formOf(props.known))
  const [tried, setTried] = createSignal(false)
  const title = (): string => t(props.known ? 'report.funding.change' : 'report.funding.new')
  const isWrongPeriod = (): boolean => {
    const { from, to } = draft.value
    return !isLocalDate(from) || !isLocalDate(to) || from > to
  }
  const back = (): string => (props.known ? `/bilans/financements/${props.known.id}` : '/bilans')
  const save = onePress(async (): Promise<void> => {
    setTried(true)
    const { from, to, coops, ...others } = draft.value
    if (!isLocalDate(from) || !isLocalDate(to) || isWrongPeriod() || coops.length === 0) return
    if (others.funder.trim() === '' || others.action.trim() === '') return
    await draft.settle()
    const values: Funding = {
      ...others,
      funder: others.funder.trim(),
      action: others.action.trim(),
      coops: [...coops],
      from,
      to,
    }
    const saved = await keep.run(
      () => saveFunding(app.device(), { id: props.known?.id, values, draft: key }),
      t('report.funding.kept'),
    )
    if (!saved) return
    void draft.discard()
    navigate(`/bilans/financements/${props.known?.id ?? saved.ids[0]}`, { replace: true })
  })
  const missing = (what: 'funder' | 'action' | 'coops' | 'period', isMissing: boolean): string | undefined =>
    tried() && isMissing ? t(`report.funding.missing.${what}`) : undefined
  return (
    <Page
      title={title()}
      windowTitle={title()}
      back={{ href: back(), label: t('report.title') }}
      action={
        <Button kind="main" type="submit" form="funding" icon={Check} busy={keep.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready() && choices()} fallback={<Loading label={t('common.loading')} />}>
        {(known) => (
          <Form id="funding" onSubmit={() => void save()}>
            <TextField
              label={t('report.funding.funder')}
              value={draft.value.funder}
              maxLength={200}
              error={missing('funder', draft.value.funder.trim() === '')}
              onInput={(funder) => draft.set({ funder })}
            />
            <TextField
              label={t('report.funding.action')}
              value={draft.value.action}
              maxLength={200}
              error={missing('action', draft.value.action.trim() === '')}
              onInput={(action) => draft.set({ action })}
            />
            <AmountField
              label={t('report.funding.amount')}
              hint={t('common.optional')}
              cents={draft.value.amountCents}
              onInput={(amountCents) => draft.set({ amountCents })}
            />
            <CoopsAndPeriod
              choices={known()}
              value={draft.value}
              coopsError={missing('coops', draft.value.coops.length === 0)}
              periodError={missing('period', isWrongPeriod())}
              onCoops={(coops) => draft.set({ coops })}
              onPeriod={(period) => draft.set(period)}
            />
            <fieldset class="field">
              <legend class="field-label">{t('report.funding.targets')}</legend>
              <p class="soft">{t('report.funding.targetsHelp')}</p>
              <Columns>
                <For each={targetKeys}>
                  {(target) => (
                    <Show
                      when={target === 'turnover'}
                      fallback={
                        <NumberField
                          label={t(`report.figures.${target}`)}
                          whole={true}
                          value={draft.value[target] ?? undefined}
                          onInput={(count) =>
                            draft.set({ [target]: count === undefined ? null : Math.max(0, Math.round(count)) })
                          }
                        />
                      }
                    >
                      <AmountField
                        label={t('report.figures.turnover')}
                        cents={draft.value.turnover}
                        onInput={(turnover) => draft.set({ turnover })}
                      />
                    </Show>
                  )}
                </For>
              </Columns>
            </fieldset>
          </Form>
        )}
      </Show>
    </Page>
  )
}
