import { createMemo, For, type JSX, Show } from 'solid-js'
import { readRecord } from '../../../app/meeting/read-records.ts'
import type { Reads } from '../../../app/path/read-way.ts'
import { saveHostRules } from '../../../app/path/save-host-rules.ts'
import type { CoopId } from '../../../base/ids.ts'
import { coopKind } from '../../../domain/coop/coop.schema.ts'
import { type ContractKind, contractKinds } from '../../../domain/path/contract.schema.ts'
import { hostRulesKind } from '../../../domain/path/host-rules.schema.ts'
import { type HostRules, hostRulesOf } from '../../../domain/path/host-rules.ts'
import { warnDaysOf } from '../../../domain/path/warn-days.rules.ts'
import { recordIdFor } from '../../../domain/record-kind.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { Chips } from '../../design/parts/chips.tsx'
import { Actions, Form, Stack } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { Page } from '../../design/parts/page.tsx'
import { createDraft } from '../../draft.ts'
import { formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useReads } from '../path/use-reads.ts'
import { stageName } from '../path/way-words.ts'
import { useKeep } from '../record/use-keep.ts'
import { type FigureName, figureGroups } from './rule-figures.ts'
import { SmallCountsCard } from './small-counts-card.tsx'

/** « Règles de la structure »: each figure of the accompaniment, its default, where it comes from, who must check it. */
export function HostRulesScreen(): JSX.Element {
  const coop = useCoop()
  const reads = useReads(coop, ['coop', 'hostRules'])
  return (
    <Page
      title={t('rules.title')}
      windowTitle={t('rules.title')}
      lead={t('rules.lead')}
      back={{ href: `/c/${coop()}`, label: t('cohort.coop') }}
    >
      <Show when={reads()} fallback={<Loading label={t('common.loading')} />}>
        {(found) => <RulesForm coop={coop()} reads={found()} />}
      </Show>
      <SmallCountsCard />
    </Page>
  )
}

interface RulesDraft {
  figures: Partial<Record<FigureName, number | null>>
  contracts: ContractKind[] | null
  warn: WarnDraft
}

type WarnDraft = Partial<Record<'first' | 'last', number | null>>

function RulesForm(props: { readonly coop: CoopId; readonly reads: Reads }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const mayChange = app.device().me.rank === 'coordinator'
  const own = createMemo(() => readRecord(hostRulesKind, props.reads.record(recordIdFor(hostRulesKind, props.coop))))
  const model = () => readRecord(coopKind, props.reads.record(recordIdFor(coopKind, props.coop)))?.model ?? 'other'
  const defaults = createMemo((): HostRules => hostRulesOf({ model: model() }))
  const draft = createDraft<RulesDraft>(`rules:${props.coop}`, { figures: {}, contracts: null, warn: {} })
  const value = (name: FigureName): number | undefined => {
    const typed = draft.value.figures[name]
    return (typed === undefined ? own()?.[name] : typed) ?? undefined
  }
  const byDefault = (name: FigureName): string => {
    const figure = defaults()[name]
    return figure === null ? t('rules.noDefault') : t('rules.byDefault', { n: figure })
  }
  const warn = (which: 'first' | 'last'): number | undefined => {
    const typed = draft.value.warn[which]
    return (typed === undefined ? own()?.warnDays?.at(which === 'first' ? 0 : -1) : typed) ?? undefined
  }
  const warnByDefault = (which: 'first' | 'last'): number => defaults().warnDays.at(which === 'first' ? 0 : -1) ?? 0
  const warned = (): number[] | null =>
    warnDaysOf({ first: warn('first'), last: warn('last'), byDefault: defaults().warnDays })
  const daysWords = (days: readonly number[]): string => formatList(days.map((n) => t('rules.warn.daysBefore', { n })))
  const contracts = (): readonly ContractKind[] => draft.value.contracts ?? own()?.contracts ?? defaults().contracts
  const submit = onePress(async (): Promise<void> => {
    if (keep.busy()) return
    await draft.settle()
    const key = `rules:${props.coop}`
    const rules = {
      ...draft.value.figures,
      ...(draft.value.contracts === null ? {} : { contracts: [...draft.value.contracts] }),
      ...(Object.keys(draft.value.warn).length === 0 ? {} : { warnDays: warned() }),
    }
    const saved = await keep.run(
      () => saveHostRules(app.device(), { coop: props.coop, rules, draft: key }),
      t('rules.title'),
    )
    if (saved) await draft.restart()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void submit()}>
        <Card title={t('rules.contracts')}>
          <Chips
            label={t('rules.contractsUsed')}
            help={t('rules.source.host')}
            disabled={!mayChange}
            values={contracts()}
            choices={contractKinds.map((kind) => ({ value: kind, label: stageName(kind) }))}
            onChange={(chosen) => draft.set('contracts', [...chosen])}
          />
        </Card>
        <For each={figureGroups}>
          {(group) => (
            <Card title={t(`rules.groups.${group.id}`)}>
              <Stack>
                <For each={group.figures}>
                  {({ name, source, lawyer, unit }) => (
                    <div>
                      <NumberField
                        label={t(`rules.figures.${name}`)}
                        help={`${byDefault(name)} ${t(`rules.source.${source}`)}`}
                        unit={t(`rules.units.${unit}`)}
                        whole={true}
                        disabled={!mayChange}
                        value={value(name)}
                        onInput={(figure) => draft.set('figures', { [name]: figure ?? null })}
                      />
                      <Show when={lawyer}>
                        <Chip tone="sun">{t('rules.lawyer')}</Chip>
                      </Show>
                    </div>
                  )}
                </For>
              </Stack>
            </Card>
          )}
        </For>
        <Card title={t('rules.warn.title')}>
          <p>{t('rules.warn.now', { days: daysWords(warned() ?? defaults().warnDays) })}</p>
          <Stack>
            <For each={['first', 'last'] as const}>
              {(which) => (
                <NumberField
                  label={t(`rules.warn.${which}`)}
                  help={`${t('rules.byDefault', { n: warnByDefault(which) })} ${t('rules.source.habit')}`}
                  unit={t('rules.units.days')}
                  whole={true}
                  disabled={!mayChange}
                  value={warn(which)}
                  onInput={(days) => draft.set('warn', { [which]: days ?? null })}
                />
              )}
            </For>
          </Stack>
        </Card>
        <Show when={mayChange} fallback={<p class="field-help">{t('rules.readOnly')}</p>}>
          <Actions>
            <Button kind="main" type="submit" busy={keep.busy()}>
              {t('common.save')}
            </Button>
          </Actions>
        </Show>
      </Form>
    </Show>
  )
}
