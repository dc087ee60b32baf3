import { type JSX, Show } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { Card } from '../../design/parts/card.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Working } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { spacedCode } from './code-hints.ts'
import './onboarding.css'

/** This device asked to come in: an animator's waits for the spoken code, a coopérant's for the relay's answer. */
export function WaitingScreen(): JSX.Element {
  const app = useApp()
  const session = useLive(() => app.session)
  const status = useLive(() => app.status)
  const spoken = (): string | undefined => {
    const state = session()
    return state.at === 'waiting' ? state.spokenCode : undefined
  }
  return (
    <Page title={t('onboarding.waitingTitle')} windowTitle={t('onboarding.waitingTitle')}>
      <Show
        when={status().refused}
        fallback={
          <>
            <Show when={status().link === 'offline'}>
              <Banner kind="news">{t('onboarding.waitingOffline')}</Banner>
            </Show>
            <Show when={spoken()} fallback={<Working label={t('onboarding.waitingRelay')} />}>
              {(code) => (
                <Card>
                  <p>{t('onboarding.sayCode')}</p>
                  <p class="spoken-code">{spacedCode(code())}</p>
                  <p>{t('onboarding.sayCodeWhy')}</p>
                </Card>
              )}
            </Show>
          </>
        }
      >
        {(refused) => (
          <ErrorState
            text={errorSentence({ type: 'sync.refused', code: refused() } as { readonly type: string })}
            action={<LinkButton href="/rejoindre">{t('onboarding.haveInvitation')}</LinkButton>}
          />
        )}
      </Show>
    </Page>
  )
}
