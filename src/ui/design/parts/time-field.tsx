import type { JSX } from 'solid-js'
import type { FieldProps } from './field.tsx'
import { InputField } from './input-field.tsx'

export interface TimeFieldProps extends FieldProps {
  /** 'HH:MM', or empty. */
  readonly value: string
  readonly onInput: (value: string) => void
  readonly min?: string | undefined
  readonly max?: string | undefined
}

/** An hour of the day, by the device's own clock. */
export function TimeField(props: TimeFieldProps): JSX.Element {
  return <InputField {...props} type="time" />
}
