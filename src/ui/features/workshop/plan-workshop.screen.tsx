import { useNavigate } from '@solidjs/router'
import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import Plus from 'lucide-solid/icons/plus'
import X from 'lucide-solid/icons/x'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { sessionWarnings } from '../../../app/planning/guard-gathering.ts'
import { cancelWorkshop } from '../../../app/workshop/cancel-workshop.ts'
import { planWorkshop } from '../../../app/workshop/plan-workshop.ts'
import type { PersonId } from '../../../base/ids.ts'
import { err } from '../../../base/result.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { type Half, halves, type Slot } from '../../../domain/workshop/half-day.ts'
import type { WorkshopPurpose } from '../../../domain/workshop/workshop.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Chips } from '../../design/parts/chips.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { IconButton } from '../../design/parts/icon-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TimeField } from '../../design/parts/time-field.tsx'
import { createDraft } from '../../draft.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useClock, useMembers } from '../job/use-job.ts'
import { MinorsWarning } from '../planning/minors-warning.tsx'
import { useKeep } from '../record/use-keep.ts'
import { LedFields, WhatFields } from './workshop-fields.tsx'
import { usualHours } from './workshop-words.ts'

interface PlanDraft {
  title: string
  place: string
  trainer: PersonId
  purpose: WorkshopPurpose
  days: string[]
  halves: Half[]
  am: { start: string; end: string }
  pm: { start: string; end: string }
}

/** A new session: today, morning and afternoon, with me, unless told otherwise. */
export function PlanWorkshopScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const clock = useClock()
  const keep = useKeep()
  const navigate = useNavigate()
  const members = useMembers(coop)
  const key = `seance:${coop()}`
  const draft = createDraft<PlanDraft>(key, {
    title: t('workshop.plan.firstName'),
    place: '',
    trainer: app.device().me.person,
    purpose: 'workshop',
    days: [clock.today()],
    halves: [...halves],
    am: { ...usualHours.am },
    pm: { ...usualHours.pm },
  })
  const [tried, setTried] = createSignal(false)
  const slots = (): Slot[] =>
    [...new Set(draft.value.days)]
      .filter(isLocalDate)
      .flatMap((day) => draft.value.halves.map((half) => ({ day, half, ...draft.value[half] })))
  const noDay = (): boolean => tried() && !draft.value.days.some(isLocalDate)
  const wrongHours = (half: Half): string | undefined => {
    const { start, end } = draft.value[half]
    return tried() && start >= end ? t('errors.workshop.hours') : undefined
  }
  const plan = onePress(async (): Promise<void> => {
    setTried(true)
    if (draft.value.title.trim() === '' || slots().length === 0 || slots().some(({ start, end }) => start >= end))
      return
    await draft.settle()
    const { title, place, trainer, purpose } = draft.value
    const input = { coop: coop(), title, place, trainer, purpose, slots: slots(), draft: key }
    const saved = await keep.run(
      () => planWorkshop(app.device(), input),
      t('workshop.plan.done', { title: title.trim() }),
      async ({ ids: [workshop] }) =>
        workshop === undefined
          ? err({ type: 'record.unknown' })
          : cancelWorkshop(app.device(), { coop: coop(), workshop }),
    )
    const id = saved?.ids[0]
    if (id !== undefined) navigate(`/c/${coop()}/presences/${id}`, { replace: true })
  })
  return (
    <Page
      title={t('workshop.plan.title')}
      windowTitle={t('workshop.plan.title')}
      back={{ href: `/c/${coop()}/presences`, label: t('workshop.back') }}
      action={
        <Button kind="main" type="submit" form="plan-workshop" icon={CalendarPlus} busy={keep.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready() && members()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="plan-workshop" onSubmit={() => void plan()}>
          <WhatFields value={draft.value} tried={tried()} onChange={(changed) => draft.set(changed)} />
          <Chips<Half>
            label={t('workshop.plan.halves')}
            values={draft.value.halves}
            choices={halves.map((half) => ({ value: half, label: t(`workshop.halves.${half}`) }))}
            error={tried() && draft.value.halves.length === 0 ? t('errors.workshop.no_half_day') : undefined}
            onChange={(chosen) => draft.set({ halves: halves.filter((half) => chosen.includes(half)) })}
          />
          <For each={draft.value.days}>
            {(day, index) => (
              <div class="control-row">
                <DateField
                  label={t('workshop.plan.day')}
                  value={day}
                  required
                  error={noDay() ? t('errors.workshop.day_missing') : undefined}
                  onInput={(next) => draft.set('days', index(), next)}
                />
                <Show when={draft.value.days.length > 1}>
                  <IconButton
                    icon={X}
                    label={t('workshop.plan.removeDay', { day: isLocalDate(day) ? formatDay(day) : '' })}
                    onClick={() => draft.set('days', (days) => days.filter((_, at) => at !== index()))}
                  />
                </Show>
              </div>
            )}
          </For>
          <Button kind="quiet" icon={Plus} onClick={() => draft.set('days', (days) => [...days, ''])}>
            {t('workshop.plan.addDay')}
          </Button>
          <details class="more">
            <summary>{t('workshop.plan.hours')}</summary>
            <For each={draft.value.halves}>
              {(half) => (
                <Columns>
                  <TimeField
                    label={t(`workshop.plan.${half}Start`)}
                    value={draft.value[half].start}
                    onInput={(start) => draft.set(half, { start })}
                  />
                  <TimeField
                    label={t(`workshop.plan.${half}End`)}
                    value={draft.value[half].end}
                    error={wrongHours(half)}
                    onInput={(end) => draft.set(half, { end })}
                  />
                </Columns>
              )}
            </For>
          </details>
          <MinorsWarning
            warnings={(device) =>
              sessionWarnings(device, { coop: coop(), slots: slots(), purpose: draft.value.purpose })
            }
          />
          <LedFields coop={coop()} value={draft.value} onChange={(changed) => draft.set(changed)} />
        </Form>
      </Show>
    </Page>
  )
}
