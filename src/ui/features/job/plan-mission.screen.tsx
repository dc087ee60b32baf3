import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import { type JSX, Match, Show, Switch } from 'solid-js'
import { missionView } from '../../../app/job/mission-view.ts'
import type { RecordId } from '../../../base/ids.ts'
import { totalsOf } from '../../../domain/desk/document-lines.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { useQuotes } from '../desk/use-desk.ts'
import { Absent } from '../record/absent.tsx'
import { type PlanDraft, PlanForm } from './plan-form.tsx'
import { useClock, useList } from './use-job.ts'

/** « Prévoir une mission ». */
export function PlanMissionScreen(): JSX.Element {
  const coop = useCoop()
  const clock = useClock()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const quotes = useQuotes(coop)
  const usual: PlanDraft = {
    service: '',
    day: clock.today(),
    start: '14:00',
    end: '16:00',
    breakMinutes: 0,
    team: [],
    nature: 'paid',
    cents: null,
    privateHome: false,
    note: '',
  }
  const asked = (): string | undefined => (typeof search.devis === 'string' ? search.devis : undefined)
  /** What the client signed: the service, the day and hour, the amount; never who they are. */
  const ofQuote = (): PlanDraft => {
    const sent = quotes()?.find(({ id }) => id === asked())?.sent
    if (sent === undefined) return usual
    const [first] = sent.lines
    const cents = totalsOf(sent.lines).htCents
    const planned = { ...usual, service: first?.service ?? ('' as const), cents }
    if (sent.start == null) return planned
    return { ...planned, day: sent.start.slice(0, 10), start: sent.start.slice(11), end: '' }
  }
  return (
    <Show when={asked() === undefined || quotes()} fallback={<Loading label={t('common.loading')} />}>
      <PlanForm
        title={t('job.plan.title')}
        draftKey={`prevoir:${asked() ?? coop()}`}
        initial={ofQuote()}
        client={quotes()?.find(({ id }) => id === asked())?.sent?.client}
        back={{ href: `/c/${coop()}/missions`, label: t('job.mission.back') }}
        onKept={() => navigate(`/c/${coop()}/missions`, { replace: true })}
      />
    </Show>
  )
}

/** The same form on a mission already planned. */
export function ChangeMissionScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const navigate = useNavigate()
  const params = useParams()
  const id = () => (params.record ?? '') as RecordId
  const record = useLive(() => app.reads().record(id(), coop()))
  const services = useList(coop, 'service')
  const page = (): string => `/c/${coop()}/missions/${id()}`
  const mission = () => {
    const [found, known] = [record(), services()]
    return found && found !== 'absent' && known ? missionView(found, known)?.mission : undefined
  }
  return (
    <Switch
      fallback={
        <Page title={t('job.plan.changeTitle')} windowTitle={t('job.plan.changeTitle')}>
          <Loading label={t('common.loading')} />
        </Page>
      }
    >
      <Match when={record() === 'absent'}>
        <Page title={t('job.plan.changeTitle')} windowTitle={t('job.plan.changeTitle')}>
          <Absent
            text={t('job.mission.absent')}
            back={{ href: `/c/${coop()}/missions`, label: t('job.mission.back') }}
          />
        </Page>
      </Match>
      <Match when={mission()}>
        {(known) => {
          // The form starts from what is known when it opens; what others write meanwhile does not move it.
          const { service, day, start, end, breakMinutes, team, nature, amountCents, privateHome, note } = known()
          return (
            <PlanForm
              title={t('job.plan.changeTitle')}
              draftKey={`prevoir:${id()}`}
              prestation={id()}
              initial={{
                service: service ?? '',
                day,
                start: start?.slice(11) ?? '',
                end: end?.slice(11) ?? '',
                breakMinutes: breakMinutes ?? 0,
                team: [...team],
                nature,
                cents: amountCents ?? null,
                privateHome: privateHome ?? false,
                note: note ?? '',
              }}
              back={{ href: page(), label: t('job.mission.back') }}
              onKept={() => navigate(page(), { replace: true })}
            />
          )
        }}
      </Match>
    </Switch>
  )
}
