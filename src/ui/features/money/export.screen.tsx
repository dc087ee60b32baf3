import FileSpreadsheet from 'lucide-solid/icons/file-spreadsheet'
import FileText from 'lucide-solid/icons/file-text'
import Plus from 'lucide-solid/icons/plus'
import { createMemo, For, Index, type JSX, Show } from 'solid-js'
import { keepMapping } from '../../../app/export/keep-export.ts'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { readCashBook } from '../../../app/pay/read-cash-book.ts'
import { exportRows, exportSources } from '../../../domain/money/export-columns.rules.ts'
import { type ExportMapping, exportMappingKind, exportRunKind } from '../../../domain/pay/export.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Actions, Columns, Form } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useClock, useList, useReady } from '../job/use-job.ts'
import { type FileFormat, useTableFile } from '../payroll/table-file.tsx'
import { useKeep } from '../record/use-keep.ts'

interface MappingDraft {
  columns: { title: string; source: ExportMapping['columns'][number]['source']; text: string }[]
}

/** The usual columns of an accountant's program. */
const usual = ['day', 'piece', 'movement', 'label', 'received', 'spent'] as const

/** The book as a file for the accountant: its columns as their program wants them, and what was made when. */
export function ExportScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const clock = useClock()
  const keep = useKeep()
  const ready = useReady(coop)
  const mappings = useList(coop, 'exportMapping')
  const runs = useList(coop, 'exportRun')
  const kept = createMemo(
    () => readRecords(exportMappingKind, mappings() ?? []).sort((a, b) => b.updatedAt - a.updatedAt)[0],
  )
  const history = createMemo(() => readRecords(exportRunKind, runs() ?? []).sort((a, b) => b.createdAt - a.createdAt))
  const draft = createDraft<MappingDraft>(`export:${coop()}`, { columns: [] })
  const file = useTableFile(coop)
  const columns = (): MappingDraft['columns'] => {
    if (draft.value.columns.length > 0) return draft.value.columns
    const saved = kept()?.columns.map(({ title, source, text }) => ({ title, source, text: text ?? '' }))
    return saved ?? usual.map((source) => ({ title: t(`export.sources.${source}`), source, text: '' }))
  }
  const change = (at: number, part: Partial<MappingDraft['columns'][number]>) =>
    draft.set({ columns: columns().map((column, index) => (index === at ? { ...column, ...part } : { ...column })) })
  const save = () =>
    keep.run(
      () =>
        keepMapping(app.device(), {
          coop: coop(),
          mapping: kept()?.id,
          name: t('export.title'),
          columns: columns().map((column) => ({ ...column })),
        }),
      t('export.kept'),
    )
  const make = (format: FileFormat): void => {
    const rows = exportRows(columns(), readCashBook(app.device(), { coop: coop() }), (what) =>
      t(`treasury.movements.${what}`),
    )
    const titles = columns().map(({ title }) => title)
    const name = `${t('export.file')}-${clock.today()}`
    void file.make(format, { name, sheet: t('export.sheet'), titles, rows }, t('export.made'))
  }
  return (
    <Page
      title={t('export.title')}
      windowTitle={t('export.title')}
      lead={t('export.lead')}
      back={{ href: `/c/${coop()}/caisse`, label: t('treasury.title') }}
      action={
        <Button kind="main" icon={FileSpreadsheet} busy={file.busy()} onClick={() => make('xlsx')}>
          {t('export.xlsx')}
        </Button>
      }
    >
      <Show when={ready() && draft.ready() && mappings()} fallback={<Loading label={t('common.loading')} />}>
        <Actions>
          <Button icon={FileText} busy={file.busy()} onClick={() => make('csv')}>
            {t('export.csv')}
          </Button>
        </Actions>
        <SectionTitle>{t('export.columns')}</SectionTitle>
        <Form onSubmit={() => void save()}>
          <Index each={columns()}>
            {(column, at) => (
              <Columns>
                <TextField
                  label={t('export.columnTitle', { n: at + 1 })}
                  value={column().title}
                  maxLength={200}
                  onInput={(title) => change(at, { title })}
                />
                <SelectField
                  label={t('export.columnSource', { n: at + 1 })}
                  value={column().source}
                  choices={exportSources.map((value) => ({ value, label: t(`export.sources.${value}`) }))}
                  onChange={(source) => source && change(at, { source })}
                />
                <Show when={column().source === 'text'}>
                  <TextField
                    label={t('export.columnText', { n: at + 1 })}
                    value={column().text}
                    maxLength={200}
                    onInput={(text) => change(at, { text })}
                  />
                </Show>
              </Columns>
            )}
          </Index>
          <Actions>
            <Button
              icon={Plus}
              onClick={() => draft.set({ columns: [...columns(), { title: '', source: 'text', text: '' }] })}
            >
              {t('export.addColumn')}
            </Button>
            <Button
              kind="quiet"
              disabled={columns().length < 2}
              onClick={() => draft.set({ columns: columns().slice(0, -1) })}
            >
              {t('export.removeColumn')}
            </Button>
            <Button type="submit" busy={keep.busy()}>
              {t('export.keep')}
            </Button>
          </Actions>
        </Form>
        <Show when={history().length > 0}>
          <SectionTitle>{t('export.history')}</SectionTitle>
          <List label={t('export.history')}>
            <For each={history()}>
              {({ day, name, rows }) => (
                <ListRow title={name} text={formatDate(day)} end={t('export.lines', { n: rows })} />
              )}
            </For>
          </List>
        </Show>
      </Show>
    </Page>
  )
}
