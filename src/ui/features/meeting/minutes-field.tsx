import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import type { TextHandle } from '../../../app/device/text-handle.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { TextArea } from '../../design/parts/text-area.tsx'
import { t } from '../../i18n/t.ts'
import { mergeTyped, movedIndex } from './merge-typed.ts'

const pauseMs = 600

/** The minutes, written by several people at once: everyone's words stay, and the caret stays where one types. */
export function MinutesField(props: { readonly coop: CoopId; readonly meeting: RecordId }): JSX.Element {
  const app = useApp()
  const [text, setText] = createSignal('')
  const [ready, setReady] = createSignal(false)
  const [state, setState] = createSignal<'idle' | 'keeping' | 'kept' | 'failed'>('idle')
  let area: HTMLTextAreaElement | undefined
  let handle: TextHandle | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let composing = false
  let gone = false

  const hear = (shared: string): void => {
    // A keyboard in the middle of a word must not be disturbed: its word is merged when it is finished.
    if (composing) return
    show(shared)
  }
  const show = (shared: string): void => {
    const before = text()
    if (shared === before) return
    const caret = area && { start: area.selectionStart, end: area.selectionEnd }
    setText(shared)
    if (area && caret && document.activeElement === area)
      area.setSelectionRange(movedIndex(before, shared, caret.start), movedIndex(before, shared, caret.end))
  }
  const type = (typed: string): void => {
    if (composing || handle === undefined) return
    const next = mergeTyped(text(), typed, handle.get())
    setText(typed)
    handle.edit(next)
    show(next)
    setState('keeping')
    clearTimeout(timer)
    timer = setTimeout(keep, pauseMs)
  }
  const keep = async (): Promise<void> => {
    clearTimeout(timer)
    if (handle === undefined || state() === 'idle') return
    const kept = await handle.flush()
    if (!gone) setState(kept ? 'kept' : 'failed')
  }

  onMount(async () => {
    const device = app.device()
    await device.ready(props.coop)
    if (gone) return
    handle = device.text(props.meeting, 'minutes')
    setText(handle.get())
    handle.subscribe(hear)
    setReady(true)
  })
  onCleanup(() => {
    gone = true
    clearTimeout(timer)
    handle?.close()
  })

  const bind = (element: HTMLTextAreaElement): void => {
    area = element
    element.addEventListener('compositionstart', () => {
      composing = true
    })
    element.addEventListener('compositionend', () => {
      composing = false
      type(element.value)
    })
  }
  return (
    <div class="minutes-field">
      <TextArea
        label={t('meeting.minutes.label')}
        help={t('meeting.minutes.help')}
        value={text()}
        rows={8}
        disabled={!ready()}
        ref={bind}
        onInput={type}
        onBlur={() => void keep()}
      />
      <p class="kept-line" role="status">
        <Show when={state() === 'kept'}>
          <Icon of={Check} />
        </Show>
        <Show when={state() !== 'idle'}>
          {state() === 'failed'
            ? t('meeting.minutes.failed')
            : state() === 'kept'
              ? t('meeting.minutes.kept')
              : t('meeting.minutes.keeping')}
        </Show>
      </p>
    </div>
  )
}
