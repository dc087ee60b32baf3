import { createSignal, type JSX, Show } from 'solid-js'
import { checkCode } from '../../../app/organisation/check-code.ts'
import { Button } from '../../design/parts/button.tsx'
import { Form } from '../../design/parts/form.tsx'
import { t } from '../../i18n/t.ts'
import { passphraseHint } from '../onboarding/code-hints.ts'
import { PassphraseField } from '../onboarding/passphrase-field.tsx'

/** A secret phrase, then the same again. */
export function ChoosePassphrase(props: { readonly onChosen: (code: string) => void }): JSX.Element {
  const [code, setCode] = createSignal('')
  const [again, setAgain] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const weak = (): boolean => !checkCode({ kind: 'passphrase', text: code() }).ok
  const submit = (): void => {
    setTried(true)
    if (!weak() && again() === code()) props.onChosen(code())
  }
  return (
    <Form onSubmit={submit}>
      <PassphraseField
        label={t('onboarding.passphrase')}
        help={t('onboarding.passphraseHelp')}
        value={code()}
        onInput={setCode}
        error={tried() && weak() ? t('onboarding.passphraseWeak') : undefined}
        autofocus={true}
      />
      <p class="hint-line" role="status">
        <Show when={code() !== ''}>{t(`onboarding.strength.${passphraseHint(code())}`)}</Show>
      </p>
      <PassphraseField
        label={t('onboarding.passphraseAgain')}
        value={again()}
        onInput={setAgain}
        error={tried() && !weak() && again() !== code() ? t('onboarding.codesDiffer') : undefined}
      />
      <Button type="submit" kind="main">
        {t('tablet.changeCode')}
      </Button>
    </Form>
  )
}
