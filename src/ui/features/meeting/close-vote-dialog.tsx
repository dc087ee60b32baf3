import Minus from 'lucide-solid/icons/minus'
import Plus from 'lucide-solid/icons/plus'
import { For, type JSX, Show } from 'solid-js'
import { closeVote } from '../../../app/meeting/close-vote.ts'
import type { VoteCounts } from '../../../domain/vote/result.rules.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Dialog } from '../../design/parts/dialog.tsx'
import { IconButton } from '../../design/parts/icon-button.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'
import type { MotionCardProps } from './motion-card.tsx'

type DialogProps = MotionCardProps & { readonly open: boolean; readonly onClose: () => void }

/** Ends a vote: raised hands are counted here; under consent the group says which objections it keeps. */
export function CloseVoteDialog(props: DialogProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `mains:${props.view.motion.id}`
  const draft = createDraft<VoteCounts & { upheld: number }>(key, {
    for: 0,
    against: 0,
    abstain: 0,
    objections: 0,
    upheld: -1,
  })
  const byHands = () => props.view.motion.method === 'hands'
  const consent = () => props.view.motion.rule === 'consent'
  const objections = () => (byHands() ? draft.value.objections : props.view.live.objections)
  const upheld = () => (draft.value.upheld < 0 ? objections() : Math.min(draft.value.upheld, objections()))
  const counted = (): readonly (keyof VoteCounts)[] => ['for', consent() ? 'objections' : 'against', 'abstain']
  const wordOf = (count: keyof VoteCounts): string =>
    count === 'for' || count === 'against' || count === 'abstain'
      ? t(`meeting.choices.${count}`)
      : t('meeting.choices.objection')

  const close = async (): Promise<void> => {
    await draft.settle()
    const { for: inFavour, against, abstain } = draft.value
    const hands = { for: inFavour, against, abstain, objections: draft.value.objections }
    const closed = await keep.run(
      () =>
        closeVote(app.device(), {
          coop: props.coop,
          motion: props.view.motion.id,
          hands: byHands() ? hands : undefined,
          upheldObjections: consent() ? upheld() : undefined,
          draft: key,
        }),
      t('meeting.motion.closed'),
    )
    if (!closed) return
    props.onClose()
  }

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
      <Show
        when={byHands()}
        fallback={
          <>
            <Show when={props.view.waiting.length > 0}>
              <p>{t('meeting.motion.closeWaiting', { n: props.view.waiting.length })}</p>
            </Show>
            <p class="soft">{t('meeting.motion.closeText')}</p>
          </>
        }
      >
        <p class="soft">{t('meeting.motion.handsHelp')}</p>
        <For each={counted()}>
          {(count) => (
            <Counter
              label={wordOf(count)}
              value={draft.value[count]}
              onChange={(value) => draft.set({ [count]: value })}
            />
          )}
        </For>
      </Show>
      <Show when={consent() && objections() > 0}>
        <Counter
          label={t('meeting.motion.upheld')}
          value={upheld()}
          most={objections()}
          onChange={(value) => draft.set({ upheld: value })}
        />
      </Show>
    </Dialog>
  )
}

function Counter(props: {
  readonly label: string
  readonly value: number
  readonly most?: number | undefined
  readonly onChange: (value: number) => void
}): JSX.Element {
  return (
    <fieldset class="counter">
      <legend class="sr-only">{props.label}</legend>
      <span class="counter-label" aria-hidden="true">
        {props.label}
      </span>
      <IconButton
        icon={Minus}
        label={t('meeting.motion.less', { what: props.label })}
        disabled={props.value === 0}
        onClick={() => props.onChange(props.value - 1)}
      />
      <output class="counter-value">{props.value}</output>
      <IconButton
        icon={Plus}
        label={t('meeting.motion.more', { what: props.label })}
        disabled={props.most !== undefined && props.value >= props.most}
        onClick={() => props.onChange(props.value + 1)}
      />
    </fieldset>
  )
}
