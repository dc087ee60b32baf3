// One named vote: the choices, the reason of an objection, and what was kept. On a phone, and on the tablet in someone's
// hands.

import { createSignal, type JSX, Show } from 'solid-js'
import type { PersonId, RecordId } from '../../../base/ids.ts'
import type { CastBallot } from '../../../domain/vote/tally.rules.ts'
import type { Voice } from '../../../domain/vote/urn.rules.ts'
import { Button } from '../../design/parts/button.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { onePress } from '../../shell/one-press.ts'
import { type Asked, VoteChoices } from './vote-choices.tsx'

export const voiceOf = (ballot: CastBallot | undefined): Voice | undefined =>
  ballot &&
  (ballot.candidate === undefined ? { choice: ballot.choice } : { choice: 'for' as const, candidate: ballot.candidate })

export function OwnVote(props: {
  readonly id: RecordId
  readonly motion: Asked
  readonly voter: PersonId
  readonly nameOf: (person: PersonId) => string
  readonly chosen?: Voice | undefined
  readonly busy: boolean
  /** Whether it was kept. */
  readonly onVote: (voice: Voice, reason?: string) => Promise<boolean>
}): JSX.Element {
  const [objecting, setObjecting] = createSignal(false)
  const choose = (voice: Voice): void => {
    if (voice.choice === 'objection') setObjecting(true)
    else {
      setObjecting(false)
      void props.onVote(voice)
    }
  }
  return (
    <>
      <VoteChoices
        motion={props.motion}
        nameOf={props.nameOf}
        chosen={objecting() ? { choice: 'objection' } : props.chosen}
        busy={props.busy}
        onChoose={choose}
      />
      <Show when={objecting()}>
        <ObjectionForm {...props} onDone={() => setObjecting(false)} />
      </Show>
    </>
  )
}

/** An objection says why: the group treats it before it decides. */
function ObjectionForm(props: {
  readonly id: RecordId
  readonly voter: PersonId
  readonly busy: boolean
  readonly onVote: (voice: Voice, reason?: string) => Promise<boolean>
  readonly onDone: () => void
}): JSX.Element {
  const draft = createDraft(`objection:${props.id}:${props.voter}`, { reason: '' })
  const [tried, setTried] = createSignal(false)
  const missing = () => draft.value.reason.trim() === ''
  const keep = onePress(async (): Promise<void> => {
    setTried(true)
    if (missing()) return
    await draft.settle()
    if (!(await props.onVote({ choice: 'objection' }, draft.value.reason.trim()))) return
    await draft.discard()
    props.onDone()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void keep()}>
        <TextArea
          label={t('room.objection.why')}
          help={t('room.objection.whyHelp')}
          rows={2}
          value={draft.value.reason}
          maxLength={200}
          required
          error={tried() && missing() ? t('room.objection.whyMissing') : undefined}
          onInput={(reason) => draft.set({ reason })}
        />
        <Actions>
          <Button kind="main" type="submit" busy={props.busy}>
            {words('room.objection.keep')}
          </Button>
          <Button kind="quiet" onClick={() => props.onDone()}>
            {words('common.cancel')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}
