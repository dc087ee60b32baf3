import { useLocation } from '@solidjs/router'
import { type JSX, type ParentProps, Show } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { Absent } from '../record/absent.tsx'

/** The pages of a coop, or what to say when the address names one that this device does not have. */
export function CoopHere(props: ParentProps): JSX.Element {
  const app = useApp()
  const location = useLocation()
  const session = useLive(() => app.session)
  const coops = useLive(() => app.coops)
  const elsewhere = (): boolean => {
    // What is not as long as a coop's id is no address of ours: the router says so.
    const named = /^\/c\/([^/]{32})(?:\/|$)/.exec(location.pathname)?.[1]
    return session().at === 'open' && named !== undefined && !coops().some((coop) => coop === named)
  }
  return (
    <Show
      when={!elsewhere()}
      fallback={
        <Page title={t('organisation.unnamed')} windowTitle={t('organisation.unnamed')}>
          <Absent text={t('organisation.absent')} back={{ href: '/', label: t('shell.notFoundAction') }} />
        </Page>
      }
    >
      {props.children}
    </Show>
  )
}
