// « Je ne suis pas d'accord », beside the line that it is about: read by all, taken back by its author, answered by staff.

import Reply from 'lucide-solid/icons/reply'
import Undo2 from 'lucide-solid/icons/undo-2'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { Read } from '../../../app/meeting/read-records.ts'
import {
  answerContest,
  contestState,
  contestsOf,
  takeBackAnswer,
  withdrawContest,
} from '../../../app/pay/contest-share.ts'
import type { PersonId, RecordId } from '../../../base/ids.ts'
import type { ShareContest } from '../../../domain/pay/share-contest.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useList, useMe, useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { WordsDialog } from './words-dialog.tsx'

interface LineProps {
  readonly distribution: RecordId
  /** Whose line. */
  readonly person: PersonId
  /** Confirmed: what was said stays, and nothing more is. */
  readonly ended: boolean
}

export function LineContests(props: LineProps): JSX.Element {
  const views = useList(useCoop(), 'shareContest')
  const all = createMemo(() =>
    contestsOf(views() ?? [], props.distribution).filter(({ person }) => person === props.person),
  )
  return <For each={all()}>{(contest) => <Contest contest={contest} ended={props.ended} />}</For>
}

function Contest(props: { readonly contest: Read<ShareContest>; readonly ended: boolean }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = useMe()
  const keep = useKeep()
  const names = useNames(coop)
  const [answering, setAnswering] = createSignal(false)
  const state = () => contestState(props.contest)
  const of = () => ({ coop: coop(), contest: props.contest.id })
  const takeBack = (): void => {
    const contest = of()
    void keep.run(
      () => withdrawContest(app.device(), contest),
      t('shares.contest.takenBack'),
      () => withdrawContest(app.device(), { ...contest, again: true }),
    )
  }
  return (
    <div class="share-contest">
      <p>
        <Chip tone={state() === 'open' ? 'clay' : 'plain'}>{t(`shares.contest.states.${state()}`)}</Chip>{' '}
        <bdi>
          {t('shares.contest.by', { name: names(props.contest.createdBy), day: formatDate(props.contest.day) })}
        </bdi>
      </p>
      <Show when={state() !== 'withdrawn'}>
        <p>
          <bdi>{props.contest.wording}</bdi>
        </p>
      </Show>
      <Show when={state() === 'answered'}>
        <p>
          {words('shares.contest.answer')} <bdi>{props.contest.answer}</bdi>
        </p>
      </Show>
      <Show when={!props.ended && state() === 'open'}>
        <Show when={props.contest.createdBy === me.person}>
          <Button kind="quiet" icon={Undo2} busy={keep.busy()} onClick={takeBack}>
            {words('shares.contest.takeBack')}
          </Button>
        </Show>
        <Show when={me.staff}>
          <Button icon={Reply} onClick={() => setAnswering(true)}>
            {t('shares.contest.reply')}
            <span class="sr-only">, {names(props.contest.createdBy)}</span>
          </Button>
        </Show>
      </Show>
      <Show when={answering()}>
        <WordsDialog
          title={t('shares.contest.reply')}
          label={t('shares.contest.replyWords')}
          help={t('shares.contest.help')}
          button={t('common.save')}
          draft={`reponse-part:${props.contest.id}`}
          said={t('shares.contest.replied')}
          run={(answer, draft) => answerContest(app.device(), { ...of(), answer, draft })}
          undo={() => takeBackAnswer(app.device(), of())}
          onClose={() => setAnswering(false)}
        />
      </Show>
    </div>
  )
}
