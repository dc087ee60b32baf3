import StickyNote from 'lucide-solid/icons/sticky-note'
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Board, RecordView } from '../../../app/record/reads.ts'
import { markRelayNote, writeRelayNote } from '../../../app/team/write-relay-note.ts'
import type { CoopId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions, Form, Stack } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { createDraft } from '../../draft.ts'
import { FreeText } from '../../features/intake/free-text.tsx'
import { authorWords } from '../../features/record/answer-words.ts'
import { useKeep } from '../../features/record/use-keep.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { useWayHome } from '../../shell/way-home.ts'
import '../../features/record/record.css'

/** « Relais »: what the next shift must know, ticked once seen. */
export function RelayScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const toasts = useToasts()
  const board = useLive(() => app.reads().board(coop()))
  const list = useLive(() => app.reads().list(coop(), 'relayNote'))
  const notes = createMemo(() => [...(list() ?? [])].sort((a, b) => b.createdAt - a.createdAt))
  const toRead = createMemo(() => notes().filter(({ fields }) => fields.doneAt == null))
  const seen = createMemo(() => notes().filter(({ fields }) => fields.doneAt != null))
  const key = `relay:${coop()}`
  const draft = createDraft(key, { body: '' })
  const send = onePress(async (): Promise<void> => {
    if (keep.busy()) return
    await draft.settle()
    const input = { coop: coop(), body: draft.value.body, draft: key }
    const kept = await keep.run(() => writeRelayNote(app.device(), input), t('animator.relay.kept'))
    if (kept) await draft.restart()
  })
  return (
    <Page
      title={t('animator.relay.title')}
      windowTitle={t('animator.relay.title')}
      lead={t('animator.relay.lead')}
      back={useWayHome()}
    >
      <Show when={draft.ready() && list()} fallback={<Loading label={t('common.loading')} />}>
        <Form onSubmit={() => void send()}>
          <FreeText
            label={t('animator.relay.write')}
            field="body"
            maxLength={4000}
            value={draft.value.body}
            onInput={(body) => draft.set({ body })}
            onMasked={(n) => toasts.show({ text: t('intake.masked', { n }) })}
          />
          <Actions>
            <Button kind="main" type="submit" busy={keep.busy()} disabled={draft.value.body.trim() === ''}>
              {t('animator.relay.send')}
            </Button>
          </Actions>
        </Form>
        <SectionTitle>{t('animator.relay.toRead')}</SectionTitle>
        <Show
          when={toRead().length > 0}
          fallback={<EmptyState picture={StickyNote} text={t('animator.empty.relay')} />}
        >
          <Notes coop={coop()} notes={toRead()} board={board()} />
        </Show>
        <Show when={seen().length > 0}>
          <SectionTitle>{t('animator.relay.doneList')}</SectionTitle>
          <Notes coop={coop()} notes={seen()} board={board()} />
        </Show>
      </Show>
    </Page>
  )
}

function Notes(props: {
  readonly coop: CoopId
  readonly notes: readonly RecordView[]
  readonly board: Board | undefined
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const mark = (note: RecordView, done: boolean): void => {
    const to = (state: boolean) => () => markRelayNote(app.device(), { coop: props.coop, note: note.id, done: state })
    void keep.run(to(done), done ? t('animator.relay.done') : t('animator.relay.undone'), to(!done))
  }
  return (
    <Stack>
      <For each={props.notes}>
        {(note) => (
          <Card>
            <p class="note-body">{note.texts.body ?? ''}</p>
            <p class="note-author">
              <bdi>{authorWords(note.createdBy, note.createdAt, props.board)}</bdi>
            </p>
            <div>
              <Show
                when={note.fields.doneAt == null}
                fallback={
                  <Button kind="quiet" onClick={() => mark(note, false)}>
                    {t('animator.relay.markUndone')}
                  </Button>
                }
              >
                <Button icon={Check} onClick={() => mark(note, true)}>
                  {t('animator.relay.markDone')}
                </Button>
              </Show>
            </div>
          </Card>
        )}
      </For>
    </Stack>
  )
}
