// « Changer mon code »: the code in use, then the new one twice. What is in the notebook is not touched.

import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import type { SecretKind } from '../../../app/carnet-app.ts'
import { isStaff } from '../../../domain/record-kind.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Working } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { ChooseCode } from '../onboarding/choose-code.tsx'
import { CodeEntry } from '../onboarding/code-entry.tsx'
import { ChoosePassphrase } from './choose-passphrase.tsx'

export function MyCodeScreen(): JSX.Element {
  const app = useApp()
  const toasts = useToasts()
  const navigate = useNavigate()
  const session = useLive(() => app.session)
  const [current, setCurrent] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<string>()
  const kind = (): SecretKind => {
    const state = session()
    return state.at === 'open' ? state.code : 'pin'
  }
  const staff = (): boolean => {
    const state = session()
    return state.at === 'open' && isStaff(state.me.rank)
  }
  /** Staff may take a secret phrase, with a code of the day beside it. */
  const [phrase, setPhrase] = createSignal(false)
  const next = (): SecretKind => (kind() === 'passphrase' || phrase() ? 'passphrase' : 'pin')
  const check = async (text: string) => {
    const checked = await app.checkCode(text)
    if (checked.ok) setCurrent(text)
    return checked
  }
  const change = async (text: string): Promise<void> => {
    const known = current()
    if (known === undefined || busy()) return
    setBusy(true)
    const done = await app.changeCode({ current: known, next: { kind: next(), text } })
    setBusy(false)
    setCurrent(undefined)
    if (!done.ok) {
      setFailure(errorSentence(done.error))
      return
    }
    toasts.show({ text: t('tablet.codeChanged') })
    navigate('/carnet', { replace: true })
  }
  return (
    <Page
      title={t('tablet.changeCode')}
      windowTitle={t('tablet.changeCode')}
      lead={current() === undefined ? t('tablet.codeFirst') : t('tablet.codeNew')}
      back={{ href: '/carnet', label: t('shell.nav.myNotebook') }}
    >
      <Show when={failure()}>{(text) => <Banner kind="attention">{text()}</Banner>}</Show>
      <div class="unlock">
        <Switch>
          <Match when={busy()}>
            <Working label={t('tablet.codeChanging')} />
          </Match>
          <Match when={current() === undefined}>
            <CodeEntry
              label={t('tablet.codeNow')}
              kind={kind()}
              onTry={check}
              submitLabel={t('common.next')}
              tryingText={t('tablet.codeChecking')}
            />
          </Match>
          <Match when={next() === 'pin'}>
            <ChooseCode onChosen={(text) => void change(text)} />
            <Show when={staff()}>
              <Button kind="quiet" onClick={() => setPhrase(true)}>
                {t('tablet.takePhrase')}
              </Button>
              <p class="field-help">{t('tablet.takePhraseHelp')}</p>
            </Show>
          </Match>
          <Match when={true}>
            <ChoosePassphrase onChosen={(text) => void change(text)} />
          </Match>
        </Switch>
      </div>
    </Page>
  )
}
