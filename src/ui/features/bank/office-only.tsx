import Landmark from 'lucide-solid/icons/landmark'
import { type JSX, Show } from 'solid-js'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'

/** The bank's pages are the office's: other roles have no key of it, and are told so. */
export function OfficeOnly(props: { readonly children: JSX.Element }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  return (
    <Show
      when={app.device().me.rank === 'coordinator'}
      fallback={
        <Page
          title={t('bank.title')}
          windowTitle={t('bank.title')}
          back={{ href: `/c/${coop()}/entreprise`, label: t('desk.title') }}
        >
          <EmptyState picture={Landmark} text={t('bank.officeOnly')} />
        </Page>
      }
    >
      {props.children}
    </Show>
  )
}
