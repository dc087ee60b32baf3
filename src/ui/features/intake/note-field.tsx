import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { createTypedText, type Shown, type TypedText } from '../../../app/record/typed-text.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { TextArea } from '../../design/parts/text-area.tsx'
import { t } from '../../i18n/t.ts'
import { SoftHint } from './free-text.tsx'

/** After a pause in typing, what was typed is told as kept. */
const pauseMs = 600

/** The note, live: others' words appear while one types, the caret stays on its word, nothing of either is lost. [J3] */
export function NoteField(props: {
  readonly coop: CoopId
  readonly intake: RecordId
  readonly onMasked: (count: number) => void
}): JSX.Element {
  const app = useApp()
  const [text, setText] = createSignal('')
  const [state, setState] = createSignal<'idle' | 'keeping' | 'kept' | 'failed'>('idle')
  const [ready, setReady] = createSignal(false)
  let area: HTMLTextAreaElement | undefined
  let note: TypedText | undefined
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
  const take = (value: string): void => {
    if (note === undefined) return
    const shown = note.typed({ text: value, caret: caret(), composing })
    show(shown)
    if (shown.masked > 0) props.onMasked(shown.masked)
    setState('keeping')
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), pauseMs)
  }
  const keep = async (): Promise<void> => {
    // A number that may still grow waits: it is kept when the field is left.
    if (note === undefined || note.waits() || gone) return
    const kept = await note.flush()
    if (!gone && !note.waits()) setState(kept ? 'kept' : 'failed')
  }
  const leave = async (): Promise<void> => {
    clearTimeout(timer)
    if (note === undefined || state() === 'idle') return
    const shown = note.release()
    show(shown)
    if (shown.masked > 0) props.onMasked(shown.masked)
    const kept = await note.flush()
    if (!gone) setState(kept ? 'kept' : 'failed')
  }

  onMount(async () => {
    const device = app.device()
    await device.ready(props.coop)
    if (gone) return
    note = createTypedText({ handle: device.text(props.intake, 'note'), caret, hear: show })
    setText(note.text())
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
    note?.close()
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
    <div class="free-text">
      <TextArea
        label={t('intake.fields.note')}
        help={t('intake.fields.noteHelp')}
        value={text()}
        rows={7}
        disabled={!ready()}
        ref={bind}
        onInput={take}
        onBlur={() => void leave()}
      />
      <SoftHint text={text()} field="note" />
      <p class="kept-line" role="status">
        <Show when={state() === 'kept'}>
          <Icon of={Check} />
          <span>{t('intake.note.kept')}</span>
        </Show>
        <Show when={state() === 'keeping'}>{t('intake.note.keeping')}</Show>
        <Show when={state() === 'failed'}>{t('intake.note.failed')}</Show>
      </p>
      <p class="field-help">{t('intake.note.shared')}</p>
    </div>
  )
}
