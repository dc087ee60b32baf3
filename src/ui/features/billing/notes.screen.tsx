import FilePlus from 'lucide-solid/icons/file-plus'
import Hash from 'lucide-solid/icons/hash'
import ReceiptText from 'lucide-solid/icons/receipt-text'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import type { NoteView } from '../../../app/billing/read-notes.ts'
import { unpaidOf } from '../../../domain/desk/note.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import type { Tone } from '../../design/parts/tile.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useClientNames, useNotes } from '../desk/use-desk.ts'

const tones: Record<NoteView['stage'], Tone> = {
  asked: 'sun',
  issued: 'sky',
  due: 'sky',
  late: 'clay',
  paid: 'seed',
  cancelled: 'plain',
  cancels: 'plain',
}
const filters = ['all', 'toPay', 'late', 'requests'] as const

const isShown = ({ note, state }: NoteView, filter: (typeof filters)[number]): boolean => {
  if (filter === 'requests') return note.kind === 'invoiceRequest'
  return filter === 'all' || state === 'late' || (filter === 'toPay' && state === 'due')
}

export function NoteChip(props: { readonly view: NoteView }): JSX.Element {
  return <Chip tone={tones[props.view.stage]}>{t(`billing.states.${props.view.stage}`)}</Chip>
}

/** The official number once the office gave it; until then what stands on the sheet. */
export const referenceWords = ({ note, reference }: NoteView): string =>
  note.number == null ? t('billing.provisional', { reference }) : t('billing.official', { number: String(note.number) })

/** The same within a row, where a provisional reference is told by its first letter. */
const rowReference = (view: NoteView): string => {
  if (view.note.number == null) return view.reference
  const words = referenceWords(view)
  return words.charAt(0).toLocaleLowerCase() + words.slice(1)
}

/** « 3 novembre 2026, 96 €, numéro 2, relancé le 10 novembre 2026 ». */
const rowWords = (view: NoteView): string => {
  const [last] = view.reminders
  const reminded =
    last === undefined || view.stage === 'paid' ? '' : t('billing.remindedOn', { day: formatDate(last.day) })
  return [formatDate(view.note.day), formatMoney(view.totalCents), rowReference(view), reminded]
    .filter((part) => part !== '')
    .join(', ')
}

/** What clients owe and paid; who must be reminded. */
export function NotesScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const notes = useNotes(coop)
  const clientName = useClientNames(coop)
  const [filter, setFilter] = createSignal<(typeof filters)[number]>('all')
  const atTheOffice = app.device().me.rank === 'coordinator'
  const shown = createMemo(() => (notes() ?? []).filter((view) => isShown(view, filter())))
  const owed = (): number =>
    unpaidOf(
      (notes() ?? []).map(({ note, state, totalCents, leftCents }) => ({
        lines: note.lines,
        paidCents: totalCents - leftCents,
        cancelled: state === 'cancelled' || state === 'cancels',
      })),
    )
  return (
    <Page
      title={t('billing.title')}
      windowTitle={t('billing.title')}
      lead={t('billing.owed', { amount: formatMoney(owed()) })}
      back={{ href: `/c/${coop()}/entreprise`, label: t('desk.title') }}
      action={
        <LinkButton kind="main" icon={FilePlus} href={`/c/${coop()}/notes/nouvelle`}>
          {t('billing.add')}
        </LinkButton>
      }
    >
      <Show when={notes()} fallback={<Loading label={t('common.loading')} />}>
        <SegmentedChoice
          label={t('billing.filter')}
          value={filter()}
          choices={filters.map((value) => ({ value, label: t(`billing.filters.${value}`) }))}
          onChange={setFilter}
        />
        <Show when={atTheOffice}>
          <Actions>
            <LinkButton kind="quiet" icon={Hash} href={`/c/${coop()}/numeros`}>
              {t('billing.numbering.title')}
            </LinkButton>
          </Actions>
        </Show>
        <Show
          when={shown().length > 0}
          fallback={
            <EmptyState
              picture={ReceiptText}
              text={filter() === 'all' ? t('billing.empty') : t('billing.nothingToPay')}
            />
          }
        >
          <LongList label={t('billing.title')} items={shown()}>
            {(view) => (
              <ListRow
                href={`/c/${coop()}/notes/${view.note.id}`}
                title={<bdi>{clientName(view.note.client) ?? t('billing.noClient')}</bdi>}
                text={rowWords(view)}
                end={<NoteChip view={view} />}
              />
            )}
          </LongList>
        </Show>
      </Show>
    </Page>
  )
}
