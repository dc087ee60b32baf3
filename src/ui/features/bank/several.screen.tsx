import { useNavigate, useParams } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import Square from 'lucide-solid/icons/square'
import SquareCheck from 'lucide-solid/icons/square-check'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { type BankLineView, choicesFor } from '../../../app/bank/read-bank.ts'
import type { RecordId } from '../../../base/ids.ts'
import { sumOf } from '../../../domain/money/rounding.ts'
import type { Candidate } from '../../../domain/office/reconcile.rules.ts'
import { gapOf, togetherFault } from '../../../domain/office/together.rules.ts'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { ListRow } from '../../design/parts/list.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { Known } from '../record/known.tsx'
import { useKeep } from '../record/use-keep.ts'
import { entryName, entryText } from './bank-words.ts'
import type { LinePart } from './line-found.tsx'
import { OfficeOnly } from './office-only.tsx'
import { useBank, usePartyNames } from './use-bank.ts'
import { useMatching } from './use-matching.ts'
import '../money/money.css'

export function SeveralScreen(): JSX.Element {
  return (
    <OfficeOnly>
      <SeveralPage />
    </OfficeOnly>
  )
}

/** Several at once: a line of the bank that is several entries, or with other lines the same one. */
function SeveralPage(): JSX.Element {
  const coop = useCoop()
  const params = useParams()
  const use = useBank(coop)
  const view = createMemo(() => use.bank()?.lines.find(({ line }) => line.id === params.record))
  const back = () => ({ href: `/c/${coop()}/rapprochement/${params.record}`, label: t('bank.line') })
  return (
    <Page
      title={t('bank.severalTitle')}
      windowTitle={t('bank.title')}
      lead={
        <Show when={view()}>
          {(known) => (
            <>
              <bdi>{known().line.label}</bdi>, {formatDate(known().line.day)},{' '}
              <strong>{formatMoney(known().line.amountCents)}</strong>
            </>
          )}
        </Show>
      }
      back={back()}
    >
      <Known of={view()} read={use.bank() !== undefined} absent={t('bank.absent')} back={back()}>
        {(known) => (
          <Show when={known().leftCents !== 0} fallback={<p>{t('bank.nothingLeft')}</p>}>
            <Several view={known()} use={use} />
          </Show>
        )}
      </Known>
    </Page>
  )
}

function Several(props: LinePart): JSX.Element {
  const coop = useCoop()
  const keep = useKeep()
  const navigate = useNavigate()
  const party = usePartyNames(coop)
  const matching = useMatching(coop, keep, () => props.use)
  const [find, setFind] = createSignal('')
  const [chosen, setChosen] = createSignal<ReadonlySet<RecordId>>(new Set())
  const isChosen = (id: RecordId): boolean => chosen().has(id)
  const toggle = (id: RecordId): void => {
    const next = new Set(chosen())
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const bank = () => props.use.bank()
  const choices = createMemo(() => choicesFor(props.view, bank()?.candidates ?? []))
  const sameWay = () => [...choices().suggested, ...choices().others]
  const otherLines = createMemo(() =>
    (bank()?.lines ?? []).filter(
      ({ line, leftCents }) =>
        line.id !== props.view.line.id && leftCents !== 0 && Math.sign(leftCents) === Math.sign(props.view.leftCents),
    ),
  )
  /** What was chosen stays in sight, whatever is looked for. */
  const shown = (entries: readonly Candidate[]): readonly Candidate[] => {
    const sought = find().trim().toLowerCase()
    const words = (entry: Candidate) => `${entryName(entry)} ${entryText(entry, party(entry))}`.toLowerCase()
    return entries.filter((entry) => isChosen(entry.id) || words(entry).includes(sought))
  }
  const entries = (): Candidate[] => [...sameWay(), ...choices().otherWay].filter(({ id }) => isChosen(id))
  const lines = (): BankLineView[] => [props.view, ...otherLines().filter(({ line }) => isChosen(line.id))]
  const left = (): number[] => lines().map(({ leftCents }) => leftCents)
  const match = async (): Promise<void> => {
    const subjects = entries().map(({ id }) => id)
    const saved = await matching.together({ lines: lines().map(({ line }) => line.id), subjects })
    if (saved) navigate(`/c/${coop()}/rapprochement/${props.view.line.id}`, { replace: true })
  }
  const entryRow = (entry: Candidate): JSX.Element => (
    <ListRow
      title={<bdi>{entryName(entry)}</bdi>}
      text={<bdi>{entryText(entry, party(entry))}</bdi>}
      start={<Icon of={isChosen(entry.id) ? SquareCheck : Square} />}
      pressed={isChosen(entry.id)}
      onClick={() => toggle(entry.id)}
    />
  )
  return (
    <>
      <p class="field-help">{t('bank.severalHelp')}</p>
      <Show when={sameWay().length + choices().otherWay.length > 5}>
        <TextField label={t('bank.find')} value={find()} maxLength={80} onInput={setFind} />
      </Show>
      <SectionTitle>{t('bank.inBook')}</SectionTitle>
      <Show when={sameWay().length > 0} fallback={<p class="soft">{t('bank.noneInBook')}</p>}>
        <LongList label={t('bank.inBook')} items={shown(sameWay())}>
          {entryRow}
        </LongList>
      </Show>
      <Show when={choices().otherWay.length > 0}>
        <SectionTitle>{t('bank.otherWay')}</SectionTitle>
        <LongList label={t('bank.otherWay')} items={shown(choices().otherWay)}>
          {entryRow}
        </LongList>
      </Show>
      <Show when={otherLines().length > 0}>
        <SectionTitle>{t('bank.otherLines')}</SectionTitle>
        <p class="field-help">{t('bank.otherLinesHelp')}</p>
        <LongList label={t('bank.otherLines')} items={otherLines()}>
          {({ line, leftCents }) => (
            <ListRow
              title={<bdi>{line.label}</bdi>}
              text={`${formatDate(line.day)}, ${formatMoney(leftCents)}`}
              start={<Icon of={isChosen(line.id) ? SquareCheck : Square} />}
              pressed={isChosen(line.id)}
              onClick={() => toggle(line.id)}
            />
          )}
        </LongList>
      </Show>
      <div class="together-sum">
        <div role="status">
          <p>
            {t('bank.sums', {
              bank: formatMoney(sumOf(left())),
              book: formatMoney(sumOf(entries().map((one) => one.amountCents))),
            })}
          </p>
          <p>
            <strong>{gapWords(left(), entries())}</strong>
          </p>
        </div>
        <Button
          kind="main"
          icon={Check}
          busy={keep.busy()}
          disabled={togetherFault(left(), entries()) !== undefined}
          onClick={() => void match()}
        >
          {t('bank.matchTogether')}
        </Button>
      </div>
    </>
  )
}

function gapWords(left: readonly number[], entries: readonly Candidate[]): string {
  if (entries.length === 0) return t('bank.chooseFirst')
  const fault = togetherFault(left, entries)
  if (fault === undefined) return t('bank.even')
  if (fault.type !== 'bank.sum_different') return errorSentence(fault)
  const gap = gapOf(left, entries) * Math.sign(left[0] ?? 1)
  return t(gap > 0 ? 'bank.missing' : 'bank.tooMuch', { amount: formatMoney(Math.abs(gap)) })
}
