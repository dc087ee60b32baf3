import { For, type JSX } from 'solid-js'

export interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => JSX.Element
  /** Figures align at the end. */
  readonly figures?: boolean | undefined
}

export interface TableProps<Row> {
  /** What the table shows; visible to everyone above it unless `captionHidden`. */
  readonly caption: string
  readonly captionHidden?: boolean | undefined
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

/** For wide screens; on narrow ones it scrolls sideways in its own frame, reachable by keyboard (WCAG 2.1.1). */
export function Table<Row>(props: TableProps<Row>): JSX.Element {
  return (
    <section class="table-frame" tabindex="0" aria-label={props.caption}>
      <table class="table">
        <caption class={props.captionHidden ? 'sr-only' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.columns}>
              {(column) => (
                <th scope="col" data-figures={column.figures ? '' : undefined}>
                  {column.title}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <For each={props.columns}>
                  {(column, index) =>
                    index() === 0 ? (
                      <th scope="row">{column.cell(row)}</th>
                    ) : (
                      <td data-figures={column.figures ? '' : undefined}>{column.cell(row)}</td>
                    )
                  }
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

/** A big figure with its words, for the head of a board. */
export function Figure(props: { value: string; label: JSX.Element; text?: string | undefined }): JSX.Element {
  return (
    <div class="figure">
      <span class="figure-value">{props.value}</span>
      <span class="figure-label">{props.label}</span>
      <span class="figure-text">{props.text}</span>
    </div>
  )
}
