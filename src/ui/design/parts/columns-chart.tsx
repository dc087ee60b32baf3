import { For, type JSX, Show } from 'solid-js'
import { ChartFrame, type ChartProps } from './chart.tsx'

const height = 180
const foot = 26
const head = 22
const group = 64
const gap = 14
/** Width of an axis on the screen. */
const leastRem = 2.9
const mostRem = 4.5

/** Upright bars side by side, for what one counts week after week. Axis names are short: « S 28 », « juil. ». */
export function ColumnsChart(props: ChartProps): JSX.Element {
  const most = (): number => Math.max(1, ...props.series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const width = (): number => Math.max(1, props.axes.length) * group
  const thick = (): number => (group - gap) / Math.max(1, props.series.length)
  const tall = (value: number | null): number => ((height - foot - head) * (value ?? 0)) / most()
  return (
    <ChartFrame {...props}>
      {/* Many weeks on a phone: the drawing scrolls sideways, its words stay readable. */}
      <section class="chart-scroll" tabindex="0" aria-label={props.label}>
        <svg
          class="columns-chart"
          viewBox={`0 0 ${width()} ${height}`}
          role="img"
          aria-label={props.label}
          style={{
            'inline-size': `max(${leastRem * props.axes.length}rem, min(100%, ${mostRem * props.axes.length}rem))`,
          }}
        >
          <path class="chart-grid" d={`M0 ${height - foot}h${width()}`} />
          <For each={props.axes}>
            {(axis, index) => (
              <text class="chart-word" x={index() * group + group / 2} y={height - foot / 2}>
                {axis}
              </text>
            )}
          </For>
          <For each={props.series}>
            {(series, at) => (
              <For each={series.values}>
                {(value, index) => {
                  const x = () => index() * group + gap / 2 + at() * thick()
                  const y = () => height - foot - tall(value)
                  return (
                    <Show when={value !== null}>
                      <rect
                        class="chart-bar"
                        data-tone={series.tone}
                        data-series={at()}
                        x={x() + 1}
                        y={y()}
                        width={thick() - 2}
                        height={tall(value)}
                        rx="3"
                      />
                      <Show when={props.series.length === 1}>
                        <text class="chart-word chart-value" x={x() + thick() / 2} y={y() - head / 2}>
                          {props.words(value)}
                        </text>
                      </Show>
                    </Show>
                  )
                }}
              </For>
            )}
          </For>
        </svg>
      </section>
    </ChartFrame>
  )
}
