import { createContext, type JSX, useContext } from 'solid-js'
import { assert } from '../../base/assert.ts'
import { createToasts, type Toasts } from '../design/parts/toasts.tsx'

const Context = createContext<Toasts>()

export function ToastProvider(props: { readonly children: JSX.Element }): JSX.Element {
  return <Context.Provider value={createToasts()}>{props.children}</Context.Provider>
}

/** `useToasts().show({ text, action: { label: t('common.cancel'), onClick: undo } })` */
export function useToasts(): Toasts {
  const toasts = useContext(Context)
  assert(toasts !== undefined, 'expected a ToastProvider above, got none')
  return toasts
}
