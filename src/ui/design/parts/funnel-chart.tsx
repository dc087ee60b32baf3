import { For, type JSX, Show } from 'solid-js'
import { ChartFrame, type ChartProps } from './chart.tsx'

/**
 * Lying bars one under the other, for how many of some people reached each step: its words may be long. Only the first
 * series is drawn. What is not known has no bar and says so in words: it is not zero.
 */
export function FunnelChart(props: ChartProps): JSX.Element {
  const values = (): readonly (number | null)[] => props.series[0]?.values ?? []
  const most = (): number => Math.max(1, ...values().map((value) => value ?? 0))
  return (
    <ChartFrame {...props}>
      <ol class="funnel" aria-label={props.label}>
        <For each={props.axes}>
          {(axis, index) => {
            const value = (): number | null => values()[index()] ?? null
            return (
              <li class="funnel-step">
                <span class="funnel-name">{axis}</span>
                <span class="funnel-line">
                  <Show when={value() !== null}>
                    <span
                      class="funnel-bar"
                      data-tone={props.series[0]?.tone}
                      style={{ 'inline-size': `${((value() ?? 0) / most()) * 100}%` }}
                    />
                  </Show>
                </span>
                <span class="funnel-value">{props.words(value())}</span>
              </li>
            )
          }}
        </For>
      </ol>
    </ChartFrame>
  )
}
