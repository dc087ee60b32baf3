import type { JSX } from 'solid-js'
import { InputField, type InputFieldProps } from './input-field.tsx'

export interface TextFieldProps extends Omit<InputFieldProps, 'type' | 'min' | 'max' | 'figures'> {
  readonly type?: 'text' | 'tel' | 'email' | 'search' | undefined
}

/** One line of text. */
export function TextField(props: TextFieldProps): JSX.Element {
  return <InputField {...props} />
}
