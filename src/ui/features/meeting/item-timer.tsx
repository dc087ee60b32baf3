// The time that the present subject takes, beside the time planned for it. Kept on this device only, through a lock or a
// reload; nothing of it is written in the meeting.

import Pause from 'lucide-solid/icons/pause'
import Play from 'lucide-solid/icons/play'
import { createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js'
import type { RecordId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { createDraft } from '../../draft.ts'
import { formatDuration } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import type { RoomProps } from './room-props.ts'

interface Timing {
  /** Milliseconds each subject took before `since`. */
  spent: Record<RecordId, number>
  /** When the present subject began, milliseconds since 1970; 0 while the clock stands. */
  since: number
}

/** Minutes are shown: there is nothing to see more often. */
const everyMs = 5_000
const minute = 60_000

export function ItemTimer(props: RoomProps): JSX.Element {
  const app = useApp()
  const draft = createDraft<Timing>(`minuteur:${props.room.meeting.id}`, { spent: {}, since: 0 })
  const [now, setNow] = createSignal(app.device().clock.now())
  const tick = (): number => setNow(app.device().clock.now())
  const timer = setInterval(tick, everyMs)
  onCleanup(() => clearInterval(timer))
  const current = () => props.room.items.find(({ done }) => done !== true)
  const running = () => draft.value.since > 0
  const spent = (id: RecordId): number => draft.value.spent[id] ?? 0
  /** What ran until now belongs to the subject that was being spoken of. */
  const settle = (id: RecordId | undefined, since: number): void => {
    if (id !== undefined && running()) draft.set('spent', id, spent(id) + Math.max(0, tick() - draft.value.since))
    draft.set('since', since)
  }
  createEffect(
    on(
      () => current()?.id,
      (id, before) => {
        if (draft.ready() && before !== undefined && before !== id && running()) settle(before, id ? tick() : 0)
      },
    ),
  )
  return (
    <Show when={draft.ready() && current()}>
      {(item) => {
        const minutes = (): number => {
          const ran = running() ? Math.max(0, now() - draft.value.since) : 0
          return Math.floor((spent(item().id) + ran) / minute)
        }
        const planned = () => item().plannedMinutes ?? 0
        const over = () => planned() > 0 && minutes() > planned()
        return (
          <div class="item-timer" data-over={over() ? '' : undefined}>
            <p>
              <strong>{item().title}</strong>
              <span role="timer">
                {over()
                  ? t('room.timer.over', { time: formatDuration(minutes() - planned()) })
                  : planned() > 0
                    ? t('room.timer.of', { time: formatDuration(minutes()), planned: formatDuration(planned()) })
                    : formatDuration(minutes())}
              </span>
            </p>
            <Show when={props.mayWrite}>
              <Button icon={running() ? Pause : Play} onClick={() => settle(item().id, running() ? 0 : tick())}>
                {running() ? t('room.timer.pause') : t('room.timer.start')}
              </Button>
            </Show>
          </div>
        )
      }}
    </Show>
  )
}
