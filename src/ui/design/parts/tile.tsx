import { type JSX, Show } from 'solid-js'
import { Icon, type IconPart } from './icon.tsx'
import { ChevronRight } from './lucide.ts'

export type Tone = 'seed' | 'sun' | 'sky' | 'clay' | 'plain'

export interface TileProps {
  readonly href: string
  readonly icon: IconPart
  readonly title: JSX.Element
  /** What is there, or the sentence that teaches the first action. */
  readonly text?: JSX.Element | undefined
  readonly tone?: Tone | undefined
  /** How many things wait; `countLabel` says it in words. */
  readonly count?: number | undefined
  readonly countLabel?: string | undefined
}

/** A door of a home screen: picture, word, one line. */
export function Tile(props: TileProps): JSX.Element {
  return (
    <a class="tile" href={props.href}>
      <span class="pic" data-tone={props.tone ?? 'seed'}>
        <Icon of={props.icon} />
      </span>
      <span class="tile-words">
        <span class="tile-title">{props.title}</span>
        <Show when={props.text}>{(text) => <span class="tile-text">{text()}</span>}</Show>
      </span>
      <Show when={props.count} fallback={<Icon of={ChevronRight} class="tile-go flip" />}>
        <span class="count">
          <span aria-hidden={props.countLabel ? 'true' : undefined}>{props.count}</span>
          <Show when={props.countLabel}>{(countLabel) => <span class="sr-only">{countLabel()}</span>}</Show>
        </span>
      </Show>
    </a>
  )
}

/** Tiles one under the other on a phone, side by side where there is room; small ones for a long list of words. */
export function Tiles(props: { children: JSX.Element; small?: boolean | undefined }): JSX.Element {
  return (
    <div class="tiles" data-small={props.small ? '' : undefined}>
      {props.children}
    </div>
  )
}
