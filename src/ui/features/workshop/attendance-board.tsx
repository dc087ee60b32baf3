import PenLine from 'lucide-solid/icons/pen-line'
import Tablet from 'lucide-solid/icons/tablet'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { WorkshopView } from '../../../app/workshop/workshop-view.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import {
  type AttendanceHalfDay,
  type AttendanceRow,
  currentHalfDay,
} from '../../../domain/workshop/attendance.rules.ts'
import { halfDayKey } from '../../../domain/workshop/half-day.ts'
import { useApp } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { List } from '../../design/parts/list.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { PersonRow } from '../../design/parts/person.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { formatDuration, formatList, formatTime } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useHandOver } from '../handing/use-hand-over.ts'
import { useClock, useNames } from '../job/use-job.ts'
import { SignSheet } from './trainer.page.tsx'
import { byName, halfDayLabel, halfWord, hasSeveralDays, slotHours } from './workshop-words.ts'
import './workshop.css'

/** More half-days than fit side by side. */
const mostSegments = 4

interface BoardProps {
  readonly coop: CoopId
  readonly view: WorkshopView
}

/** A session for its team: one half-day, big first names. A touch on a name passes the tablet to that person. */
export function AttendanceBoard(props: BoardProps): JSX.Element {
  const clock = useClock()
  const [chosen, setChosen] = createSignal<string>()
  const slots = () => props.view.halfDays.map(({ slot }) => slot)
  const shown = createMemo(() => {
    const current = currentHalfDay(slots(), clock.now())
    const key = chosen() ?? (current && halfDayKey(current))
    return props.view.halfDays.find(({ slot }) => halfDayKey(slot) === key)
  })
  const choices = () =>
    slots().map((slot) => ({ value: halfDayKey(slot), label: halfDayLabel(slot, hasSeveralDays(slots())) }))
  return (
    <Show when={shown()}>
      {(halfDay) => (
        <>
          <Show when={slots().length > 1}>
            <Show
              when={slots().length <= mostSegments}
              fallback={
                <SelectField
                  label={t('workshop.halfDay')}
                  value={halfDayKey(halfDay().slot)}
                  choices={choices()}
                  onChange={(key) => setChosen(key)}
                />
              }
            >
              <SegmentedChoice
                label={t('workshop.halfDay')}
                value={halfDayKey(halfDay().slot)}
                choices={choices()}
                onChange={setChosen}
              />
            </Show>
          </Show>
          <HalfDayBoard {...props} halfDay={halfDay()} />
        </>
      )}
    </Show>
  )
}

function HalfDayBoard(props: BoardProps & { readonly halfDay: AttendanceHalfDay }): JSX.Element {
  const app = useApp()
  const nameOf = useNames(() => props.coop)
  const handOver = useHandOver()
  const [adding, setAdding] = createSignal(false)
  const [signing, setSigning] = createSignal<{ readonly reason?: string }>()
  const workshop = () => props.view.workshop
  const place = () => ({ coop: props.coop, workshop: workshop().id, halfDay: props.halfDay.slot })
  const locked = (): boolean => props.halfDay.lock !== undefined
  const late = () => props.halfDay.rows.filter((row) => row.late !== undefined)
  const signed = () => props.halfDay.rows.filter(({ signature }) => signature !== undefined).length
  const minutes = (): number => props.view.totals.minutesByHalfDay.get(halfDayKey(props.halfDay.slot)) ?? 0
  const passTo = (person?: PersonId): void =>
    handOver({
      ...(person ? { to: nameOf(person) } : {}),
      page: { name: 'attendance', ...place(), late: locked(), ...(person ? { person } : {}) },
    })
  /** Their own tablet: here and now. Somebody else's: it is handed over. */
  const askTrainer = (reason?: string): void => {
    const { trainer } = workshop()
    const why = reason === undefined ? {} : { reason }
    if (trainer === app.device().me.person) setSigning(why)
    else handOver({ to: nameOf(trainer), page: { name: 'trainer', ...place(), ...why } })
  }
  const cancelled = (): boolean => workshop().cancelled === true
  const mayTouch = (row: AttendanceRow): boolean =>
    !cancelled() && !(row.signature ?? row.late) && (!locked() || adding())
  return (
    <section class="attendance" aria-label={halfWord(props.halfDay.slot)}>
      <p class="soft" role="status">
        {t('workshop.dayHalf', {
          day: t('workshop.signedCount', { n: signed(), time: formatDuration(minutes()) }),
          half: slotHours(props.halfDay.slot),
        })}
      </p>
      <Show when={props.halfDay.lock}>
        {(lock) => (
          <Banner kind="news">
            {t('workshop.lockedBy', { name: nameOf(lock().trainer), time: formatTime(lock().at.slice(11)) })}
          </Banner>
        )}
      </Show>
      <Show when={!cancelled() && (!locked() || adding())}>
        <p class="field-help">{adding() ? t('workshop.addLateHelp') : t('workshop.touchName')}</p>
      </Show>
      <List label={t('workshop.sheet')}>
        <For each={byName(props.halfDay.rows, nameOf)}>
          {(row) => (
            <PersonRow
              id={row.person}
              name={nameOf(row.person)}
              text={<RowWords row={row} nameOf={nameOf} />}
              end={row.signature && <Icon of={Check} />}
              onClick={mayTouch(row) ? () => passTo(row.person) : undefined}
            />
          )}
        </For>
      </List>
      <Show when={!cancelled() && locked() && late().length > 0}>
        <Addendum
          names={formatList(late().map(({ person }) => nameOf(person)))}
          onAdd={(reason) => askTrainer(reason)}
        />
      </Show>
      <Show when={!cancelled()}>
        <Actions>
          <Show
            when={!locked()}
            fallback={
              <Show when={!adding() && props.halfDay.rows.some((row) => !(row.signature ?? row.late))}>
                <Button kind="quiet" onClick={() => setAdding(true)}>
                  {t('workshop.addLate')}
                </Button>
              </Show>
            }
          >
            <Button icon={Tablet} onClick={() => passTo()}>
              {t('workshop.hand')}
            </Button>
            <Show when={signed() > 0}>
              <Button icon={PenLine} onClick={() => askTrainer()}>
                {t('workshop.lock')}
              </Button>
            </Show>
          </Show>
        </Actions>
      </Show>
      <BottomSheet
        open={signing() !== undefined}
        onClose={() => setSigning(undefined)}
        title={t('workshop.lock')}
        closeLabel={t('common.close')}
      >
        <SignSheet
          {...place()}
          reason={signing()?.reason}
          name={nameOf(workshop().trainer)}
          onDone={() => setSigning(undefined)}
          onCancel={() => setSigning(undefined)}
        />
      </BottomSheet>
    </section>
  )
}

function RowWords(props: { readonly row: AttendanceRow; readonly nameOf: (person: PersonId) => string }): JSX.Element {
  const words = (): string => {
    const { signature, late } = props.row
    if (late) return t('workshop.late')
    if (!signature) return ''
    const time = formatTime(signature.at.slice(11))
    return signature.via === 'own'
      ? t('workshop.signedAt', { time })
      : t('workshop.signedOn', { time, name: props.nameOf(signature.createdBy) })
  }
  return <Show when={words() !== ''}>{words()}</Show>
}

/** Signatures that came after the trainer's: added with a reason, and signed again. */
function Addendum(props: { readonly names: string; readonly onAdd: (reason: string) => void }): JSX.Element {
  const [reason, setReason] = createSignal('')
  return (
    <Form onSubmit={() => reason().trim() !== '' && props.onAdd(reason().trim())}>
      <p>{t('workshop.lateWaiting', { names: props.names })}</p>
      <TextField
        label={t('workshop.reason')}
        value={reason()}
        maxLength={200}
        required
        onInput={(typed) => setReason(typed)}
      />
      <Actions>
        <Button type="submit" icon={PenLine}>
          {t('workshop.addToSheet')}
        </Button>
      </Actions>
    </Form>
  )
}
