import Vote from 'lucide-solid/icons/vote'
import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js'
import { castBallot } from '../../../app/meeting/cast-ballot.ts'
import { type MotionView, motionViews } from '../../../app/meeting/motion-view.ts'
import type { RecordId } from '../../../base/ids.ts'
import type { BallotChoice } from '../../../domain/vote/ballot.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Bar } from '../../design/parts/bar.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Gradual } from '../../design/parts/gradual.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useWayHome } from '../../shell/way-home.ts'
import './meeting.css'
import { useKeep } from '../record/use-keep.ts'
import { useVoteRecords } from './use-records.ts'
import { VoteChoices } from './vote-choices.tsx'
import { resultSentence, ruleName, tallyParts } from './vote-words.ts'

/** Results shown under the open propositions. */
const mostResults = 3

/** Voting from one's own phone: the press is the vote, and it can change until the end. */
export function VoteScreen(): JSX.Element {
  const coop = useCoop()
  const records = useVoteRecords(coop)
  const views = createMemo(() => {
    const read = records()
    return read ? motionViews(read) : []
  })
  const byId = (id: RecordId) => views().find(({ motion }) => motion.id === id)
  const idsOf = (open: boolean): RecordId[] =>
    views()
      .filter(({ state }) => (state === 'open') === open)
      .map(({ motion }) => motion.id)
  // Lists of ids: a vote that arrives must not rebuild the buttons under a thumb.
  const open = createMemo(() => idsOf(true), [], { equals: sameIds })
  const closed = createMemo(() => idsOf(false).slice(0, mostResults), [], { equals: sameIds })
  return (
    <Page title={words('meeting.vote.title')} windowTitle={t('meeting.vote.title')} back={useWayHome()}>
      <Show when={records()} fallback={<Loading label={t('common.loading')} />}>
        <Show when={open().length > 0} fallback={<EmptyState picture={Vote} text={words('meeting.vote.none')} />}>
          <For each={open()}>{(id) => <Show when={byId(id)}>{(view) => <OpenMotion view={view()} />}</Show>}</For>
        </Show>
        <Show when={closed().length > 0}>
          <SectionTitle>{words('meeting.vote.last')}</SectionTitle>
          <Gradual each={closed()} first={1} batch={1}>
            {(id) => <Show when={byId(id)}>{(view) => <Result view={view()} />}</Show>}
          </Gradual>
        </Show>
      </Show>
    </Page>
  )
}

const sameIds = (a: readonly RecordId[], b: readonly RecordId[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index])

function OpenMotion(props: { readonly view: MotionView }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const me = () => app.device().me
  const chosen = (): BallotChoice | undefined => props.view.choices[me().person]
  const vote = (choice: BallotChoice): void => {
    const input = { coop: coop(), motion: props.view.motion.id, choice }
    const before = chosen()
    const cast = (to: BallotChoice) => () => castBallot(app.device(), { ...input, choice: to })
    const word = t(`meeting.choices.${choice}`)
    void keep.run(cast(choice), word, before === undefined || before === choice ? undefined : cast(before))
  }
  return (
    <Card
      kind="live"
      title={<bdi>{props.view.motion.wording}</bdi>}
      kicker={<Chip tone="sun">{t('meeting.motion.chip', { rule: ruleName(props.view.motion.rule) })}</Chip>}
    >
      <Switch>
        <Match when={props.view.motion.method === 'hands'}>
          <p>{t('meeting.vote.byHands')}</p>
        </Match>
        <Match when={!props.view.motion.eligible.includes(me().person)}>
          <p>{me().rank === 'cooperant' ? t('meeting.vote.notEligible') : t('meeting.vote.tablet')}</p>
          <Show when={props.view.motion.meeting}>
            {(meeting) => (
              <LinkButton href={`/c/${coop()}/reunions/${meeting()}`}>{words('meeting.vote.toMeeting')}</LinkButton>
            )}
          </Show>
        </Match>
        <Match when={true}>
          <VoteChoices rule={props.view.motion.rule} chosen={chosen()} busy={keep.busy()} onChoose={vote} />
          <p role="status">
            <Show when={chosen()}>
              {(choice) => <span>{t('meeting.vote.kept', { choice: t(`meeting.choices.${choice()}`) })}</span>}
            </Show>
          </p>
        </Match>
      </Switch>
    </Card>
  )
}

function Result(props: { readonly view: MotionView }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const lateMine = () => props.view.late.some(({ voter }) => voter === app.device().me.person)
  return (
    <Card level={3} title={<bdi>{props.view.motion.wording}</bdi>}>
      <Show when={props.view.closing} fallback={<Chip tone="sun">{words('meeting.motion.twoResults')}</Chip>}>
        {(closing) => (
          <>
            <Bar parts={tallyParts(closing(), props.view.motion.rule)} total={closing().eligible} />
            <p class="result" data-result={closing().result}>
              {resultSentence(closing(), props.view.motion)}
            </p>
          </>
        )}
      </Show>
      <Show when={lateMine()}>
        <p class="late">{t('meeting.vote.lateMine')}</p>
      </Show>
      <Show when={props.view.closing?.result === 'accepted' && props.view.decision}>
        {(decision) => (
          <LinkButton kind="quiet" href={`/c/${coop()}/decisions/${decision().id}`}>
            {t('meeting.motion.seeDecision', { n: decision().number })}
          </LinkButton>
        )}
      </Show>
    </Card>
  )
}
