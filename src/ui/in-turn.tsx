import { createSignal, type JSX, onCleanup, type ParentProps, Show } from 'solid-js'

/**
 * The part of a long page that is below its first screen, made in a task of its own: on a slow phone, a press between two
 * parts is answered before the second is there. Printing makes it at once.
 */
export function InTurn(props: ParentProps): JSX.Element {
  const [made, setMade] = createSignal(false)
  const make = (): void => {
    setMade(true)
  }
  const timer = setTimeout(make)
  window.addEventListener('beforeprint', make)
  onCleanup(() => {
    clearTimeout(timer)
    window.removeEventListener('beforeprint', make)
  })
  return <Show when={made()}>{props.children}</Show>
}
