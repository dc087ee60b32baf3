// Shows a form only where a notebook can live; elsewhere says why and what to do.

import Copy from 'lucide-solid/icons/copy'
import { createResource, createSignal, type JSX, Match, type ParentProps, Switch } from 'solid-js'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { t } from '../../i18n/t.ts'
import { browserFacts } from '../../shell/browser-facts.ts'
import { copyText } from '../../shell/copy-text.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { InstallSteps } from './install-steps.tsx'
import { platformAdvice } from './platform-advice.ts'

export interface PlatformGuardProps extends ParentProps {
  /** What to copy to go on elsewhere: the link of the page, with its invitation if there is one. */
  readonly link: () => string
}

export function PlatformGuard(props: PlatformGuardProps): JSX.Element {
  const [facts] = createResource(browserFacts)
  const [trusted, setTrusted] = createSignal(false)
  const toasts = useToasts()
  const advice = () => {
    const known = facts()
    if (known === undefined) return undefined
    const found = platformAdvice(known)
    return found === 'private' && trusted() ? 'fine' : found
  }
  const copy = async (): Promise<void> => {
    const done = await copyText(props.link())
    toasts.show({ text: done ? t('common.copied') : t('onboarding.copyRefused') })
  }
  const copyButton = (): JSX.Element => (
    <Button icon={Copy} onClick={() => void copy()}>
      {t('onboarding.copyLink')}
    </Button>
  )
  return (
    <Switch fallback={<Loading label={t('common.loading')} />}>
      <Match when={advice() === 'fine'}>{props.children}</Match>
      <Match when={advice() === 'in_app'}>
        <Card title={t('shell.openInBrowser')}>
          <p>{t('shell.inAppBrowser')}</p>
          <ol class="steps">
            <li>{t('onboarding.inApp1')}</li>
            <li>{t('onboarding.inApp2')}</li>
            <li>{t('onboarding.inApp3')}</li>
          </ol>
          {copyButton()}
        </Card>
      </Match>
      <Match when={advice() === 'private'}>
        <Card title={t('onboarding.privateTitle')}>
          <p>{t('shell.privateWindow')}</p>
          {copyButton()}
          <Button kind="quiet" onClick={() => setTrusted(true)}>
            {t('onboarding.notPrivate')}
          </Button>
        </Card>
      </Match>
      <Match when={advice() === 'too_old'}>
        <Card title={t('onboarding.tooOldTitle')}>
          <p>{t('shell.tooOld')}</p>
          {copyButton()}
        </Card>
      </Match>
      <Match when={advice() === 'install_first'}>
        <Card title={t('shell.install')}>
          <p>{t('shell.iosInstallFirst')}</p>
          <InstallSteps os="ios" />
          <p>{t('onboarding.iosPaste')}</p>
          {copyButton()}
        </Card>
      </Match>
    </Switch>
  )
}
