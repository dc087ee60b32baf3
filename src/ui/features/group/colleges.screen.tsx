import { useNavigate } from '@solidjs/router'
import X from 'lucide-solid/icons/x'
import { createEffect, createSignal, For, type JSX, Show } from 'solid-js'
import { readColleges, saveColleges } from '../../../app/group/save-colleges.ts'
import type { RecordId } from '../../../base/ids.ts'
import { checkColleges, collegeLimits } from '../../../domain/vote/college.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions, Columns, Form } from '../../design/parts/form.tsx'
import { IconButton } from '../../design/parts/icon-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Check, Plus, TriangleAlert } from '../../design/parts/lucide.ts'
import { NumberField } from '../../design/parts/number-field.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useList, useMe } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

interface CollegesDraft {
  colleges: { id?: RecordId; name: string; percent?: number | undefined }[]
}

const perPercent = collegeLimits.whole / 100

/** The colleges of the general meetings and what they weigh: kept together, for their weights make one whole. */
export function CollegesScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = useMe()
  const keep = useKeep()
  const navigate = useNavigate()
  const views = useList(coop, 'college')
  const key = `colleges:${coop()}`
  const draft = createDraft<CollegesDraft>(key, { colleges: [] })
  const [begun, setBegun] = createSignal(false)
  const [tried, setTried] = createSignal(false)
  createEffect(() => {
    const known = views()
    if (begun() || !draft.ready() || known === undefined) return
    setBegun(true)
    if (draft.restored()) return
    const kept = readColleges(known).map(({ id, name, weight }) => ({ id, name, percent: weight / perPercent }))
    draft.set({ colleges: kept.length > 0 ? kept : Array.from({ length: collegeLimits.least }, () => ({ name: '' })) })
  })
  const typed = () =>
    draft.value.colleges.map(({ id, name, percent }) => ({
      ...(id === undefined ? {} : { id }),
      name: name.trim(),
      weight: Math.round((percent ?? 0) * perPercent),
    }))
  const sum = (): number => typed().reduce((all, { weight }) => all + weight, 0) / perPercent
  const problem = (): string | undefined => {
    if (typed().some(({ name }) => name === '')) return errorSentence({ type: 'register.incomplete' })
    const checked = checkColleges(typed().map((college) => ({ ...college, voters: [] })))
    return checked.ok ? undefined : errorSentence(checked.error)
  }
  const save = onePress(async (): Promise<void> => {
    setTried(true)
    if (problem() !== undefined) return
    await draft.settle()
    const of = coop()
    const kept = await keep.run(
      () => saveColleges(app.device(), { coop: of, colleges: typed(), draft: key }),
      t('register.colleges.kept'),
    )
    if (!kept) return
    void draft.discard()
    navigate(`/c/${of}/societaires`, { replace: true })
  })
  return (
    <Page
      title={t('register.colleges.title')}
      windowTitle={t('register.colleges.title')}
      lead={t('register.colleges.lead')}
      back={{ href: `/c/${coop()}/societaires`, label: t('register.title') }}
      action={
        <Show when={me.staff}>
          <Button kind="main" type="submit" form="set-colleges" icon={Check} busy={keep.busy()}>
            {t('common.save')}
          </Button>
        </Show>
      }
    >
      <Show when={begun()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="set-colleges" onSubmit={() => void save()}>
          <For each={draft.value.colleges}>
            {(college, index) => (
              <Card
                title={t('register.colleges.one', { n: index() + 1 })}
                end={
                  <Show when={draft.value.colleges.length > collegeLimits.least}>
                    <IconButton
                      icon={X}
                      label={t('register.colleges.remove', { n: index() + 1 })}
                      onClick={() => draft.set('colleges', (all) => all.filter((_, at) => at !== index()))}
                    />
                  </Show>
                }
              >
                <Columns>
                  <TextField
                    label={t('register.form.name')}
                    value={college.name}
                    maxLength={120}
                    onInput={(name) => draft.set('colleges', index(), { name })}
                  />
                  <NumberField
                    label={t('register.colleges.weight')}
                    unit="%"
                    value={college.percent}
                    onInput={(percent) => draft.set('colleges', index(), { percent })}
                  />
                </Columns>
              </Card>
            )}
          </For>
          <p role="status">
            <strong>{t('register.colleges.sum', { sum: sum() })}</strong>
          </p>
          <Show when={tried() && problem()}>
            {(sentence) => (
              <Banner kind="attention" icon={TriangleAlert}>
                {sentence()}
              </Banner>
            )}
          </Show>
          <Actions>
            <Button icon={Plus} onClick={() => draft.set('colleges', (all) => [...all, { name: '' }])}>
              {t('register.colleges.add')}
            </Button>
          </Actions>
          <p class="soft">
            {t('register.colleges.frozen')} {t('register.colleges.law')}
          </p>
        </Form>
      </Show>
    </Page>
  )
}
