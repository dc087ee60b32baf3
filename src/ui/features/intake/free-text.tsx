// A free text about someone: social-security numbers are masked before anything keeps them, and a sensitive word gets a
// soft hint that never blocks. [J4]

import Feather from 'lucide-solid/icons/feather'
import { createEffect, createMemo, createSignal, createUniqueId, type JSX, onCleanup, Show, untrack } from 'solid-js'
import { maskSocialSecurityNumbers } from '../../../domain/privacy/nir.rules.ts'
import { sensitiveHints } from '../../../domain/privacy/sensitive-words.rules.ts'
import { Icon } from '../../design/parts/icon.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import './intake.css'

export interface FreeTextProps {
  readonly label: string
  readonly help?: string | undefined
  readonly value: string
  /** The field's name: a project idea never gets a hint. */
  readonly field: string
  readonly onInput: (value: string) => void
  /** How many numbers were masked in what was just typed. */
  readonly onMasked: (count: number) => void
  /** One line, instead of a few. */
  readonly oneLine?: boolean | undefined
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
  readonly capitalize?: 'words' | undefined
  readonly error?: string | undefined
  /** For a screen that puts the caret in it; with `oneLine`. */
  readonly ref?: ((element: HTMLInputElement) => void) | undefined
}

export function FreeText(props: FreeTextProps): JSX.Element {
  const take = (typed: string): void => {
    const { text, masked } = maskSocialSecurityNumbers({ text: typed })
    if (masked > 0) {
      // The field must show the mask even when the kept value does not change.
      props.onInput('')
      props.onMasked(masked)
    }
    props.onInput(text)
  }
  return (
    <div class="free-text">
      <Show
        when={props.oneLine}
        fallback={
          <TextArea
            label={props.label}
            help={props.help}
            value={props.value}
            rows={props.rows}
            maxLength={props.maxLength}
            error={props.error}
            onInput={take}
          />
        }
      >
        <TextField
          label={props.label}
          help={props.help}
          value={props.value}
          maxLength={props.maxLength}
          capitalize={props.capitalize}
          error={props.error}
          ref={props.ref}
          onInput={take}
        />
      </Show>
      <SoftHint text={props.value} field={props.field} />
    </div>
  )
}

/** A word is looked at once it is written: not at each of its letters, which a slow phone would feel in a long note. */
const pauseMs = 400

/** « Mot sensible (santé). Notez seulement ce qui sert… » Announced once, never in the way. */
export function SoftHint(props: { readonly text: string; readonly field: string }): JSX.Element {
  const id = createUniqueId()
  const [written, setWritten] = createSignal(untrack(() => props.text))
  createEffect(() => {
    const { text } = props
    const timer = setTimeout(() => setWritten(text), pauseMs)
    onCleanup(() => clearTimeout(timer))
  })
  const words = createMemo(() => {
    const found = new Set(sensitiveHints({ text: written(), field: props.field }).map(({ category }) => category))
    return formatList([...found].map((category) => t(`intake.hints.${category}`)))
  })
  return (
    <p class="soft-hint" id={id} role="status">
      <Show when={words() !== ''}>
        <Icon of={Feather} />
        <span>{t('intake.hint', { what: words() })}</span>
      </Show>
    </p>
  )
}
