import { createSignal, type JSX } from 'solid-js'
import { Button } from '../../design/parts/button.tsx'
import { Field } from '../../design/parts/field.tsx'
import { t } from '../../i18n/t.ts'
import './onboarding.css'

export interface PassphraseFieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly help?: string | undefined
  readonly error?: string | undefined
  readonly disabled?: boolean | undefined
  readonly autofocus?: boolean | undefined
}

/** Hidden by style rather than a password input: browsers would offer to keep it, beside the notebook it closes. */
export function PassphraseField(props: PassphraseFieldProps): JSX.Element {
  const [shown, setShown] = createSignal(false)
  return (
    <Field label={props.label} help={props.help} error={props.error}>
      {(facts) => (
        <span class="control-row">
          <input
            class="control"
            classList={{ masked: !shown() }}
            id={facts.id}
            type="text"
            autocomplete="off"
            autocapitalize="none"
            autocorrect="off"
            spellcheck={false}
            autofocus={props.autofocus}
            value={props.value}
            disabled={props.disabled}
            aria-describedby={facts.describedBy()}
            aria-invalid={facts.invalid()}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
          <Button kind="quiet" onClick={() => setShown(!shown())}>
            {shown() ? t('onboarding.hideCode') : t('onboarding.showCode')}
          </Button>
        </span>
      )}
    </Field>
  )
}
