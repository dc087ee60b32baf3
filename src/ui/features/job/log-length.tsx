import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import type { SetStoreFunction } from 'solid-js/store'
import type { ServiceChoice } from '../../../app/job/mission-view.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { durationChips, spanOfChip } from '../../../domain/time/duration-chip.rules.ts'
import { isLocalDate, type LocalDate } from '../../../domain/time/local-date.ts'
import type { LocalDateTime } from '../../../domain/time/local-time.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Chips } from '../../design/parts/chips.tsx'
import { type ChoiceTile, ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns, Stack } from '../../design/parts/form.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { TimeField } from '../../design/parts/time-field.tsx'
import { formatDuration, formatList, formatTime } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import type { LogDraft, LogSpan } from './log-draft.ts'
import { useMe, useMembers, useNames } from './use-job.ts'

interface LogLengthProps {
  readonly draft: LogDraft
  readonly set: SetStoreFunction<LogDraft>
  readonly planned: ServiceChoice['planned']
  readonly span: LogSpan | undefined
  readonly now: LocalDateTime
  readonly today: LocalDate
  readonly team: readonly PersonId[]
  /** How many times « Garder » was pressed: what is missing then comes into view. */
  readonly tried: number
  readonly staff: boolean
  readonly coop: CoopId
}

const breaks = [0, 15, 30, 45, 60] as const

/** Second step: how long? Day and team are already there; « Changer » opens them. */
export function LogLength(props: LogLengthProps): JSX.Element {
  const me = useMe()
  const members = useMembers(() => props.coop)
  const nameOf = useNames(() => props.coop)
  const [open, setOpen] = createSignal(props.staff && props.team.length === 0)
  let breakField: HTMLDivElement | undefined
  createEffect(
    on(
      () => [props.tried, props.span?.breakAsked] as const,
      () => {
        if (props.span?.breakAsked && props.draft.breakMinutes === null) breakField?.scrollIntoView({ block: 'center' })
      },
      { defer: true },
    ),
  )
  const clockOf = (span: { start: string; end: string }): string =>
    t('job.log.span', { start: formatTime(span.start.slice(11)), end: formatTime(span.end.slice(11)) })

  const tiles = (): ChoiceTile<Exclude<LogDraft['length'], ''>>[] => {
    const { day } = props.draft
    if (!isLocalDate(day)) return []
    const { planned, now } = props
    const plannedStart = planned?.start ?? undefined
    const chips: ChoiceTile<Exclude<LogDraft['length'], ''>>[] = durationChips.map((minutes) => ({
      value: `${minutes}`,
      label: formatDuration(minutes),
      text: clockOf(spanOfChip({ minutes, day, now, plannedStart })),
    }))
    if (planned?.start && planned.end) {
      chips.unshift({
        value: 'planned',
        label: words('job.log.asPlanned'),
        text: clockOf({ ...planned, start: planned.start, end: planned.end }),
      })
    }
    return [...chips, { value: 'other', label: words('job.log.other'), text: t('job.log.otherText') }]
  }
  const others = (): string => formatList(props.team.filter((person) => person !== me.person).map(nameOf))
  const teamWords = (): string => {
    if (props.team.length === 0) return t('job.noTeam')
    const isAlone = props.team.length === 1 && props.team[0] === me.person
    return isAlone ? t('job.onlyYou') : t('job.with', { names: others() })
  }

  return (
    <Stack>
      <ChoiceTiles
        label={words('job.log.howLong')}
        labelHidden
        value={props.draft.length === '' ? undefined : props.draft.length}
        choices={tiles()}
        error={props.tried > 0 && props.span === undefined ? t('job.log.durationMissing') : undefined}
        onChange={(length) => props.set({ length, breakMinutes: null })}
      />
      <Show when={props.draft.length === 'other'}>
        <Columns>
          <TimeField
            label={words('job.log.start')}
            value={props.draft.start}
            onInput={(start) => props.set({ start })}
          />
          <TimeField label={words('job.log.end')} value={props.draft.end} onInput={(end) => props.set({ end })} />
        </Columns>
      </Show>
      <Show when={props.span?.breakAsked}>
        <div ref={breakField}>
          <SegmentedChoice
            label={words('job.log.breakAsked')}
            help={t('job.log.breakHelp')}
            value={props.draft.breakMinutes === null ? undefined : `${props.draft.breakMinutes}`}
            choices={breaks.map((minutes) => ({
              value: `${minutes}`,
              label: minutes === 0 ? words('job.log.noBreak') : formatDuration(minutes),
            }))}
            error={props.tried > 0 && props.draft.breakMinutes === null ? t('job.log.breakMissing') : undefined}
            onChange={(minutes) => props.set({ breakMinutes: Number(minutes) })}
          />
        </div>
      </Show>
      <Card
        title={teamWords()}
        level={2}
        end={
          <Show when={!open()}>
            <Button onClick={() => setOpen(true)}>{t('common.change')}</Button>
          </Show>
        }
      >
        <Show when={props.planned}>
          <p class="field-help">{words('job.log.asPlanned')}</p>
        </Show>
        <Show when={open()}>
          <DateField
            label={words('job.log.day')}
            value={props.draft.day}
            max={props.today}
            onInput={(day) => props.set({ day })}
          />
          <Chips
            label={words('job.log.team')}
            values={props.team}
            choices={(members() ?? [])
              .filter(({ role, person }) => role === 'cooperant' || props.team.includes(person))
              .map(({ person, name }) => ({ value: person, label: name }))}
            onChange={(team) => props.set({ team: [...team] })}
          />
          <TextField
            label={words('job.log.material')}
            hint={t('common.optional')}
            value={props.draft.material}
            maxLength={200}
            onInput={(material) => props.set({ material })}
          />
          <TextField
            label={words('job.log.note')}
            hint={t('common.optional')}
            value={props.draft.note}
            maxLength={200}
            onInput={(note) => props.set({ note })}
          />
        </Show>
      </Card>
    </Stack>
  )
}
