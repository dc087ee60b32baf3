// What weighs on the group: for the team's eyes, in the team's space.

import { createMemo, For, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { markTension, noteTension } from '../../../app/meeting/save-tension.ts'
import type { RecordId } from '../../../base/ids.ts'
import { tensionKind } from '../../../domain/meeting/tension.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Form } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { createDraft } from '../../draft.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import type { RoomProps } from './room-props.ts'

/** Those of this meeting, and those of others that still weigh. Closed until pressed: the group looks at this tablet too. */
export function Tensions(props: RoomProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const list = useLive(() => app.reads().list(props.coop, 'tension'))
  const tensions = createMemo(() =>
    readRecords(tensionKind, list() ?? [])
      .filter(({ meeting, doneOn }) => meeting === props.room.meeting.id || doneOn == null)
      .sort((a, b) => a.createdAt - b.createdAt),
  )
  const key = `tension:${props.room.meeting.id}`
  const draft = createDraft(key, { wording: '' })
  const note = onePress(async (): Promise<void> => {
    await draft.settle()
    const input = { coop: props.coop, meeting: props.room.meeting.id, wording: draft.value.wording, draft: key }
    if (await keep.run(() => noteTension(app.device(), input), t('room.tensions.noted'))) await draft.restart()
  })
  const toggle = (id: RecordId, done: boolean): void => {
    const mark = (to: boolean) => () => markTension(app.device(), { coop: props.coop, id, done: to })
    void keep.run(mark(!done), done ? t('room.tensions.open') : t('room.tensions.treated'), mark(done))
  }
  return (
    <Show when={draft.ready()}>
      <details class="room-part team-only">
        <summary>{t('room.tensions.title')}</summary>
        <p class="soft">{t('room.tensions.help')}</p>
        <Show when={tensions().length > 0}>
          <List label={t('room.tensions.title')}>
            <For each={tensions()}>
              {({ id, wording, day, doneOn }) => (
                <ListRow
                  title={wording}
                  text={formatDate(day)}
                  end={doneOn == null ? undefined : t('room.tensions.doneMark')}
                  pressed={doneOn != null}
                  onClick={() => toggle(id, doneOn != null)}
                />
              )}
            </For>
          </List>
        </Show>
        <Form onSubmit={() => void note()}>
          <TextArea
            label={t('room.tensions.new')}
            rows={2}
            maxLength={4000}
            value={draft.value.wording}
            onInput={(wording) => draft.set({ wording })}
          />
          <Show when={draft.value.wording.trim() !== ''}>
            <Button type="submit" busy={keep.busy()}>
              {t('room.tensions.add')}
            </Button>
          </Show>
        </Form>
      </details>
    </Show>
  )
}
