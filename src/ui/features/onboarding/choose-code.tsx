import { createSignal, type JSX, Match, Switch } from 'solid-js'
import { checkCode } from '../../../app/organisation/check-code.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { PinPad } from './pin-pad.tsx'

/** A code of six digits, then the same again. */
export function ChooseCode(props: {
  readonly onChosen: (code: string) => void
  /** What these digits protect, when it is not the notebook itself. */
  readonly protects?: string | undefined
}): JSX.Element {
  const [first, setFirst] = createSignal('')
  const [kept, setKept] = createSignal<string>()
  const [again, setAgain] = createSignal('')
  const [error, setError] = createSignal<string>()
  const keepFirst = (code: string): void => {
    const checked = checkCode({ kind: 'pin', text: code })
    setError(checked.ok ? undefined : errorSentence(checked.error))
    if (checked.ok) setKept(code)
    else setFirst('')
  }
  const restart = (): void => {
    setKept(undefined)
    setFirst('')
    setAgain('')
  }
  const compare = (code: string): void => {
    if (code === kept()) {
      props.onChosen(code)
      return
    }
    restart()
    setError(t('onboarding.codesDiffer'))
  }
  return (
    <>
      <Switch>
        <Match when={kept() === undefined}>
          <PinPad
            label={t('onboarding.choosePin')}
            help={t('onboarding.choosePinHelp')}
            value={first()}
            onInput={(code) => {
              setFirst(code)
              if (code !== '') setError(undefined)
            }}
            onComplete={keepFirst}
            error={error()}
          />
        </Match>
        <Match when={true}>
          <PinPad
            label={t('onboarding.pinAgain')}
            help={t('onboarding.pinAgainHelp')}
            value={again()}
            onInput={setAgain}
            onComplete={compare}
          />
          <Actions>
            <Button kind="quiet" onClick={restart}>
              {t('onboarding.changeCode')}
            </Button>
          </Actions>
        </Match>
      </Switch>
      <Card kind="note">
        <p>{props.protects ?? t('onboarding.pinProtects')}</p>
      </Card>
    </>
  )
}
