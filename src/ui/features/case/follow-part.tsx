import DoorOpen from 'lucide-solid/icons/door-open'
import Milestone from 'lucide-solid/icons/milestone'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { writeStaffNote } from '../../../app/case/write-staff-note.ts'
import type { Board, RecordView } from '../../../app/record/reads.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { mustSayWhy } from '../../../domain/case/note-reading.rules.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Actions, Form, Stack } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { FreeText, SoftHint } from '../intake/free-text.tsx'
import { useList } from '../job/use-job.ts'
import { authorWords } from '../record/answer-words.ts'
import { SharedText } from '../record/shared-text.tsx'
import { useKeep } from '../record/use-keep.ts'
import { GiveCopyButton } from './give-copy-sheet.tsx'
import { MergePart } from './merge-part.tsx'
import { NotesGate } from './notes-gate.tsx'
import { ReadingsPart } from './readings-part.tsx'
import '../record/record.css'

interface FollowProps {
  readonly coop: CoopId
  readonly person: PersonId
  readonly board: Board | undefined
  /** Why was said on this page: the notes of others stay open until it is left. */
  readonly opened: boolean
  readonly onOpened: () => void
}

/** What the team alone does about someone: orient, note an exit, write notes, say that two files are one person. */
export function FollowPart(props: FollowProps): JSX.Element {
  const path = (end: string): string => `/c/${props.coop}/personnes/${props.person}/${end}`
  return (
    <>
      <Actions>
        <LinkButton icon={Milestone} href={path('orienter')}>
          {t('welcome.referral.open')}
        </LinkButton>
        <LinkButton icon={DoorOpen} href={path('sortie')}>
          {t('welcome.exit.title')}
        </LinkButton>
        <GiveCopyButton coop={props.coop} person={props.person} />
      </Actions>
      <Notes {...props} />
      <ReadingsPart {...props} />
      <MergePart {...props} />
    </>
  )
}

function Notes(props: FollowProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const toasts = useToasts()
  const list = useList(() => props.coop, 'staffNote')
  const notes = createMemo(() =>
    (list() ?? []).filter(({ person }) => person === props.person).sort((a, b) => b.createdAt - a.createdAt),
  )
  const { me } = app.device()
  const folded = createMemo(
    () =>
      new Set(
        notes()
          .filter((note) => mustSayWhy(me, note))
          .map(({ id }) => id),
      ),
  )
  const shown = (): RecordView[] => notes().filter(({ id }) => props.opened || !folded().has(id))
  const key = `staff-note:${props.person}`
  const draft = createDraft(key, { body: '' })
  const send = onePress(async (): Promise<void> => {
    if (keep.busy()) return
    await draft.settle()
    const input = { coop: props.coop, person: props.person, body: draft.value.body, draft: key }
    if (await keep.run(() => writeStaffNote(app.device(), input), t('welcome.notes.kept'))) await draft.restart()
  })
  return (
    <>
      <SectionTitle>{t('welcome.notes.title')}</SectionTitle>
      <Show when={draft.ready()}>
        <Form onSubmit={() => void send()}>
          <FreeText
            label={t('welcome.notes.write')}
            help={t('intake.fields.noteHelp')}
            field="body"
            value={draft.value.body}
            onInput={(body) => draft.set({ body })}
            onMasked={(n) => toasts.show({ text: t('intake.masked', { n }) })}
          />
          <Actions>
            <Button type="submit" busy={keep.busy()} disabled={draft.value.body.trim() === ''}>
              {t('welcome.notes.keep')}
            </Button>
          </Actions>
        </Form>
      </Show>
      <NotesGate
        coop={props.coop}
        person={props.person}
        part="notes"
        folded={folded().size > 0 && !props.opened}
        onOpened={() => props.onOpened()}
      />
      <Stack>
        <For each={shown().map(({ id }) => id)}>
          {(id) => (
            <Show when={notes().find((note) => note.id === id)}>
              {(note) => <OneNote coop={props.coop} note={note()} board={props.board} />}
            </Show>
          )}
        </For>
      </Stack>
    </>
  )
}

/** A note as it reads, with its author; opened, it is a text that several people may write in at once. */
function OneNote(props: {
  readonly coop: CoopId
  readonly note: RecordView
  readonly board: Board | undefined
}): JSX.Element {
  const [open, setOpen] = createSignal(false)
  return (
    <Card>
      <Show when={open()} fallback={<p class="note-body">{props.note.texts.body ?? ''}</p>}>
        <SharedText
          coop={props.coop}
          record={props.note.id}
          field="body"
          label={t('welcome.notes.one')}
          rows={4}
          hint={(text) => <SoftHint text={text()} field="body" />}
        />
      </Show>
      <p class="note-author">
        <bdi>{authorWords(props.note.createdBy, props.note.createdAt, props.board)}</bdi>
      </p>
      <div>
        <Button kind="quiet" onClick={() => setOpen(!open())}>
          {open() ? t('common.close') : t('welcome.notes.continue')}
        </Button>
      </div>
    </Card>
  )
}
