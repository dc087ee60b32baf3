// A table as a file for a spreadsheet, by the two writers of the cash book's export; what left is told in its history.

import FileSpreadsheet from 'lucide-solid/icons/file-spreadsheet'
import FileText from 'lucide-solid/icons/file-text'
import { type Accessor, createSignal, type JSX } from 'solid-js'
import { noteExport } from '../../../app/export/keep-export.ts'
import { toCsv } from '../../../app/export/to-csv.ts'
import type { CoopId } from '../../../base/ids.ts'
import type { ExportCell } from '../../../domain/money/export-columns.rules.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { t } from '../../i18n/t.ts'
import { saveFile } from '../../shell/save-file.ts'
import { useKeep } from '../record/use-keep.ts'

export type FileFormat = 'csv' | 'xlsx'

export interface TableFile {
  /** Without its ending. It names nobody: it stays in the history of what left. */
  readonly name: string
  readonly sheet: string
  readonly titles: readonly string[]
  readonly rows: readonly (readonly ExportCell[])[]
}

/** One file at a time; `said` is what the message calls it. */
export function useTableFile(coop: Accessor<CoopId>) {
  const app = useApp()
  const keep = useKeep()
  const [busy, setBusy] = createSignal(false)
  const make = async (format: FileFormat, { name, sheet, titles, rows }: TableFile, said: string): Promise<void> => {
    if (busy()) return
    setBusy(true)
    const run = { coop: coop(), format, rows: rows.length, name: `${name}.${format}` }
    try {
      if (format === 'csv') saveFile({ name: run.name, type: 'text/csv', text: toCsv(titles, rows) })
      else {
        const { toXlsx } = await import('../../../app/export/to-xlsx.ts')
        const file = await toXlsx(sheet, titles, rows)
        saveFile({ name: run.name, type: file.type, text: file })
      }
      await keep.run(() => noteExport(app.device(), run), said)
    } finally {
      setBusy(false)
    }
  }
  return { busy, make }
}

/** « Fichier CSV » and « Fichier pour tableur »; the table is made when one is pressed. */
export function FileButtons(props: {
  readonly coop: CoopId
  readonly table: () => TableFile
  readonly said: string
  /** Which table, for who only hears the buttons. */
  readonly of: string
}): JSX.Element {
  const file = useTableFile(() => props.coop)
  const make = (format: FileFormat) => void file.make(format, props.table(), props.said)
  return (
    <>
      <Button icon={FileText} busy={file.busy()} onClick={() => make('csv')}>
        {t('export.csv')}
        <span class="sr-only">, {props.of}</span>
      </Button>
      <Button icon={FileSpreadsheet} busy={file.busy()} onClick={() => make('xlsx')}>
        {t('export.xlsx')}
        <span class="sr-only">, {props.of}</span>
      </Button>
    </>
  )
}
