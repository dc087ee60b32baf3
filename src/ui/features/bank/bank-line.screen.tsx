import { useNavigate, useParams } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import Trash from 'lucide-solid/icons/trash'
import Unlink from 'lucide-solid/icons/unlink'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { setLineRemoved } from '../../../app/bank/keep-lines.ts'
import { matchLine, undoMatch } from '../../../app/bank/match-line.ts'
import { type BankLineView, choicesFor } from '../../../app/bank/read-bank.ts'
import type { RecordId } from '../../../base/ids.ts'
import type { Candidate } from '../../../domain/office/reconcile.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { Absent } from '../record/absent.tsx'
import { useKeep } from '../record/use-keep.ts'
import { LineChip } from './bank.screen.tsx'
import { entryName, entryWords } from './bank-words.ts'
import { OfficeOnly } from './office-only.tsx'
import { type UseBank, useBank } from './use-bank.ts'

export function BankLineScreen(): JSX.Element {
  return (
    <OfficeOnly>
      <LinePage />
    </OfficeOnly>
  )
}

/** One line of the bank: what it was found to be, and what it may be. */
function LinePage(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const params = useParams()
  const navigate = useNavigate()
  const keep = useKeep()
  const use = useBank(coop)
  const view = createMemo(() => use.bank()?.lines.find(({ line }) => line.id === params.record))
  const back = () => ({ href: `/c/${coop()}/rapprochement`, label: t('bank.title') })
  const remove = async (line: RecordId): Promise<void> => {
    const set = (removed: boolean) => setLineRemoved(app.device(), { coop: coop(), line, removed })
    if (
      await keep.run(
        () => set(true),
        t('bank.removed'),
        () => set(false),
      )
    )
      navigate(back().href, { replace: true })
  }
  return (
    <Page
      title={<bdi>{view()?.line.label ?? t('bank.line')}</bdi>}
      windowTitle={t('bank.title')}
      lead={
        <Show when={view()}>
          {(known) => (
            <>
              {formatDate(known().line.day)}, <strong>{formatMoney(known().line.amountCents)}</strong>{' '}
              <LineChip view={known()} />
            </>
          )}
        </Show>
      }
      back={back()}
    >
      <Show
        when={view()}
        fallback={
          <Show when={use.bank()} fallback={<Loading label={t('common.loading')} />}>
            <Absent text={t('bank.absent')} back={back()} />
          </Show>
        }
      >
        {(known) => (
          <>
            <Found view={known()} use={use} />
            <Show when={known().state !== 'matched'}>
              <Choices view={known()} use={use} />
            </Show>
            <Show when={known().matches.length === 0}>
              <Actions>
                <Button kind="quiet" icon={Trash} busy={keep.busy()} onClick={() => void remove(known().line.id)}>
                  {t('bank.remove')}
                </Button>
              </Actions>
            </Show>
          </>
        )}
      </Show>
    </Page>
  )
}

interface LinePart {
  readonly view: BankLineView
  readonly use: UseBank
}

function Found(props: LinePart): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const undo = async (match: RecordId): Promise<void> => {
    await keep.run(() => undoMatch(app.device(), { coop: coop(), match }), t('bank.undone'))
    await props.use.refresh()
  }
  return (
    <Show when={props.view.matches.length > 0}>
      <Card title={t('bank.found')}>
        <For each={props.view.matches}>
          {({ match, entry, double }) => (
            <div class="money-due">
              <p>
                <strong>{formatMoney(match.amountCents)}</strong>{' '}
                <bdi>{entry ? entryWords(entry) : t('bank.entryGone')}</bdi>
              </p>
              <Show when={double}>
                <Banner kind="attention">{t('bank.double')}</Banner>
              </Show>
              <Show when={match.effect}>{(effect) => <p class="field-help">{t(`bank.effects.${effect()}`)}</p>}</Show>
              <Actions>
                <Button icon={Unlink} busy={keep.busy()} onClick={() => void undo(match.id)}>
                  {t('bank.undo')}
                  <span class="sr-only"> {formatMoney(match.amountCents)}</span>
                </Button>
              </Actions>
            </div>
          )}
        </For>
        <Show when={props.view.state === 'different'}>
          <p role="status">
            <strong>{t('bank.states.different', { amount: formatMoney(props.view.leftCents) })}</strong>{' '}
            {t('bank.differentHelp')}
          </p>
        </Show>
      </Card>
    </Show>
  )
}

function Choices(props: LinePart): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const [find, setFind] = createSignal('')
  const choices = createMemo(() => choicesFor(props.view, props.use.bank()?.candidates ?? []))
  const words = (entry: Candidate): string => `${entryWords(entry)} ${formatMoney(entry.amountCents)}`.toLowerCase()
  const others = createMemo(() =>
    choices().others.filter((entry) => words(entry).includes(find().trim().toLowerCase())),
  )
  const match = async (entry: Candidate): Promise<void> => {
    const input = { coop: coop(), line: props.view.line.id, subject: entry.id }
    const undo = async ({ ids }: { readonly ids: readonly RecordId[] }) => {
      const last = ids.at(-1)
      const done =
        last === undefined
          ? ({ ok: true, value: undefined } as const)
          : await undoMatch(app.device(), { coop: coop(), match: last })
      await props.use.refresh()
      return done
    }
    await keep.run(() => matchLine(app.device(), input), t('bank.matched', { entry: entryWords(entry) }), undo)
    await props.use.refresh()
  }
  const row = (entry: Candidate): JSX.Element => (
    <ListRow
      title={<bdi>{entryName(entry)}</bdi>}
      text={`${formatDate(entry.day)}, ${formatMoney(entry.amountCents)}`}
      end={
        <Button icon={Check} busy={keep.busy()} onClick={() => void match(entry)}>
          {t('bank.choose')}
          <span class="sr-only"> {words(entry)}</span>
        </Button>
      }
    />
  )
  return (
    <>
      <SectionTitle>{t('bank.suggested')}</SectionTitle>
      <Show when={choices().suggested.length > 0} fallback={<p class="soft">{t('bank.noneSuggested')}</p>}>
        <List label={t('bank.suggested')}>
          <For each={choices().suggested}>{row}</For>
        </List>
      </Show>
      <Show when={choices().others.length > 0}>
        <SectionTitle>{t('bank.others')}</SectionTitle>
        <p class="field-help">{t('bank.othersHelp')}</p>
        <Show when={choices().others.length > 5}>
          <TextField label={t('bank.find')} value={find()} maxLength={80} onInput={setFind} />
        </Show>
        <LongList label={t('bank.others')} items={others()}>
          {row}
        </LongList>
      </Show>
    </>
  )
}
