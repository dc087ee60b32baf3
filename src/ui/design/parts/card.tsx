import { children, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'

export interface CardProps {
  readonly children: JSX.Element
  readonly title?: JSX.Element | undefined
  /** Small words over the title. */
  readonly kicker?: JSX.Element | undefined
  readonly end?: JSX.Element | undefined
  /** Level of the title in the page. */
  readonly level?: 2 | 3 | undefined
  /** `hero` is the one thing that matters on the page now; `live` is underway; `note` is a remark. */
  readonly kind?: 'plain' | 'hero' | 'live' | 'note' | undefined
}

export function Card(props: CardProps): JSX.Element {
  // Each reading of a prop that holds elements builds them again.
  const end = children(() => props.end)
  return (
    <section class="card" data-kind={props.kind ?? 'plain'}>
      <Show when={props.kicker || props.title || end()}>
        <div class="card-head">
          <div class="card-titles">
            <Show when={props.kicker}>{(kicker) => <p class="card-kicker">{kicker()}</p>}</Show>
            <Show when={props.title}>
              {(title) => (
                <Dynamic component={props.level === 3 ? 'h3' : 'h2'} class="card-title">
                  {title()}
                </Dynamic>
              )}
            </Show>
          </div>
          {end()}
        </div>
      </Show>
      {props.children}
    </section>
  )
}

/** One line of facts in a card: a drawing and words. */
export function CardLine(props: { icon: JSX.Element; children: JSX.Element }): JSX.Element {
  return (
    <p class="card-line">
      {props.icon}
      <span>{props.children}</span>
    </p>
  )
}

/** A heading inside a page. */
export function SectionTitle(props: { children: JSX.Element; end?: JSX.Element | undefined }): JSX.Element {
  return (
    <div class="section-head">
      <h2 class="section-title">{props.children}</h2>
      {props.end}
    </div>
  )
}
