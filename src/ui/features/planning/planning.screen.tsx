import { useSearchParams } from '@solidjs/router'
import CalendarDays from 'lucide-solid/icons/calendar-days'
import CalendarOff from 'lucide-solid/icons/calendar-off'
import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { itemsOf, type Planning, weekPlanning } from '../../../app/planning/planning-view.ts'
import { addDays, isLocalDate, type LocalDate, mondayOf } from '../../../domain/time/local-date.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { IconButton } from '../../design/parts/icon-button.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { ChevronLeft, ChevronRight } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useWayHome } from '../../shell/way-home.ts'
import { useClock, useMe } from '../job/use-job.ts'
import { Conflicts } from './conflicts.tsx'
import './planning.css'
import { ByJob, ByPerson } from './planning-views.tsx'
import { useCalendarFile } from './use-calendar-file.ts'
import { usePlanningRecords } from './use-planning.ts'

const views = ['mine', 'all', 'person'] as const

/** The week: what takes place, by activity or by person; what does not fit is told first. */
export function PlanningScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = useMe()
  const clock = useClock()
  const records = usePlanningRecords(coop)
  const calendar = useCalendarFile()
  const [search, setSearch] = useSearchParams()
  const [view, setView] = createSignal<(typeof views)[number]>(me.staff ? 'all' : 'mine')
  const [day, setDay] = createSignal<LocalDate | ''>('')
  const board = useLive(() => app.reads().board(coop()))
  /** This week; the last one of a coop that is over. */
  const usual = createMemo((): LocalDate => {
    const end = board()?.record?.fields.endDate
    return mondayOf(typeof end === 'string' && isLocalDate(end) && end < clock.today() ? end : clock.today())
  })
  const monday = createMemo((): LocalDate => {
    const asked = search.semaine
    return typeof asked === 'string' && isLocalDate(asked) ? mondayOf(asked) : usual()
  })
  const goTo = (week: LocalDate): void => {
    setDay('')
    setSearch({ semaine: week })
  }
  const week = createMemo((): Planning | undefined => {
    const known = records()
    return known && weekPlanning(known, monday())
  })
  const shown = createMemo(() => {
    const known = week()
    if (known === undefined) return undefined
    const items = view() === 'mine' ? itemsOf(known.items, me.person) : known.items
    const days = day() === '' ? known.days : known.days.filter((one) => one === day())
    return { ...known, days, items: items.filter((item) => days.includes(item.day)) }
  })
  const emptyWords = (): string => {
    if (day() !== '') return t('planning.emptyDay')
    return t(view() === 'mine' ? 'planning.emptyMine' : 'planning.emptyWeek')
  }
  return (
    <Page
      title={words('planning.title')}
      windowTitle={t('planning.title')}
      lead={t('planning.weekOf', { day: formatDay(monday()) })}
      back={useWayHome()}
      wide
      action={
        me.staff ? (
          <LinkButton kind="main" icon={CalendarPlus} href={`/c/${coop()}/planning/permanence`}>
            {t('planning.addPermanence')}
          </LinkButton>
        ) : (
          <LinkButton kind="main" icon={CalendarOff} href={`/c/${coop()}/planning/absence`}>
            {words('planning.away.title')}
          </LinkButton>
        )
      }
    >
      <div class="week-tools">
        <IconButton
          turns
          icon={ChevronLeft}
          label={t('planning.earlier')}
          onClick={() => goTo(addDays(monday(), -7))}
        />
        <Button
          kind="quiet"
          disabled={monday() === mondayOf(clock.today())}
          onClick={() => goTo(mondayOf(clock.today()))}
        >
          {words('planning.thisWeek')}
        </Button>
        <IconButton turns icon={ChevronRight} label={t('planning.later')} onClick={() => goTo(addDays(monday(), 7))} />
      </div>
      <div class="week-choices">
        <SegmentedChoice
          label={t('planning.view')}
          value={view()}
          choices={views.map((value) => ({ value, label: words(`planning.views.${value}`) }))}
          onChange={setView}
        />
        <div class="week-day-choice">
          <SelectField<LocalDate>
            label={t('planning.day')}
            value={day()}
            emptyLabel={t('planning.wholeWeek')}
            choices={(week()?.days ?? []).map((value) => ({ value, label: formatDay(value) }))}
            onChange={setDay}
          />
        </div>
      </div>
      <Show when={me.staff}>
        <Actions>
          <LinkButton icon={CalendarPlus} href={`/c/${coop()}/missions/prevoir`}>
            {t('planning.addMission')}
          </LinkButton>
          <LinkButton kind="quiet" icon={CalendarOff} href={`/c/${coop()}/planning/absence`}>
            {t('planning.away.title')}
          </LinkButton>
        </Actions>
      </Show>
      <Show when={shown()} fallback={<Loading label={t('common.loading')} />}>
        {(planning) => (
          <>
            <Show when={me.staff && planning().conflicts.length > 0}>
              <Conflicts coop={coop()} planning={planning()} />
            </Show>
            <Show
              when={planning().items.length > 0}
              fallback={<EmptyState picture={CalendarDays} text={emptyWords()} />}
            >
              <Show
                when={view() === 'person'}
                fallback={<ByJob coop={coop()} planning={planning()} today={clock.today()} />}
              >
                <ByPerson coop={coop()} planning={planning()} />
              </Show>
            </Show>
          </>
        )}
      </Show>
      <Actions>
        <Button
          kind="quiet"
          icon={CalendarDays}
          busy={calendar.busy()}
          onClick={() => void calendar.save(records(), me.person)}
        >
          {words('planning.calendar.add')}
        </Button>
      </Actions>
      <p class="field-help">{words('planning.calendar.help')}</p>
    </Page>
  )
}
