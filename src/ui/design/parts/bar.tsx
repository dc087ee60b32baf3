import { For, type JSX, Show } from 'solid-js'

export interface BarPart {
  readonly label: string
  readonly value: number
  readonly tone: 'seed' | 'clay' | 'grey' | 'sun' | 'sky'
}

export interface BarProps {
  readonly parts: readonly BarPart[]
  /** How many could answer: the rest of the bar stays empty. */
  readonly total: number
  /** After the figures, for example « attendus : Malo, Ilyes ». */
  readonly rest?: JSX.Element | undefined
}

/** Votes as one bar, always with its figures in words: the colours alone say nothing. */
export function Bar(props: BarProps): JSX.Element {
  return (
    <div class="bar">
      <div class="bar-track" aria-hidden="true">
        <For each={props.parts}>
          {(part) => (
            <span
              class="bar-part"
              data-tone={part.tone}
              style={{ 'inline-size': `${props.total > 0 ? (100 * part.value) / props.total : 0}%` }}
            />
          )}
        </For>
      </div>
      <div class="bar-words">
        <ul>
          <For each={props.parts}>
            {(part) => (
              <li>
                <span class="bar-key" data-tone={part.tone} aria-hidden="true" />
                <strong>{part.value}</strong> {part.label}
              </li>
            )}
          </For>
        </ul>
        <Show when={props.rest}>
          <p class="bar-rest">{props.rest}</p>
        </Show>
      </div>
    </div>
  )
}
