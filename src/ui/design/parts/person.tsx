import { type JSX, Show } from 'solid-js'
import { Icon } from './icon.tsx'
import { Check } from './lucide.ts'
import { useStanding } from './panes.tsx'

/** One of eight soft colours, the same for a person on every device: it comes from their id. */
const colourOf = (seed: string): number => {
  let sum = 0
  for (let i = 0; i < seed.length; i++) sum = (sum * 31 + seed.charCodeAt(i)) >>> 0
  return sum % 8
}

const initialOf = (name: string): string =>
  [
    ...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim()),
  ][0]?.segment.toLocaleUpperCase() ?? '?'

export interface PersonDiscProps {
  readonly name: string
  /** The person's id: it chooses the colour. */
  readonly id: string
  readonly size?: 'small' | 'plain' | 'big' | undefined
}

/** A coloured initial. Decorative: the name is always written beside it. */
export function PersonDisc(props: PersonDiscProps): JSX.Element {
  return (
    <span class="disc" data-colour={colourOf(props.id)} data-size={props.size ?? 'plain'} aria-hidden="true">
      {initialOf(props.name)}
    </span>
  )
}

export interface PersonRowProps {
  readonly name: string
  readonly id: string
  readonly text?: JSX.Element | undefined
  readonly end?: JSX.Element | undefined
  readonly href?: string | undefined
  readonly onClick?: (() => void) | undefined
  /** For a sheet of presences: the row is a button that is pressed or not. */
  readonly pressed?: boolean | undefined
}

/** First name large, the rest small. A child of List. */
export function PersonRow(props: PersonRowProps): JSX.Element {
  const { current } = useStanding()
  const inside = (): JSX.Element => (
    <>
      <PersonDisc name={props.name} id={props.id} />
      <span class="row-words">
        <span class="person-name">
          <bdi>{props.name}</bdi>
        </span>
        <Show when={props.text}>{(text) => <span class="row-text">{text()}</span>}</Show>
      </span>
      <Show when={props.end}>{(end) => <span class="row-end">{end()}</span>}</Show>
      <Show when={props.pressed !== undefined}>
        <span class="person-tick" data-on={props.pressed ? '' : undefined}>
          <Icon of={Check} />
        </span>
      </Show>
    </>
  )
  return (
    <li class="row-item">
      <Show
        when={props.href}
        fallback={
          <Show when={props.onClick} fallback={<div class="row">{inside()}</div>}>
            <button type="button" class="row" aria-pressed={props.pressed} onClick={() => props.onClick?.()}>
              {inside()}
            </button>
          </Show>
        }
      >
        {(href) => (
          <a class="row" href={href()} aria-current={current() === href() ? 'page' : undefined}>
            {inside()}
          </a>
        )}
      </Show>
    </li>
  )
}
