import FileDown from 'lucide-solid/icons/file-down'
import FileUp from 'lucide-solid/icons/file-up'
import Landmark from 'lucide-solid/icons/landmark'
import Plus from 'lucide-solid/icons/plus'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import type { BankLineView } from '../../../app/bank/read-bank.ts'
import { noteExport } from '../../../app/export/keep-export.ts'
import { toCsv } from '../../../app/export/to-csv.ts'
import type { LineState } from '../../../domain/office/reconcile.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { Figure } from '../../design/parts/table.tsx'
import type { Tone } from '../../design/parts/tile.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { saveFile } from '../../shell/save-file.ts'
import { useClock } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { entryName, entryWords } from './bank-words.ts'
import { OfficeOnly } from './office-only.tsx'
import { useBank } from './use-bank.ts'

const views = ['open', 'matched', 'all'] as const
const tones: Readonly<Record<LineState, Tone>> = { open: 'sun', different: 'clay', matched: 'seed' }

export const LineChip = (props: { readonly view: BankLineView }): JSX.Element => (
  <Chip tone={tones[props.view.state]}>
    {props.view.state === 'different'
      ? t('bank.states.different', { amount: formatMoney(props.view.leftCents) })
      : t(`bank.states.${props.view.state}`)}
  </Chip>
)

/** « Rapprochement »: the bank's lines, what each is in the coop's book, and what is still different. */
export function BankScreen(): JSX.Element {
  return (
    <OfficeOnly>
      <Lines />
    </OfficeOnly>
  )
}

function Lines(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const clock = useClock()
  const keep = useKeep()
  const { bank } = useBank(coop)
  const [view, setView] = createSignal<(typeof views)[number]>('open')
  const to = (path: string): string => `/c/${coop()}/rapprochement/${path}`
  const open = createMemo(() => (bank()?.lines ?? []).filter(({ state }) => state !== 'matched'))
  const shown = createMemo(() =>
    (bank()?.lines ?? []).filter(({ state }) => view() === 'all' || (state === 'matched') === (view() === 'matched')),
  )
  const exportState = async (): Promise<void> => {
    const titles = (['day', 'label', 'amount', 'found', 'difference'] as const).map((name) => t(`bank.columns.${name}`))
    const rows = (bank()?.lines ?? []).map(({ line, matches, leftCents }) => [
      { type: 'day', day: line.day } as const,
      { type: 'text', text: line.label } as const,
      { type: 'cents', cents: line.amountCents } as const,
      { type: 'text', text: matches.map(({ entry }) => (entry ? entryWords(entry) : '')).join('; ') } as const,
      { type: 'cents', cents: leftCents } as const,
    ])
    const name = `${t('bank.file')}-${clock.today()}.csv`
    saveFile({ name, type: 'text/csv', text: toCsv(titles, rows) })
    const made = { coop: coop(), format: 'csv', rows: rows.length, name } as const
    await keep.run(() => noteExport(app.device(), made), t('export.made'))
  }
  return (
    <Page
      title={t('bank.title')}
      windowTitle={t('bank.title')}
      lead={t('bank.lead')}
      back={{ href: `/c/${coop()}/entreprise`, label: t('desk.title') }}
      action={
        <LinkButton kind="main" icon={FileUp} href={to('importer')}>
          {t('bank.import')}
        </LinkButton>
      }
    >
      <Show when={bank()} fallback={<Loading label={t('common.loading')} />}>
        {(known) => (
          <>
            <Actions>
              <LinkButton icon={Plus} href={to('ligne')}>
                {t('bank.type')}
              </LinkButton>
              <Show when={known().lines.length > 0}>
                <Button icon={FileDown} busy={keep.busy()} onClick={() => void exportState()}>
                  {t('bank.export')}
                </Button>
              </Show>
            </Actions>
            <Show when={known().lines.length > 0} fallback={<EmptyState picture={Landmark} text={t('bank.empty')} />}>
              <div class="figures">
                <Figure value={String(open().length)} label={t('bank.toMatch', { n: open().length })} />
                <Figure value={formatMoney(known().differenceCents)} label={t('bank.difference')} />
              </div>
              <SegmentedChoice
                label={t('bank.view')}
                value={view()}
                choices={views.map((value) => ({ value, label: t(`bank.views.${value}`) }))}
                onChange={setView}
              />
              <Show
                when={shown().length > 0}
                fallback={<p class="soft">{view() === 'matched' ? t('bank.noneMatched') : t('bank.noneOpen')}</p>}
              >
                <LongList label={t('bank.lines')} items={shown()}>
                  {(one) => (
                    <ListRow
                      href={to(one.line.id)}
                      title={<bdi>{one.line.label}</bdi>}
                      text={`${formatDate(one.line.day)}, ${formatMoney(one.line.amountCents)}`}
                      end={<LineChip view={one} />}
                    />
                  )}
                </LongList>
              </Show>
            </Show>
            <Show when={known().lines.length > 0 && known().waiting.length > 0}>
              <SectionTitle>{t('bank.waiting')}</SectionTitle>
              <p class="field-help">{t('bank.waitingHelp')}</p>
              <LongList label={t('bank.waiting')} items={known().waiting}>
                {(entry) => (
                  <ListRow
                    title={<bdi>{entryName(entry)}</bdi>}
                    text={formatDate(entry.day)}
                    end={formatMoney(entry.amountCents)}
                  />
                )}
              </LongList>
            </Show>
          </>
        )}
      </Show>
    </Page>
  )
}
