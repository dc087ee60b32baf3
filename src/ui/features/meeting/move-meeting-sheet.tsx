import CalendarClock from 'lucide-solid/icons/calendar-clock'
import { createSignal, type JSX, Show } from 'solid-js'
import { meetingPlace, moveMeeting } from '../../../app/meeting/move-meeting.ts'
import { meetingWarnings } from '../../../app/planning/guard-gathering.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Columns, Form } from '../../design/parts/form.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { TimeField } from '../../design/parts/time-field.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { MinorsWarning } from '../planning/minors-warning.tsx'
import { useKeep } from '../record/use-keep.ts'
import type { RoomProps } from './room-props.ts'

/** « Déplacer la réunion »: another day, hour or place, before it begins. Its subjects stay. */
export function MoveMeeting(props: RoomProps): JSX.Element {
  const [moving, setMoving] = createSignal(false)
  return (
    <>
      <Button kind="quiet" icon={CalendarClock} onClick={() => setMoving(true)}>
        {t('meeting.move.title')}
      </Button>
      <BottomSheet
        open={moving()}
        onClose={() => setMoving(false)}
        title={t('meeting.move.title')}
        closeLabel={t('common.close')}
      >
        <Show when={moving()}>
          <MoveForm {...props} onDone={() => setMoving(false)} />
        </Show>
      </BottomSheet>
    </>
  )
}

function MoveForm(props: RoomProps & { readonly onDone: () => void }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const { id } = props.room.meeting
  const key = `deplacer:${id}`
  const draft = createDraft(key, { ...meetingPlace(props.room.meeting) })
  const [tried, setTried] = createSignal(false)
  const noDay = (): boolean => !isLocalDate(draft.value.day)
  const move = onePress(async (): Promise<void> => {
    setTried(true)
    if (noDay() || keep.busy()) return
    await draft.settle()
    const where = { coop: props.coop, meeting: id }
    const saved = await keep.run(
      () => moveMeeting(app.device(), { ...where, ...draft.value, draft: key }),
      t('meeting.move.done'),
      ({ before }) => moveMeeting(app.device(), { ...where, ...before }),
    )
    if (!saved) return
    await draft.discard()
    props.onDone()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void move()}>
        <p class="field-help">{t('meeting.move.help')}</p>
        <Columns>
          <DateField
            label={t('meeting.plan.day')}
            value={draft.value.day}
            required
            error={tried() && noDay() ? t('errors.meeting.day_missing') : undefined}
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
            const { kind } = props.room.meeting
            const { day, time } = draft.value
            return meetingWarnings(device, { coop: props.coop, kind, day, time, meeting: id })
          }}
        />
        <TextField
          label={t('meeting.plan.place')}
          hint={t('common.optional')}
          value={draft.value.place}
          maxLength={200}
          onInput={(place) => draft.set({ place })}
        />
        <Actions>
          <Button kind="main" type="submit" busy={keep.busy()}>
            {t('common.save')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}
