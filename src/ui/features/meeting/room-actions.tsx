// « Qui fait quoi, pour quand »: what this meeting asks of someone.

import { createMemo, For, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { markAction, saveAction } from '../../../app/meeting/save-action.ts'
import type { CoopId, PersonId, RecordId } from '../../../base/ids.ts'
import { type Action, actionKind } from '../../../domain/meeting/action.schema.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import type { RoomProps } from './room-props.ts'

/** The actions that this meeting asked for, in the order of their writing. */
export function useActionsOf(coop: () => CoopId, meeting: () => RecordId) {
  const app = useApp()
  const list = useLive(() => app.reads().list(coop(), 'action'))
  return createMemo(() =>
    readRecords(actionKind, list() ?? [])
      .filter((action) => action.meeting === meeting() && action.droppedOn == null)
      .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
  )
}

/** « Inès, pour le 20 juillet » */
export function actionDetail({ owner, due }: Action, nameOf: (person: PersonId) => string): string {
  const who = owner ? nameOf(owner) : t('room.actions.nobody')
  return due ? t('room.actions.who', { name: who, day: formatDate(due) }) : who
}

export function RoomActions(props: RoomProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const actions = useActionsOf(
    () => props.coop,
    () => props.room.meeting.id,
  )
  const toggle = (id: RecordId, done: boolean): void => {
    const mark = (to: boolean) => () => markAction(app.device(), { coop: props.coop, id, done: to })
    void keep.run(mark(!done), done ? t('room.actions.undone') : t('room.actions.done'), mark(done))
  }
  return (
    <section class="room-part" aria-label={t('room.actions.title')}>
      <SectionTitle>{t('room.actions.title')}</SectionTitle>
      <Show when={actions().length > 0} fallback={<p class="soft">{t('room.actions.none')}</p>}>
        <List label={t('room.actions.title')}>
          <For each={actions()}>
            {(action) => (
              <ListRow
                title={action.wording}
                text={<bdi>{actionDetail(action, props.nameOf)}</bdi>}
                end={action.doneOn == null ? undefined : t('room.actions.doneMark')}
                pressed={action.doneOn != null}
                onClick={props.mayWrite ? () => toggle(action.id, action.doneOn != null) : undefined}
              />
            )}
          </For>
        </List>
      </Show>
      <Show when={props.mayWrite}>
        <NewAction {...props} />
      </Show>
    </section>
  )
}

function NewAction(props: RoomProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `action:${props.room.meeting.id}`
  const draft = createDraft<{ wording: string; owner: PersonId | ''; due: string }>(key, {
    wording: '',
    owner: '',
    due: '',
  })
  const add = onePress(async (): Promise<void> => {
    await draft.settle()
    const { wording, owner, due } = draft.value
    const values = {
      wording: wording.trim(),
      owner: owner || null,
      due: due as LocalDate | '',
      meeting: props.room.meeting.id,
    }
    const saved = await keep.run(
      () => saveAction(app.device(), { coop: props.coop, values, draft: key }),
      t('room.actions.added'),
    )
    if (saved) await draft.restart()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void add()}>
        <TextField
          label={t('room.actions.what')}
          value={draft.value.wording}
          maxLength={200}
          onInput={(wording) => draft.set({ wording })}
        />
        <Show when={draft.value.wording.trim() !== ''}>
          <Columns>
            <SelectField
              label={t('room.actions.owner')}
              emptyLabel={t('room.actions.nobody')}
              value={draft.value.owner}
              choices={props.room.people.map(({ person, name }) => ({ value: person, label: name }))}
              onChange={(owner) => draft.set({ owner })}
            />
            <DateField
              label={t('room.actions.due')}
              hint={t('common.optional')}
              value={draft.value.due}
              min={props.room.meeting.day}
              onInput={(due) => draft.set({ due })}
            />
          </Columns>
          <Button type="submit" busy={keep.busy()}>
            {t('room.actions.add')}
          </Button>
        </Show>
      </Form>
    </Show>
  )
}
