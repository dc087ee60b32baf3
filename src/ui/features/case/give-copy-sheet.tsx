import FileCheck from 'lucide-solid/icons/file-check'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { copyOf, type GivenCopies, giveCopies, givenOnRequest, takeBackCopies } from '../../../app/case/give-copy.ts'
import type { RecordView } from '../../../app/record/reads.ts'
import type { CoopId, PersonId, RecordId } from '../../../base/ids.ts'
import { mustSayWhy } from '../../../domain/case/note-reading.rules.ts'
import { isGiven } from '../../../domain/notebook/case-copy.rules.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Form, Stack } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { createDraft } from '../../draft.ts'
import { formatDate, localDateOf } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { FreeText } from '../intake/free-text.tsx'
import { useList } from '../job/use-job.ts'
import { shownAnswers } from '../notebook/held-words.ts'
import { kindWords } from '../record/answer-words.ts'
import { useKeep } from '../record/use-keep.ts'
import { ReasonForm } from './notes-gate.tsx'
import '../notebook/notebook.css'

interface CopyProps {
  readonly coop: CoopId
  readonly person: PersonId
}

/** « Donner la copie »: a press, then what would be given, answer by answer, before it is. [D157] */
export function GiveCopyButton(props: CopyProps): JSX.Element {
  const [open, setOpen] = createSignal(false)
  // Whoever said why stays free to look again until they leave the page.
  const [said, setSaid] = createSignal(false)
  return (
    <>
      <Button icon={FileCheck} onClick={() => setOpen(true)}>
        {t('welcome.copy.open')}
      </Button>
      <BottomSheet
        open={open()}
        onClose={() => setOpen(false)}
        title={t('welcome.copy.open')}
        closeLabel={t('common.close')}
      >
        <GiveCopy {...props} said={said()} onSaid={() => setSaid(true)} onGiven={() => setOpen(false)} />
      </BottomSheet>
    </>
  )
}

interface Preview {
  readonly view: RecordView
  readonly lines: readonly { readonly label: string; readonly text: string }[]
  /** When a copy of it was last given. */
  readonly givenAt: number | undefined
}

function GiveCopy(
  props: CopyProps & { readonly said: boolean; readonly onSaid: () => void; readonly onGiven: () => void },
): JSX.Element {
  const app = useApp()
  const { me } = app.device()
  const board = useLive(() => app.reads().board(props.coop))
  const lists = givenOnRequest.map((kind) => useList(() => props.coop, kind))
  const copies = useList(() => props.coop, 'caseCopy')
  const previews = createMemo((): Preview[] | undefined => {
    const given = copies()
    const read = lists.map((list) => list())
    if (given === undefined || read.includes(undefined)) return undefined
    return read
      .flatMap((views) => views?.filter(({ person }) => person === props.person) ?? [])
      .map((view) => {
        const { content } = copyOf(view)
        const shown = { ...view, why: 'owner', fields: content } as const
        return {
          view,
          lines: shownAnswers(view.kind, shown, board()),
          givenAt: given.find(({ fields }) => fields.of === view.id && isGiven(fields))?.updatedAt,
        }
      })
      .filter(({ lines }) => lines.length > 0)
  })
  const folded = (): boolean => !props.said && (previews()?.some(({ view }) => mustSayWhy(me, view)) ?? false)
  return (
    <Show when={previews()} fallback={<Loading label={t('common.loading')} />}>
      {(all) => (
        <Show
          when={!folded()}
          fallback={<ReasonForm coop={props.coop} person={props.person} part="all" onOpened={props.onSaid} />}
        >
          <Show when={all().length > 0} fallback={<p>{t('welcome.copy.none')}</p>}>
            <CopyForm {...props} previews={all()} />
          </Show>
        </Show>
      )}
    </Show>
  )
}

function CopyForm(
  props: CopyProps & { readonly previews: readonly Preview[]; readonly onGiven: () => void },
): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const toasts = useToasts()
  const tellMasked = (n: number): void => toasts.show({ text: t('intake.masked', { n }) })
  const key = `copy:${props.person}`
  const draft = createDraft<{ leftOut: RecordId[]; comment: string }>(key, { leftOut: [], comment: '' })
  const isChosen = (id: RecordId): boolean => !draft.value.leftOut.includes(id)
  const choose = (id: RecordId, chosen: boolean): void => {
    const others = draft.value.leftOut.filter((one) => one !== id)
    draft.set('leftOut', chosen ? others : [...others, id])
  }
  const give = onePress(async (): Promise<void> => {
    if (keep.busy()) return
    await draft.settle()
    const { coop, person } = props
    const records = props.previews.map(({ view }) => view.id).filter(isChosen)
    const input = { coop, person, records, comment: draft.value.comment, draft: key }
    const given = await keep.run(
      () => giveCopies(app.device(), input),
      t('welcome.copy.given'),
      ({ before }: GivenCopies) => takeBackCopies(app.device(), { coop, person, before }),
    )
    if (given === undefined) return
    void draft.discard()
    props.onGiven()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void give()}>
        <p>{t('welcome.copy.lead')}</p>
        <Stack>
          <For each={props.previews.map(({ view }) => view.id)}>
            {(id) => (
              <Show when={props.previews.find(({ view }) => view.id === id)}>
                {(preview) => (
                  <CopyPreview preview={preview()} chosen={isChosen(id)} onChoose={(chosen) => choose(id, chosen)} />
                )}
              </Show>
            )}
          </For>
        </Stack>
        <FreeText
          label={t('welcome.copy.words')}
          help={t('welcome.copy.wordsHelp')}
          field="comment"
          maxLength={2000}
          value={draft.value.comment}
          onInput={(comment) => draft.set({ comment })}
          onMasked={tellMasked}
        />
        <Actions>
          <Button kind="main" type="submit" busy={keep.busy()}>
            {t('welcome.copy.give')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}

function CopyPreview(props: {
  readonly preview: Preview
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}): JSX.Element {
  const title = (): string =>
    t('welcome.copy.of', {
      what: kindWords(props.preview.view.kind),
      day: formatDate(localDateOf(props.preview.view.createdAt)),
    })
  return (
    <Card level={3} title={title()}>
      <dl class="held-answers">
        <For each={props.preview.lines}>
          {({ label, text }) => (
            <div class="held-answer">
              <dt>{label}</dt>
              <dd>
                <bdi>{text}</bdi>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={props.preview.givenAt}>
        {(at) => <p class="held-readers">{t('welcome.copy.before', { day: formatDate(localDateOf(at())) })}</p>}
      </Show>
      <CheckField
        label={
          <>
            {t('welcome.copy.choose')}
            <span class="sr-only"> {title()}</span>
          </>
        }
        checked={props.chosen}
        onChange={props.onChoose}
      />
    </Card>
  )
}
