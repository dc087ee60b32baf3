import Clock from 'lucide-solid/icons/clock'
import MapPinCheck from 'lucide-solid/icons/map-pin-check'
import Users from 'lucide-solid/icons/users'
import { type JSX, Show } from 'solid-js'
import { type nextMissionOf, readService } from '../../../app/job/mission-view.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { Card, CardLine } from '../../design/parts/card.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { hoursOf, serviceName } from '../../features/job/job-words.ts'
import { useList, useNames } from '../../features/job/use-job.ts'
import { formatList, formatRelativeDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'

/** « Ma prochaine mission », or the sentence that says where the planning comes from. */
export function NextMission(props: {
  readonly coop: CoopId
  readonly mission: ReturnType<typeof nextMissionOf>
  readonly today: LocalDate
  readonly me: PersonId
}): JSX.Element {
  const services = useList(() => props.coop, 'service')
  const nameOf = useNames(() => props.coop)
  const others = (team: readonly PersonId[]): string =>
    formatList(team.filter((person) => person !== props.me).map(nameOf))
  return (
    <Show
      when={props.mission}
      fallback={
        <Card kind="note" title={words('cooperant.next')}>
          <p>{t('cooperant.noNext')}</p>
        </Card>
      }
    >
      {(mission) => {
        const service = () => readService(services()?.find(({ id }) => id === mission().service))
        return (
          <Card kind="hero" kicker={words('cooperant.next')} title={serviceName(service())}>
            <CardLine icon={<Icon of={Clock} />}>
              {t('cooperant.when', {
                day: formatRelativeDay(mission().day, props.today),
                hours: hoursOf(mission()),
              })}
            </CardLine>
            <Show when={mission().team.length > 1}>
              <CardLine icon={<Icon of={Users} />}>
                <bdi>{t('job.with', { names: others(mission().team) })}</bdi>
              </CardLine>
            </Show>
            <Show
              when={mission().day === props.today}
              fallback={
                <LinkButton href={`/c/${props.coop}/missions/${mission().id}`}>
                  {words('cooperant.seeMission')}
                </LinkButton>
              }
            >
              <LinkButton
                icon={MapPinCheck}
                href={`/c/${props.coop}/missions/noter?service=${mission().service ?? ''}&jour=${mission().day}`}
              >
                {words('cooperant.logThis')}
              </LinkButton>
            </Show>
          </Card>
        )
      }}
    </Show>
  )
}
