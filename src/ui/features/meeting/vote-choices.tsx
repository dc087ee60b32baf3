import { For, type JSX } from 'solid-js'
import type { BallotChoice } from '../../../domain/vote/ballot.schema.ts'
import type { MotionRule } from '../../../domain/vote/motion.schema.ts'
import { votePictograms } from '../../design/icons/vote-pictograms.ts'
import { Icon } from '../../design/parts/icon.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'

/** Three big buttons: one press is the vote. Under consent one objects instead of voting against. */
export function VoteChoices(props: {
  readonly rule: MotionRule
  readonly chosen?: BallotChoice | undefined
  readonly busy?: boolean | undefined
  readonly onChoose: (choice: BallotChoice) => void
}): JSX.Element {
  const choices = (): readonly BallotChoice[] => ['for', props.rule === 'consent' ? 'objection' : 'against', 'abstain']
  return (
    <fieldset class="vote-choices">
      <legend class="sr-only">{t('meeting.vote.question')}</legend>
      <For each={choices()}>
        {(choice) => (
          <button
            type="button"
            class="vote-choice"
            data-choice={choice}
            aria-pressed={props.chosen === choice}
            aria-disabled={props.busy ? 'true' : undefined}
            onClick={() => {
              if (!props.busy) props.onChoose(choice)
            }}
          >
            <Icon of={votePictograms[choice]} />
            <span>{words(`meeting.choices.${choice}`)}</span>
          </button>
        )}
      </For>
    </fieldset>
  )
}
