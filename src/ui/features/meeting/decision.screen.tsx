import { useParams } from '@solidjs/router'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import Printer from 'lucide-solid/icons/printer'
import { createMemo, type JSX, Match, Show, Switch } from 'solid-js'
import { type DecisionView, decisionViews } from '../../../app/meeting/motion-view.ts'
import { renumberDecision } from '../../../app/meeting/renumber-decision.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { TriangleAlert } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import './meeting.css'
import { SignedMinutes } from '../group/signed-minutes.tsx'
import { useMe } from '../job/use-job.ts'
import { MotionPrices } from '../price/motion-prices.tsx'
import { Absent } from '../record/absent.tsx'
import { useKeep } from '../record/use-keep.ts'
import { DecisionLinks, DecisionPicture, useEffects } from './decision-links.tsx'
import { MeetingsToVote } from './meetings-to-vote.tsx'
import { TallyPicture } from './tally-picture.tsx'
import { useNames, useVoteRecords } from './use-records.ts'
import { resultSentence } from './vote-words.ts'

/** A decision on one card, to read aloud, to pin on a wall, to print. */
export function DecisionScreen(): JSX.Element {
  const params = useParams()
  const coop = useCoop()
  const records = useVoteRecords(coop)
  const view = createMemo(() => {
    const read = records()
    return read && decisionViews(read).find(({ decision }) => decision.id === params.record)
  })
  return (
    <Page
      title={view() ? t('meeting.decisions.card', { n: view()?.decision.number ?? 0 }) : t('meeting.decisions.title')}
      windowTitle={t('meeting.decisions.title')}
      back={{ href: `/c/${coop()}/decisions`, label: t('meeting.decisions.back') }}
    >
      <Switch>
        <Match when={view()}>{(found) => <DecisionCard view={found()} />}</Match>
        <Match when={records() === undefined}>
          <Loading label={t('common.loading')} />
        </Match>
        <Match when={true}>
          <Absent
            text={t('meeting.decisions.absent')}
            back={{ href: `/c/${coop()}/decisions`, label: t('meeting.decisions.back') }}
          />
        </Match>
      </Switch>
    </Page>
  )
}

function DecisionCard(props: { readonly view: DecisionView }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const me = useMe()
  const nameOf = useNames(coop)
  const effects = useEffects(coop, () => props.view.decision)
  const renumber = (): void => {
    const input = { coop: coop(), decision: props.view.decision.id }
    void keep.run(() => renumberDecision(app.device(), input), t('meeting.decisions.renumbered'))
  }
  return (
    <>
      <Show when={props.view.state !== 'standing'}>
        <Banner kind="attention" icon={TriangleAlert}>
          {props.view.state === 'disputed' ? t('meeting.motion.twoResultsText') : t('meeting.decisions.droppedText')}
        </Banner>
      </Show>
      <Show when={props.view.sameNumber}>
        <Banner
          kind="attention"
          icon={TriangleAlert}
          actions={
            <Button busy={keep.busy()} onClick={renumber}>
              {t('meeting.decisions.renumber')}
            </Button>
          }
        >
          {t('meeting.decisions.sameNumber')}
        </Banner>
      </Show>
      <Card
        kicker={
          <span class="decision-kicker">
            <DecisionPicture effects={effects()} />
            {t('meeting.decisions.effective', { date: formatDate(props.view.decision.effective) })}
          </span>
        }
        title={<bdi class="decision-wording">{props.view.decision.wording}</bdi>}
      >
        <Show when={props.view.vote}>
          {(vote) => (
            <>
              <Show when={vote().closing}>
                {(closing) => (
                  <>
                    <TallyPicture closing={closing()} motion={vote().motion} />
                    <p class="result" data-result={closing().result}>
                      {resultSentence(closing(), vote().motion, nameOf)}
                    </p>
                  </>
                )}
              </Show>
              <MotionPrices coop={coop()} motion={vote().motion} />
              <p class="soft">{t(`meeting.decisions.method.${vote().motion.method}`)}</p>
            </>
          )}
        </Show>
      </Card>
      <DecisionLinks coop={coop()} effects={effects()} />
      <Show when={me.staff && props.view.state === 'standing' && effects().replacedBy === undefined}>
        <details class="more">
          <summary>{t('meeting.decisions.replace')}</summary>
          <MeetingsToVote query={`remplace=${props.view.decision.id}`} />
        </details>
      </Show>
      <Show when={props.view.vote?.closing}>
        {(closing) => <SignedMinutes closing={closing().id} meeting={props.view.decision.meeting} />}
      </Show>
      <Actions>
        <Show when={props.view.decision.meeting}>
          {(meeting) => (
            <LinkButton icon={MessagesSquare} href={`/c/${coop()}/reunions/${meeting()}`}>
              {t('meeting.decisions.meeting')}
            </LinkButton>
          )}
        </Show>
        <Button icon={Printer} onClick={() => window.print()}>
          {t('meeting.decisions.print')}
        </Button>
      </Actions>
    </>
  )
}
