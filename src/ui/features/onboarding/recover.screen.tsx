import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'
import { Card } from '../../design/parts/card.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { PlatformGuard } from './platform-guard.tsx'
import { RecoverForm } from './recover-form.tsx'

/** The recovery sheet used: the organisation comes back onto this device. */
export function RecoverScreen(): JSX.Element {
  const app = useApp()
  const navigate = useNavigate()
  const session = useLive(() => app.session)
  const [here] = createSignal(session().at === 'empty' || session().at === 'vanished')
  return (
    <Page
      title={t('onboarding.recoverTitle')}
      windowTitle={t('onboarding.recoverTitle')}
      lead={t('onboarding.recoverLead')}
      back={{ href: '/', label: t('common.back') }}
    >
      <Show
        when={here()}
        fallback={
          <Card title={t('onboarding.alreadyTitle')}>
            <p>{t('onboarding.alreadyText')}</p>
            <LinkButton href="/">{t('onboarding.alreadyOpen')}</LinkButton>
          </Card>
        }
      >
        <PlatformGuard link={() => `${location.origin}/retrouver`}>
          <RecoverForm onDone={() => navigate('/', { replace: true })} />
        </PlatformGuard>
      </Show>
    </Page>
  )
}
