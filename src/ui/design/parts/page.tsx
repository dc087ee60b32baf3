import { createEffect, createSignal, createUniqueId, type JSX, on, onCleanup, onMount, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Icon } from './icon.tsx'
import { ChevronLeft } from './lucide.ts'
import { focusTitle } from './page-focus.ts'
import { useStanding } from './panes.tsx'

export interface PageProps {
  readonly title: JSX.Element
  /** The date in the margin (`marginDate` of i18n/format gives it): above the title on a phone, in the margin elsewhere. */
  readonly date?: { readonly weekday: string; readonly day: string; readonly month: string } | undefined
  /** A short line under the title. */
  readonly lead?: JSX.Element | undefined
  readonly back?: { readonly href: string; readonly label: JSX.Element } | undefined
  /** Beside the title: status chip, step count. */
  readonly aside?: JSX.Element | undefined
  /** The one main action: under the thumb on phones and tablets, beside the title on desktops. */
  readonly action?: JSX.Element | undefined
  /** Words of the browser's tab. Browsers write it in their history in clear: never a name or any content. */
  readonly windowTitle: string
  /** Wider content for tables and boards. */
  readonly wide?: boolean | undefined
  readonly children: JSX.Element
}

/** A page of the notebook: dated margin, title in ink, content, one main action. */
export function Page(props: PageProps): JSX.Element {
  const titleId = createUniqueId()
  let title: HTMLHeadingElement | undefined
  const { place } = useStanding()
  /** A list that only accompanies a record leaves it the title of the window and the focus. */
  const beside = (): boolean => place() === 'beside'
  onMount(() => {
    if (!beside()) focusTitle(title)
  })
  createEffect(on(beside, (now) => now || focusTitle(title), { defer: true }))
  createEffect(() => {
    if (!beside()) document.title = props.windowTitle
  })
  // Title and body are made in a task each: neither keeps a press waiting for long, and the title is there first.
  const [begun, setBegun] = createSignal(false)
  const begin = setTimeout(() => setBegun(true))
  onCleanup(() => clearTimeout(begin))
  return (
    <article class="page" data-wide={props.wide ? '' : undefined} data-place={place()} aria-labelledby={titleId}>
      <header class="page-head">
        <Show when={place() !== 'record' && props.back}>
          {(back) => (
            <a class="page-back" href={back().href}>
              <Icon of={ChevronLeft} class="flip" />
              <span>{back().label}</span>
            </a>
          )}
        </Show>
        <Show when={props.date}>
          {(date) => (
            <p class="page-date">
              <span>{date().weekday} </span>
              <span class="page-day">{date().day} </span>
              <span>{date().month}</span>
            </p>
          )}
        </Show>
        <Dynamic
          component={beside() ? 'h2' : 'h1'}
          class="page-title"
          id={titleId}
          ref={(element: HTMLHeadingElement) => {
            title = element
          }}
          tabindex="-1"
        >
          {props.title}
        </Dynamic>
        <Show when={props.aside}>{(aside) => <div class="page-aside">{aside()}</div>}</Show>
        <Show when={props.lead}>{(lead) => <p class="page-lead">{lead()}</p>}</Show>
      </header>
      <div class="page-body">
        <Show when={begun()}>{props.children}</Show>
      </div>
      <Show when={props.action}>{(action) => <div class="page-action">{action()}</div>}</Show>
    </article>
  )
}
