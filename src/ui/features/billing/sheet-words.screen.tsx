import Check from 'lucide-solid/icons/check'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { saveSheetWords } from '../../../app/billing/save-sheet-words.ts'
import { readRecord } from '../../../app/meeting/read-records.ts'
import { mostSheetLetters, type SheetWords, sheetWordsKind } from '../../../domain/desk/sheet-words.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useList } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

const parts = ['issuer', 'vatWords', 'mediator', 'quoteWords', 'noteWords'] as const
type Words = Record<(typeof parts)[number], string>

/** What the host says on every quote and note: coordinators write it, who is at the desk reads it. */
export function SheetWordsScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const records = useList(coop, 'sheetWords')
  const kept = createMemo(() => records()?.map((one) => readRecord(sheetWordsKind, one))[0])
  const mayChange = app.device().me.rank === 'coordinator'
  return (
    <Page
      title={t('sheetWords.title')}
      windowTitle={t('sheetWords.title')}
      lead={t('sheetWords.lead')}
      back={{ href: `/c/${coop()}/entreprise`, label: t('desk.title') }}
      action={
        <Show when={mayChange}>
          <Button kind="main" type="submit" form="sheet-words" icon={Check}>
            {t('common.save')}
          </Button>
        </Show>
      }
    >
      <Show when={records()} fallback={<Loading label={t('common.loading')} />}>
        <Show when={mayChange} fallback={<ReadWords words={kept()} />}>
          <WordsForm initial={kept()} />
        </Show>
      </Show>
    </Page>
  )
}

function ReadWords(props: { readonly words: SheetWords | undefined }): JSX.Element {
  return (
    <For each={parts}>
      {(name) => (
        <Card title={t(`sheetWords.parts.${name}`)}>
          <p>
            <bdi>{props.words?.[name] || t('sheetWords.none')}</bdi>
          </p>
        </Card>
      )}
    </For>
  )
}

function WordsForm(props: { readonly initial: SheetWords | undefined }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const key = `mentions:${coop()}`
  // The form starts from what is known when it opens.
  const initial = props.initial
  const draft = createDraft<Words>(key, {
    issuer: initial?.issuer ?? '',
    vatWords: initial?.vatWords ?? '',
    mediator: initial?.mediator ?? '',
    quoteWords: initial?.quoteWords ?? '',
    noteWords: initial?.noteWords ?? '',
  })
  const submit = onePress(async (): Promise<void> => {
    if (keep.busy()) return
    await draft.settle()
    const words = { ...draft.value }
    await keep.run(() => saveSheetWords(app.device(), { coop: coop(), words, draft: key }), t('sheetWords.kept'))
  })
  return (
    <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
      <Form id="sheet-words" onSubmit={() => void submit()}>
        <For each={parts}>
          {(name) => (
            <TextArea
              label={t(`sheetWords.parts.${name}`)}
              hint={t('common.optional')}
              help={t(`sheetWords.help.${name}`)}
              value={draft.value[name]}
              maxLength={mostSheetLetters}
              onInput={(text) => draft.set({ [name]: text })}
            />
          )}
        </For>
        <p class="field-help">{t('sheetWords.lawyer')}</p>
      </Form>
    </Show>
  )
}
