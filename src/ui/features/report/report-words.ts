// A report in words: one shape for what is prepared and for what was published, its figures, and its rows for a file.

import type { PreparedReport } from '../../../app/report/prepare-report.ts'
import type { ExportCell } from '../../../domain/money/export-columns.rules.ts'
import type { Dimension } from '../../../domain/report/dimensions.ts'
import { type FigureKey, figureUnit } from '../../../domain/report/figures.rules.ts'
import type { ImpactReport } from '../../../domain/report/impact-report.schema.ts'
import { formatDuration, formatMoney, formatNumber } from '../../i18n/format.ts'
import { t, tMaybe } from '../../i18n/t.ts'

export interface ShownFigure {
  readonly key: FigureKey
  readonly value: number | null
  readonly known: number
  readonly said: number
  readonly lacking: number
}

export interface ShownTable {
  readonly table: Dimension
  readonly cells: readonly { readonly key: string; readonly count: number | null }[]
  readonly because: 'small' | 'subtraction' | 'changed' | undefined
  readonly override: string | undefined
}

export interface ShownReport {
  readonly from: string
  readonly to: string
  readonly k: number
  readonly coops: readonly { readonly name: string }[]
  readonly figures: readonly ShownFigure[]
  readonly tables: readonly ShownTable[]
  readonly payHidden: ShownTable['because']
  readonly payOverride: string | undefined
}

export const shownPrepared = ({ totals, ...report }: PreparedReport): ShownReport => ({ ...report, figures: totals })

export function shownPublished(report: ImpactReport): ShownReport {
  const reasonOf = (table: string): string | undefined => report.overrides.find((one) => one.table === table)?.reason
  return {
    ...report,
    tables: report.tables.map(({ table, cells, because }) => ({
      table,
      cells,
      because: because ?? undefined,
      override: reasonOf(table),
    })),
    payHidden: report.payHidden ?? undefined,
    payOverride: reasonOf('pay'),
  }
}

export const isPayHidden = ({ payHidden, payOverride }: ShownReport): boolean =>
  payHidden !== undefined && payOverride === undefined

export function valueWords(key: FigureKey, value: number): string {
  const unit = figureUnit(key)
  if (unit === 'cents') return formatMoney(value)
  return unit === 'minutes' ? formatDuration(value) : formatNumber(value)
}

export function figureWords(report: ShownReport, { key, value }: ShownFigure): string {
  if (key === 'pay' && isPayHidden(report)) return t('report.sheet.hidden')
  return value === null ? t('report.sheet.unknown') : valueWords(key, value)
}

/** « 2 coops sur 3, dont 1 dite par l'équipe ». */
export function coverageWords(report: ShownReport, { known, said, lacking }: ShownFigure): string {
  const parts = report.coops.length > 1 ? [t('report.sheet.knownOf', { n: known, coops: report.coops.length })] : []
  if (said > 0) parts.push(t('report.sheet.said', { n: said }))
  if (lacking > 0) parts.push(t('report.sheet.lacking', { n: lacking }))
  return parts.join(', ')
}

export const categoryWords = (table: Dimension, key: string): string =>
  key === allKeys ? t('report.sheet.everyGroup') : (tMaybe(`report.categories.${table}.${key}`) ?? key)

export const membersOf = ({ figures }: ShownReport): number => figures.find(({ key }) => key === 'members')?.value ?? 0

/** Of a table hidden as a whole: women and men, or one line for all. */
export const allKeys = 'all'

/** Whoever is nowhere needs no line; women and men are always read together. */
export function cellsToShow({ table, cells }: ShownTable): ShownTable['cells'] {
  const isPair = ({ key }: { key: string }): boolean => table === 'gender' && (key === 'F' || key === 'M')
  if (cells.length > 0 && cells.every(({ count }) => count === null))
    return table === 'gender' ? cells.filter(isPair) : [{ key: allKeys, count: null }]
  return cells.filter((cell) => cell.count !== 0 || isPair(cell))
}

/** Told even when unknown; the other figures that nobody knows are named together. */
const always: readonly FigureKey[] = ['members', 'missions', 'clients', 'workshops', 'meetings', 'turnover', 'pay']

export const figuresToShow = ({ figures }: ShownReport): readonly ShownFigure[] =>
  figures.filter(({ key, value }) => value !== null || always.includes(key))

export const unknownFigures = ({ figures }: ShownReport): readonly ShownFigure[] =>
  figures.filter(({ key, value }) => value === null && !always.includes(key))

const text = (words: string): ExportCell => ({ type: 'text', text: words })

/** The sheet's own lines: what is hidden there is hidden here. */
export function reportRows(report: ShownReport): ExportCell[][] {
  const figures = report.figures.map((figure): ExportCell[] => {
    const { key, value } = figure
    const isCents = figureUnit(key) === 'cents' && value !== null && !(key === 'pay' && isPayHidden(report))
    return [
      text(t('report.sheet.activity')),
      text(t(`report.figures.${key}`)),
      isCents ? { type: 'cents', cents: value } : text(figureWords(report, figure)),
      text(coverageWords(report, figure)),
    ]
  })
  const people = report.tables.flatMap((table) =>
    table.cells.length === 0
      ? [[text(t(`report.tables.${table.table}`)), text(''), text(t('report.sheet.unknown')), text('')]]
      : cellsToShow(table).map(({ key, count }) => [
          text(t(`report.tables.${table.table}`)),
          text(categoryWords(table.table, key)),
          text(count === null ? t('report.sheet.hidden') : formatNumber(count)),
          text(''),
        ]),
  )
  return [...figures, ...people]
}
