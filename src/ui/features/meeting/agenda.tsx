import Plus from 'lucide-solid/icons/plus'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { addAgendaItem } from '../../../app/meeting/add-agenda-item.ts'
import { type AgendaItemChanges, changeAgendaItem, moveAgendaItem } from '../../../app/meeting/change-agenda-item.ts'
import type { MeetingRoom } from '../../../app/meeting/meeting-room.ts'
import type { RecordId } from '../../../base/ids.ts'
import { type AgendaKind, agendaKinds } from '../../../domain/meeting/agenda-item.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { List } from '../../design/parts/list.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { MoveButtons } from '../../design/parts/move-buttons.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { formatDuration } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { AgendaItemSheet } from './agenda-item-sheet.tsx'
import { ItemTimer } from './item-timer.tsx'
import { PendingSubjects } from './pending-subjects.tsx'
import type { RoomProps } from './room-props.ts'

export type Item = MeetingRoom['items'][number]

/** The subjects in order: the disc says done, the words open the subject, the arrows move it. */
export function Agenda(props: RoomProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const [opened, setOpened] = createSignal<RecordId>()
  const shown = () => props.room.items.find(({ id }) => id === opened())
  const current = () => props.room.items.find(({ done }) => done !== true)?.id

  const change = (item: Item, changes: AgendaItemChanges, back: AgendaItemChanges, said: string) => {
    const set = (fields: AgendaItemChanges) => () =>
      changeAgendaItem(app.device(), { coop: props.coop, item: item.id, changes: fields })
    return keep.run(set(changes), said, set(back))
  }
  const move = (item: Item, by: -1 | 1) => {
    const step = (to: -1 | 1) => () =>
      moveAgendaItem(app.device(), { coop: props.coop, meeting: props.room.meeting.id, item: item.id, by: to })
    return keep.run(step(by), t('meeting.agenda.moved'), step(by === 1 ? -1 : 1))
  }
  const toggle = (item: Item): void => {
    const done = item.done === true
    const said = done ? t('meeting.agenda.notDone') : t('meeting.agenda.done')
    void change(item, { done: !done }, { done }, said)
  }

  return (
    <section class="room-part" aria-label={t('meeting.agenda.title')}>
      <SectionTitle>{t('meeting.agenda.title')}</SectionTitle>
      <Show when={props.room.meeting.status === 'open'}>
        <ItemTimer {...props} />
      </Show>
      <Show when={props.room.items.length > 0} fallback={<p class="soft">{t('meeting.agenda.none')}</p>}>
        <List label={t('meeting.agenda.title')} ordered>
          <For each={props.room.items.map(({ id }) => id)}>
            {(id, index) => (
              <Show when={props.room.items.find((one) => one.id === id)}>
                {(item) => (
                  <li class="row-item agenda-item" data-done={item().done ? '' : undefined}>
                    <button
                      type="button"
                      class="agenda-number"
                      data-current={item().id === current() ? '' : undefined}
                      aria-pressed={item().done === true}
                      aria-label={t('meeting.agenda.markDone', { title: item().title })}
                      disabled={!props.mayWrite}
                      onClick={() => toggle(item())}
                    >
                      <span>
                        <Show when={item().done} fallback={index() + 1}>
                          <Icon of={Check} />
                        </Show>
                      </span>
                    </button>
                    <button
                      type="button"
                      class="agenda-words"
                      aria-label={t('meeting.agenda.open', { n: index() + 1, title: item().title })}
                      onClick={() => setOpened(item().id)}
                    >
                      <span class="row-title">{item().title}</span>
                      <span class="row-text">
                        {t(`meeting.agendaKinds.${item().kind}`)}
                        <Show when={item().plannedMinutes}>{(minutes) => <>, {formatDuration(minutes())}</>}</Show>
                        <Show when={item().proposedBy}>
                          {(person) => (
                            <>
                              {', '}
                              <bdi>{props.nameOf(person())}</bdi>
                            </>
                          )}
                        </Show>
                      </span>
                      <Show when={item().outcome}>
                        <span class="agenda-outcome">{item().outcome}</span>
                      </Show>
                    </button>
                    <Show when={props.mayWrite}>
                      <MoveButtons
                        class="agenda-arrows"
                        up={t('meeting.agenda.up', { title: item().title })}
                        down={t('meeting.agenda.down', { title: item().title })}
                        first={index() === 0}
                        last={index() === props.room.items.length - 1}
                        onMove={(by) => move(item(), by)}
                      />
                    </Show>
                  </li>
                )}
              </Show>
            )}
          </For>
        </List>
      </Show>
      <Show when={props.mayWrite}>
        <NewSubject {...props} />
      </Show>
      <AgendaItemSheet {...props} item={shown()} onClose={() => setOpened(undefined)} onChange={change} onMove={move} />
    </section>
  )
}

function NewSubject(props: RoomProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `sujet:${props.room.meeting.id}`
  const draft = createDraft<{ title: string; kind: AgendaKind }>(key, { title: '', kind: 'discuss' })
  const add = onePress(async (): Promise<void> => {
    await draft.settle()
    const { title, kind } = draft.value
    const input = { coop: props.coop, meeting: props.room.meeting.id, title, kind }
    const saved = await keep.run(() => addAgendaItem(app.device(), input), t('meeting.agenda.added'))
    if (saved) await draft.restart()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void add()}>
        <TextField
          label={t('meeting.agenda.newSubject')}
          value={draft.value.title}
          maxLength={200}
          onInput={(title) => draft.set({ title })}
        />
        <Show when={draft.value.title.trim() !== ''}>
          <SegmentedChoice
            label={t('meeting.agenda.kind')}
            value={draft.value.kind}
            choices={agendaKinds.map((kind) => ({ value: kind, label: t(`meeting.agendaKinds.${kind}`) }))}
            onChange={(kind) => draft.set({ kind })}
          />
          <Button type="submit" icon={Plus} busy={keep.busy()}>
            {t('meeting.agenda.add')}
          </Button>
        </Show>
      </Form>
      <PendingSubjects {...props} />
    </Show>
  )
}
