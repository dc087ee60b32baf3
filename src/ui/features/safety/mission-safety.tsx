import LogIn from 'lucide-solid/icons/log-in'
import LogOut from 'lucide-solid/icons/log-out'
import PenLine from 'lucide-solid/icons/pen-line'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js'
import type { Read } from '../../../app/meeting/read-records.ts'
import { sayWhere, visitsOf } from '../../../app/safety/say-arrived.ts'
import { receiptOf } from '../../../app/safety/sign-work.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import type { Prestation } from '../../../domain/job/prestation.schema.ts'
import { whereaboutsOf } from '../../../domain/safety/safety.rules.ts'
import type { Visit } from '../../../domain/safety/visit.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { formatDay, formatTime, localTimeOf } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useHandOver } from '../handing/use-hand-over.ts'
import { useClock, useList, useMe, useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

const lastOf = (visits: readonly Visit[]): Visit | undefined =>
  [...visits].sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1)

/** On a mission's page: arrived and left, the client's signature, and a word when something went wrong. */
export function MissionSafety(props: {
  readonly coop: CoopId
  readonly mission: Read<Prestation>
  readonly happened: boolean
}): JSX.Element {
  const app = useApp()
  const me = useMe()
  const clock = useClock()
  const keep = useKeep()
  const handOver = useHandOver()
  const visits = useList(() => props.coop, 'visit')
  const receipts = useList(() => props.coop, 'workReceipt')
  const seen = createMemo(() => visitsOf(visits() ?? [], props.mission.id))
  const receipt = createMemo(() => receiptOf(receipts() ?? [], props.mission.id))
  const mine = () => whereaboutsOf(seen().get(me.person) ?? [])
  const isMine = (): boolean => props.mission.team.includes(me.person)
  const isToday = (): boolean => props.mission.day === clock.today()
  const say = (what: Visit['what']): void => {
    const time = formatTime(localTimeOf(app.device().clock.now()))
    const said = t(what === 'arrived' ? 'safety.arrivedKept' : 'safety.leftKept', { time })
    void keep.run(() => sayWhere(app.device(), { coop: props.coop, prestation: props.mission.id, what }), said)
  }
  const sign = (): void => handOver({ page: { name: 'receipt', coop: props.coop, mission: props.mission.id } })
  return (
    <>
      <Show when={isMine() && isToday() && props.mission.status === 'planned'}>
        <Actions>
          <Switch>
            <Match when={mine() === 'expected'}>
              <Button icon={LogIn} busy={keep.busy()} onClick={() => say('arrived')}>
                {words('safety.arrived')}
              </Button>
            </Match>
            <Match when={mine() === 'there'}>
              <Button icon={LogOut} busy={keep.busy()} onClick={() => say('left')}>
                {words('safety.left')}
              </Button>
            </Match>
          </Switch>
        </Actions>
      </Show>
      <Show when={me.staff && props.mission.team.some((person) => seen().has(person))}>
        <WhoIsWhere mission={props.mission} seen={seen()} coop={props.coop} />
      </Show>
      <Show when={receipt()}>
        {(signed) => (
          <p class="field-help">
            <bdi>
              {signed().signer == null
                ? t('safety.sign.signedBy', { day: formatDay(signed().day) })
                : t('safety.sign.signedByName', { name: signed().signer ?? '', day: formatDay(signed().day) })}
            </bdi>
          </p>
        )}
      </Show>
      <Show when={(isMine() || me.staff) && props.mission.status !== 'cancelled'}>
        <Actions>
          <Show when={isMine() && props.happened && receipt() === undefined && receipts() !== undefined}>
            <Button icon={PenLine} onClick={sign}>
              {words('safety.sign.ask')}
            </Button>
          </Show>
          <LinkButton
            kind="quiet"
            icon={TriangleAlert}
            href={`/c/${props.coop}/incidents/nouveau?mission=${props.mission.id}`}
          >
            {words('safety.tell')}
          </LinkButton>
        </Actions>
      </Show>
    </>
  )
}

/** For the team: each member of the mission, and where they said they are. */
function WhoIsWhere(props: {
  readonly coop: CoopId
  readonly mission: Read<Prestation>
  readonly seen: ReadonlyMap<string, readonly Visit[]>
}): JSX.Element {
  const nameOf = useNames(() => props.coop)
  const whereOf = (person: PersonId): string => {
    const visits = props.seen.get(person) ?? []
    const time = formatTime(lastOf(visits)?.at.slice(11) ?? '00:00')
    return t(`safety.places.${whereaboutsOf(visits)}`, { time })
  }
  return (
    <Card title={t('safety.where')}>
      <List label={t('safety.where')}>
        <For each={props.mission.team}>
          {(person) => (
            <ListRow
              start={<PersonDisc name={nameOf(person)} id={person} />}
              title={<bdi>{nameOf(person)}</bdi>}
              text={whereOf(person)}
            />
          )}
        </For>
      </List>
    </Card>
  )
}
