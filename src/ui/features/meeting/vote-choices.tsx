import { For, type JSX, Show } from 'solid-js'
import type { PersonId } from '../../../base/ids.ts'
import type { BallotChoice } from '../../../domain/vote/ballot.schema.ts'
import type { Motion } from '../../../domain/vote/motion.schema.ts'
import type { Voice } from '../../../domain/vote/urn.rules.ts'
import { votePictograms } from '../../design/icons/vote-pictograms.ts'
import { Icon } from '../../design/parts/icon.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'

/** What a vote asks. */
export interface Asked extends Pick<Motion, 'rule'> {
  readonly eligible: readonly PersonId[]
  readonly candidates?: readonly PersonId[] | null | undefined
}

/** Whom one may choose in an election: the candidates, or anyone who may vote. */
export const electable = ({ candidates, eligible }: Asked): readonly PersonId[] =>
  candidates?.length ? candidates : eligible

/** As one looks for them in a list. */
export const byName = (people: readonly PersonId[], nameOf: (person: PersonId) => string): PersonId[] =>
  [...people].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'fr'))

/** Big buttons: one press chooses. Under consent one objects instead of voting against; an election shows its people. */
export function VoteChoices(props: {
  readonly motion: Asked
  readonly nameOf: (person: PersonId) => string
  readonly chosen?: Voice | undefined
  readonly busy?: boolean | undefined
  readonly onChoose: (voice: Voice) => void
}): JSX.Element {
  const isElection = () => props.motion.rule === 'election'
  const choices = (): readonly BallotChoice[] => {
    if (isElection()) return ['against', 'abstain']
    return ['for', props.motion.rule === 'consent' ? 'objection' : 'against', 'abstain']
  }
  const choose = (voice: Voice): void => {
    if (!props.busy) props.onChoose(voice)
  }
  return (
    <fieldset class="vote-choices">
      <legend class="sr-only">{t('meeting.vote.question')}</legend>
      <Show when={isElection()}>
        <For each={byName(electable(props.motion), props.nameOf)}>
          {(candidate) => (
            <button
              type="button"
              class="vote-choice"
              data-choice="candidate"
              aria-pressed={props.chosen?.candidate === candidate}
              aria-disabled={props.busy ? 'true' : undefined}
              onClick={() => choose({ choice: 'for', candidate })}
            >
              <PersonDisc name={props.nameOf(candidate)} id={candidate} />
              <bdi>{props.nameOf(candidate)}</bdi>
            </button>
          )}
        </For>
      </Show>
      <For each={choices()}>
        {(choice) => (
          <button
            type="button"
            class="vote-choice"
            data-choice={choice}
            aria-pressed={props.chosen?.choice === choice}
            aria-disabled={props.busy ? 'true' : undefined}
            onClick={() => choose({ choice })}
          >
            <Icon of={votePictograms[choice === 'against' && isElection() ? 'objection' : choice]} />
            <span>
              {choice === 'against' && isElection() ? words('room.nobody') : words(`meeting.choices.${choice}`)}
            </span>
          </button>
        )}
      </For>
    </fieldset>
  )
}

/** A choice in one word. */
export function voiceWord(voice: Voice, motion: Asked, nameOf: (person: PersonId) => string): string {
  if (voice.candidate !== undefined) return nameOf(voice.candidate)
  if (voice.choice === 'against' && motion.rule === 'election') return t('room.nobody')
  return t(`meeting.choices.${voice.choice}`)
}
