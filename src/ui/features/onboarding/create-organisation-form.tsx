import { createSignal, type JSX, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { checkCode } from '../../../app/organisation/check-code.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { passphraseHint } from './code-hints.ts'
import { PassphraseField } from './passphrase-field.tsx'

type FieldName = 'name' | 'myName' | 'code' | 'again'

/** Founds the organisation. What is typed here is in no draft: there is no notebook to seal one yet. */
export function CreateOrganisationForm(props: { readonly onFounded: (recovery: string) => void }): JSX.Element {
  const app = useApp()
  const [value, set] = createStore({ name: '', myName: '', code: '', again: '' })
  const [errors, setErrors] = createSignal<Partial<Record<FieldName, string | undefined>>>({})
  const [failure, setFailure] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)

  /** What is being corrected is no longer wrong. */
  const change = (part: Partial<typeof value>): void => {
    set(part)
    const corrected = Object.fromEntries(Object.keys(part).map((key) => [key, undefined]))
    setErrors((before) => ({ ...before, ...corrected }))
  }
  const check = (): Partial<Record<FieldName, string>> => {
    const found: Partial<Record<FieldName, string>> = {}
    if (value.name.trim() === '') found.name = t('onboarding.nameMissing')
    if (value.myName.trim() === '') found.myName = t('onboarding.myNameMissing')
    if (!checkCode({ kind: 'passphrase', text: value.code }).ok) found.code = t('onboarding.passphraseWeak')
    else if (value.again !== value.code) found.again = t('onboarding.codesDiffer')
    return found
  }
  const submit = async (): Promise<void> => {
    if (busy()) return
    const found = check()
    setErrors(found)
    setFailure(undefined)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    const result = await app.createOrganisation({
      name: value.name.trim(),
      myName: value.myName.trim(),
      code: { kind: 'passphrase', text: value.code },
    })
    setBusy(false)
    if (!result.ok) {
      setFailure(errorSentence(result.error))
      return
    }
    set({ code: '', again: '' })
    props.onFounded(result.value.recovery)
  }
  return (
    <Form onSubmit={() => void submit()}>
      <TextField
        label={t('onboarding.organisationName')}
        help={t('onboarding.organisationNameHelp')}
        value={value.name}
        maxLength={120}
        onInput={(name) => change({ name })}
        error={errors().name}
      />
      <TextField
        label={t('onboarding.myName')}
        help={t('onboarding.myNameHelp')}
        capitalize="words"
        value={value.myName}
        maxLength={60}
        onInput={(myName) => change({ myName })}
        error={errors().myName}
      />
      <Card kind="note">
        <p>{t('onboarding.codeProtects')}</p>
      </Card>
      <PassphraseField
        label={t('onboarding.passphrase')}
        help={t('onboarding.passphraseHelp')}
        value={value.code}
        onInput={(code) => change({ code })}
        error={errors().code}
      />
      <p class="hint-line" role="status">
        <Show when={value.code !== ''}>{t(`onboarding.strength.${passphraseHint(value.code)}`)}</Show>
      </p>
      <PassphraseField
        label={t('onboarding.passphraseAgain')}
        value={value.again}
        onInput={(again) => change({ again })}
        error={errors().again}
      />
      <Show when={failure()}>{(text) => <ErrorState text={text()} />}</Show>
      <Actions>
        <Button type="submit" kind="main" busy={busy()}>
          {busy() ? t('onboarding.founding') : t('onboarding.createOrganisation')}
        </Button>
      </Actions>
    </Form>
  )
}
