import type { JSX } from 'solid-js'
import type { SecretKind } from '../../../app/carnet-app.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Mark } from '../../design/icons/mark.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { LanguageChoice } from '../display/language-choice.tsx'
import { CodeEntry } from './code-entry.tsx'

/** « Carnet fermé. Tapez votre code. » */
export function UnlockScreen(): JSX.Element {
  const app = useApp()
  const session = useLive(() => app.session)
  let trying = false
  const kind = (): SecretKind => {
    const state = session()
    return state.at === 'locked' ? state.code : 'pin'
  }
  /** What was open is still being sealed. */
  const closing = (): boolean => {
    const state = session()
    return state.at === 'locked' && state.busy && !trying
  }
  const unlock = async (text: string) => {
    trying = true
    const result = await app.unlock(text)
    trying = false
    return result
  }
  return (
    <Page
      windowTitle={t('common.appName')}
      title={
        <span class="welcome-title">
          <Mark />
          {t('common.appName')}
        </span>
      }
      lead={t('shell.locked')}
    >
      <div class="unlock">
        <CodeEntry
          label={t('onboarding.yourCode')}
          kind={kind()}
          onTry={unlock}
          submitLabel={t('onboarding.open')}
          tryingText={t('onboarding.opening')}
          waitText={closing() ? t('onboarding.closing') : undefined}
        />
        <details class="more">
          <summary>{t('onboarding.forgotCode')}</summary>
          <p>{t('onboarding.forgotCodeText')}</p>
          <LinkButton href="/rejoindre">{t('onboarding.haveInvitation')}</LinkButton>
        </details>
        <LanguageChoice />
      </div>
    </Page>
  )
}
