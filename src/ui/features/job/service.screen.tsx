import { useParams } from '@solidjs/router'
import { type JSX, Match, Switch } from 'solid-js'
import { readService } from '../../../app/job/mission-view.ts'
import type { RecordId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { Absent } from '../record/absent.tsx'
import { newService, ServiceForm, serviceDraft } from './service-form.tsx'

export function NewServiceScreen(): JSX.Element {
  return <ServiceForm title={t('job.services.add')} initial={newService} />
}

export function ServiceScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const params = useParams()
  const id = () => (params.record ?? '') as RecordId
  const record = useLive(() => app.reads().record(id(), coop()))
  const service = () => {
    const found = record()
    return found === undefined || found === 'absent' ? undefined : readService(found)
  }
  return (
    <Switch
      fallback={
        <Page title={t('job.services.change')} windowTitle={t('job.services.change')}>
          <Loading label={t('common.loading')} />
        </Page>
      }
    >
      <Match when={record() === 'absent'}>
        <Page title={t('job.services.change')} windowTitle={t('job.services.change')}>
          <Absent
            text={t('job.services.absent')}
            back={{ href: `/c/${coop()}/services`, label: t('job.services.title') }}
          />
        </Page>
      </Match>
      <Match when={service()}>
        {(known) => {
          // The form starts from what is known when it opens.
          return <ServiceForm title={t('job.services.change')} service={id()} initial={serviceDraft(known())} />
        }}
      </Match>
    </Switch>
  )
}
