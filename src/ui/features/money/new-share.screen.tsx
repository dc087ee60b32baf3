import { useNavigate } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { proposeDistribution } from '../../../app/pay/propose-distribution.ts'
import { simulateDistributions } from '../../../app/pay/simulate-distribution.ts'
import type { PersonId } from '../../../base/ids.ts'
import {
  type ShareMethod,
  type ShareRule,
  type Sharer,
  shareMethods,
} from '../../../domain/money/distribution.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PeoplePicker } from '../../design/parts/people-picker.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { createDraft, type Draft } from '../../draft.ts'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { AmountField } from '../job/amount-field.tsx'
import { useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { ShareAverage } from './share-average.tsx'
import { ShareComparison } from './share-comparison.tsx'
import { pathOfMethod, ruleName } from './share-words.ts'
import { useSharers, useTreasury } from './use-money.ts'
import './money.css'

interface ShareDraft {
  poolCents: number | null
  /** Those who do not take part this time. */
  without: PersonId[]
  shown: ShareMethod[]
  /** Per cent of the pool shared equally by the mixed ways. */
  part: '25' | '50' | '75'
  points: Record<string, number>
  declared: Record<string, number>
  chosen: ShareMethod | ''
}

const empty: ShareDraft = {
  poolCents: null,
  without: [],
  shown: ['equal', 'hours', 'mixedHours'],
  part: '50',
  points: {},
  declared: {},
  chosen: '',
}

const ruleOf = (method: ShareMethod, part: ShareDraft['part']): ShareRule =>
  method === 'mixedHours' || method === 'mixedPoints' ? { method, equalBasisPoints: Number(part) * 100 } : { method }

/** The same sum shared in several ways, side by side; one of them becomes a proposal. Keeps nothing before that. */
export function NewShareScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const navigate = useNavigate()
  const keep = useKeep()
  const people = useSharers(coop)
  const treasury = useTreasury(coop)
  const key = `partage:${coop()}`
  const draft = createDraft<ShareDraft>(key, empty)
  const [tried, setTried] = createSignal(false)
  const sharers = createMemo<readonly Sharer[]>(() =>
    (people() ?? [])
      .filter(({ person }) => !draft.value.without.includes(person))
      .map((one) => ({
        ...one,
        points: draft.value.points[one.person] ?? 0,
        declaredCents: draft.value.declared[one.person] ?? 0,
      })),
  )
  const simulated = createMemo(() =>
    simulateDistributions({
      poolCents: draft.value.poolCents ?? 0,
      sharers: sharers(),
      rules: draft.value.shown.map((method) => ruleOf(method, draft.value.part)),
    }),
  )
  const chosen = () => simulated().find(({ rule }) => rule.method === draft.value.chosen)
  const propose = async (): Promise<void> => {
    setTried(true)
    const rule = chosen()?.rule
    const { poolCents } = draft.value
    if (rule === undefined || poolCents === null || poolCents === 0) return
    await draft.settle()
    const by = pathOfMethod(rule.method)
    // Only what the way needs is kept: nobody's points stay beside an equal sharing.
    const used = sharers().map(({ person, minutes, points, declaredCents }) => ({
      person,
      ...(by === 'hours' ? { minutes } : {}),
      ...(by === 'points' ? { points } : {}),
      ...(by === 'declared' ? { declaredCents } : {}),
    }))
    const input = { coop: coop(), poolCents, rule, sharers: used }
    const saved = await keep.run(() => proposeDistribution(app.device(), input), t('money.new.proposed'))
    if (!saved) return
    await draft.discard()
    navigate(`/c/${coop()}/partage`, { replace: true })
  }
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
      <Show when={draft.ready() && people()} fallback={<Loading label={t('common.loading')} />}>
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
                onInput={(poolCents) => draft.set({ poolCents })}
              />
            </Columns>
            <ShareAverage poolCents={draft.value.poolCents ?? 0} people={sharers().length} />
            <Show when={tried() && !draft.value.poolCents}>
              <p class="field-error" role="alert">
                {t('errors.distribution.pool_missing')}
              </p>
            </Show>
            <Participants draft={draft} people={known()} />
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

function Participants(props: { readonly draft: Draft<ShareDraft>; readonly people: readonly Sharer[] }): JSX.Element {
  const names = useNames(useCoop())
  return (
    <PeoplePicker
      label={t('money.new.people')}
      people={props.people.map(({ person }) => ({ id: person, name: names(person) }))}
      chosen={props.people.map(({ person }) => person).filter((person) => !props.draft.value.without.includes(person))}
      filterLabel={t('money.new.find')}
      noneFound={t('money.new.noneFound')}
      onChange={(chosen) =>
        props.draft.set({ without: props.people.map(({ person }) => person).filter((one) => !chosen.includes(one)) })
      }
    />
  )
}

/** Points, or what each one asks for: said aloud, before everyone. */
function OwnFigures(props: { readonly draft: Draft<ShareDraft>; readonly sharers: readonly Sharer[] }): JSX.Element {
  const names = useNames(useCoop())
  const shows = (by: 'points' | 'declared') => props.draft.value.shown.some((method) => pathOfMethod(method) === by)
  const label = (text: string, person: PersonId) => `${text} ${names(person)}`
  return (
    <>
      <Show when={shows('points')}>
        <Card title={t('money.table.points')} kind="note">
          <p>{t('money.new.pointsHelp')}</p>
          <Columns>
            <For each={props.sharers.map(({ person }) => person)}>
              {(person) => (
                <NumberField
                  label={label(t('money.new.pointsOf'), person)}
                  whole={true}
                  value={props.draft.value.points[person]}
                  onInput={(points) => props.draft.set('points', person, Math.max(0, Math.round(points ?? 0)))}
                />
              )}
            </For>
          </Columns>
        </Card>
      </Show>
      <Show when={shows('declared')}>
        <Card title={t('money.methods.selfDeclared')} kind="note">
          <p>{t('money.new.declaredHelp')}</p>
          <Columns>
            <For each={props.sharers.map(({ person }) => person)}>
              {(person) => (
                <AmountField
                  label={label(t('money.new.declaredOf'), person)}
                  cents={props.draft.value.declared[person] ?? null}
                  onInput={(cents) => props.draft.set('declared', person, cents ?? 0)}
                />
              )}
            </For>
          </Columns>
        </Card>
      </Show>
    </>
  )
}
