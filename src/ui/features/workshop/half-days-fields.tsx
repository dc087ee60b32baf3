import Plus from 'lucide-solid/icons/plus'
import X from 'lucide-solid/icons/x'
import { Index, type JSX, Show } from 'solid-js'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { type Half, halfDayKey, halves } from '../../../domain/workshop/half-day.ts'
import { Button } from '../../design/parts/button.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns } from '../../design/parts/form.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { TimeField } from '../../design/parts/time-field.tsx'
import { t } from '../../i18n/t.ts'
import { usualHours } from './workshop-words.ts'

export interface SlotDraft {
  day: string
  half: Half
  start: string
  end: string
}

/** What is wrong with one half-day of the form, by field. `taken`: keys of the others. */
export function wrongSlot(slot: SlotDraft, taken: readonly string[]): { day?: string; end?: string } {
  const day = !isLocalDate(slot.day)
    ? t('errors.workshop.day_missing')
    : taken.includes(halfDayKey(slot))
      ? t('errors.workshop.half_day_twice')
      : undefined
  const end = slot.start < slot.end ? undefined : t('errors.workshop.hours')
  return { ...(day === undefined ? {} : { day }), ...(end === undefined ? {} : { end }) }
}

/** Half-days one by one: each may be moved, given other hours, taken off; others are added. */
export function HalfDaysFields(props: {
  readonly slots: readonly SlotDraft[]
  /** Keys of the half-days that are not in the form: signed ones. */
  readonly taken: readonly string[]
  readonly tried: boolean
  /** Whether the last one may go too. */
  readonly mayBeEmpty: boolean
  readonly onChange: (slots: SlotDraft[]) => void
}): JSX.Element {
  const set = (at: number, changes: Partial<SlotDraft>): void =>
    props.onChange(props.slots.map((slot, index) => (index === at ? { ...slot, ...changes } : slot)))
  /** Hours that nobody changed follow the half of the day. */
  const chooseHalf = (at: number, half: Half): void => {
    const { half: before, start, end } = props.slots[at] ?? { half, start: '', end: '' }
    const usual = usualHours[before]
    set(at, { half, ...(start === usual.start && end === usual.end ? usualHours[half] : {}) })
  }
  const wrongAt = (at: number): { day?: string; end?: string } => {
    const slot = props.slots[at]
    if (!props.tried || slot === undefined) return {}
    return wrongSlot(slot, [...props.taken, ...props.slots.slice(0, at).map(halfDayKey)])
  }
  return (
    <>
      <Index each={props.slots}>
        {(slot, at) => (
          <fieldset class="half-day">
            <legend class="field-label">{t('workshop.change.halfDay', { n: at + 1 })}</legend>
            <DateField
              label={t('workshop.plan.day')}
              value={slot().day}
              required
              error={wrongAt(at).day}
              onInput={(day) => set(at, { day })}
            />
            <SegmentedChoice<Half>
              label={t('workshop.plan.halves')}
              value={slot().half}
              choices={halves.map((value) => ({ value, label: t(`workshop.halves.${value}`) }))}
              onChange={(half) => chooseHalf(at, half)}
            />
            <Columns>
              <TimeField
                label={t('workshop.change.start')}
                value={slot().start}
                onInput={(start) => set(at, { start })}
              />
              <TimeField
                label={t('workshop.change.end')}
                value={slot().end}
                error={wrongAt(at).end}
                onInput={(end) => set(at, { end })}
              />
            </Columns>
            <Show when={props.slots.length > 1 || props.mayBeEmpty}>
              <Button
                kind="quiet"
                icon={X}
                onClick={() => props.onChange(props.slots.filter((_, index) => index !== at))}
              >
                {t('workshop.change.remove', { n: at + 1 })}
              </Button>
            </Show>
          </fieldset>
        )}
      </Index>
      <Button
        kind="quiet"
        icon={Plus}
        onClick={() => props.onChange([...props.slots, { day: '', half: 'am', ...usualHours.am }])}
      >
        {t('workshop.change.add')}
      </Button>
    </>
  )
}
