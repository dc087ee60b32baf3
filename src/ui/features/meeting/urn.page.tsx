import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import { castBallot } from '../../../app/meeting/cast-ballot.ts'
import { heldUrns } from '../../../app/meeting/held-urns.ts'
import { type MotionView, motionViews } from '../../../app/meeting/motion-view.ts'
import type { PersonId } from '../../../base/ids.ts'
import type { Voice } from '../../../domain/vote/urn.rules.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { List } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PersonRow } from '../../design/parts/person.tsx'
import { t } from '../../i18n/t.ts'
import type { HandedPageProps } from '../handing/handed-pages.tsx'
import { useKeep } from '../record/use-keep.ts'
import './meeting.css'
import { OwnVote } from './own-vote.tsx'
import { useNames, useVoteRecords } from './use-records.ts'
import { byName, VoteChoices, voiceWord } from './vote-choices.tsx'

/**
 * Handed over, the tablet is an urn: find one's name, vote alone, pass it on. What others chose is never here; a secret
 * voice cannot be taken back.
 */
export function UrnPage(props: HandedPageProps<'urn'>): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const coop = () => props.page.coop
  const nameOf = useNames(coop)
  const records = useVoteRecords(coop)
  const view = createMemo(() => {
    const read = records()
    return read && motionViews(read).find(({ motion }) => motion.id === props.page.motion)
  })
  const urns = () => heldUrns(app.device())
  const changes = useLive(() => urns().changed)
  const [voter, setVoter] = createSignal<PersonId>()
  const [thanked, setThanked] = createSignal<PersonId>()
  const isSecret = () => view()?.motion.method === 'secret'
  const done = (person: PersonId): void => {
    setVoter(undefined)
    setThanked(person)
  }
  const voted = (): readonly PersonId[] => {
    if (!isSecret()) return view()?.voters ?? []
    changes()
    return urns().voters(props.page.motion) ?? []
  }
  const waiting = () => (view()?.motion.eligible ?? []).filter((person) => !voted().includes(person))
  const vote = async (person: PersonId, voice: Voice, reason?: string): Promise<boolean> => {
    const input = { coop: coop(), motion: props.page.motion, ...voice, reason, voter: person }
    const kept = await keep.run(() => castBallot(app.device(), input))
    if (kept) done(person)
    return kept !== undefined
  }
  const drop = async (person: PersonId, voice: Voice): Promise<void> => {
    const work = async () => {
      const dropped = urns().vote(props.page.motion, person, voice)
      return dropped.ok ? { ok: true as const, value: person } : dropped
    }
    if (await keep.run(work)) done(person)
  }
  return (
    <Page title={t('meeting.urn.title')} windowTitle={t('common.appName')} lead={props.lead}>
      <Show when={view()} fallback={<Loading label={t('common.loading')} />}>
        {(read) => (
          <>
            <p class="urn-wording">{read().motion.wording}</p>
            <Switch>
              <Match when={read().state !== 'open'}>
                <p>{t('errors.vote.closed')}</p>
              </Match>
              <Match when={voter()} keyed>
                {(person) => (
                  <>
                    <p class="urn-give">
                      <VoterName view={read()} person={person} nameOf={nameOf} />
                    </p>
                    <Show
                      when={isSecret()}
                      fallback={
                        <OwnVote
                          id={read().motion.id}
                          motion={read().motion}
                          voter={person}
                          nameOf={nameOf}
                          busy={keep.busy()}
                          onVote={(voice, reason) => vote(person, voice, reason)}
                        />
                      }
                    >
                      <SecretVote view={read()} nameOf={nameOf} onDrop={(voice) => void drop(person, voice)} />
                    </Show>
                    <Button kind="quiet" onClick={() => setVoter(undefined)}>
                      {t('meeting.urn.back')}
                    </Button>
                  </>
                )}
              </Match>
              <Match when={true}>
                <p role="status">
                  <Show when={thanked()} fallback={t('meeting.urn.who')}>
                    {(person) => <bdi>{t('handing.thanks', { name: nameOf(person()) })}</bdi>}
                  </Show>
                </p>
                <List label={t('meeting.urn.who')}>
                  <For each={byName(waiting(), nameOf)}>
                    {(person) => (
                      <PersonRow
                        id={person}
                        name={nameOf(person)}
                        text={spokenFor(read(), person, nameOf)}
                        onClick={() => setVoter(person)}
                      />
                    )}
                  </For>
                  <For each={byName(voted(), nameOf)}>
                    {(person) => (
                      <PersonRow
                        id={person}
                        name={nameOf(person)}
                        text={t('meeting.urn.voted')}
                        onClick={isSecret() ? undefined : () => setVoter(person)}
                      />
                    )}
                  </For>
                </List>
              </Match>
            </Switch>
          </>
        )}
      </Show>
    </Page>
  )
}

type NameOf = (person: PersonId) => string

function spokenFor(view: MotionView, person: PersonId, nameOf: NameOf): string | undefined {
  const holder = view.holders.get(person)
  return holder === undefined ? undefined : t('room.proxy.speaks', { name: nameOf(holder) })
}

function VoterName(props: { readonly view: MotionView; readonly person: PersonId; readonly nameOf: NameOf }) {
  const holder = () => props.view.holders.get(props.person)
  return (
    <Show when={holder()} fallback={<bdi>{props.nameOf(props.person)}</bdi>}>
      {(by) => <bdi>{t('room.proxy.for', { by: props.nameOf(by()), name: props.nameOf(props.person) })}</bdi>}
    </Show>
  )
}

/** Chosen, then dropped: a voice in the urn has no way back. */
function SecretVote(props: {
  readonly view: MotionView
  readonly nameOf: NameOf
  readonly onDrop: (voice: Voice) => void
}): JSX.Element {
  const [chosen, setChosen] = createSignal<Voice>()
  return (
    <>
      <p class="soft">{t('room.urn.alone')}</p>
      <VoteChoices motion={props.view.motion} nameOf={props.nameOf} chosen={chosen()} onChoose={setChosen} />
      <Show when={chosen()}>
        {(voice) => (
          <>
            <p role="status">{t('room.urn.chosen', { choice: voiceWord(voice(), props.view.motion, props.nameOf) })}</p>
            <Button kind="main" wide onClick={() => props.onDrop(voice())}>
              {t('room.urn.drop')}
            </Button>
          </>
        )}
      </Show>
    </>
  )
}
