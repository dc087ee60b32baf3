import Gavel from 'lucide-solid/icons/gavel'
import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js'
import { changePrice } from '../../../app/job/change-price.ts'
import { type DecisionView, decisionViews, motionViews } from '../../../app/meeting/motion-view.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { CoopId } from '../../../base/ids.ts'
import type { Service } from '../../../domain/job/service.schema.ts'
import { proposedPrice, setsPrice } from '../../../domain/money/decided-price.rules.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useClock } from '../job/use-job.ts'
import { MeetingsToVote } from '../meeting/meetings-to-vote.tsx'
import { useVoteRecords } from '../meeting/use-records.ts'
import { useKeep } from '../record/use-keep.ts'

/** A proposed price and its way into force: to the vote, the vote, and the decision about it that is applied. [D120] */
export function DecidePrice(props: { readonly coop: CoopId; readonly service: Read<Service> }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const clock = useClock()
  const records = useVoteRecords(() => props.coop)
  const proposed = () => proposedPrice(props.service)
  const about = createMemo(() => {
    const [read, price] = [records(), proposed()]
    if (read === undefined || price === undefined) return undefined
    const votes = motionViews(read).filter(({ motion }) => setsPrice(motion, price))
    const decisions = decisionViews(read).filter(
      ({ state, vote }) => state === 'standing' && setsPrice(vote?.motion, price),
    )
    return { open: votes.find(({ state }) => state === 'open'), decisions }
  })
  const isInForce = ({ decision }: DecisionView): boolean => decision.effective <= clock.today()
  const apply = ({ decision }: DecisionView): void => {
    const price = proposed()
    if (price === undefined || keep.busy()) return
    const { coop, service } = props
    void keep.run(
      () =>
        changePrice(app.device(), { coop, service: service.id, priceCents: price.priceCents, decision: decision.id }),
      t('price.applied', { amount: formatMoney(price.priceCents) }),
    )
  }
  return (
    <Show when={proposed()}>
      {(price) => (
        <Card kind="note" title={words('price.proposal', { amount: formatMoney(price().priceCents) })}>
          <p>{words('price.proposalHelp')}</p>
          <Switch>
            <Match when={about()?.decisions.length}>
              <For each={about()?.decisions.slice(0, 1)}>
                {(found) => (
                  <>
                    <p>
                      <strong>{t('price.decided', { number: found.decision.number })}</strong>{' '}
                      <bdi>{found.decision.wording}</bdi>
                    </p>
                    <Show
                      when={isInForce(found)}
                      fallback={<p>{t('price.decidedFor', { day: formatDate(found.decision.effective) })}</p>}
                    >
                      <Actions>
                        <Button kind="main" icon={Gavel} busy={keep.busy()} onClick={() => apply(found)}>
                          {words('price.apply')}
                        </Button>
                      </Actions>
                    </Show>
                  </>
                )}
              </For>
            </Match>
            <Match when={about()?.open}>
              {(vote) => (
                <>
                  <p>{words('price.voting')}</p>
                  <Show when={vote().motion.meeting}>
                    {(meeting) => (
                      <Actions>
                        <LinkButton icon={Gavel} href={`/c/${props.coop}/reunions/${meeting()}?partie=propositions`}>
                          {t('money.share.seeVote')}
                        </LinkButton>
                      </Actions>
                    )}
                  </Show>
                </>
              )}
            </Match>
            <Match when={about()}>
              <MeetingsToVote query={`prix=${encodeURIComponent(props.service.id)}`} />
            </Match>
          </Switch>
        </Card>
      )}
    </Show>
  )
}
