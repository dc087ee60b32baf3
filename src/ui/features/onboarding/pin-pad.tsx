import Delete from 'lucide-solid/icons/delete'
import { For, type JSX } from 'solid-js'
import { CodeInput } from '../../design/parts/code-input.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { t } from '../../i18n/t.ts'
import './onboarding.css'

export interface PinPadProps {
  readonly label: string
  readonly help?: string | undefined
  readonly value: string
  readonly onInput: (value: string) => void
  readonly onComplete: (value: string) => void
  readonly error?: string | undefined
  readonly disabled?: boolean | undefined
}

const length = 6
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** Big keys under the thumb, over the same boxes that a keyboard fills. Only a fine pointer gets the focus at once. */
export function PinPad(props: PinPadProps): JSX.Element {
  const press = (digit: string): void => {
    if (props.value.length >= length) return
    const next = props.value + digit
    props.onInput(next)
    if (next.length === length) props.onComplete(next)
  }
  const key = (digit: string): JSX.Element => (
    <button type="button" class="pin-key" disabled={props.disabled} onClick={() => press(digit)}>
      {digit}
    </button>
  )
  return (
    <div class="pin">
      <CodeInput
        label={props.label}
        help={props.help}
        value={props.value}
        onInput={props.onInput}
        onComplete={props.onComplete}
        error={props.error}
        disabled={props.disabled}
        autofocus={window.matchMedia('(pointer: fine)').matches}
      />
      <div class="pin-keys">
        <For each={digits}>{key}</For>
        <span />
        {key('0')}
        <button
          type="button"
          class="pin-key"
          disabled={props.disabled || props.value === ''}
          aria-label={t('onboarding.eraseDigit')}
          onClick={() => props.onInput(props.value.slice(0, -1))}
        >
          <Icon of={Delete} />
        </button>
      </div>
    </div>
  )
}
