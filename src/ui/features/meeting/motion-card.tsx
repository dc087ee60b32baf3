import CircleCheck from 'lucide-solid/icons/circle-check'
import Gavel from 'lucide-solid/icons/gavel'
import IdCard from 'lucide-solid/icons/id-card'
import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { settleVote } from '../../../app/meeting/close-vote.ts'
import type { MotionView } from '../../../app/meeting/motion-view.ts'
import type { RecordId } from '../../../base/ids.ts'
import type { Closing } from '../../../domain/vote/closing.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { TriangleAlert } from '../../design/parts/lucide.ts'
import { formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { writtenAt } from '../../i18n/written-time.ts'
import { MotionPrices } from '../price/motion-prices.tsx'
import { useKeep } from '../record/use-keep.ts'
import { Objections, OpenVote } from './open-vote.tsx'
import type { RoomProps } from './room-props.ts'
import { TallyPicture } from './tally-picture.tsx'
import { resultSentence, ruleName } from './vote-words.ts'

export interface MotionCardProps extends RoomProps {
  readonly view: MotionView
}

/** One proposition: its words, the voices now, and then its result in one sentence. */
export function MotionCard(props: MotionCardProps): JSX.Element {
  const motion = () => props.view.motion
  const many = () => new Set(motion().eligible).size
  return (
    <Card
      kind={props.view.state === 'open' ? 'live' : 'plain'}
      level={3}
      title={motion().wording}
      kicker={
        <Chip tone="sun" icon={Gavel}>
          {t('meeting.motion.chip', { rule: ruleName(motion().rule) })}
        </Chip>
      }
      end={
        <Show when={props.view.state === 'open' && motion().method === 'open'}>
          <span class="soft">{t('meeting.motion.progress', { done: props.view.voters.length, n: many() })}</span>
        </Show>
      }
    >
      <MotionPrices coop={props.coop} motion={motion()} />
      <Switch>
        <Match when={props.view.state === 'open'}>
          <OpenVote {...props} />
        </Match>
        <Match when={props.view.state === 'disputed'}>
          <TwoResults {...props} />
        </Match>
        <Match when={props.view.closing}>
          {(closing) => (
            <>
              <TallyPicture closing={closing()} motion={motion()} />
              <p class="result" data-result={closing().result}>
                {resultSentence(closing(), motion(), props.nameOf)}
              </p>
              <Show when={motion().rule === 'consent' && closing().result === 'rejected'}>
                <Objections {...props} />
              </Show>
              <LateBallots {...props} />
              <Show when={props.mayWrite && needsRound(closing())}>
                <LinkButton
                  href={`/c/${props.coop}/reunions/${props.room.meeting.id}/proposition?encore=${motion().id}`}
                >
                  {t('room.election.again')}
                </LinkButton>
              </Show>
              <Show when={props.mayWrite && closing().elected != null && props.view.decision}>
                <LinkButton icon={IdCard} href={`/c/${props.coop}/roles?vote=${motion().id}`}>
                  {t('group.roles.fromVote')}
                </LinkButton>
              </Show>
              <Show when={closing().result === 'accepted' && props.view.decision}>
                {(decision) => (
                  <LinkButton kind="quiet" icon={CircleCheck} href={`/c/${props.coop}/decisions/${decision().id}`}>
                    {t('meeting.motion.seeDecision', { n: decision().number })}
                  </LinkButton>
                )}
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </Card>
  )
}

/** An election that elected nobody goes on in another round. */
const needsRound = ({ rule, elected, reason }: Closing): boolean =>
  rule === 'election' && elected == null && reason !== 'quorum_missing'

/** Two people ended the vote with no network: both results are shown, and the meeting keeps one. */
function TwoResults(props: MotionCardProps): JSX.Element {
  const app = useApp()
  const write = useKeep()
  const keep = (id: RecordId): void => {
    const input = { coop: props.coop, motion: props.view.motion.id, keep: id }
    void write.run(() => settleVote(app.device(), input), t('meeting.motion.resultKept'))
  }
  return (
    <>
      <Banner kind="attention" icon={TriangleAlert}>
        <strong>{t('meeting.motion.twoResults')}</strong> {t('meeting.motion.twoResultsText')}
      </Banner>
      <ul class="results">
        <For each={props.view.results}>
          {(closing) => (
            <li>
              <p class="soft">
                {t('meeting.motion.closedBy', {
                  name: props.nameOf(closing.createdBy),
                  when: writtenAt(closing.createdAt, app.device().clock.now()),
                })}
              </p>
              <TallyPicture closing={closing} motion={props.view.motion} />
              <p class="result" data-result={closing.result}>
                {resultSentence(closing, props.view.motion, props.nameOf)}
              </p>
              <Show when={props.mayWrite}>
                <Button busy={write.busy()} onClick={() => keep(closing.id)}>
                  {t('meeting.motion.keepResult')}
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </>
  )
}

export function LateBallots(props: Pick<MotionCardProps, 'view' | 'nameOf'>): JSX.Element {
  const voters = () => [...new Set(props.view.late.map(({ voter }) => voter))]
  return (
    <Show when={voters().length > 0}>
      <div class="late">
        <p>{t('meeting.motion.late', { n: props.view.late.length })}</p>
        <p class="soft">
          {t('meeting.motion.lateFrom', { names: formatList(voters().map((person) => props.nameOf(person))) })}
        </p>
      </div>
    </Show>
  )
}
