import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { closeVote } from '../../../app/meeting/close-vote.ts'
import { heldUrns } from '../../../app/meeting/held-urns.ts'
import type { PersonId } from '../../../base/ids.ts'
import type { VoteCounts } from '../../../domain/vote/result.rules.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Dialog } from '../../design/parts/dialog.tsx'
import { createDraft, type Draft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { Counter } from './counter.tsx'
import type { MotionCardProps } from './motion-card.tsx'

type DialogProps = MotionCardProps & { readonly open: boolean; readonly onClose: () => void }

type Count = VoteCounts & {
  /** Hands beside the ballots of an open vote. */
  withHands: boolean
  /** Objections of a vote by hands that the group keeps; -1 until told. */
  upheld: number
  /** Whose objection the group lifted after talking. */
  lifted: PersonId[]
}

/**
 * Ends a vote: raised hands are counted here, alone or beside the ballots; under consent the group says which objections
 * it lifted. A secret vote ends by its urn.
 */
export function CloseVoteDialog(props: DialogProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `mains:${props.view.motion.id}`
  const draft = createDraft<Count>(key, {
    for: 0,
    against: 0,
    abstain: 0,
    objections: 0,
    withHands: false,
    upheld: -1,
    lifted: [],
  })
  const method = () => props.view.motion.method
  const byHands = () => method() === 'hands'
  const consent = () => props.view.motion.rule === 'consent'
  const plain = () => props.view.motion.rule !== 'election' && props.view.motion.rule !== 'colleges'
  const countsHands = () => byHands() || (method() === 'open' && plain() && draft.value.withHands)
  const named = () => props.view.ballots.filter(({ choice }) => choice === 'objection')
  const raised = () => (countsHands() ? draft.value.objections : 0)
  const upheldHands = () => (draft.value.upheld < 0 ? raised() : Math.min(draft.value.upheld, raised()))
  const upheld = () =>
    props.view.live.objections -
    named().filter(({ voter }) => draft.value.lifted.includes(voter)).length +
    upheldHands()

  const close = onePress(async (): Promise<void> => {
    await draft.settle()
    const { for: inFavour, against, abstain, objections } = draft.value
    const closed = await keep.run<unknown>(
      () =>
        method() === 'secret'
          ? heldUrns(app.device()).close(props.view.motion.id)
          : closeVote(app.device(), {
              coop: props.coop,
              motion: props.view.motion.id,
              hands: countsHands() ? { for: inFavour, against, abstain, objections } : undefined,
              upheldObjections: consent() ? upheld() : undefined,
              draft: key,
            }),
      t('meeting.motion.closed'),
    )
    if (closed !== undefined) props.onClose()
  })

  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={byHands() ? t('meeting.motion.count') : t('meeting.motion.closeTitle')}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('meeting.motion.keepOpen')}</Button>
          <Button kind="main" busy={keep.busy()} onClick={() => void close()}>
            {byHands() ? t('meeting.motion.keepHands') : t('meeting.motion.close')}
          </Button>
        </>
      }
    >
      <p class="urn-wording">{props.view.motion.wording}</p>
      <Switch>
        <Match when={method() === 'secret'}>
          <UrnWaiting {...props} />
          <p class="soft">{t('room.urn.closeText')}</p>
        </Match>
        <Match when={method() === 'open'}>
          <Show when={props.view.waiting.length > 0}>
            <p>{t('meeting.motion.closeWaiting', { n: props.view.waiting.length })}</p>
          </Show>
          <p class="soft">{t('meeting.motion.closeText')}</p>
          <Show when={plain()}>
            <CheckField
              label={t('room.hands.with')}
              help={t('room.hands.withHelp')}
              helpStays
              checked={draft.value.withHands}
              onChange={(withHands) => draft.set({ withHands })}
            />
          </Show>
        </Match>
        <Match when={true}>
          <p class="soft">{t('meeting.motion.handsHelp')}</p>
        </Match>
      </Switch>
      <Show when={countsHands()}>
        <Hands draft={draft} consent={consent()} />
      </Show>
      <Show when={consent() && named().length > 0}>
        <p class="urn-wording">{t('room.objection.lifted')}</p>
        <For each={named()}>
          {({ voter, reason }) => (
            <CheckField
              label={t('room.objection.of', { name: props.nameOf(voter) })}
              help={reason}
              helpStays
              checked={draft.value.lifted.includes(voter)}
              onChange={(lifted) =>
                draft.set({
                  lifted: lifted
                    ? [...draft.value.lifted, voter]
                    : draft.value.lifted.filter((person) => person !== voter),
                })
              }
            />
          )}
        </For>
      </Show>
      <Show when={consent() && raised() > 0}>
        <Counter
          label={t('meeting.motion.upheld')}
          value={upheldHands()}
          most={raised()}
          onChange={(value) => draft.set({ upheld: value })}
        />
      </Show>
    </Dialog>
  )
}

function Hands(props: { readonly draft: Draft<Count>; readonly consent: boolean }): JSX.Element {
  const counted = (): readonly (keyof VoteCounts)[] => ['for', props.consent ? 'objections' : 'against', 'abstain']
  const wordOf = (count: keyof VoteCounts): string =>
    t(`meeting.choices.${count === 'objections' ? 'objection' : count}`)
  return (
    <For each={counted()}>
      {(count) => (
        <Counter
          label={wordOf(count)}
          value={props.draft.value[count]}
          onChange={(value) => props.draft.set({ [count]: value })}
        />
      )}
    </For>
  )
}

function UrnWaiting(props: MotionCardProps): JSX.Element {
  const app = useApp()
  const changes = useLive(() => heldUrns(app.device()).changed)
  const missing = () => {
    changes()
    const voted = heldUrns(app.device()).voters(props.view.motion.id) ?? []
    return props.view.motion.eligible.filter((person) => !voted.includes(person)).length
  }
  return (
    <Show when={missing() > 0}>
      <p>{t('meeting.motion.closeWaiting', { n: missing() })}</p>
    </Show>
  )
}
