import { createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js'
import type { CodeTry, SecretKind } from '../../../app/carnet-app.ts'
import { Button } from '../../design/parts/button.tsx'
import { Form } from '../../design/parts/form.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { pauseLeft } from './code-hints.ts'
import { PassphraseField } from './passphrase-field.tsx'
import { PinPad } from './pin-pad.tsx'
import './onboarding.css'

export interface CodeEntryProps {
  readonly label: string
  readonly kind: SecretKind
  readonly onTry: (text: string) => Promise<CodeTry>
  /** « Ouvrir »: of the button under a passphrase; a PIN needs none. */
  readonly submitLabel: string
  /** Said while a code is tried. */
  readonly tryingText: string
  /** What hinders for now, and is said. */
  readonly waitText?: string | undefined
}

/** The owner's code: one try at a time, why it was refused, and the pause after too many. */
export function CodeEntry(props: CodeEntryProps): JSX.Element {
  const [text, setText] = createSignal('')
  const [error, setError] = createSignal<string>()
  const [until, setUntil] = createSignal(0)
  const [now, setNow] = createSignal(Date.now())
  const [trying, setTrying] = createSignal(false)
  const pause = () => pauseLeft(until(), now())
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
  const disabled = (): boolean => trying() || props.waitText !== undefined || pause() !== undefined
  const tryCode = async (typed: string): Promise<void> => {
    if (disabled() || typed === '') return
    setTrying(true)
    setError(undefined)
    const result = await props.onTry(typed)
    setTrying(false)
    setText('')
    if (result.ok) return
    const { until: paused = result.error.pausedUntil, ...refused } = result.error
    const told: { readonly type: string } = paused === undefined ? refused : Object.assign(refused, { until: paused })
    setNow(Date.now())
    setUntil(paused ?? 0)
    setError(errorSentence(told))
  }
  return (
    <>
      <Show
        when={props.kind === 'pin'}
        fallback={
          <Form onSubmit={() => void tryCode(text())}>
            <PassphraseField
              label={props.label}
              value={text()}
              onInput={setText}
              error={error()}
              disabled={disabled()}
              autofocus={true}
            />
            <Button type="submit" kind="main" busy={trying()} disabled={pause() !== undefined}>
              {props.submitLabel}
            </Button>
          </Form>
        }
      >
        <PinPad
          label={props.label}
          value={text()}
          onInput={setText}
          onComplete={(typed) => void tryCode(typed)}
          error={error()}
          disabled={disabled()}
        />
      </Show>
      <p class="hint-line" role="status">
        {trying() ? props.tryingText : props.waitText}
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
    </>
  )
}
