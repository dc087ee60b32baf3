// What the meeting room shows besides its people and its subjects: when and where, the propositions, the minutes.

import { For, type JSX, Show } from 'solid-js'
import type { MeetingRoom } from '../../../app/meeting/meeting-room.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { t } from '../../i18n/t.ts'
import { SharedText } from '../record/shared-text.tsx'
import { hourOf } from './meeting-words.ts'
import { MotionCard } from './motion-card.tsx'
import type { RoomProps } from './room-props.ts'

/** « Conseil 3 sur 8, à 17 h, salle du bas » */
export function RoomLead(props: { readonly room: MeetingRoom }): JSX.Element {
  const facts = () => {
    const { meeting, place, places } = props.room
    const hour = hourOf(meeting)
    return [
      ...(places > 1
        ? [t('meeting.room.place', { kind: t(`meeting.kinds.${meeting.kind}`), n: place, total: places })]
        : []),
      ...(hour === undefined ? [] : [t('meeting.room.startsAt', { time: hour })]),
      ...(meeting.place ? [meeting.place] : []),
    ].join(', ')
  }
  return <>{facts()}</>
}

export function Motions(props: RoomProps): JSX.Element {
  return (
    <section class="room-part" aria-label={t('meeting.motion.title')}>
      <SectionTitle>{t('meeting.motion.title')}</SectionTitle>
      <Show when={props.room.motions.length > 0} fallback={<p class="soft">{t('meeting.motion.none')}</p>}>
        <For each={props.room.motions.map(({ motion }) => motion.id)}>
          {(id) => (
            <Show when={props.room.motions.find(({ motion }) => motion.id === id)}>
              {(view) => <MotionCard {...props} view={view()} />}
            </Show>
          )}
        </For>
      </Show>
    </section>
  )
}

export function Minutes(props: RoomProps): JSX.Element {
  return (
    <section class="room-part" aria-label={t('meeting.minutes.title')}>
      <SectionTitle>{t('meeting.minutes.title')}</SectionTitle>
      <Show
        when={props.mayWrite}
        fallback={<p class="pre">{props.room.meeting.texts.minutes ?? t('meeting.minutes.empty')}</p>}
      >
        <SharedText
          coop={props.coop}
          record={props.room.meeting.id}
          field="minutes"
          label={t('meeting.minutes.label')}
          rows={8}
        />
      </Show>
    </section>
  )
}
