import Clock from 'lucide-solid/icons/clock'
import Gavel from 'lucide-solid/icons/gavel'
import Hourglass from 'lucide-solid/icons/hourglass'
import Lightbulb from 'lucide-solid/icons/lightbulb'
import ListChecks from 'lucide-solid/icons/list-checks'
import ListTodo from 'lucide-solid/icons/list-todo'
import Phone from 'lucide-solid/icons/phone'
import Plus from 'lucide-solid/icons/plus'
import Vote from 'lucide-solid/icons/vote'
import { createMemo, type JSX, Show } from 'solid-js'
import { actionsOf, isLate } from '../../../app/group/list-actions.ts'
import { nextMissionOf } from '../../../app/job/mission-view.ts'
import { votesToCast } from '../../../app/meeting/votes-to-cast.ts'
import { isoWeek } from '../../../domain/time/local-date.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { Tile, Tiles } from '../../design/parts/tile.tsx'
import { useClock, useMe } from '../../features/job/use-job.ts'
import { formatDuration, marginDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { NextMission } from './next-mission.tsx'

/** « Aujourd’hui »: my next mission, what waits for me, and « Noter une mission » under the thumb. */
export function CooperantHomeScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = useMe()
  const clock = useClock()
  const board = useLive(() => app.reads().board(coop()))
  const name = (): string => board()?.people[me.person]?.displayName ?? ''
  const next = createMemo(() => nextMissionOf(board()?.nextMissions ?? [], me.person, clock.today()))
  const hours = (): string => {
    const counts = board()?.counts
    const week = counts?.minutesByWeek[isoWeek(clock.today())] ?? 0
    if (week > 0) return t('cooperant.hoursThisWeek', { duration: formatDuration(week) })
    const all = counts?.minutesByPerson[me.person] ?? 0
    return all > 0 ? t('cooperant.hoursInAll', { duration: formatDuration(all) }) : t('cooperant.noHours')
  }
  const ballots = useLive(() => app.reads().list(coop(), 'ballot'))
  const votes = createMemo(() => {
    const [openMotions, cast] = [board()?.openMotions ?? [], ballots()]
    // Until what was cast is read, nothing is said to wait.
    return cast ? votesToCast({ person: me.person, openMotions, ballots: cast }).length : 0
  })
  const votesText = (open: number): string =>
    votes() > 0 ? t('cooperant.votes', { n: votes() }) : open > 0 ? t('cooperant.voted') : t('cooperant.noVote')
  const actions = useLive(() => app.reads().list(coop(), 'action'))
  const mine = createMemo(() => actionsOf(actions() ?? [], me.person))
  const late = (): number => mine().filter((action) => isLate(action, clock.today())).length
  const phone = (): string | undefined => {
    const written = board()?.record?.fields.teamPhone
    return typeof written === 'string' && /\d/.test(written) ? written : undefined
  }
  return (
    <Page
      date={marginDate(clock.today())}
      title={<bdi>{name() === '' ? words('cooperant.helloAll') : words('cooperant.hello', { name: name() })}</bdi>}
      windowTitle={t('cooperant.windowTitle')}
      aside={<PersonDisc name={name()} id={me.person} />}
      action={
        <LinkButton kind="main" icon={Plus} href={`/c/${coop()}/missions/noter`}>
          {words('cooperant.log')}
        </LinkButton>
      }
    >
      <Show when={board()} fallback={<Loading label={t('common.loading')} />}>
        {(known) => (
          <>
            <NextMission coop={coop()} mission={next()} today={clock.today()} me={me.person} />
            <Tiles>
              <Show when={known().counts.notedByPerson[me.person]}>
                {(n) => (
                  <Tile
                    href={`/c/${coop()}/carnet/${me.person}/confirmer`}
                    icon={ListChecks}
                    tone="sun"
                    title={words('notebook.parts.confirmer')}
                    text={t('notebook.noted.rowText')}
                    count={n()}
                    countLabel={t('notebook.noted.waiting', { n: n() })}
                  />
                )}
              </Show>
              <Tile
                href={`/c/${coop()}/voter`}
                icon={Vote}
                tone="sun"
                title={words('cooperant.vote')}
                text={votesText(known().counts.openMotions)}
                count={votes() || undefined}
              />
              <Show when={mine().length > 0}>
                <Tile
                  href={`/c/${coop()}/actions`}
                  icon={ListTodo}
                  tone={late() > 0 ? 'clay' : 'plain'}
                  title={words('cooperant.actions')}
                  text={
                    late() > 0
                      ? t('cooperant.actionsLate', { n: late() })
                      : t('cooperant.actionsOpen', { n: mine().length })
                  }
                  count={mine().length}
                />
              </Show>
              <Tile href={`/c/${coop()}/heures`} icon={Hourglass} title={words('cooperant.hours')} text={hours()} />
              <Tile
                href={`/c/${coop()}/idees`}
                icon={Lightbulb}
                tone="sky"
                title={words('cooperant.idea')}
                text={t('cooperant.ideaText')}
              />
              <Tile
                href={`/c/${coop()}/decisions`}
                icon={Gavel}
                title={words('cooperant.decisions')}
                text={
                  known().counts.decisions === 0
                    ? t('cooperant.noDecision')
                    : t('cooperant.decisionCount', { n: known().counts.decisions })
                }
              />
              <Tile
                href={`/c/${coop()}/missions`}
                icon={Clock}
                title={words('cooperant.missions')}
                text={t('cooperant.missionsText')}
              />
              <CallTeam phone={phone()} />
            </Tiles>
          </>
        )}
      </Show>
    </Page>
  )
}

/** Works without a network: it is a telephone call. Without a number there is nothing to press. */
function CallTeam(props: { readonly phone: string | undefined }): JSX.Element {
  return (
    <Show
      when={props.phone}
      fallback={
        <div class="tile">
          <span class="pic" data-tone="plain">
            <Phone class="icon" aria-hidden="true" />
          </span>
          <span class="tile-words">
            <span class="tile-title">{words('cooperant.call')}</span>
            <span class="tile-text">{t('cooperant.noPhone')}</span>
          </span>
        </div>
      }
    >
      {(phone) => (
        <Tile
          href={`tel:${phone().replace(/[^\d+]/g, '')}`}
          icon={Phone}
          tone="plain"
          title={words('cooperant.call')}
          text={<bdi dir="ltr">{phone()}</bdi>}
        />
      )}
    </Show>
  )
}
