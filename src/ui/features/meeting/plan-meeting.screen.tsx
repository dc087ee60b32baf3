import { useNavigate, useSearchParams } from '@solidjs/router'
import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import { createSignal, type JSX, Show } from 'solid-js'
import { planMeeting } from '../../../app/meeting/plan-meeting.ts'
import { meetingWarnings } from '../../../app/planning/guard-gathering.ts'
import { type AgendaTopic, agendaSuggestions } from '../../../domain/meeting/meeting.rules.ts'
import { type MeetingKind, meetingKinds } from '../../../domain/meeting/meeting.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Chips } from '../../design/parts/chips.tsx'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { TimeField } from '../../design/parts/time-field.tsx'
import { createDraft } from '../../draft.ts'
import { localDateOf } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { MinorsWarning } from '../planning/minors-warning.tsx'
import { useKeep } from '../record/use-keep.ts'

interface PlanDraft {
  kind: MeetingKind
  day: string
  time: string
  place: string
  /** Suggested subjects that were taken off. */
  without: AgendaTopic[]
}

export function PlanMeetingScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const navigate = useNavigate()
  const keep = useKeep()
  // From the committee's page: what is being written of another meeting stays as it is.
  const [search] = useSearchParams()
  const isCommittee = search.pour === 'comite'
  const key = `${isCommittee ? 'reunion-comite' : 'reunion'}:${coop()}`
  const day = localDateOf(app.device().clock.now())
  const draft = createDraft<PlanDraft>(key, {
    kind: isCommittee ? 'committee' : 'board',
    day,
    time: '',
    place: '',
    without: [],
  })
  const [tried, setTried] = createSignal(false)

  const suggestions = () => agendaSuggestions[draft.value.kind]
  const kept = () => suggestions().filter(({ topic }) => !draft.value.without.includes(topic))

  const plan = onePress(async (): Promise<void> => {
    setTried(true)
    if (draft.value.day === '') return
    await draft.settle()
    const agenda = kept().map(({ topic, kind, minutes }) => ({
      title: t(`meeting.topics.${topic}`),
      kind,
      plannedMinutes: minutes,
    }))
    const { kind, day, time, place } = draft.value
    const input = { coop: coop(), kind, day, time, place, agenda, draft: key }
    const saved = await keep.run(() => planMeeting(app.device(), input), t('meeting.plan.done'))
    if (saved) navigate(`/c/${coop()}/reunions/${saved.ids[0]}`, { replace: true })
  })

  return (
    <Page
      title={t('meeting.plan.title')}
      windowTitle={t('meeting.plan.title')}
      back={{ href: `/c/${coop()}/reunions`, label: t('meeting.plan.back') }}
      action={
        <Button kind="main" type="submit" form="plan-meeting" icon={CalendarPlus} busy={keep.busy()}>
          {t('meeting.plan.title')}
        </Button>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="plan-meeting" onSubmit={() => void plan()}>
          <ChoiceTiles
            label={t('meeting.plan.kind')}
            value={draft.value.kind}
            choices={meetingKinds.map((kind) => ({
              value: kind,
              label: t(`meeting.kinds.${kind}`),
              text: t(`meeting.kindTexts.${kind}`),
            }))}
            onChange={(kind) => draft.set({ kind, without: [] })}
          />
          <Columns>
            <DateField
              label={t('meeting.plan.day')}
              value={draft.value.day}
              required
              error={tried() && draft.value.day === '' ? t('errors.meeting.day_missing') : undefined}
              onInput={(day) => draft.set({ day })}
            />
            <TimeField
              label={t('meeting.plan.time')}
              hint={t('common.optional')}
              value={draft.value.time}
              onInput={(time) => draft.set({ time })}
            />
          </Columns>
          <MinorsWarning
            warnings={(device) => {
              const { kind, day, time } = draft.value
              const minutes = kept().reduce((sum, subject) => sum + subject.minutes, 0)
              return meetingWarnings(device, { coop: coop(), kind, day, time, minutes })
            }}
          />
          <TextField
            label={t('meeting.plan.place')}
            hint={t('common.optional')}
            value={draft.value.place}
            maxLength={200}
            onInput={(place) => draft.set({ place })}
          />
          <Chips
            label={t('meeting.plan.agenda')}
            help={t('meeting.plan.agendaHelp')}
            values={kept().map(({ topic }) => topic)}
            choices={suggestions().map(({ topic }) => ({ value: topic, label: t(`meeting.topics.${topic}`) }))}
            onChange={(topics) =>
              draft.set({
                without: suggestions().flatMap(({ topic }) => (topics.includes(topic) ? [] : [topic])),
              })
            }
          />
        </Form>
      </Show>
    </Page>
  )
}
