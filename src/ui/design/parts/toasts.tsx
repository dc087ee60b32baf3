import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { Button } from './button.tsx'
import { Icon, type IconPart } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { Check, X } from './lucide.ts'

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
  }
}

/** Long enough to read and to press with one hand; it waits while pointed at or focused. */
const staysMs = 10_000

function ToastCard(props: {
  readonly toast: Toast
  readonly closeLabel: string
  readonly onEnd: () => void
}): JSX.Element {
  let timer: ReturnType<typeof setTimeout> | undefined
  const pause = (): void => clearTimeout(timer)
  const resume = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => props.onEnd(), staysMs)
  }
  onMount(resume)
  onCleanup(pause)
  return (
    <div class="toast" onPointerEnter={pause} onPointerLeave={resume} onFocusIn={pause} onFocusOut={resume}>
      <Icon of={props.toast.icon ?? Check} />
      <p>{props.toast.text}</p>
      <Show when={props.toast.action}>
        {(action) => (
          <Button
            kind="quiet"
            onClick={() => {
              action().onClick()
              props.onEnd()
            }}
          >
            {action().label}
          </Button>
        )}
      </Show>
      <IconButton icon={X} label={props.closeLabel} onClick={() => props.onEnd()} />
    </div>
  )
}

export function ToastHost(props: { readonly toasts: Toasts; readonly closeLabel: string }): JSX.Element {
  return (
    <div class="toasts" role="status">
      <For each={props.toasts.list()}>
        {(toast) => (
          <ToastCard toast={toast} closeLabel={props.closeLabel} onEnd={() => props.toasts.dismiss(toast.id)} />
        )}
      </For>
    </div>
  )
}
