import { type JSX, Show } from 'solid-js'
import { t } from '../../i18n/t.ts'

/** A figure, or « — » read aloud as « inconnu »: what nobody knows is never shown as zero. */
export function KnownFigure(props: {
  readonly value: number | null
  readonly say: (value: number) => string
}): JSX.Element {
  return (
    <Show when={props.value !== null} fallback={<UnknownFigure />}>
      {props.say(props.value ?? 0)}
    </Show>
  )
}

export function UnknownFigure(): JSX.Element {
  return (
    <>
      <span aria-hidden="true" title={t('report.sheet.unknown')}>
        —
      </span>
      <span class="sr-only">{t('report.sheet.unknown')}</span>
    </>
  )
}
