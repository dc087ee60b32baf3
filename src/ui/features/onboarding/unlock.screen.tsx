import { createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'
import { Mark } from '../../design/icons/mark.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Form } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Page } from '../../design/parts/page.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { pauseLeft } from './code-hints.ts'
import { PassphraseField } from './passphrase-field.tsx'
import { PinPad } from './pin-pad.tsx'
import './onboarding.css'

/** « Carnet fermé. Tapez votre code. » */
export function UnlockScreen(): JSX.Element {
  const app = useApp()
  const session = useLive(() => app.session)
  const [text, setText] = createSignal('')
  const [error, setError] = createSignal<string>()
  const [until, setUntil] = createSignal(0)
  const [now, setNow] = createSignal(Date.now())
  const [trying, setTrying] = createSignal(false)

  const pause = () => pauseLeft(until(), now())
  const kind = (): 'pin' | 'passphrase' => {
    const state = session()
    return state.at === 'locked' ? state.code : 'pin'
  }
  const closing = (): boolean => {
    const state = session()
    return state.at === 'locked' && state.busy && !trying()
  }
  createEffect(
    on(until, (end) => {
      if (end <= Date.now()) return
      const timer = setInterval(() => {
        setNow(Date.now())
        if (end > Date.now()) return
        clearInterval(timer)
        setError(undefined)
      }, 500)
      onCleanup(() => clearInterval(timer))
    }),
  )
  const unlock = async (typed: string): Promise<void> => {
    if (trying() || closing() || pause() !== undefined || typed === '') return
    setTrying(true)
    setError(undefined)
    const result = await app.unlock(typed)
    setTrying(false)
    setText('')
    if (result.ok) return
    setNow(Date.now())
    setUntil(result.error.until ?? 0)
    setError(errorSentence(result.error))
  }
  const disabled = (): boolean => trying() || closing() || pause() !== undefined
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
        <Show
          when={kind() === 'pin'}
          fallback={
            <Form onSubmit={() => void unlock(text())}>
              <PassphraseField
                label={t('onboarding.yourCode')}
                value={text()}
                onInput={setText}
                error={error()}
                disabled={disabled()}
                autofocus={true}
              />
              <Button type="submit" kind="main" busy={trying()} disabled={pause() !== undefined}>
                {t('onboarding.open')}
              </Button>
            </Form>
          }
        >
          <PinPad
            label={t('onboarding.yourCode')}
            value={text()}
            onInput={setText}
            onComplete={(typed) => void unlock(typed)}
            error={error()}
            disabled={disabled()}
          />
        </Show>
        <p class="hint-line" role="status">
          <Show when={trying()}>{t('onboarding.opening')}</Show>
          <Show when={closing()}>{t('onboarding.closing')}</Show>
        </p>
        <Show when={pause()}>
          {(left) => (
            <p class="countdown" role="timer">
              {left().minutes > 0
                ? t('onboarding.pauseMinutes', left())
                : t('onboarding.pauseSeconds', { seconds: left().seconds })}
            </p>
          )}
        </Show>
        <details class="more">
          <summary>{t('onboarding.forgotCode')}</summary>
          <p>{t('onboarding.forgotCodeText')}</p>
          <LinkButton href="/rejoindre">{t('onboarding.haveInvitation')}</LinkButton>
        </details>
      </div>
    </Page>
  )
}
