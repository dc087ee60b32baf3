import { useNavigate } from '@solidjs/router'
import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import Plus from 'lucide-solid/icons/plus'
import X from 'lucide-solid/icons/x'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { planWorkshop } from '../../../app/workshop/plan-workshop.ts'
import type { PersonId } from '../../../base/ids.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { type Half, halves, type Slot } from '../../../domain/workshop/half-day.ts'
import { type WorkshopPurpose, workshopPurposes } from '../../../domain/workshop/workshop.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Chips } from '../../design/parts/chips.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { IconButton } from '../../design/parts/icon-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { TimeField } from '../../design/parts/time-field.tsx'
import { createDraft } from '../../draft.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useClock, useMembers } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

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
    am: { start: '09:00', end: '12:00' },
    pm: { start: '14:00', end: '17:00' },
  })
  const [tried, setTried] = createSignal(false)
  const slots = (): Slot[] =>
    [...new Set(draft.value.days)]
      .filter(isLocalDate)
      .flatMap((day) => draft.value.halves.map((half) => ({ day, half, ...draft.value[half] })))
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
    )
    const id = saved?.ids[0]
    if (id !== undefined) navigate(`/c/${coop()}/presences/${id}`, { replace: true })
  })
  /** The title follows until someone writes their own; people come to an information session once. */
  const choosePurpose = (purpose: WorkshopPurpose): void => {
    const own = ![t('workshop.plan.firstName'), t('workshop.purposes.collectiveInfo')].includes(draft.value.title)
    const title = t(purpose === 'workshop' ? 'workshop.plan.firstName' : 'workshop.purposes.collectiveInfo')
    draft.set({ purpose, ...(own ? {} : { title }) })
  }
  const staff = () =>
    (members() ?? [])
      .filter(({ person, role }) => role !== 'cooperant' || person === draft.value.trainer)
      .map(({ person, name }) => ({ value: person, label: name }))
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
          <SegmentedChoice
            label={t('workshop.plan.purpose')}
            value={draft.value.purpose}
            choices={workshopPurposes.map((value) => ({ value, label: t(`workshop.purposes.${value}`) }))}
            onChange={choosePurpose}
          />
          <TextField
            label={t('workshop.plan.name')}
            help={t('workshop.plan.nameHelp')}
            value={draft.value.title}
            maxLength={200}
            required
            error={tried() && draft.value.title.trim() === '' ? t('errors.workshop.title_missing') : undefined}
            onInput={(title) => draft.set({ title })}
          />
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
          <SelectField<PersonId>
            label={t('workshop.plan.trainer')}
            value={draft.value.trainer}
            choices={staff()}
            onChange={(trainer) => trainer !== '' && draft.set({ trainer })}
          />
          <TextField
            label={t('workshop.plan.place')}
            hint={t('common.optional')}
            value={draft.value.place}
            maxLength={200}
            onInput={(place) => draft.set({ place })}
          />
        </Form>
      </Show>
    </Page>
  )
}
