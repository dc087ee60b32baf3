// The back button closes what stands over a page before it leaves the page. What opens takes an entry of its own in the
// browser's history, at the same address, with its level (`over: 1`, then 2 for a dialog over a sheet). What is closed
// another way leaves its entry, which the next one to open uses again, and which going back steps over.

import { createEffect, onCleanup } from 'solid-js'

interface Over {
  readonly close: () => void
}

const open: Over[] = []
let before = { level: 0, address: '' }

const levelOf = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'over' in state && typeof state.over === 'number' ? state.over : 0
const here = (): typeof before => ({ level: levelOf(history.state), address: location.href })

function wentBack(): void {
  const from = before
  before = here()
  const closing = open.splice(before.level)
  for (const one of closing.reverse()) one.close()
  const steppedDown = before.level < from.level && before.address === from.address
  if (closing.length === 0 && steppedDown) history.back()
}

let listening = false

/** While `opened()`, going back calls `close`. Call it once per dialog. */
export function backCloses(opened: () => boolean, close: () => void): void {
  createEffect(() => {
    if (!opened()) return
    if (!listening) window.addEventListener('popstate', wentBack)
    listening = true
    const over: Over = { close }
    open.push(over)
    if (levelOf(history.state) < open.length) {
      const depth = typeof history.state?._depth === 'number' ? { _depth: history.state._depth + 1 } : {}
      history.pushState({ ...history.state, ...depth, over: open.length }, '')
    }
    before = here()
    onCleanup(() => {
      const at = open.indexOf(over)
      if (at >= 0) open.splice(at, 1)
    })
  })
}
