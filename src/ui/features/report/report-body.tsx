import { For, type JSX, Show } from 'solid-js'
import type { Table as TableName } from '../../../domain/report/subtraction.rules.ts'
import { Button } from '../../design/parts/button.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { type Column, Table } from '../../design/parts/table.tsx'
import { formatList, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import {
  categoryWords,
  cellsToShow,
  coverageWords,
  figuresToShow,
  figureWords,
  membersOf,
  type ShownFigure,
  type ShownReport,
  type ShownTable,
  unknownFigures,
} from './report-words.ts'
import './report.css'

export interface Overriding {
  readonly onShow: (table: TableName) => void
  readonly onHide: (table: TableName) => void
}

/** Figures, then tables of people, each with why something in it is hidden. */
export function ReportBody(props: {
  readonly report: ShownReport
  /** Before it is published only. */
  readonly overriding?: Overriding | undefined
}): JSX.Element {
  const shown = (): readonly ShownFigure[] => figuresToShow(props.report)
  const columns = (): Column<ShownFigure>[] => [
    { title: t('report.sheet.figure'), cell: ({ key }) => t(`report.figures.${key}`) },
    { title: t('report.sheet.value'), figures: true, cell: (figure) => figureWords(props.report, figure) },
    // Of one coop alone there is nothing to say, unless its team said it.
    ...(shown().some((figure) => coverageWords(props.report, figure) !== '')
      ? [{ title: t('report.sheet.coverage'), cell: (figure: ShownFigure) => coverageWords(props.report, figure) }]
      : []),
  ]
  const unknown = (): string => formatList(unknownFigures(props.report).map(({ key }) => t(`report.figures.${key}`)))
  return (
    <div class="report-body">
      <Table caption={t('report.sheet.activity')} columns={columns()} rows={shown()} />
      <Show when={unknown()}>
        <p class="report-why">{t('report.sheet.alsoUnknown', { figures: unknown() })}</p>
      </Show>
      <Why
        table="pay"
        because={props.report.payHidden}
        override={props.report.payOverride}
        k={props.report.k}
        overriding={props.overriding}
      />
      <For each={props.report.tables}>
        {(table) => (
          <>
            <PeopleTable report={props.report} table={table} />
            <Why
              table={table.table}
              because={table.because}
              override={table.override}
              k={props.report.k}
              overriding={props.overriding}
            />
          </>
        )}
      </For>
    </div>
  )
}

function PeopleTable(props: { readonly report: ShownReport; readonly table: ShownTable }): JSX.Element {
  type Cell = ShownTable['cells'][number]
  const part = (count: number): string => {
    const all = membersOf(props.report)
    return all === 0 ? '' : `${formatNumber(Math.round((count / all) * 1000) / 10)} %`
  }
  const columns = (): Column<Cell>[] => [
    { title: t('report.sheet.category'), cell: ({ key }) => categoryWords(props.table.table, key) },
    {
      title: t('report.sheet.people'),
      figures: true,
      cell: ({ count }) => (count === null ? t('report.sheet.hidden') : formatNumber(count)),
    },
    { title: t('report.sheet.part'), figures: true, cell: ({ count }) => (count === null ? '' : part(count)) },
  ]
  return (
    <Show
      when={props.table.cells.length > 0}
      fallback={
        <p class="report-unknown">
          <strong>{t(`report.tables.${props.table.table}`)}</strong> {t('report.sheet.unknown')}
        </p>
      }
    >
      <Table caption={t(`report.tables.${props.table.table}`)} columns={columns()} rows={cellsToShow(props.table)} />
    </Show>
  )
}

function Why(props: {
  readonly table: TableName
  readonly because: ShownTable['because']
  readonly override: string | undefined
  readonly k: number
  readonly overriding: Overriding | undefined
}): JSX.Element {
  const name = (): string => t(`report.tables.${props.table}`)
  return (
    <Show when={props.because}>
      {(because) => (
        <div class="report-why">
          <Show when={props.override} fallback={<p>{t(`report.because.${because()}`, { k: props.k })}</p>}>
            {(reason) => (
              <p>
                <bdi>{t('report.override.shown', { reason: reason() })}</bdi>
              </p>
            )}
          </Show>
          <Show when={props.overriding}>
            {(overriding) => (
              <Actions>
                <Show
                  when={props.override}
                  fallback={
                    <Button kind="quiet" onClick={() => overriding().onShow(props.table)}>
                      {t('report.override.show', { table: name() })}
                    </Button>
                  }
                >
                  <Button kind="quiet" onClick={() => overriding().onHide(props.table)}>
                    {t('report.override.hide', { table: name() })}
                  </Button>
                </Show>
              </Actions>
            )}
          </Show>
        </div>
      )}
    </Show>
  )
}
