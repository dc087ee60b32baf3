// « Code du jour »: the secret phrase once in the morning, six digits until the evening.

import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Working } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { ChooseCode } from '../onboarding/choose-code.tsx'
import { CodeEntry } from '../onboarding/code-entry.tsx'

export function DayCodeScreen(): JSX.Element {
  const app = useApp()
  const toasts = useToasts()
  const navigate = useNavigate()
  const session = useLive(() => app.session)
  const until = useLive(() => app.dayCode)
  const [passphrase, setPassphrase] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<string>()
  const hasPassphrase = (): boolean => {
    const state = session()
    return state.at === 'open' && state.code === 'passphrase'
  }
  const check = async (text: string) => {
    const checked = await app.checkCode(text)
    if (checked.ok) setPassphrase(text)
    return checked
  }
  const choose = async (pin: string): Promise<void> => {
    const typed = passphrase()
    if (typed === undefined || busy()) return
    setBusy(true)
    const done = await app.setDayCode({ passphrase: typed, pin })
    setBusy(false)
    setPassphrase(undefined)
    if (!done.ok) {
      setFailure(errorSentence(done.error))
      return
    }
    toasts.show({ text: t('tablet.dayCode.kept') })
    navigate('/carnet', { replace: true })
  }
  return (
    <Page
      title={t('tablet.dayCode.title')}
      windowTitle={t('tablet.dayCode.title')}
      lead={t('tablet.dayCode.lead')}
      back={{ href: '/carnet', label: t('shell.nav.myNotebook') }}
    >
      <Show when={failure()}>{(text) => <Banner kind="attention">{text()}</Banner>}</Show>
      <Show
        when={hasPassphrase()}
        fallback={
          <Card kind="note">
            <p>{t('tablet.dayCode.needsPhrase')}</p>
            <div>
              <LinkButton href="/mon-code">{t('tablet.changeCode')}</LinkButton>
            </div>
          </Card>
        }
      >
        <Show when={until()}>
          {(end) => (
            <Card title={t('tablet.dayCode.until', { until: formatInstant(end(), Date.now()) })}>
              <div>
                <Button onClick={() => app.forgetDayCode()}>{t('tablet.dayCode.forget')}</Button>
              </div>
            </Card>
          )}
        </Show>
        <div class="unlock">
          <Switch>
            <Match when={busy()}>
              <Working label={t('tablet.codeChanging')} />
            </Match>
            <Match when={passphrase() === undefined}>
              <CodeEntry
                label={t('onboarding.passphrase')}
                kind="passphrase"
                onTry={check}
                submitLabel={t('common.next')}
                tryingText={t('tablet.codeChecking')}
              />
            </Match>
            <Match when={true}>
              <ChooseCode onChosen={(pin) => void choose(pin)} protects={t('tablet.dayCode.protects')} />
            </Match>
          </Switch>
        </div>
      </Show>
    </Page>
  )
}
