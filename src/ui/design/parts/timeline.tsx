import { For, type JSX, Show } from 'solid-js'
import { Icon, type IconPart } from './icon.tsx'
import type { Tone } from './tile.tsx'

export interface TimelineEntry {
  /** 'YYYY-MM-DD' */
  readonly date: string
  /** The date in the margin, for example « 13 » and « juil. 2024 ». */
  readonly day: string
  readonly month: string
  readonly title: JSX.Element
  readonly text?: JSX.Element | undefined
  readonly icon?: IconPart | undefined
  readonly tone?: Tone | undefined
  readonly href?: string | undefined
}

/** What happened, day after day, with its dates in the notebook's margin. Entries of one day follow each other. */
export function Timeline(props: { readonly label: string; readonly entries: readonly TimelineEntry[] }): JSX.Element {
  const again = (index: number): boolean => props.entries[index - 1]?.date === props.entries[index]?.date
  return (
    <ol class="timeline" aria-label={props.label}>
      <For each={props.entries}>
        {(entry, index) => (
          <li class="timeline-entry">
            {/* Said for each entry, shown once a day. */}
            <time class="timeline-date" datetime={entry.date} data-again={again(index()) ? '' : undefined}>
              <span class="timeline-day">{entry.day}</span> <span>{entry.month}</span>
            </time>
            <span class="timeline-mark" data-tone={entry.tone ?? 'seed'}>
              <Show when={entry.icon}>{(icon) => <Icon of={icon()} />}</Show>
            </span>
            <div class="timeline-words">
              <Show when={entry.href} fallback={<p class="row-title">{entry.title}</p>}>
                {(href) => (
                  <a class="row-title timeline-link" href={href()}>
                    {entry.title}
                  </a>
                )}
              </Show>
              <Show when={entry.text}>
                <p class="row-text">{entry.text}</p>
              </Show>
            </div>
          </li>
        )}
      </For>
    </ol>
  )
}
