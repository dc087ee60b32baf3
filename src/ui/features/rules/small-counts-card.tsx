// From how many people on a report shows a count: what it is and why, and for coordinators a way to raise it. [D106]

import { createResource, createSignal, For, type JSX, Show } from 'solid-js'
import { changeSmallCounts } from '../../../app/report/change-small-counts.ts'
import { readSmallCounts, type SmallCounts } from '../../../app/report/prepare-report.ts'
import { mostK, usualK } from '../../../domain/report/small-counts.rules.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useNames } from '../device/use-names.ts'
import { useKeep } from '../record/use-keep.ts'

export function SmallCountsCard(): JSX.Element {
  const isOffice = useApp().device().me.rank === 'coordinator'
  return (
    <Card title={t('rules.smallCounts.title')}>
      {/* Others have no key of the office: they are told the rule, not the number that it chose. */}
      <Show when={isOffice} fallback={<Why k={usualK} least={usualK} />}>
        <OfficeSmallCounts />
      </Show>
    </Card>
  )
}

function Why(props: { readonly k: number; readonly least: number }): JSX.Element {
  return (
    <>
      <p>{t('rules.smallCounts.why', { k: props.k })}</p>
      <p>{t('rules.smallCounts.whole', { least: props.least })}</p>
    </>
  )
}

function OfficeSmallCounts(): JSX.Element {
  const app = useApp()
  const coops = useLive(() => app.coops)
  const [counts, { refetch }] = createResource(coops, async ([any]) => {
    const device = app.device()
    if (any !== undefined) await device.ready(any)
    return readSmallCounts(device)
  })
  return <Show when={counts.latest}>{(known) => <Choosing counts={known()} onKept={() => void refetch()} />}</Show>
}

interface KDraft {
  k: number | null
  reason: string
}

const key = 'small-counts'

function Choosing(props: { readonly counts: SmallCounts; readonly onKept: () => void }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const names = useNames()
  const draft = createDraft<KDraft>(key, { k: null, reason: '' })
  const [tried, setTried] = createSignal(false)
  const kError = (): string | undefined => {
    const { k } = draft.value
    const { least: lowest } = props.counts
    if (!tried() || (k !== null && k >= lowest && k <= mostK)) return undefined
    const problem = { type: 'report.k_out_of_range', lowest, highest: mostK }
    return errorSentence(problem)
  }
  const reasonError = (): string | undefined =>
    tried() && draft.value.reason.trim() === '' ? errorSentence({ type: 'report.k_reason_missing' }) : undefined
  const submit = onePress(async (): Promise<void> => {
    setTried(true)
    if (kError() !== undefined || reasonError() !== undefined) return
    await draft.settle()
    const { k, reason } = draft.value
    const saved = await keep.run(
      () => changeSmallCounts(app.device(), { k: k ?? undefined, reason, draft: key }),
      t('rules.smallCounts.saved'),
    )
    if (!saved) return
    setTried(false)
    draft.set({ k: null, reason: '' })
    props.onKept()
  })
  return (
    <>
      <Why k={props.counts.k} least={props.counts.least} />
      <Show when={props.counts.choices.length > 0}>
        <List label={t('rules.smallCounts.choices')}>
          <For each={props.counts.choices}>
            {({ k, day, reason, createdBy }) => (
              <ListRow
                title={t('rules.smallCounts.choice', {
                  k,
                  day: formatDate(day),
                  name: names()(createdBy) ?? t('report.someone'),
                })}
                text={<bdi>{reason}</bdi>}
              />
            )}
          </For>
        </List>
      </Show>
      <p class="field-help">{t('rules.smallCounts.raise')}</p>
      <Show when={props.counts.least > usualK}>
        <p class="field-help">{t('rules.smallCounts.kept')}</p>
      </Show>
      <Show when={draft.ready()}>
        <Form onSubmit={() => void submit()}>
          <NumberField
            label={t('rules.smallCounts.k')}
            help={t('rules.smallCounts.range', { least: props.counts.least, most: mostK, usual: usualK })}
            unit={t('rules.smallCounts.unit')}
            whole={true}
            value={draft.value.k ?? undefined}
            error={kError()}
            onInput={(k) => draft.set('k', k ?? null)}
          />
          <TextField
            label={t('rules.smallCounts.reason')}
            help={t('rules.smallCounts.reasonHelp')}
            value={draft.value.reason}
            maxLength={200}
            error={reasonError()}
            onInput={(reason) => draft.set('reason', reason)}
          />
          <Actions>
            <Button type="submit" busy={keep.busy()}>
              {t('rules.smallCounts.change')}
            </Button>
          </Actions>
        </Form>
      </Show>
    </>
  )
}
