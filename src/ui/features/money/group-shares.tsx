import MessageCircle from 'lucide-solid/icons/message-circle'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { contestShare, withdrawContest } from '../../../app/pay/contest-share.ts'
import { type GroupShare, groupShares, isSaidAloud, payDecision } from '../../../app/pay/share-copies.ts'
import type { PersonId } from '../../../base/ids.ts'
import type { ShareCopy } from '../../../domain/pay/share-copy.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { List } from '../../design/parts/list.tsx'
import { formatDate, formatDuration, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useList, useNames } from '../job/use-job.ts'
import { DecisionLink } from '../meeting/decision-link.tsx'
import { useVoteRecords } from '../meeting/use-records.ts'
import { LineContests } from './line-contests.tsx'
import { pathOfMethod, ruleName } from './share-words.ts'
import { WordsDialog } from './words-dialog.tsx'
import './money.css'

type Line = ShareCopy['lines'][number]

/** « Les parts de chacun », for coopérants: what the group decided to read, and shares that each person says aloud. */
export function GroupShares(): JSX.Element {
  const coop = useCoop()
  const copies = useList(coop, 'shareCopy')
  const votes = useVoteRecords(coop)
  const decision = createMemo(() => {
    const read = votes()
    return read && payDecision(read)
  })
  const shares = createMemo(() => {
    const [all, read] = [copies(), votes()]
    return all && read ? groupShares(all, read) : undefined
  })
  return (
    <Show when={shares()}>
      {(all) => (
        <>
          <SectionTitle>{words('shares.title')}</SectionTitle>
          <DecisionLink coop={coop()} decision={decision()?.id} />
          <Show when={decision() === undefined}>
            <p>{words('shares.hidden')}</p>
          </Show>
          <Show when={decision() !== undefined && all().length === 0}>
            <p>{words('shares.noneYet')}</p>
          </Show>
          <For each={all()}>{(share) => <SharedLines share={share} />}</For>
        </>
      )}
    </Show>
  )
}

function SharedLines(props: { readonly share: GroupShare }): JSX.Element {
  const names = useNames(useCoop())
  const copy = () => props.share.copy
  const lines = (): Line[] => [...copy().lines].sort((a, b) => names(a.person).localeCompare(names(b.person), 'fr'))
  return (
    <Card
      level={3}
      kicker={formatDate(copy().confirmedOn ?? copy().day)}
      title={ruleName(copy())}
      end={
        <Chip tone={props.share.state === 'confirmed' ? 'seed' : 'sun'}>
          {props.share.replaced ? words('money.mine.replaced') : t(`money.states.${props.share.state}`)}
        </Chip>
      }
    >
      <Show
        when={isSaidAloud(copy().method)}
        fallback={
          <>
            <p>{t('money.table.lines', { amount: formatMoney(copy().poolCents) })}</p>
            <List label={t('money.table.lines', { amount: formatMoney(copy().poolCents) })}>
              <For each={lines()}>
                {({ person, minutes, cents }) => (
                  <li class="said-line">
                    <p class="said-head">
                      <bdi>{names(person)}</bdi>
                      <strong>{formatMoney(cents)}</strong>
                    </p>
                    <Show when={pathOfMethod(copy().method) === 'hours'}>
                      <p class="soft">{formatDuration(minutes ?? 0)}</p>
                    </Show>
                  </li>
                )}
              </For>
            </List>
          </>
        }
      >
        <SaidLines share={props.share} lines={lines()} />
      </Show>
    </Card>
  )
}

/** Each person's own word, before everyone: any of them may be contested until the sharing is confirmed. */
function SaidLines(props: { readonly share: GroupShare; readonly lines: readonly Line[] }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const names = useNames(coop)
  const [about, setAbout] = createSignal<PersonId>()
  const copy = () => props.share.copy
  const ended = () => copy().confirmedOn != null
  return (
    <>
      <p>{words('shares.aloud', { amount: formatMoney(copy().poolCents) })}</p>
      <List label={t('shares.title')}>
        <For each={props.lines}>
          {({ person, cents }) => (
            <li class="said-line">
              <p class="said-head">
                <bdi>{names(person)}</bdi>
                <strong>{formatMoney(cents)}</strong>
              </p>
              <LineContests distribution={copy().distribution} person={person} ended={ended()} />
              <Show when={!ended()}>
                <div>
                  <Button kind="quiet" icon={MessageCircle} onClick={() => setAbout(person)}>
                    {words('shares.contest.say')}
                    <span class="sr-only">, {names(person)}</span>
                  </Button>
                </div>
              </Show>
            </li>
          )}
        </For>
      </List>
      <Show when={about()} keyed>
        {(person) => (
          <WordsDialog
            title={t('shares.contest.title', { name: names(person) })}
            label={t('shares.contest.wording')}
            help={t('shares.contest.help')}
            button={t('shares.contest.send')}
            draft={`desaccord:${copy().distribution}:${person}`}
            said={t('shares.contest.kept')}
            run={(wording, draft) =>
              contestShare(app.device(), {
                coop: coop(),
                distribution: copy().distribution,
                person,
                wording,
                draft,
              })
            }
            undo={async ({ ids: [contest] }) =>
              contest === undefined
                ? { ok: true, value: undefined }
                : withdrawContest(app.device(), { coop: coop(), contest })
            }
            onClose={() => setAbout(undefined)}
          />
        )}
      </Show>
    </>
  )
}
