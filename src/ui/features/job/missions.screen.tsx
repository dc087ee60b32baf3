import BriefcaseBusiness from 'lucide-solid/icons/briefcase-business'
import CalendarDays from 'lucide-solid/icons/calendar-days'
import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import ListChecks from 'lucide-solid/icons/list-checks'
import Plus from 'lucide-solid/icons/plus'
import Table2 from 'lucide-solid/icons/table-2'
import Tag from 'lucide-solid/icons/tag'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { type MissionView, missionViews } from '../../../app/job/mission-view.ts'
import { turnover } from '../../../domain/job/totals.rules.ts'
import { useCoop } from '../../coop-param.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { Tabs } from '../../design/parts/tabs.tsx'
import { formatMoney, formatMonth } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { InTurn } from '../../in-turn.tsx'
import { useWayHome } from '../../shell/way-home.ts'
import { MissionRow } from './mission-row.tsx'
import { useClock, useList, useMe, useNames } from './use-job.ts'

type Part = 'planned' | 'done' | 'cancelled'

/** Missions to come, those done by month with what they brought, and those cancelled. */
export function MissionsScreen(): JSX.Element {
  const coop = useCoop()
  const me = useMe()
  const clock = useClock()
  const nameOf = useNames(coop)
  const prestations = useList(coop, 'prestation')
  const services = useList(coop, 'service')
  const [chosen, setChosen] = createSignal<Part>()
  const views = createMemo(() => {
    const [missions, known] = [prestations(), services()]
    return missions && known ? missionViews({ prestations: missions, services: known }) : undefined
  })
  const parts = createMemo((): Record<Part, MissionView[]> => {
    const all = views() ?? []
    return {
      planned: all.filter(({ mission }) => mission.status === 'planned'),
      done: all.filter(({ happened }) => happened).reverse(),
      cancelled: all.filter(({ mission }) => mission.status === 'cancelled').reverse(),
    }
  })
  const part = (): Part => chosen() ?? (parts().planned.length > 0 || parts().done.length === 0 ? 'planned' : 'done')
  const tabs = () =>
    (['planned', 'done', 'cancelled'] as const)
      .filter((value) => value !== 'cancelled' || parts().cancelled.length > 0)
      .map((value) => ({ value, label: t(`job.missions.${value}`), count: parts()[value].length }))
  const months = createMemo(() => {
    const by = new Map<string, MissionView[]>()
    for (const view of parts()[part()]) {
      const month = view.mission.day.slice(0, 7)
      by.set(month, [...(by.get(month) ?? []), view])
    }
    return by
  })
  const Month = (props: { readonly month: string }): JSX.Element => (
    <>
      <SectionTitle end={<span class="row-text">{totalOf(months().get(props.month) ?? [], part())}</span>}>
        {formatMonth(props.month)}
      </SectionTitle>
      <LongList label={formatMonth(props.month)} items={months().get(props.month) ?? []}>
        {(view) => <MissionRow view={view} coop={coop()} nameOf={nameOf} today={clock.today()} />}
      </LongList>
    </>
  )
  return (
    <Page
      title={words('job.missions.title')}
      windowTitle={t('job.missions.title')}
      back={useWayHome(true)}
      aside={
        <LinkButton kind="quiet" icon={Tag} href={`/c/${coop()}/services`}>
          {t('job.missions.services')}
        </LinkButton>
      }
      action={
        <LinkButton
          kind="main"
          icon={me.staff ? CalendarPlus : Plus}
          href={`/c/${coop()}/missions/${me.staff ? 'prevoir' : 'noter'}`}
        >
          {t(me.staff ? 'job.missions.plan' : 'job.missions.log')}
        </LinkButton>
      }
    >
      <Show when={me.staff}>
        <Actions>
          <LinkButton icon={Plus} href={`/c/${coop()}/missions/noter`}>
            {words('job.missions.log')}
          </LinkButton>
          <LinkButton kind="quiet" icon={CalendarDays} href={`/c/${coop()}/planning`}>
            {t('planning.title')}
          </LinkButton>
          <LinkButton kind="quiet" icon={Table2} href={`/c/${coop()}/missions/tableau`}>
            {t('job.table.link')}
          </LinkButton>
          <LinkButton kind="quiet" icon={ListChecks} href={`/c/${coop()}/heures/a-confirmer`}>
            {t('job.confirm.title')}
          </LinkButton>
        </Actions>
      </Show>
      <Show when={views()} fallback={<Loading label={t('common.loading')} />}>
        <Tabs label={t('job.missions.title')} tabs={tabs()} value={part()} onChange={setChosen}>
          <For
            each={[...months().keys()]}
            fallback={
              <EmptyState
                picture={BriefcaseBusiness}
                text={t(part() === 'planned' ? 'job.missions.nonePlanned' : 'job.missions.noneDone')}
              />
            }
          >
            {(month, index) => (
              <Show when={index() > 0} fallback={<Month month={month} />}>
                <InTurn>
                  <Month month={month} />
                </InTurn>
              </Show>
            )}
          </For>
        </Tabs>
      </Show>
    </Page>
  )
}

/** « 12 missions, 1 240 € »; « connus » when some amounts are not. */
export function totalOf(views: readonly MissionView[], part: Part): string {
  const count = t('job.missions.count', { n: views.length })
  const { cents, known, unknown } = turnover({ prestations: views.map(({ mission }) => mission) })
  if (part !== 'done' || known === 0) return count
  const amount = formatMoney(cents)
  return unknown > 0
    ? t('job.missions.turnoverKnown', { count, amount })
    : t('job.missions.turnover', { count, amount })
}
