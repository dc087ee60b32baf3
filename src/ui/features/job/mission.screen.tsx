import { useParams } from '@solidjs/router'
import Ban from 'lucide-solid/icons/ban'
import Clock from 'lucide-solid/icons/clock'
import Coins from 'lucide-solid/icons/coins'
import House from 'lucide-solid/icons/house'
import Pencil from 'lucide-solid/icons/pencil'
import Plus from 'lucide-solid/icons/plus'
import Users from 'lucide-solid/icons/users'
import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import { type MissionView, missionView } from '../../../app/job/mission-view.ts'
import { setPrestationAmount, setPrestationStatus } from '../../../app/job/set-prestation-status.ts'
import { visitsOf } from '../../../app/safety/say-arrived.ts'
import type { RecordId } from '../../../base/ids.ts'
import { type GuardCode, guardCodes } from '../../../domain/guard/guard.types.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { statusPictograms } from '../../design/icons/status-pictograms.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card, CardLine } from '../../design/parts/card.tsx'
import { Dialog } from '../../design/parts/dialog.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatDuration, formatList, marginDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import './job.css'
import { MissionPhotos } from '../photo/mission-photos.tsx'
import { Absent } from '../record/absent.tsx'
import { OpenQuestions } from '../record/two-answers.tsx'
import { useKeep } from '../record/use-keep.ts'
import { MissionSafety } from '../safety/mission-safety.tsx'
import { SatisfactionCard } from '../satisfaction/satisfaction-card.tsx'
import { AmountField } from './amount-field.tsx'
import { ClientCard } from './client-card.tsx'
import { amountOf, guardKey, hoursOf, serviceName } from './job-words.ts'
import { MissionChip } from './mission-row.tsx'
import { useClock, useList, useMe, useNames } from './use-job.ts'

export function MissionScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const params = useParams()
  const clock = useClock()
  const id = () => (params.record ?? '') as RecordId
  const record = useLive(() => app.reads().record(id(), coop()))
  const services = useList(coop, 'service')
  const present = () => {
    const found = record()
    return found === 'absent' ? undefined : found
  }
  const view = (): MissionView | undefined => {
    const [found, known] = [present(), services()]
    return found && known && missionView(found, known)
  }
  return (
    <Page
      title={serviceName(view()?.service)}
      windowTitle={t('job.missions.title')}
      date={view() && marginDate(view()?.mission.day ?? clock.today())}
      back={{ href: `/c/${coop()}/missions`, label: t('job.mission.back') }}
      aside={<Show when={view()}>{(known) => <MissionChip view={known()} today={clock.today()} />}</Show>}
    >
      <Switch fallback={<Loading label={t('common.loading')} />}>
        <Match when={record() === 'absent'}>
          <Absent
            text={t('job.mission.absent')}
            back={{ href: `/c/${coop()}/missions`, label: t('job.mission.back') }}
          />
        </Match>
        <Match when={view()}>
          {(known) => (
            <>
              <Show when={present()}>{(found) => <OpenQuestions coop={coop()} record={found()} />}</Show>
              <Mission view={known()} />
              <ClientCard coop={coop()} mission={known().mission} />
              <Show when={known().happened}>
                <SatisfactionCard coop={coop()} mission={known().mission} />
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </Page>
  )
}

function Mission(props: { readonly view: MissionView }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = useMe()
  const clock = useClock()
  const nameOf = useNames(coop)
  const keep = useKeep()
  const visits = useList(coop, 'visit')
  const [asking, setAsking] = createSignal<'cancel' | 'amount'>()
  const [amount, setAmount] = createSignal<number | null>(null)
  const [unreadable, setUnreadable] = createSignal(false)
  const mission = () => props.view.mission
  const to = (path: string): string => `/c/${coop()}/missions/${path}`
  const setStatus = (status: 'checked' | 'cancelled', said: string): void => {
    setAsking(undefined)
    void keep.run(() => setPrestationStatus(app.device(), { coop: coop(), prestation: mission().id, status }), said)
  }
  const keepAmount = (): void => {
    if (unreadable()) return
    setAsking(undefined)
    const [amountCents, prestation] = [amount(), mission().id]
    void keep.run(
      () => setPrestationAmount(app.device(), { coop: coop(), prestation, amountCents }),
      t('job.mission.amountKept'),
    )
  }
  const flags = (): GuardCode[] => guardCodes.filter((code) => mission().flags?.includes(code))
  /** What this person's « Arrivé » and « Parti » say, for the page that notes the hours. */
  const hoursSaid = (): string => {
    const mine = visitsOf(visits() ?? [], mission().id).get(me.person) ?? []
    const [arrived, left] = (['arrived', 'left'] as const).map((what) => mine.find((visit) => visit.what === what)?.at)
    return arrived === undefined || left === undefined ? '' : `&de=${arrived.slice(11)}&a=${left.slice(11)}`
  }
  const isPlanned = (): boolean => mission().status === 'planned'
  const isMine = (): boolean => mission().team.includes(me.person)
  const mayCancel = (): boolean =>
    mission().status !== 'cancelled' && mission().status !== 'paid' && (me.staff || mission().loggedBy === me.person)

  return (
    <>
      <Show when={mission().disputed.length > 0}>
        <Banner kind="attention">{t('job.mission.twoAnswers')}</Banner>
      </Show>
      <Card>
        <CardLine icon={<Icon of={Clock} />}>
          {hoursOf(mission())}
          <Show when={mission().breakMinutes}>
            {(minutes) => <>, {t('job.mission.breakOf', { duration: formatDuration(minutes()) })}</>}
          </Show>
        </CardLine>
        <CardLine icon={<Icon of={Users} />}>
          <bdi>{formatList(mission().team.map(nameOf)) || t('job.noTeam')}</bdi>
          <Show when={props.view.minutes}>
            {(minutes) => <>, {t('job.mission.hoursEach', { duration: formatDuration(minutes()) })}</>}
          </Show>
        </CardLine>
        <CardLine icon={<Icon of={Coins} />}>
          {mission().nature === 'paid' ? amountOf(mission()) : t(`job.natures.${mission().nature}`)}
        </CardLine>
        <Show when={mission().privateHome}>
          <CardLine icon={<Icon of={House} />}>{t('job.mission.privateHome')}</CardLine>
        </Show>
        <Show when={mission().note}>{(note) => <p dir="auto">{note()}</p>}</Show>
        <Show when={mission().material}>
          {(material) => <p dir="auto">{t('job.mission.materialOf', { material: material() })}</p>}
        </Show>
        <Show when={mission().loggedBy}>
          {(person) => (
            <p class="field-help">
              <bdi>{t('job.mission.loggedBy', { name: nameOf(person()) })}</bdi>
            </p>
          )}
        </Show>
      </Card>
      <Show when={flags().length > 0}>
        <Card kind="note" title={t('job.mission.flags')}>
          <ul class="reasons">
            <For each={flags()}>
              {(code) => (
                <li>
                  {t(`job.flags.${guardKey(code)}`)}
                  <p class="field-help">{t('job.plan.source', { source: t(`job.sources.${guardKey(code)}`) })}</p>
                </li>
              )}
            </For>
          </ul>
        </Card>
      </Show>
      <Actions>
        <Show when={isPlanned() && mission().day <= clock.today() && (me.staff || isMine())}>
          <LinkButton
            icon={Plus}
            href={to(`noter?service=${mission().service ?? ''}&jour=${mission().day}${hoursSaid()}`)}
          >
            {t('job.mission.logThis')}
          </LinkButton>
        </Show>
        <Show when={me.staff && mission().status === 'done'}>
          <Button
            icon={statusPictograms.checked}
            busy={keep.busy()}
            onClick={() => setStatus('checked', t('job.mission.checked'))}
          >
            {t('job.mission.check')}
          </Button>
        </Show>
        <Show when={me.staff && isPlanned()}>
          <LinkButton icon={Pencil} href={to(`${mission().id}/changer`)}>
            {t('job.mission.change')}
          </LinkButton>
        </Show>
        <Show when={me.staff && !isPlanned() && mission().nature === 'paid' && mission().status !== 'cancelled'}>
          <Button
            icon={Coins}
            onClick={() => {
              const cents = mission().amountCents
              setAmount(cents ?? null)
              setUnreadable(false)
              setAsking('amount')
            }}
          >
            {t('job.mission.changeAmount')}
          </Button>
        </Show>
        <Show when={mayCancel()}>
          <Button kind="quiet" icon={Ban} onClick={() => setAsking('cancel')}>
            {t('job.mission.cancel')}
          </Button>
        </Show>
      </Actions>
      <MissionSafety coop={coop()} mission={mission()} happened={props.view.happened} />
      <MissionPhotos view={props.view} />
      <Dialog
        open={asking() === 'cancel'}
        onClose={() => setAsking(undefined)}
        title={t('job.mission.cancelAsk')}
        closeLabel={t('common.close')}
        actions={
          <>
            <Button onClick={() => setAsking(undefined)}>{t('job.mission.cancelKeep')}</Button>
            <Button kind="danger" onClick={() => setStatus('cancelled', t('job.mission.cancelled'))}>
              {t('job.mission.cancel')}
            </Button>
          </>
        }
      >
        <p>{t('job.mission.cancelText')}</p>
      </Dialog>
      <Dialog
        open={asking() === 'amount'}
        onClose={() => setAsking(undefined)}
        title={t('job.mission.changeAmount')}
        closeLabel={t('common.close')}
        actions={
          <Button kind="main" onClick={keepAmount}>
            {t('common.save')}
          </Button>
        }
      >
        <AmountField
          label={t('job.mission.amount')}
          cents={amount()}
          onInput={(cents, wrong) => {
            setAmount(cents)
            setUnreadable(wrong)
          }}
        />
      </Dialog>
    </>
  )
}
