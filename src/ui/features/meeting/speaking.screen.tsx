import Mic from 'lucide-solid/icons/mic'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { readSpeakingCopies, shareSpeaking, speakingDecision } from '../../../app/meeting/share-speaking.ts'
import type { RecordId } from '../../../base/ids.ts'
import { type Meeting, meetingKind } from '../../../domain/meeting/meeting.schema.ts'
import { spreadOf } from '../../../domain/meeting/speaking.rules.ts'
import { speakingKind } from '../../../domain/meeting/speaking.schema.ts'
import type { SpeakingCopy } from '../../../domain/meeting/speaking-copy.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useList, useMe } from '../job/use-job.ts'
import { DecisionLink } from './decision-link.tsx'
import { DecisionSwitch } from './decision-switch.tsx'
import './meeting.css'
import './tally-picture.css'
import { useNames, useVoteRecords } from './use-records.ts'

/** « La parole »: one's own turns; everyone's only where the group voted to see them. */
export function SpeakingScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = useMe()
  const meetingViews = useList(coop, 'meeting')
  const turnViews = useList(coop, 'speaking')
  const copyViews = useList(coop, 'speakingCopy')
  const votes = useVoteRecords(coop)
  const meetings = createMemo(() => new Map(readRecords(meetingKind, meetingViews() ?? []).map((one) => [one.id, one])))
  const dayOf = (meeting: RecordId): string => meetings().get(meeting)?.day ?? ''
  const latest = <One extends { readonly meeting: RecordId }>(all: readonly One[]): One[] =>
    all.filter(({ meeting }) => meetings().has(meeting)).sort((a, b) => (dayOf(a.meeting) < dayOf(b.meeting) ? 1 : -1))
  const mine = createMemo(() =>
    latest(
      (turnViews() ?? [])
        .filter(({ person }) => person === me.person)
        .flatMap((view) => readRecords(speakingKind, [view])),
    ),
  )
  const decision = createMemo(() => {
    const read = votes()
    return read && speakingDecision(read)
  })
  const shared = createMemo(() =>
    decision() === undefined
      ? []
      : latest(readSpeakingCopies(copyViews() ?? []).filter(({ turns }) => turns.length > 0)),
  )
  return (
    <Page
      title={words('room.mirror.title')}
      windowTitle={t('room.mirror.title')}
      lead={words('room.mirror.lead')}
      back={{ href: `/c/${coop()}/vie`, label: words('group.title') }}
    >
      <Show
        when={meetingViews() && turnViews() && copyViews() && votes()}
        fallback={<Loading label={t('common.loading')} />}
      >
        <Show when={!me.staff}>
          <section class="room-part">
            <SectionTitle>{words('room.mirror.mine')}</SectionTitle>
            <Show when={mine().length > 0} fallback={<EmptyState picture={Mic} text={words('room.mirror.none')} />}>
              <List label={t('room.mirror.mine')}>
                <For each={mine()}>
                  {(one) => (
                    <ListRow
                      title={titleOf(meetings().get(one.meeting))}
                      text={words('room.speaking.mine', { n: one.turns })}
                    />
                  )}
                </For>
              </List>
            </Show>
          </section>
        </Show>
        <section class="room-part">
          <SectionTitle>{words('room.mirror.group')}</SectionTitle>
          <DecisionLink coop={coop()} decision={decision()?.id} />
          <Show when={decision()} fallback={<p>{words('room.mirror.hidden')}</p>}>
            <For each={shared()} fallback={<p>{words('room.mirror.noneYet')}</p>}>
              {(copy) => <GroupTurns copy={copy} meeting={meetings().get(copy.meeting)} />}
            </For>
          </Show>
        </section>
        <Show when={me.staff}>
          <DecisionSwitch
            title={t('room.mirror.switch')}
            help={t('room.mirror.switchHelp')}
            by={decision()?.id}
            shown={t('room.mirror.shown')}
            notShown={t('room.mirror.notShown')}
            share={(decision) => shareSpeaking(app.device(), { coop: coop(), decision })}
          />
        </Show>
      </Show>
    </Page>
  )
}

const titleOf = (meeting: Meeting | undefined): string =>
  meeting === undefined
    ? ''
    : t('room.mirror.at', { kind: t(`meeting.kinds.${meeting.kind}`), day: formatDay(meeting.day) })

/** In the order of the names: nobody is ranked. */
function GroupTurns(props: { readonly copy: SpeakingCopy; readonly meeting: Meeting | undefined }): JSX.Element {
  const coop = useCoop()
  const nameOf = useNames(coop)
  const spread = () => spreadOf(props.copy)
  const most = () => Math.max(1, ...props.copy.turns.map(({ n }) => n))
  const rows = () =>
    props.copy.turns
      .map(({ person, n }) => ({ name: nameOf(person), n }))
      .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
  return (
    <Card level={3} title={titleOf(props.meeting)}>
      <p>{words('room.mirror.spread', { n: spread().turns, spoke: spread().spoke, people: spread().people })}</p>
      <ul class="turns" aria-label={titleOf(props.meeting)}>
        <For each={rows()}>
          {({ name, n }) => (
            <li>
              <bdi>{name}</bdi>
              <span class="turns-track" aria-hidden="true">
                <span class="turns-part" style={{ 'inline-size': `${(100 * n) / most()}%` }} />
              </span>
              <strong>{n}</strong>
            </li>
          )}
        </For>
      </ul>
    </Card>
  )
}
