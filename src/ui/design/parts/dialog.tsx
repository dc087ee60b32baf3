import { createEffect, createUniqueId, type JSX, onCleanup, Show } from 'solid-js'
import { IconButton } from './icon-button.tsx'
import { X } from './lucide.ts'
import { enterDialog } from './open-dialogs.ts'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly closeLabel: string
  readonly children: JSX.Element
  /** Buttons at the foot, the safe one first in reading order. */
  readonly actions?: JSX.Element | undefined
}

/**
 * The native modal dialog: the browser keeps the focus inside, closes on Escape (and on Android's way back) and gives the
 * focus back. `shell/close-on-back.ts` does the same for the way back of the other browsers.
 */
function Modal(props: DialogProps & { readonly shape: 'dialog' | 'sheet' }): JSX.Element {
  const titleId = createUniqueId()
  let element: HTMLDialogElement | undefined
  let pressedOutside = false
  createEffect(() => {
    if (element === undefined) return
    if (props.open && !element.open) element.showModal()
    if (!props.open && element.open) element.close()
    if (props.open) onCleanup(enterDialog({ element, close: () => props.onClose() }))
  })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser already closes a modal dialog on Escape.
    <dialog
      ref={element}
      class="modal"
      data-shape={props.shape}
      aria-labelledby={titleId}
      onClose={() => {
        // Told late: it may have been opened again meanwhile.
        if (props.open && element?.open === false) props.onClose()
      }}
      onPointerDown={(event) => {
        pressedOutside = event.target === element
      }}
      onClick={(event) => {
        // A press that began inside, to select words, and ended on the veil closes nothing.
        if (event.target === element && pressedOutside) props.onClose()
      }}
    >
      <Show when={props.open}>
        <div class="modal-inside">
          <header class="modal-head">
            <h2 class="modal-title" id={titleId}>
              {props.title}
            </h2>
            <IconButton icon={X} label={props.closeLabel} onClick={() => props.onClose()} />
          </header>
          <div class="modal-body">{props.children}</div>
          <Show when={props.actions}>{(actions) => <footer class="modal-actions">{actions()}</footer>}</Show>
        </div>
      </Show>
    </dialog>
  )
}

export function Dialog(props: DialogProps): JSX.Element {
  return <Modal {...props} shape="dialog" />
}

/** The same, rising from the bottom of a phone under the thumb; a dialog on larger screens. */
export function BottomSheet(props: DialogProps): JSX.Element {
  return <Modal {...props} shape="sheet" />
}
