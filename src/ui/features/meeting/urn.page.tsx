import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { castBallot } from '../../../app/meeting/cast-ballot.ts'
import { motionViews } from '../../../app/meeting/motion-view.ts'
import type { PersonId } from '../../../base/ids.ts'
import type { BallotChoice } from '../../../domain/vote/ballot.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { List } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PersonRow } from '../../design/parts/person.tsx'
import { t } from '../../i18n/t.ts'
import type { HandedPageProps } from '../handing/handed-pages.tsx'
import { useKeep } from '../record/use-keep.ts'
import './meeting.css'
import { useNames, useVoteRecords } from './use-records.ts'
import { VoteChoices } from './vote-choices.tsx'

/** Handed over, the tablet is an urn: find one's name, one press, pass it on. What others chose is never here. */
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
  const [voter, setVoter] = createSignal<PersonId>()
  const [thanked, setThanked] = createSignal<PersonId>()
  const vote = async (person: PersonId, choice: BallotChoice): Promise<void> => {
    const input = { coop: coop(), motion: props.page.motion, choice, voter: person }
    if (!(await keep.run(() => castBallot(app.device(), input)))) return
    setVoter(undefined)
    setThanked(person)
  }
  return (
    <Page title={t('meeting.urn.title')} windowTitle={t('common.appName')} lead={props.lead}>
      <Show when={view()} fallback={<Loading label={t('common.loading')} />}>
        {(read) => (
          <>
            <p class="urn-wording">{read().motion.wording}</p>
            <Show
              when={voter()}
              keyed
              fallback={
                <>
                  <p role="status">
                    <Show when={thanked()} fallback={t('meeting.urn.who')}>
                      {(person) => <bdi>{t('handing.thanks', { name: nameOf(person()) })}</bdi>}
                    </Show>
                  </p>
                  <List label={t('meeting.urn.who')}>
                    <For each={[...read().waiting, ...read().voters]}>
                      {(person) => (
                        <PersonRow
                          id={person}
                          name={nameOf(person)}
                          text={read().voters.includes(person) ? t('meeting.urn.voted') : undefined}
                          onClick={() => setVoter(person)}
                        />
                      )}
                    </For>
                  </List>
                </>
              }
            >
              {(person) => (
                <>
                  <p class="urn-give">
                    <bdi>{nameOf(person)}</bdi>
                  </p>
                  <VoteChoices
                    rule={read().motion.rule}
                    busy={keep.busy()}
                    onChoose={(choice) => void vote(person, choice)}
                  />
                  <Button kind="quiet" onClick={() => setVoter(undefined)}>
                    {t('meeting.urn.back')}
                  </Button>
                </>
              )}
            </Show>
          </>
        )}
      </Show>
    </Page>
  )
}
