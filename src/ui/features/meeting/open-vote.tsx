// A vote underway, as who leads the meeting sees it: the voices so far, the ways to vote, and the end.

import HandHelping from 'lucide-solid/icons/hand-helping'
import ScanQrCode from 'lucide-solid/icons/scan-qr-code'
import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import { heldUrns } from '../../../app/meeting/held-urns.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Bar } from '../../design/parts/bar.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useHandOver } from '../handing/use-hand-over.ts'
import { useKeep } from '../record/use-keep.ts'
import { CloseVoteDialog } from './close-vote-dialog.tsx'
import type { MotionCardProps } from './motion-card.tsx'
import { tallyParts } from './vote-words.ts'

/** More names than this and only their number is written. */
const mostNames = 6

export function OpenVote(props: MotionCardProps): JSX.Element {
  const app = useApp()
  const [closing, setClosing] = createSignal(false)
  const staff = () => app.device().me.rank !== 'cooperant'
  const method = () => props.view.motion.method
  const waiting = () => {
    const people = props.view.waiting
    if (people.length === 0) return undefined
    if (people.length > mostNames) return t('meeting.motion.waitingMany', { n: people.length })
    return t('meeting.motion.waiting', { names: formatList(people.map((person) => props.nameOf(person))) })
  }
  return (
    <>
      <Switch>
        <Match when={method() === 'hands'}>
          <p class="soft">{t('meeting.vote.byHands')}</p>
        </Match>
        <Match when={method() === 'secret'}>
          <SecretUrn {...props} staff={staff()} onClose={() => setClosing(true)} />
        </Match>
        <Match when={true}>
          <Bar
            parts={tallyParts(props.view.live, props.view.motion.rule)}
            total={new Set(props.view.motion.eligible).size}
            rest={waiting()}
          />
          <LiveVoices {...props} />
          <Objections {...props} />
        </Match>
      </Switch>
      <Show when={method() !== 'secret'}>
        <Actions>
          <Show when={method() === 'open' && props.mayWrite && staff()}>
            <TakeVotes {...props} />
            <LinkButton icon={ScanQrCode} href={`/c/${props.coop}/voter/telephones/${props.view.motion.id}`}>
              {t('room.codes.read')}
            </LinkButton>
          </Show>
          <Show when={method() === 'open' && !staff()}>
            <LinkButton kind="main" href={`/c/${props.coop}/voter`}>
              {t('meeting.vote.title')}
            </LinkButton>
          </Show>
          <Show when={props.mayWrite}>
            <Button kind={method() === 'open' ? 'plain' : 'main'} onClick={() => setClosing(true)}>
              {method() === 'open' ? t('meeting.motion.close') : t('meeting.motion.count')}
            </Button>
          </Show>
        </Actions>
      </Show>
      <CloseVoteDialog {...props} open={closing()} onClose={() => setClosing(false)} />
    </>
  )
}

function TakeVotes(props: MotionCardProps): JSX.Element {
  const handOver = useHandOver()
  return (
    <Button
      kind="main"
      icon={HandHelping}
      onClick={() => handOver({ page: { name: 'urn', coop: props.coop, motion: props.view.motion.id } })}
    >
      {t('meeting.motion.take')}
    </Button>
  )
}

/** Who has voted, while the urn stands open on this tablet; what they chose is nowhere. */
function SecretUrn(props: MotionCardProps & { readonly staff: boolean; readonly onClose: () => void }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const urns = () => heldUrns(app.device())
  const changes = useLive(() => urns().changed)
  const voters = () => {
    changes()
    return urns().voters(props.view.motion.id)
  }
  const open = (): void => {
    const input = { coop: props.coop, motion: props.view.motion.id }
    void keep.run(() => urns().open(input), t('room.urn.opened'))
  }
  return (
    <Show when={props.mayWrite && props.staff} fallback={<p>{words('room.urn.onTablet')}</p>}>
      <p>{t('room.urn.memory')}</p>
      <Show
        when={voters()}
        fallback={
          <Actions>
            <Button kind="main" busy={keep.busy()} onClick={open}>
              {t('room.urn.open')}
            </Button>
          </Actions>
        }
      >
        {(voted) => (
          <>
            <p role="status">
              {t('room.urn.progress', { n: voted().length, total: new Set(props.view.motion.eligible).size })}
            </p>
            <Actions>
              <TakeVotes {...props} />
              <Button onClick={() => props.onClose()}>{t('meeting.motion.close')}</Button>
            </Actions>
          </>
        )}
      </Show>
    </Show>
  )
}

/** Of an election: the voices of each person so far. */
function LiveVoices(props: MotionCardProps): JSX.Element {
  const voices = () => {
    const found = new Map<string, number>()
    for (const { candidate } of props.view.ballots) {
      if (candidate !== undefined) found.set(candidate, (found.get(candidate) ?? 0) + 1)
    }
    return props.view.motion.eligible
      .flatMap((person) => [{ person, n: found.get(person) ?? 0 }])
      .filter(({ n }) => n > 0)
      .sort((a, b) => b.n - a.n)
  }
  return (
    <Show when={props.view.motion.rule === 'election' && voices().length > 0}>
      <ul class="voices">
        <For each={voices()}>
          {({ person, n }) => (
            <li>
              <bdi>{props.nameOf(person)}</bdi> <span class="soft">{t('room.election.voices', { n })}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

/** What stands in the way of consent, with its reason: the group treats one after the other. */
export function Objections(props: Pick<MotionCardProps, 'view' | 'nameOf'>): JSX.Element {
  const objections = () => props.view.ballots.filter(({ choice }) => choice === 'objection')
  return (
    <Show when={props.view.motion.rule === 'consent' && objections().length > 0}>
      <ul class="objections">
        <For each={objections()}>
          {({ voter, reason }) => (
            <li>
              <strong>
                <bdi>{props.nameOf(voter)}</bdi>
              </strong>
              <span>{reason ?? t('room.objection.noReason')}</span>
            </li>
          )}
        </For>
      </ul>
      <p class="soft">{t('room.objection.treat')}</p>
    </Show>
  )
}
