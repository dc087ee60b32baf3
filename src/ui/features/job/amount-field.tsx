import { createSignal, type JSX } from 'solid-js'
import { MoneyField } from '../../design/parts/money-field.tsx'
import { decimalMark } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'

export interface AmountFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly help?: string | undefined
  readonly error?: string | undefined
  readonly cents: number | null
  /** `unreadable`: something is typed that is no amount; nothing may be kept before it is put right. */
  readonly onInput: (cents: number | null, unreadable: boolean) => void
}

/** An amount that one may leave empty. */
export function AmountField(props: AmountFieldProps): JSX.Element {
  const [unreadable, setUnreadable] = createSignal(false)
  return (
    <MoneyField
      label={props.label}
      hint={props.hint}
      help={props.help}
      cents={props.cents ?? undefined}
      decimalMark={decimalMark()}
      error={unreadable() ? t('common.amountUnreadable', { label: props.label }) : props.error}
      onInput={(cents, text) => {
        setUnreadable(cents === undefined && text.trim() !== '')
        props.onInput(cents ?? null, unreadable())
      }}
    />
  )
}
