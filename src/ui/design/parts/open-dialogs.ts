// The modal dialogs that are open, the newest last. The page behind one is inert, so passing messages are shown inside the
// newest; and the way back closes it before it leaves the page.

import { createSignal } from 'solid-js'

interface OpenDialog {
  readonly element: HTMLDialogElement
  readonly close: () => void
}

const [open, setOpen] = createSignal<readonly OpenDialog[]>([])

export const topDialog = (): OpenDialog | undefined => open().at(-1)

/** Tells that a dialog has opened; returns what tells that it has closed. */
export function enterDialog(dialog: OpenDialog): () => void {
  setOpen((before) => [...before, dialog])
  return () => setOpen((before) => before.filter((one) => one !== dialog))
}
