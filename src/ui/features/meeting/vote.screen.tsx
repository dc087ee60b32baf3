import ScanQrCode from 'lucide-solid/icons/scan-qr-code'
import Vote from 'lucide-solid/icons/vote'
import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js'
import { castBallot } from '../../../app/meeting/cast-ballot.ts'
import { type MotionView, motionViews } from '../../../app/meeting/motion-view.ts'
import type { PersonId, RecordId } from '../../../base/ids.ts'
import { frozenHash } from '../../../domain/vote/motion-code.ts'
import type { Voice } from '../../../domain/vote/urn.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
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
import { MotionPrices } from '../price/motion-prices.tsx'
import { useKeep } from '../record/use-keep.ts'
import { MyCode } from './my-code.tsx'
import { OwnVote, voiceOf } from './own-vote.tsx'
import { TallyPicture } from './tally-picture.tsx'
import { useNames, useVoteRecords } from './use-records.ts'
import { voiceWord } from './vote-choices.tsx'
import { resultSentence, ruleName } from './vote-words.ts'

/** Results shown under the open propositions. */
const mostResults = 3

/** Voting from one's own phone: the press is the vote, and it can change until the end. */
export function VoteScreen(): JSX.Element {
  const coop = useCoop()
  const records = useVoteRecords(coop)
  const nameOf = useNames(coop)
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
    <Page
      title={words('meeting.vote.title')}
      windowTitle={t('meeting.vote.title')}
      back={useWayHome()}
      aside={
        <LinkButton kind="quiet" icon={ScanQrCode} href={`/c/${coop()}/voter/code`}>
          {words('room.codes.scan')}
        </LinkButton>
      }
    >
      <Show when={records()} fallback={<Loading label={t('common.loading')} />}>
        <Show when={open().length > 0} fallback={<EmptyState picture={Vote} text={words('meeting.vote.none')} />}>
          <For each={open()}>
            {(id) => <Show when={byId(id)}>{(view) => <OpenMotion view={view()} nameOf={nameOf} />}</Show>}
          </For>
        </Show>
        <Show when={closed().length > 0}>
          <SectionTitle>{words('meeting.vote.last')}</SectionTitle>
          <Gradual each={closed()} first={1} batch={1}>
            {(id) => <Show when={byId(id)}>{(view) => <Result view={view()} nameOf={nameOf} />}</Show>}
          </Gradual>
        </Show>
      </Show>
    </Page>
  )
}

const sameIds = (a: readonly RecordId[], b: readonly RecordId[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index])

function OpenMotion(props: { readonly view: MotionView; readonly nameOf: (person: PersonId) => string }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = () => app.device().me
  const motion = () => props.view.motion
  /** Whom I speak for at the meeting, among those who may vote. */
  const spokenFor = () =>
    [...props.view.holders].flatMap(([person, holder]) =>
      holder === me().person && motion().eligible.includes(person) ? [person] : [],
    )
  return (
    <Card
      kind="live"
      title={<bdi>{motion().wording}</bdi>}
      kicker={<Chip tone="sun">{t('meeting.motion.chip', { rule: ruleName(motion().rule) })}</Chip>}
    >
      <MotionPrices coop={coop()} motion={motion()} />
      <Switch>
        <Match when={motion().method === 'hands'}>
          <p>{words('meeting.vote.byHands')}</p>
        </Match>
        <Match when={motion().method === 'secret'}>
          <p>{words('room.urn.onTablet')}</p>
        </Match>
        <Match when={!motion().eligible.includes(me().person)}>
          <p>{me().rank === 'cooperant' ? t('meeting.vote.notEligible') : t('meeting.vote.tablet')}</p>
          <Show when={me().rank !== 'cooperant' && motion().method === 'open'}>
            <LinkButton icon={ScanQrCode} href={`/c/${coop()}/voter/telephones/${motion().id}`}>
              {t('room.codes.read')}
            </LinkButton>
          </Show>
          <Show when={motion().meeting}>
            {(meeting) => (
              <LinkButton href={`/c/${coop()}/reunions/${meeting()}`}>{words('meeting.vote.toMeeting')}</LinkButton>
            )}
          </Show>
        </Match>
        <Match when={true}>
          <VoteOf {...props} voter={me().person} />
        </Match>
      </Switch>
      <Show when={motion().method === 'open'}>
        <For each={spokenFor()}>
          {(person) => (
            <>
              <p class="urn-give">
                <bdi>{t('room.proxy.also', { name: props.nameOf(person) })}</bdi>
              </p>
              <VoteOf {...props} voter={person} />
            </>
          )}
        </For>
      </Show>
    </Card>
  )
}

/** One's own vote, or that of someone whom one represents. */
function VoteOf(props: {
  readonly view: MotionView
  readonly nameOf: (person: PersonId) => string
  readonly voter: PersonId
}): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const mine = () => props.voter === app.device().me.person
  const ballot = () => props.view.ballots.find(({ voter }) => voter === props.voter)
  const wordOf = (voice: Voice): string => voiceWord(voice, props.view.motion, props.nameOf)
  const vote = async (voice: Voice, reason?: string): Promise<boolean> => {
    const proxy = mine() ? {} : { voter: props.voter, via: 'proxy' as const }
    const input = { coop: coop(), motion: props.view.motion.id, ...proxy }
    const before = ballot()
    const back = voiceOf(before)
    const cast = (to: Voice, why: string | undefined) => () =>
      castBallot(app.device(), { ...input, choice: to.choice, candidate: to.candidate, reason: why })
    const undo = back === undefined || wordOf(back) === wordOf(voice) ? undefined : cast(back, before?.reason)
    return (await keep.run(cast(voice, reason), wordOf(voice), undo)) !== undefined
  }
  return (
    <>
      <OwnVote
        id={props.view.motion.id}
        motion={props.view.motion}
        voter={props.voter}
        nameOf={props.nameOf}
        chosen={voiceOf(ballot())}
        busy={keep.busy()}
        onVote={vote}
      />
      <p role="status">
        <Show when={voiceOf(ballot())}>
          {(voice) => <span>{t('meeting.vote.kept', { choice: wordOf(voice()) })}</span>}
        </Show>
      </p>
      <Show when={mine() && ballot()?.via === 'phone' && ballot()}>
        {(own) => <MyCode coop={coop()} ballot={own().id} frozen={() => frozenHash(props.view.motion)} />}
      </Show>
    </>
  )
}

function Result(props: { readonly view: MotionView; readonly nameOf: (person: PersonId) => string }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const lateMine = () => props.view.late.some(({ voter }) => voter === app.device().me.person)
  return (
    <Card level={3} title={<bdi>{props.view.motion.wording}</bdi>}>
      <Show when={props.view.closing} fallback={<Chip tone="sun">{words('meeting.motion.twoResults')}</Chip>}>
        {(closing) => (
          <>
            <TallyPicture closing={closing()} motion={props.view.motion} />
            <p class="result" data-result={closing().result}>
              {resultSentence(closing(), props.view.motion, props.nameOf)}
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
