import { For, type JSX, Show } from 'solid-js'
import { Table } from './table.tsx'

export interface ChartSeries {
  readonly label: string
  /** One for each axis or column; nothing where nothing is known, which is not zero. */
  readonly values: readonly (number | null)[]
  readonly tone: 'seed' | 'clay' | 'sky' | 'sun'
}

export interface ChartProps {
  /** What the drawing shows, in a few words. */
  readonly label: string
  /** Under the drawing: how to read it. */
  readonly text?: string | undefined
  /** Title of the column that names the axes. */
  readonly axisTitle: string
  readonly axes: readonly string[]
  readonly series: readonly ChartSeries[]
  /** A value in words, nothing included. */
  readonly words: (value: number | null) => string
  /** Opens the same facts as a table: « Voir le tableau ». */
  readonly tableLabel: string
  /** The table is there from the start. */
  readonly tableOpen?: boolean | undefined
}

/**
 * A drawing, its legend and the same facts in a table for whoever reads otherwise. A chart of one series needs no legend.
 * Series differ by their line or hatching as well as by their tone.
 */
export function ChartFrame(props: ChartProps & { readonly children: JSX.Element }): JSX.Element {
  const rows = () => props.axes.map((axis, index) => ({ axis, index }))
  return (
    <div class="chart">
      <figure class="chart-figure">
        {props.children}
        <Show when={props.series.length > 1}>
          <ul class="chart-keys">
            <For each={props.series}>
              {(series, index) => (
                <li>
                  <svg class="chart-key" viewBox="0 0 28 12" aria-hidden="true">
                    <path class="chart-line" data-tone={series.tone} data-series={index()} d="M2 6h24" />
                  </svg>
                  {series.label}
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={props.text}>
          <figcaption>{props.text}</figcaption>
        </Show>
      </figure>
      <details class="chart-table" open={props.tableOpen}>
        <summary>{props.tableLabel}</summary>
        <Table
          caption={props.label}
          captionHidden={true}
          rows={rows()}
          columns={[
            { title: props.axisTitle, cell: ({ axis }) => axis },
            ...props.series.map((series) => ({
              title: series.label,
              cell: ({ index }: { index: number }) => props.words(series.values[index] ?? null),
            })),
          ]}
        />
      </details>
    </div>
  )
}
