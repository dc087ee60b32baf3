// What waits to be spoken of: left by the last meeting, proposed by someone, asked of someone.

import { createMemo, For, type JSX, Show } from 'solid-js'
import { addAgendaItem } from '../../../app/meeting/add-agenda-item.ts'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { actionKind } from '../../../domain/meeting/action.schema.ts'
import { agendaItemKind } from '../../../domain/meeting/agenda-item.schema.ts'
import { ideaKind } from '../../../domain/meeting/idea.schema.ts'
import { meetingKind } from '../../../domain/meeting/meeting.schema.ts'
import { type PendingSubject, pendingSubjects } from '../../../domain/meeting/pending.rules.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { List } from '../../design/parts/list.tsx'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'
import type { RoomProps } from './room-props.ts'

const titles = { left: 'room.pending.left', idea: 'meeting.agenda.ideas', action: 'room.pending.actions' } as const

export function PendingSubjects(props: RoomProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const list = (kind: string) => useLive(() => app.reads().list(props.coop, kind))
  const [meetings, items, ideas, actions] = [list('meeting'), list('agendaItem'), list('idea'), list('action')]
  const pending = createMemo(() =>
    pendingSubjects({
      meeting: props.room.meeting,
      meetings: readRecords(meetingKind, meetings() ?? []),
      items: readRecords(agendaItemKind, items() ?? []),
      ideas: readRecords(ideaKind, ideas() ?? []),
      actions: readRecords(actionKind, actions() ?? []),
    }),
  )
  const take = ({ from, id, title, kind, minutes }: PendingSubject): void => {
    const idea = from === 'idea' ? id : undefined
    const input = { coop: props.coop, meeting: props.room.meeting.id, title, kind, plannedMinutes: minutes, idea }
    void keep.run(() => addAgendaItem(app.device(), input), t('meeting.agenda.added'))
  }
  return (
    <For each={['left', 'idea', 'action'] as const}>
      {(from) => {
        const subjects = createMemo(() => pending().filter((one) => one.from === from))
        return (
          <Show when={subjects().length > 0}>
            <SectionTitle>{t(titles[from])}</SectionTitle>
            <List label={t(titles[from])}>
              <For each={subjects()}>
                {(subject) => (
                  <li class="row-item idea-item">
                    <span>{subject.title}</span>
                    <Button kind="quiet" onClick={() => take(subject)}>
                      {t('meeting.agenda.takeIdea')}
                    </Button>
                  </li>
                )}
              </For>
            </List>
          </Show>
        )
      }}
    </For>
  )
}
