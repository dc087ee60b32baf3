// Room for attendance beside the agenda: a tablet held flat, or a desktop.

import { type Accessor, createSignal, onCleanup } from 'solid-js'

export function createWide(): Accessor<boolean> {
  const query = window.matchMedia('(min-width: 1000px)')
  const [wide, setWide] = createSignal(query.matches)
  const update = (): void => {
    setWide(query.matches)
  }
  query.addEventListener('change', update)
  onCleanup(() => query.removeEventListener('change', update))
  return wide
}
