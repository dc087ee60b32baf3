import { type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Icon } from './icon.tsx'
import { ChevronRight } from './lucide.ts'
import { useStanding } from './panes.tsx'

export interface ListProps {
  readonly children: JSX.Element
  readonly label?: string | undefined
  /** An ordered list, for an agenda. */
  readonly ordered?: boolean | undefined
}

/** Rows between hairlines. */
export function List(props: ListProps): JSX.Element {
  return (
    <Dynamic component={props.ordered ? 'ol' : 'ul'} class="list" role="list" aria-label={props.label}>
      {props.children}
    </Dynamic>
  )
}

export interface ListRowProps {
  readonly title: JSX.Element
  readonly text?: JSX.Element | undefined
  /** A disc, a picture or a number before the words. */
  readonly start?: JSX.Element | undefined
  /** A chip, an hour or an amount after them. */
  readonly end?: JSX.Element | undefined
  /** Makes the whole row a link. */
  readonly href?: string | undefined
  /** Makes the whole row a button; `pressed` tells a row that one ticks. */
  readonly onClick?: (() => void) | undefined
  readonly pressed?: boolean | undefined
  readonly disabled?: boolean | undefined
}

export function ListRow(props: ListRowProps): JSX.Element {
  const { current } = useStanding()
  const inside = (): JSX.Element => (
    <>
      <Show when={props.start}>{(start) => <span class="row-start">{start()}</span>}</Show>
      <span class="row-words">
        <span class="row-title">{props.title}</span>
        <Show when={props.text}>{(text) => <span class="row-text">{text()}</span>}</Show>
      </span>
      <Show when={props.end}>{(end) => <span class="row-end">{end()}</span>}</Show>
      <Show when={props.href !== undefined}>
        <Icon of={ChevronRight} class="row-go flip" />
      </Show>
    </>
  )
  return (
    <li class="row-item">
      <Show
        when={props.href}
        fallback={
          <Show when={props.onClick} fallback={<div class="row">{inside()}</div>}>
            <button
              type="button"
              class="row"
              aria-pressed={props.pressed}
              disabled={props.disabled}
              onClick={() => props.onClick?.()}
            >
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
