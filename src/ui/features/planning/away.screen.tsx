import CalendarOff from 'lucide-solid/icons/calendar-off'
import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { Read } from '../../../app/meeting/read-records.ts'
import { sayAway, withdrawAway } from '../../../app/planning/say-away.ts'
import type { PersonId, RecordId } from '../../../base/ids.ts'
import { ok } from '../../../base/result.ts'
import type { Away } from '../../../domain/planning/away.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TimeField } from '../../design/parts/time-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { onePress } from '../../shell/one-press.ts'
import { useClock, useMe, useMembers, useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { weekdayName, weekdays, whenAway } from './away-words.ts'
import { useAways } from './use-planning.ts'

interface AwayDraft {
  person: PersonId
  when: 'days' | 'weekly'
  weekday: number
  from: string
  to: string
  allDay: boolean
  start: string
  end: string
}

/** « Pas disponible »: one's own days, or anyone's for staff; what is noted can be taken back. */
export function AwayScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = useMe()
  const clock = useClock()
  const keep = useKeep()
  const members = useMembers(coop)
  const nameOf = useNames(coop)
  const aways = useAways(coop)
  const key = `absence:${coop()}`
  const first: AwayDraft = {
    person: me.person,
    when: 'days',
    weekday: 3,
    from: clock.today(),
    to: clock.today(),
    allDay: true,
    start: '13:00',
    end: '18:00',
  }
  const draft = createDraft<AwayDraft>(key, first)
  const [problem, setProblem] = createSignal<'planning.days_invalid' | 'planning.hours_invalid'>()
  const listed = createMemo(() =>
    (aways() ?? [])
      .filter(({ person, to }) => to >= clock.today() && (me.staff || person === me.person))
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1)),
  )
  const say = onePress(async (): Promise<void> => {
    const { person, when, weekday, from, to, allDay, start, end } = draft.value
    const isWrong = to < from ? 'planning.days_invalid' : !allDay && end <= start ? 'planning.hours_invalid' : undefined
    setProblem(isWrong)
    if (isWrong) return
    await draft.settle()
    const fields = {
      from,
      to,
      ...(when === 'weekly' ? { weekday } : {}),
      ...(allDay ? {} : { start, end }),
    }
    const said = t('planning.away.done', { when: whenAway(fields) })
    const of = coop()
    const kept = await keep.run(
      () => sayAway(app.device(), { coop: of, person, ...fields, draft: key }),
      said,
      async ({ ids: [away] }) => (away === undefined ? ok(undefined) : setWithdrawn(away, true)),
    )
    if (kept) await draft.restart()
  })
  const setWithdrawn = (away: RecordId, withdrawn: boolean) =>
    withdrawAway(app.device(), { coop: coop(), away, withdrawn })
  const withdraw = (one: Read<Away>): void => {
    void keep.run(
      () => setWithdrawn(one.id, true),
      t('planning.away.withdrawn'),
      () => setWithdrawn(one.id, false),
    )
  }
  return (
    <Page
      title={words('planning.away.title')}
      windowTitle={t('planning.away.title')}
      lead={me.staff ? t('planning.away.leadStaff') : words('planning.away.lead')}
      back={{ href: `/c/${coop()}/planning`, label: words('planning.title') }}
      action={
        <Button kind="main" type="submit" form="say-away" icon={Check} busy={keep.busy()}>
          {words('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready() && members() && aways()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="say-away" onSubmit={() => void say()}>
          <Show when={me.staff}>
            <SelectField<PersonId>
              label={t('planning.away.person')}
              value={draft.value.person}
              choices={(members() ?? []).map(({ person, name }) => ({ value: person, label: name }))}
              onChange={(person) => person !== '' && draft.set({ person })}
            />
          </Show>
          <SegmentedChoice
            label={words('planning.away.when')}
            value={draft.value.when}
            choices={(['days', 'weekly'] as const).map((value) => ({
              value,
              label: words(`planning.away.whens.${value}`),
            }))}
            onChange={(when) => draft.set({ when })}
          />
          <Show when={draft.value.when === 'weekly'}>
            <SelectField<`${number}`>
              label={t('planning.away.weekday')}
              value={`${draft.value.weekday}`}
              choices={weekdays.map((day) => ({ value: `${day}` as const, label: weekdayName(day) }))}
              onChange={(weekday) => weekday !== '' && draft.set({ weekday: Number(weekday) })}
            />
          </Show>
          <Columns>
            <DateField
              label={words('planning.away.from')}
              value={draft.value.from}
              required
              onInput={(from) => draft.set(draft.value.to < from ? { from, to: from } : { from })}
            />
            <DateField
              label={words('planning.away.to')}
              value={draft.value.to}
              required
              error={
                problem() === 'planning.days_invalid' ? errorSentence({ type: 'planning.days_invalid' }) : undefined
              }
              onInput={(to) => draft.set({ to })}
            />
          </Columns>
          <CheckField
            label={words('planning.away.allDay')}
            checked={draft.value.allDay}
            onChange={(allDay) => draft.set({ allDay })}
          />
          <Show when={!draft.value.allDay}>
            <Columns>
              <TimeField
                label={t('planning.away.start')}
                value={draft.value.start}
                onInput={(start) => draft.set({ start })}
              />
              <TimeField
                label={t('planning.away.end')}
                value={draft.value.end}
                error={
                  problem() === 'planning.hours_invalid' ? errorSentence({ type: 'planning.hours_invalid' }) : undefined
                }
                onInput={(end) => draft.set({ end })}
              />
            </Columns>
          </Show>
        </Form>
        <SectionTitle>{words('planning.away.list')}</SectionTitle>
        <Show
          when={listed().length > 0}
          fallback={
            <EmptyState
              picture={CalendarOff}
              text={me.staff ? t('planning.away.noneStaff') : words('planning.away.none')}
            />
          }
        >
          <List label={t('planning.away.list')}>
            <For each={listed()}>
              {(one) => (
                <ListRow
                  title={me.staff ? <bdi>{nameOf(one.person)}</bdi> : whenAway(one)}
                  text={me.staff ? whenAway(one) : undefined}
                  end={
                    <Button kind="quiet" onClick={() => withdraw(one)}>
                      {words('planning.away.withdraw')}
                      <span class="sr-only">
                        {' '}
                        <bdi>{me.staff ? `${nameOf(one.person)}, ${whenAway(one)}` : whenAway(one)}</bdi>
                      </span>
                    </Button>
                  }
                />
              )}
            </For>
          </List>
        </Show>
      </Show>
    </Page>
  )
}
