import Lock from 'lucide-solid/icons/lock'
import NotebookText from 'lucide-solid/icons/notebook-text'
import { createSignal, type JSX, Show } from 'solid-js'
import { openNotes } from '../../../app/case/open-notes.ts'
import type { CoopId, PersonId, RecordId } from '../../../base/ids.ts'
import { type ReadPart, type ReadReason, readReasons } from '../../../domain/case/note-reading.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'

export interface NotesGateProps {
  readonly coop: CoopId
  readonly person: PersonId
  readonly part: ReadPart
  readonly of?: RecordId | undefined
  /** Whoever looks must say why first, and has not yet. */
  readonly folded: boolean
  /** Why is kept: show the words, until the page is left. */
  readonly onOpened: () => void
  readonly children?: JSX.Element
}

/** « Ouvrir la note »: folded for the coordination until they have said why, which is kept before anything shows. */
export function NotesGate(props: NotesGateProps): JSX.Element {
  const [asking, setAsking] = createSignal(false)
  return (
    <Show when={props.folded} fallback={props.children}>
      <Card kind="note" level={3}>
        <p class="notice-given">
          <Icon of={Lock} />
          <span>{t('welcome.reading.folded')}</span>
        </p>
        <Actions>
          <Button icon={NotebookText} onClick={() => setAsking(true)}>
            {t(`welcome.reading.open.${props.part}`)}
          </Button>
        </Actions>
      </Card>
      <BottomSheet
        open={asking()}
        onClose={() => setAsking(false)}
        title={t(`welcome.reading.open.${props.part}`)}
        closeLabel={t('common.close')}
      >
        <ReasonForm
          coop={props.coop}
          person={props.person}
          part={props.part}
          of={props.of}
          onOpened={() => props.onOpened()}
        />
      </BottomSheet>
    </Show>
  )
}

/** Why, kept before anything is shown. */
export function ReasonForm(props: Omit<NotesGateProps, 'folded' | 'children'>): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `reading:${props.part}:${props.of ?? props.person}`
  const draft = createDraft<{ readFor: ReadReason | ''; wording: string }>(key, { readFor: '', wording: '' })
  const open = onePress(async (): Promise<void> => {
    if (keep.busy()) return
    await draft.settle()
    const { coop, person, part, of } = props
    const reading = { coop, person, part, of, ...draft.value, draft: key }
    const kept = await keep.run(() => openNotes(app.device(), reading), t('welcome.reading.kept'))
    if (kept === undefined) return
    void draft.discard()
    props.onOpened()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void open()}>
        <p>{t('welcome.reading.why')}</p>
        <SegmentedChoice
          label={t('record.fields.readFor')}
          value={draft.value.readFor === '' ? undefined : draft.value.readFor}
          choices={readReasons.map((value) => ({ value, label: t(`record.codes.readFor.${value}`) }))}
          onChange={(readFor) => draft.set({ readFor })}
        />
        <Show when={draft.value.readFor === 'other'}>
          <TextField
            label={t('welcome.reading.words')}
            help={t('welcome.reading.wordsHelp')}
            value={draft.value.wording}
            maxLength={200}
            onInput={(wording) => draft.set({ wording })}
          />
        </Show>
        <Actions>
          <Button kind="main" type="submit" busy={keep.busy()}>
            {t('welcome.reading.confirm')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}
