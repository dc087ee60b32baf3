import Check from 'lucide-solid/icons/check'
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import Send from 'lucide-solid/icons/send'
import Undo2 from 'lucide-solid/icons/undo-2'
import Vote from 'lucide-solid/icons/vote'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { isContested } from '../../../app/pay/contest-share.ts'
import type { DistributionState, DistributionView } from '../../../app/pay/distribution-view.ts'
import { markSentToPayroll, takeBackDistribution } from '../../../app/pay/propose-distribution.ts'
import { isSaidAloud } from '../../../app/pay/share-copies.ts'
import { takeBackFromPayroll } from '../../../app/pay/take-back-from-payroll.ts'
import type { Sharer } from '../../../domain/money/distribution.rules.ts'
import { givenCents } from '../../../domain/pay/held-shares.rules.ts'
import { periodOf } from '../../../domain/pay/share-period.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Table } from '../../design/parts/table.tsx'
import type { Tone } from '../../design/parts/tile.tsx'
import { formatDate, formatDuration, formatMoney, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useList, useNames } from '../job/use-job.ts'
import { DecisionLink } from '../meeting/decision-link.tsx'
import { MeetingsToVote } from '../meeting/meetings-to-vote.tsx'
import { ShareFiles } from '../payroll/share-files.tsx'
import { useKeep } from '../record/use-keep.ts'
import { LineContests } from './line-contests.tsx'
import { ShareAverage } from './share-average.tsx'
import { ConfirmDialog, RecomputeDialog } from './share-dialogs.tsx'
import { pathOfMethod, periodWords, ruleName } from './share-words.ts'

const tones: Readonly<Record<DistributionState, Tone>> = {
  proposed: 'plain',
  voting: 'sun',
  rejected: 'clay',
  voted: 'sky',
  confirmed: 'seed',
  sent: 'seed',
}

/** One proposal: what it gives to each, where it stands, and the next step. */
export function ShareCard(props: {
  readonly view: DistributionView
  readonly all: readonly DistributionView[]
}): JSX.Element {
  const coop = useCoop()
  const names = useNames(coop)
  const contests = useList(coop, 'shareContest')
  const share = () => props.view.distribution
  const inputs = createMemo(() => new Map<string, Sharer>(share().sharers.map((one) => [one.person, one])))
  const first = () => props.all.find(({ distribution }) => distribution.id === share().recomputes)?.distribution
  const total = () => givenCents(share())
  const input = (): { title: string; of: (person: string) => string } | undefined => {
    const by = pathOfMethod(share().method)
    const found = (person: string) => inputs().get(person)
    if (by === 'hours')
      return { title: t('money.table.hours'), of: (person) => formatDuration(found(person)?.minutes ?? 0) }
    if (by === 'points')
      return { title: t('money.table.points'), of: (person) => formatNumber(found(person)?.points ?? 0) }
    return undefined
  }
  return (
    <Card
      kicker={formatDate(share().day)}
      title={ruleName(share())}
      end={<Chip tone={tones[props.view.state]}>{t(`money.states.${props.view.state}`)}</Chip>}
    >
      <Show when={first()}>
        {(before) => (
          <p>
            {t('money.share.recomputed', { day: formatDate(before().day) })} <bdi>{share().why}</bdi>
          </p>
        )}
      </Show>
      <Show when={periodOf(share())}>{(period) => <p>{periodWords(period())}</p>}</Show>
      <Table
        caption={t('money.table.lines', { amount: formatMoney(share().poolCents) })}
        rows={[...share().lines]}
        columns={[
          {
            title: t('money.table.person'),
            cell: ({ person }) => (
              <>
                <bdi>{names(person)}</bdi>
                <Show when={isSaidAloud(share().method)}>
                  <LineContests distribution={share().id} person={person} ended={share().confirmedOn != null} />
                </Show>
              </>
            ),
          },
          ...(input() === undefined
            ? []
            : [
                {
                  title: input()?.title ?? '',
                  figures: true,
                  cell: (row: { person: string }) => input()?.of(row.person),
                },
              ]),
          { title: t('money.table.share'), figures: true, cell: ({ cents }) => formatMoney(cents) },
        ]}
      />
      <p>
        {t('money.table.total', { amount: formatMoney(total()) })}
        <Show when={total() < share().poolCents}>
          {' '}
          {t('money.table.left', { amount: formatMoney(share().poolCents - total()) })}
        </Show>
      </p>
      <ShareAverage poolCents={total()} people={share().lines.length} />
      <DecisionLink coop={coop()} decision={share().decision ?? props.view.vote?.decision?.id} />
      <Show when={share().confirmedOn == null && isContested(contests() ?? [], share().id)}>
        <p>{t('shares.contest.waits')}</p>
      </Show>
      <NextStep view={props.view} />
      <Show when={props.view.state === 'confirmed' || props.view.state === 'sent'}>
        <ShareFiles view={props.view} />
      </Show>
    </Card>
  )
}

function NextStep(props: { readonly view: DistributionView }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const [confirming, setConfirming] = createSignal(false)
  const [again, setAgain] = createSignal(false)
  const isCoordinator = app.device().me.rank === 'coordinator'
  const of = () => ({ coop: coop(), distribution: props.view.distribution.id })
  const takeBack = () => keep.run(() => takeBackDistribution(app.device(), of()), t('money.share.takenBack'))
  const send = (): void => {
    const sent = of()
    void keep.run(
      () => markSentToPayroll(app.device(), sent),
      t('money.share.sent'),
      () => takeBackFromPayroll(app.device(), sent),
    )
  }
  return (
    <>
      <Show when={props.view.state === 'proposed' || props.view.state === 'rejected'}>
        <MeetingsToVote query={`partage=${props.view.distribution.id}`} />
      </Show>
      <Show when={props.view.state === 'voting' && props.view.vote?.motion.meeting}>
        {(meeting) => (
          <Actions>
            <LinkButton icon={Vote} href={`/c/${coop()}/reunions/${meeting()}?partie=propositions`}>
              {t('money.share.seeVote')}
            </LinkButton>
          </Actions>
        )}
      </Show>
      <Show when={props.view.state === 'voted'}>
        <Show when={isCoordinator} fallback={<p>{t('money.share.waitsForOffice')}</p>}>
          <Actions>
            <Button icon={Check} onClick={() => setConfirming(true)}>
              {t('money.share.confirm')}
            </Button>
          </Actions>
        </Show>
      </Show>
      <Show when={props.view.state === 'confirmed' || props.view.state === 'sent'}>
        <Actions>
          <Show when={isCoordinator && props.view.state === 'confirmed'}>
            <Button icon={Send} busy={keep.busy()} onClick={send}>
              {t('money.share.send')}
            </Button>
            <Button kind="quiet" icon={Undo2} busy={keep.busy()} onClick={() => void takeBack()}>
              {t('money.share.takeBack')}
            </Button>
          </Show>
          <Button icon={RefreshCw} onClick={() => setAgain(true)}>
            {t('money.share.recompute')}
          </Button>
        </Actions>
      </Show>
      <ConfirmDialog open={confirming()} view={props.view} onClose={() => setConfirming(false)} />
      <RecomputeDialog open={again()} view={props.view} onClose={() => setAgain(false)} />
    </>
  )
}
