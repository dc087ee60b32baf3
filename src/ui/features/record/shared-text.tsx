import { type Accessor, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { createTypedText, type Shown, type TypedText } from '../../../app/record/typed-text.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { TextArea } from '../../design/parts/text-area.tsx'
import { t } from '../../i18n/t.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import './record.css'

/** After a pause in typing, what was typed is told as kept. */
const pauseMs = 600

/**
 * A long text of a record, live: others' words appear while one types, the caret stays on its word, nothing of either is
 * lost [J3]. Social-security numbers are masked before they enter it [J4].
 */
export function SharedText(props: {
  readonly coop: CoopId
  readonly record: RecordId
  /** The record's text, as its kind names it. */
  readonly field: string
  readonly label: string
  readonly help?: string | undefined
  readonly rows: number
  /** Said under the field of what is in it. */
  readonly hint?: ((text: Accessor<string>) => JSX.Element) | undefined
}): JSX.Element {
  const toasts = useToasts()
  const app = useApp()
  const [text, setText] = createSignal('')
  const [state, setState] = createSignal<'idle' | 'keeping' | 'kept' | 'failed'>('idle')
  const [ready, setReady] = createSignal(false)
  let area: HTMLTextAreaElement | undefined
  let words: TypedText | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let composing = false
  let gone = false

  const caret = (): number => area?.selectionEnd ?? text().length
  const show = (shown: Shown): void => {
    const before = area?.value
    setText(shown.text)
    if (area === undefined || before === shown.text) return
    // The field must show the text even when the kept value did not change (a mask typed over itself).
    if (area.value !== shown.text) area.value = shown.text
    if (document.activeElement === area) area.setSelectionRange(shown.caret, shown.caret)
  }
  const tell = (masked: number): void => {
    if (masked > 0) toasts.show({ text: t('intake.masked', { n: masked }) })
  }
  const take = (value: string): void => {
    if (words === undefined) return
    const shown = words.typed({ text: value, caret: caret(), composing })
    show(shown)
    tell(shown.masked)
    setState('keeping')
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), pauseMs)
  }
  const keep = async (): Promise<void> => {
    // A number that may still grow waits: it is kept when the field is left.
    if (words === undefined || words.waits() || gone) return
    const kept = await words.flush()
    if (!gone && !words.waits()) setState(kept ? 'kept' : 'failed')
  }
  const leave = async (): Promise<void> => {
    clearTimeout(timer)
    if (words === undefined || state() === 'idle') return
    const shown = words.release()
    show(shown)
    tell(shown.masked)
    const kept = await words.flush()
    if (!gone) setState(kept ? 'kept' : 'failed')
  }

  onMount(async () => {
    const device = app.device()
    await device.ready(props.coop)
    if (gone) return
    words = createTypedText({ handle: device.text(props.record, props.field), caret, hear: show })
    setText(words.text())
    setReady(true)
  })
  const hide = (): void => {
    if (document.hidden) void leave()
  }
  document.addEventListener('visibilitychange', hide)
  onCleanup(() => {
    document.removeEventListener('visibilitychange', hide)
    gone = true
    clearTimeout(timer)
    words?.close()
  })
  const bind = (element: HTMLTextAreaElement): void => {
    area = element
    element.addEventListener('compositionstart', () => {
      composing = true
    })
    element.addEventListener('compositionend', () => {
      composing = false
      take(element.value)
    })
  }
  return (
    <div class="shared-text">
      <TextArea
        label={props.label}
        help={props.help}
        value={text()}
        rows={props.rows}
        disabled={!ready()}
        ref={bind}
        onInput={take}
        onBlur={() => void leave()}
      />
      {props.hint?.(text)}
      <p class="kept-line" role="status">
        <Show when={state() === 'kept'}>
          <Icon of={Check} />
          <span>{t('common.saved')}</span>
        </Show>
        <Show when={state() === 'keeping'}>{t('states.keeping')}</Show>
        <Show when={state() === 'failed'}>{t('states.notKeptYet')}</Show>
      </p>
      <p class="field-help">{t('states.sharedText')}</p>
    </div>
  )
}
