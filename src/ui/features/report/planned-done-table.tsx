import type { JSX } from 'solid-js'
import type { PlannedDone } from '../../../domain/report/planned-done.rules.ts'
import { Chip } from '../../design/parts/chip.tsx'
import { type Column, Table } from '../../design/parts/table.tsx'
import { t } from '../../i18n/t.ts'
import { valueWords } from './report-words.ts'

const tones = { reached: 'seed', notYet: 'sun', unknown: 'plain' } as const

export function doneWords({ key, done, isPartial }: PlannedDone): string {
  if (done === null) return t('report.sheet.unknown')
  const value = valueWords(key, done)
  return isPartial ? t('report.funding.atLeast', { value }) : value
}

/** « Prévu / réalisé ». */
export function PlannedDoneTable(props: { readonly rows: readonly PlannedDone[] }): JSX.Element {
  const columns: readonly Column<PlannedDone>[] = [
    { title: t('report.sheet.figure'), cell: ({ key }) => t(`report.figures.${key}`) },
    { title: t('report.funding.planned'), figures: true, cell: ({ key, planned }) => valueWords(key, planned) },
    { title: t('report.funding.done'), figures: true, cell: doneWords },
    {
      title: t('report.funding.state'),
      cell: ({ state }) => <Chip tone={tones[state]}>{t(`report.funding.states.${state}`)}</Chip>,
    },
  ]
  return <Table caption={t('report.funding.plannedDone')} columns={columns} rows={props.rows} />
}
