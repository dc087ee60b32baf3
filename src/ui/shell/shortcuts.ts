// Keys of the whole notebook. Those of one letter can be put out: a hand that slips, or a voice that dictates, must not
// press them. [WCAG 2.1.4]

import { onCleanup } from 'solid-js'

const storeKey = 'carnet.keys'

/** Whether keys without Ctrl act: a choice of this device, remembered in clear since it says nothing of anyone. */
export function singleKeys(): boolean {
  try {
    return localStorage.getItem(storeKey) !== '0'
  } catch {
    return true
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(storeKey, on ? '1' : '0')
  } catch {
    // A browser that refuses storage simply forgets the choice.
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** The page's main action, wherever the frame puts it. */
const pressMain = (): void => document.querySelector<HTMLElement>('.page-action :is(a, button)')?.click()

/** Listens until the owner goes. Nothing acts under a dialog, nor while `active()` is false. */
export function listenForShortcuts(acts: {
  readonly active: () => boolean
  readonly find: () => void
  readonly list: () => void
}): void {
  const single: Readonly<Record<string, () => void>> = { '?': acts.list, '/': acts.find, n: pressMain }
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing || !acts.active()) return
    const key = event.key.toLowerCase()
    const wantsFind = key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && singleKeys()
    const act = wantsFind ? acts.find : plain ? single[key] : undefined
    if (act === undefined || document.querySelector('dialog[open]')) return
    event.preventDefault()
    act()
  }
  window.addEventListener('keydown', press)
  onCleanup(() => window.removeEventListener('keydown', press))
}
