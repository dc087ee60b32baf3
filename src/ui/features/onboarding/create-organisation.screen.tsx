import { useBeforeLeave, useNavigate } from '@solidjs/router'
import { createEffect, createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'
import { Card } from '../../design/parts/card.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { CreateOrganisationForm } from './create-organisation-form.tsx'
import { PlatformGuard } from './platform-guard.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'

/** Founding, then the recovery sheet: the page is not left before someone says that the sheet is on paper. */
export function CreateOrganisationScreen(): JSX.Element {
  const app = useApp()
  const navigate = useNavigate()
  const session = useLive(() => app.session)
  const [recovery, setRecovery] = createSignal<string>()
  const [confirmed, setConfirmed] = createSignal(false)
  const guarded = (): boolean => recovery() !== undefined && !confirmed()
  const here = session().at === 'empty' || session().at === 'vanished'

  useBeforeLeave((event) => {
    if (guarded()) event.preventDefault()
  })
  createEffect(() => {
    if (!guarded()) return
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    onCleanup(() => window.removeEventListener('beforeunload', stay))
  })
  const done = (): void => {
    setConfirmed(true)
    navigate('/decouvrir', { replace: true })
  }
  return (
    <Show
      when={recovery()}
      fallback={
        <Page
          title={t('onboarding.createOrganisation')}
          windowTitle={t('onboarding.createOrganisation')}
          lead={t('onboarding.createOrganisationLead')}
          back={{ href: '/', label: t('common.back') }}
        >
          <Show
            when={here}
            fallback={
              <Card title={t('onboarding.alreadyTitle')}>
                <p>{t('onboarding.alreadyText')}</p>
                <LinkButton href="/">{t('onboarding.alreadyOpen')}</LinkButton>
              </Card>
            }
          >
            <PlatformGuard link={() => `${location.origin}/commencer`}>
              <CreateOrganisationForm onFounded={setRecovery} />
            </PlatformGuard>
          </Show>
        </Page>
      }
    >
      {(sheet) => (
        <Page
          title={t('onboarding.sheetTitle')}
          windowTitle={t('onboarding.sheetTitle')}
          lead={t('onboarding.sheetLead')}
        >
          <RecoverySheet recovery={sheet()} onDone={done} />
        </Page>
      )}
    </Show>
  )
}
