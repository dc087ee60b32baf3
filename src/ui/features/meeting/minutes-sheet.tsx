import { For, type JSX, Show } from 'solid-js'
import type { MeetingRoom } from '../../../app/meeting/meeting-room.ts'
import { formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { LateBallots } from './motion-card.tsx'
import { actionDetail, useActionsOf } from './room-actions.tsx'
import type { RoomProps } from './room-props.ts'
import { TallyPicture } from './tally-picture.tsx'
import { resultSentence, ruleName } from './vote-words.ts'

const line = (label: string, text: string): string => t('meeting.sheet.line', { label, text })

/** The minutes that write themselves: on paper always, on the screen where there is room or where one asks for them. */
export function MinutesSheet(props: RoomProps & { readonly shown: boolean }): JSX.Element {
  const actions = useActionsOf(
    () => props.coop,
    () => props.room.meeting.id,
  )
  const names = (state: 'present' | 'absent'): string => {
    const people = props.room.people.filter((one) =>
      state === 'present' ? one.state === 'present' : one.member && one.state !== 'present' && one.state !== 'proxy',
    )
    return people.length > 0 ? formatList(people.map(({ name }) => name)) : t('meeting.sheet.nobody')
  }
  const represented = () => props.room.people.filter(({ state }) => state === 'proxy')
  const nameOrNobody = (person: MeetingRoom['meeting']['chair']): string =>
    person ? props.nameOf(person) : t('meeting.sheet.nobody')
  return (
    <section class={props.shown ? 'minutes-sheet' : 'print-only minutes-sheet'} aria-label={t('room.sheet.title')}>
      <p class="screen-only kicker">{t('room.sheet.title')}</p>
      <p>{t('meeting.sheet.chair', { name: nameOrNobody(props.room.meeting.chair) })}</p>
      <p>{t('meeting.sheet.secretary', { name: nameOrNobody(props.room.meeting.secretary) })}</p>
      <h2>{t('meeting.presence.title')}</h2>
      <p>
        {t('meeting.presence.count', { n: props.room.quorum.present, total: props.room.quorum.members })}.{' '}
        {props.room.quorumPercent === 0
          ? ''
          : props.room.quorum.met
            ? t('meeting.presence.quorumMet')
            : t('meeting.presence.quorumMissing', {
                n: props.room.quorum.needed - props.room.quorum.present - props.room.quorum.represented,
              })}
      </p>
      <p>{line(t('meeting.sheet.present'), names('present'))}</p>
      <p>{line(t('meeting.sheet.absent'), names('absent'))}</p>
      <Show when={represented().length > 0}>
        <p>
          {line(
            t('meeting.sheet.represented'),
            formatList(
              represented().map(({ name, proxyTo }) =>
                t('meeting.sheet.representedBy', { name, by: props.nameOf(proxyTo) }),
              ),
            ),
          )}
        </p>
      </Show>
      <h2>{t('meeting.agenda.title')}</h2>
      <ol>
        <For each={props.room.items}>
          {(item) => (
            <li>
              <strong>{item.title}</strong>
              <Show when={item.outcome}>
                <p class="pre">{item.outcome}</p>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.room.motions.length > 0}>
        <h2>{t('meeting.motion.title')}</h2>
        <For each={props.room.motions}>
          {(view) => (
            <div class="sheet-motion">
              <p class="pre">
                <strong>{view.motion.wording}</strong> ({ruleName(view.motion.rule)})
              </p>
              <Show when={view.closing}>
                {(closing) => (
                  <>
                    <p>{resultSentence(closing(), view.motion, props.nameOf)}</p>
                    <Show when={view.motion.rule === 'colleges'}>
                      <TallyPicture closing={closing()} motion={view.motion} />
                    </Show>
                  </>
                )}
              </Show>
              <For each={view.results}>
                {(closing) => (
                  <p>{line(t('meeting.motion.twoResults'), resultSentence(closing, view.motion, props.nameOf))}</p>
                )}
              </For>
              <Show when={view.motion.rule === 'consent'}>
                <For each={view.ballots.filter(({ choice, reason }) => choice === 'objection' && reason)}>
                  {({ voter, reason }) => (
                    <p>{t('room.sheet.objection', { name: props.nameOf(voter), reason: reason ?? '' })}</p>
                  )}
                </For>
              </Show>
              <LateBallots view={view} nameOf={props.nameOf} />
            </div>
          )}
        </For>
      </Show>
      <Show when={actions().length > 0}>
        <h2>{t('room.actions.title')}</h2>
        <ul>
          <For each={actions()}>{(action) => <li>{line(action.wording, actionDetail(action, props.nameOf))}</li>}</For>
        </ul>
      </Show>
      <h2>{t('meeting.minutes.title')}</h2>
      <p class="pre">{props.room.meeting.texts.minutes ?? t('meeting.minutes.empty')}</p>
      <div class="paper-only">
        <h2>{t('meeting.sheet.signature')}</h2>
        <div class="signatures" />
      </div>
    </section>
  )
}
