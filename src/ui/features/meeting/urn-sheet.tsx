import { createEffect, createSignal, For, type JSX, Show } from 'solid-js'
import { castBallot } from '../../../app/meeting/cast-ballot.ts'
import type { PersonId } from '../../../base/ids.ts'
import type { BallotChoice } from '../../../domain/vote/ballot.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { List } from '../../design/parts/list.tsx'
import { PersonRow } from '../../design/parts/person.tsx'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'
import type { MotionCardProps } from './motion-card.tsx'
import { VoteChoices } from './vote-choices.tsx'

/** The tablet as an urn: choose who votes, hand the tablet over, one press. What others chose is never shown here. */
export function UrnSheet(
  props: MotionCardProps & { readonly open: boolean; readonly onClose: () => void },
): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const [voter, setVoter] = createSignal<PersonId>()
  const [thanked, setThanked] = createSignal<string>()
  createEffect(() => {
    if (props.open) return
    setVoter(undefined)
    setThanked(undefined)
  })
  const people = () => [...props.view.waiting, ...props.view.voters]
  const vote = async (person: PersonId, choice: BallotChoice): Promise<void> => {
    const input = { coop: props.coop, motion: props.view.motion.id, choice, voter: person }
    const said = t('meeting.urn.voted')
    const saved = await keep.run(() => castBallot(app.device(), input), `${said}, ${props.nameOf(person)}`)
    if (!saved) return
    setVoter(undefined)
    setThanked(props.nameOf(person))
  }
  return (
    <BottomSheet
      open={props.open}
      onClose={() => props.onClose()}
      title={t('meeting.urn.title')}
      closeLabel={t('common.close')}
    >
      <Show
        when={voter()}
        fallback={
          <>
            <p role="status">
              <Show when={thanked()} fallback={t('meeting.urn.who')}>
                {(name) => <span>{t('meeting.urn.thanks', { name: name() })}</span>}
              </Show>
            </p>
            <List label={t('meeting.urn.who')}>
              <For each={people()}>
                {(person) => (
                  <PersonRow
                    id={person}
                    name={props.nameOf(person)}
                    text={props.view.voters.includes(person) ? t('meeting.urn.voted') : undefined}
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
            <p class="urn-give">{t('meeting.urn.give', { name: props.nameOf(person()) })}</p>
            <p class="urn-wording">{props.view.motion.wording}</p>
            <VoteChoices
              rule={props.view.motion.rule}
              busy={keep.busy()}
              onChoose={(choice) => void vote(person(), choice)}
            />
            <Button kind="quiet" onClick={() => setVoter(undefined)}>
              {t('meeting.urn.back')}
            </Button>
          </>
        )}
      </Show>
    </BottomSheet>
  )
}
