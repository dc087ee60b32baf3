import { useNavigate, useSearchParams } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createEffect, createSignal, type JSX, Show } from 'solid-js'
import { logHours } from '../../../app/job/log-hours.ts'
import { withdrawHours } from '../../../app/job/undo-logged.ts'
import type { PersonId, RecordId } from '../../../base/ids.ts'
import { type TimeKind, timeKinds } from '../../../domain/job/time-log.schema.ts'
import { addDays, isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { TimeField } from '../../design/parts/time-field.tsx'
import { createDraft } from '../../draft.ts'
import { formatDay, formatDuration } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { ForWhom } from './for-whom.tsx'
import { isClockTime, useClock, useMe } from './use-job.ts'

interface HoursDraft {
  person: PersonId
  kind: TimeKind | ''
  minutes: number | null
  day: string
  start: string
  end: string
  organiser: string
}

const otherKinds = timeKinds.filter((kind) => kind !== 'job')
const lengths = [30, 60, 90, 120, 180, 240] as const

/** Hours that are not a mission's: meeting, training, permanence… */
export function AddHoursScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = useMe()
  const clock = useClock()
  const navigate = useNavigate()
  const write = useKeep()
  const key = `heures:${coop()}`
  const draft = createDraft<HoursDraft>(key, {
    person: me.person,
    kind: '',
    minutes: null,
    day: clock.today(),
    start: '',
    end: '',
    organiser: '',
  })
  const [tried, setTried] = createSignal(false)
  // A permanence brings its day and its hours.
  const [search] = useSearchParams()
  const [asked, setAsked] = createSignal(search.activite !== undefined)
  createEffect(() => {
    if (!asked() || !draft.ready()) return
    setAsked(false)
    const { activite, jour, de, a } = search
    const kind = otherKinds.find((one) => one === activite)
    if (kind === undefined) return
    draft.set({ kind })
    if (typeof jour === 'string' && isLocalDate(jour)) draft.set({ day: jour })
    if (isClockTime(de) && isClockTime(a)) draft.set({ start: de, end: a, minutes: null })
  })
  const exact = (): { start: string; end: string } | undefined => {
    const { day, start, end } = draft.value
    if (start === '' || end === '' || !isLocalDate(day)) return undefined
    return { start: `${day}T${start}`, end: `${end > start ? day : addDays(day, 1)}T${end}` }
  }

  const keep = onePress(async (): Promise<void> => {
    setTried(true)
    const { person, kind, minutes, day, organiser } = draft.value
    const times = exact()
    if (kind === '' || (minutes === null && times === undefined)) return
    await draft.settle()
    let log: RecordId | undefined
    const saved = await write.run(
      async () => {
        const result = await logHours(app.device(), {
          coop: coop(),
          person,
          kind,
          day,
          ...times,
          minutes: minutes ?? undefined,
          organiser,
          draft: key,
        })
        if (result.ok) log = result.value.ids[0]
        return result
      },
      t('job.addHours.done', {
        kind: t(`job.kinds.${kind}`),
        day: isLocalDate(day) ? formatDay(day) : '',
        duration: formatDuration(times === undefined ? (minutes ?? 0) : minutesBetween(times)),
      }),
      async () => {
        const timeLog = log
        return timeLog === undefined
          ? { ok: true, value: undefined }
          : withdrawHours(app.device(), { coop: coop(), timeLog })
      },
    )
    if (saved) navigate(`/c/${coop()}/heures`, { replace: true })
  })

  return (
    <Page
      title={words('job.addHours.title')}
      windowTitle={t('job.addHours.title')}
      back={{ href: `/c/${coop()}/heures`, label: t('job.hours.title') }}
      action={
        <Button kind="main" type="submit" form="add-hours" icon={Check} busy={write.busy()}>
          {words('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="add-hours" onSubmit={() => void keep()}>
          <ForWhom coop={coop()} value={draft.value.person} onChange={(person) => draft.set({ person })} />
          <SegmentedChoice
            label={words('job.addHours.kind')}
            value={draft.value.kind || undefined}
            choices={otherKinds.map((kind) => ({ value: kind, label: t(`job.kinds.${kind}`) }))}
            error={tried() && draft.value.kind === '' ? t('job.addHours.kindMissing') : undefined}
            onChange={(kind) => draft.set({ kind })}
          />
          <Show when={draft.value.kind === 'volunteering'}>
            <TextField
              label={t('job.addHours.organiser')}
              value={draft.value.organiser}
              maxLength={120}
              onInput={(organiser) => draft.set({ organiser })}
            />
          </Show>
          <ChoiceTiles
            label={words('job.addHours.duration')}
            value={draft.value.minutes === null ? undefined : `${draft.value.minutes}`}
            choices={lengths.map((minutes) => ({ value: `${minutes}`, label: formatDuration(minutes) }))}
            error={
              tried() && draft.value.minutes === null && exact() === undefined
                ? t('errors.job.minutes_missing')
                : undefined
            }
            onChange={(minutes) => draft.set({ minutes: Number(minutes), start: '', end: '' })}
          />
          <DateField
            label={words('job.addHours.day')}
            value={draft.value.day}
            max={clock.today()}
            onInput={(day) => draft.set({ day })}
          />
          <Columns>
            <TimeField
              label={words('job.addHours.start')}
              hint={t('common.optional')}
              help={t('job.addHours.exact')}
              value={draft.value.start}
              onInput={(start) => draft.set({ start, minutes: null })}
            />
            <TimeField
              label={words('job.addHours.end')}
              hint={t('common.optional')}
              help={t('job.addHours.exact')}
              value={draft.value.end}
              onInput={(end) => draft.set({ end, minutes: null })}
            />
          </Columns>
        </Form>
      </Show>
    </Page>
  )
}

const minutesBetween = ({ start, end }: { start: string; end: string }): number =>
  Math.round((Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000)
