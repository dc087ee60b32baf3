import { useNavigate } from '@solidjs/router'
import FileUp from 'lucide-solid/icons/file-up'
import { createMemo, createResource, createSignal, type JSX, Show } from 'solid-js'
import { importBankLines, keepColumns, knownColumns, newLines } from '../../../app/bank/keep-lines.ts'
import { guessColumns } from '../../../domain/office/bank-columns.rules.ts'
import { type Columns, parseTable, readBankRows } from '../../../domain/office/bank-file.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { TriangleAlert } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useReady } from '../job/use-job.ts'
import { FileChoice } from '../record/file-choice.tsx'
import { useKeep } from '../record/use-keep.ts'
import { ColumnsForm } from './columns-form.tsx'
import { ImportPreview, WrongRows } from './import-preview.tsx'
import { OfficeOnly } from './office-only.tsx'

interface ImportDraft {
  /** What the file says; empty while none was chosen. */
  text: string
  /** As someone put them right; `null`: as they were told from the titles, or kept before. */
  columns: Columns | null
}

export function ImportBankScreen(): JSX.Element {
  return (
    <OfficeOnly>
      <ImportBank />
    </OfficeOnly>
  )
}

/** A bank's file: which column is what, the lines as they will be, and what cannot be read. Nothing is kept before. */
function ImportBank(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const navigate = useNavigate()
  const ready = useReady(coop)
  const key = `releve:${coop()}`
  const draft = createDraft<ImportDraft>(key, { text: '', columns: null })
  const [problem, setProblem] = createSignal('')
  const [kept] = createResource(ready, () => [...app.device().records(coop(), 'bankColumns')])
  const table = createMemo(() => {
    const { text } = draft.value
    const read = text === '' ? undefined : parseTable(text)
    return read?.ok ? read.value : undefined
  })
  const guess = createMemo(() => guessColumns(table() ?? []))
  const columns = (): Columns | undefined => {
    const found = guess()
    if (found === undefined) return undefined
    // Read again once the office's records have come.
    const known = kept.latest === undefined ? undefined : knownColumns(app.device(), coop(), found.titles)
    return draft.value.columns ?? known ?? found.columns
  }
  const read = createMemo(() => {
    const [rows, used, found] = [table(), columns(), guess()]
    return rows && used && found ? readBankRows(rows, used, found.firstRow) : undefined
  })
  const fresh = createMemo(() => (ready() ? newLines(app.device(), coop(), read()?.lines ?? []) : []))
  const choose = async (file: File, field: HTMLInputElement): Promise<void> => {
    const text = decode(await file.arrayBuffer())
    field.value = ''
    const parsed = parseTable(text)
    setProblem(parsed.ok ? '' : errorSentence(parsed.error))
    // What was read before stays when this cannot be.
    if (parsed.ok) draft.set({ text, columns: null })
  }
  const submit = onePress(async (): Promise<void> => {
    const [lines, used, found] = [read()?.lines ?? [], columns(), guess()]
    if (keep.busy() || lines.length === 0 || used === undefined || found === undefined) return
    const done = await keep.run(
      async () => {
        const kept = await keepColumns(app.device(), { coop: coop(), columns: { ...used, titles: [...found.titles] } })
        return kept.ok ? importBankLines(app.device(), { coop: coop(), lines }) : kept
      },
      t('bank.imported', { n: fresh().length }),
    )
    if (done === undefined) return
    await draft.discard()
    navigate(`/c/${coop()}/rapprochement`, { replace: true })
  })
  return (
    <Page
      title={t('bank.import')}
      windowTitle={t('bank.title')}
      back={{ href: `/c/${coop()}/rapprochement`, label: t('bank.title') }}
      action={
        <Show when={fresh().length > 0}>
          <Button kind="main" icon={FileUp} busy={keep.busy()} onClick={() => void submit()}>
            {t('bank.importLines', { n: fresh().length })}
          </Button>
        </Show>
      }
    >
      <Show when={draft.ready() && ready()} fallback={<Loading label={t('common.loading')} />}>
        <FileChoice
          label={t('bank.chooseFile')}
          help={t('bank.chooseFileHelp')}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          onChoose={(file, field) => void choose(file, field)}
        />
        <div role="status">
          <Show when={problem() !== ''}>
            <Banner kind="attention" icon={TriangleAlert}>
              {problem()}
            </Banner>
          </Show>
          <Show when={table() && guess() === undefined}>
            <Banner kind="attention" icon={TriangleAlert}>
              {t('bank.noDay')}
            </Banner>
          </Show>
        </div>
        <Show when={columns()}>
          {(used) => (
            <>
              <ColumnsForm
                columns={used()}
                titles={guess()?.titles ?? []}
                sample={table()?.[guess()?.firstRow ?? 0] ?? []}
                onChange={(changed) => draft.set({ columns: changed })}
              />
              <ImportPreview lines={read()?.lines ?? []} fresh={fresh()} />
              <WrongRows rows={read()?.wrong ?? []} />
              <Actions>
                <Button kind="quiet" onClick={() => draft.set({ text: '', columns: null })}>
                  {t('bank.forget')}
                </Button>
              </Actions>
            </>
          )}
        </Show>
      </Show>
    </Page>
  )
}

/** French banks write in UTF-8, or as Windows did. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
