import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import { Button } from './button.tsx'
import { Icon, type IconPart } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { Check, X } from './lucide.ts'
import { topDialog } from './open-dialogs.ts'

export interface ToastInput {
  readonly text: string
  readonly icon?: IconPart | undefined
  /** For example « Annuler ». */
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined
}
interface Toast extends ToastInput {
  readonly id: number
}

export interface Toasts {
  readonly list: () => readonly Toast[]
  show(toast: ToastInput): void
  dismiss(id: number): void
  /** For a screen that passes to other eyes. */
  clear(): void
}

/** One place for passing messages; the newest replaces what is older than the last two. */
export function createToasts(): Toasts {
  const [list, setList] = createSignal<readonly Toast[]>([])
  let next = 0
  return {
    list,
    show(toast) {
      next += 1
      setList((shown) => [...shown.slice(-1), { ...toast, id: next }])
    },
    dismiss(id) {
      setList((shown) => shown.filter((toast) => toast.id !== id))
    },
    clear() {
      setList([])
    },
  }
}

/** Long enough to read and to press with one hand; it waits while pointed at or focused, not for a pointer that rests where it came. */
const staysMs = 10_000

function ToastCard(props: {
  readonly toast: Toast
  readonly closeLabel: string
  readonly onEnd: () => void
}): JSX.Element {
  let timer: ReturnType<typeof setTimeout> | undefined
  let card: HTMLDivElement | undefined
  let before: HTMLElement | undefined
  const pause = (): void => clearTimeout(timer)
  const resume = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => props.onEnd(), staysMs)
  }
  /** Whoever came to the message by keyboard goes back where they were. */
  const end = (): void => {
    const inside = card?.contains(document.activeElement) === true
    props.onEnd()
    if (inside && before?.isConnected) before.focus()
  }
  onMount(resume)
  onCleanup(pause)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the close button inside.
    <div
      class="toast"
      ref={card}
      onPointerMove={(event) => {
        if (event.movementX !== 0 || event.movementY !== 0) pause()
      }}
      onPointerLeave={resume}
      onFocusIn={(event) => {
        pause()
        const from = event.relatedTarget
        if (from instanceof HTMLElement && !card?.contains(from)) before = from
      }}
      onFocusOut={resume}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Not the dialog's that the message may be shown in.
        event.preventDefault()
        end()
      }}
    >
      <Icon of={props.toast.icon ?? Check} />
      <p>{props.toast.text}</p>
      <Show when={props.toast.action}>
        {(action) => (
          <Button
            kind="quiet"
            onClick={() => {
              action().onClick()
              end()
            }}
          >
            {action().label}
          </Button>
        )}
      </Show>
      <IconButton icon={X} label={props.closeLabel} onClick={end} />
    </div>
  )
}

/**
 * Where passing messages appear: over the page, or inside the newest open dialog, since what lies behind one can neither
 * be pressed nor heard. The same nodes move: a message keeps its time.
 */
export function ToastHost(props: { readonly toasts: Toasts; readonly closeLabel: string }): JSX.Element {
  const [home, setHome] = createSignal<HTMLDivElement>()
  return (
    <>
      <div ref={setHome} />
      <Show when={home()}>
        {(place) => (
          <Portal mount={topDialog()?.element ?? place()}>
            <div class="toasts" role="status">
              <For each={props.toasts.list()}>
                {(toast) => (
                  <ToastCard toast={toast} closeLabel={props.closeLabel} onEnd={() => props.toasts.dismiss(toast.id)} />
                )}
              </For>
            </div>
          </Portal>
        )}
      </Show>
    </>
  )
}
