import type { JSX } from 'solid-js'
import type { FieldProps } from './field.tsx'
import { InputField } from './input-field.tsx'

export interface DateFieldProps extends FieldProps {
  /** 'YYYY-MM-DD', or empty. */
  readonly value: string
  readonly onInput: (value: string) => void
  readonly min?: string | undefined
  readonly max?: string | undefined
}

/** A day, by the device's own calendar. */
export function DateField(props: DateFieldProps): JSX.Element {
  return <InputField {...props} type="date" />
}
