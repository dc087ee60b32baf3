import { useNavigate, useParams } from '@solidjs/router'
import { type JSX, Match, Switch } from 'solid-js'
import { readPermanence } from '../../../app/planning/plan-permanence.ts'
import type { RecordId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { useClock } from '../job/use-job.ts'
import { Absent } from '../record/absent.tsx'
import { PermanenceForm } from './permanence-form.tsx'
import { PermanenceView } from './permanence-view.tsx'

const titleKey = 'planning.permanence.title'

/** « Prévoir une permanence ». */
export function NewPermanenceScreen(): JSX.Element {
  const coop = useCoop()
  const clock = useClock()
  const navigate = useNavigate()
  return (
    <PermanenceForm
      title={t(titleKey)}
      draftKey={`permanence:${coop()}`}
      initial={{ place: 'premises', day: clock.today(), start: '14:00', end: '17:00', team: [], note: '' }}
      onKept={() => navigate(`/c/${coop()}/planning`, { replace: true })}
    />
  )
}

/** One permanence: staff change it, its team reads it and notes its hours. */
export function PermanenceScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const params = useParams()
  const id = () => (params.record ?? '') as RecordId
  const record = useLive(() => app.reads().record(id(), coop()))
  const back = () => ({ href: `/c/${coop()}/planning`, label: t('planning.permanence.back') })
  const known = () => {
    const found = record()
    return found === undefined || found === 'absent' ? undefined : readPermanence(found)
  }
  return (
    <Switch
      fallback={
        <Page title={t('planning.permanence.changeTitle')} windowTitle={t('planning.title')} back={back()}>
          <Loading label={t('common.loading')} />
        </Page>
      }
    >
      <Match when={record() === 'absent'}>
        <Page title={t('planning.permanence.changeTitle')} windowTitle={t('planning.title')} back={back()}>
          <Absent text={t('planning.permanence.absent')} back={back()} />
        </Page>
      </Match>
      <Match when={known()}>{(permanence) => <PermanenceView permanence={permanence()} />}</Match>
    </Switch>
  )
}
