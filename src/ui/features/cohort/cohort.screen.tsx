import { useParams } from '@solidjs/router'
import Pencil from 'lucide-solid/icons/pencil'
import UserPlus from 'lucide-solid/icons/user-plus'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { type CohortRow, readCohort } from '../../../app/cohort/read-funnel.ts'
import { readRecord } from '../../../app/meeting/read-records.ts'
import type { Reads } from '../../../app/path/read-way.ts'
import type { CoopId, PersonId, RecordId } from '../../../base/ids.ts'
import { type Cohort, cohortKind } from '../../../domain/cohort/cohort.schema.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Columns } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { Figure } from '../../design/parts/table.tsx'
import { formatDate, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useClock, useNames } from '../job/use-job.ts'
import { dayOrNothing } from '../path/contract-draft.ts'
import { useReads } from '../path/use-reads.ts'
import { stageName } from '../path/way-words.ts'
import { Absent } from '../record/absent.tsx'
import { CohortForm } from './cohort-form.tsx'
import { cohortKinds } from './cohorts.screen.tsx'
import { EntrySheet } from './entry-sheet.tsx'
import { CohortFunnelPart, TradeTable } from './funnel-part.tsx'

/** One promotion on a day: its funnel with its table, its trades, its people. */
export function CohortScreen(): JSX.Element {
  const params = useParams()
  const coop = useCoop()
  const reads = useReads(coop, cohortKinds)
  const id = (): RecordId => (params.record ?? '') as RecordId
  const cohort = () => readRecord(cohortKind, reads()?.record(id()))
  const [changing, setChanging] = createSignal(false)
  return (
    <Page
      title={<bdi>{cohort()?.name ?? t('cohort.one')}</bdi>}
      windowTitle={t('cohort.one')}
      lead={<Show when={cohort()}>{(known) => <>{cohortDays(known())}</>}</Show>}
      aside={
        <Show when={cohort()}>
          <Button kind="quiet" icon={Pencil} onClick={() => setChanging(true)}>
            {t('cohort.change')}
          </Button>
        </Show>
      }
      back={{ href: `/c/${coop()}/promotions`, label: t('cohort.title') }}
      wide={true}
    >
      <Show when={reads()} fallback={<Loading label={t('common.loading')} />}>
        {(found) => (
          <Show
            when={cohort()}
            fallback={
              <Absent
                text={t('errors.record.unknown')}
                back={{ href: `/c/${coop()}/promotions`, label: t('cohort.title') }}
              />
            }
          >
            {(known) => <OneCohort coop={coop()} id={id()} cohort={known()} reads={found()} />}
          </Show>
        )}
      </Show>
      <Show when={changing() && cohort()}>
        {(known) => (
          <BottomSheet
            open={true}
            onClose={() => setChanging(false)}
            title={t('cohort.change')}
            closeLabel={t('common.close')}
          >
            <CohortForm coop={coop()} known={known()} onDone={() => setChanging(false)} />
          </BottomSheet>
        )}
      </Show>
    </Page>
  )
}

const cohortDays = ({ opensOn, closesOn }: Cohort): string =>
  closesOn == null
    ? t('cohort.since', { day: formatDate(opensOn) })
    : t('cohort.from', { day: formatDate(opensOn), last: formatDate(closesOn) })

function OneCohort(props: {
  readonly coop: CoopId
  readonly id: RecordId
  readonly cohort: Cohort
  readonly reads: Reads
}): JSX.Element {
  const today = useClock().today()
  const nameOf = useNames(() => props.coop)
  const [asked, setAsked] = createSignal<string>()
  /** The day that is asked for; until then its last day, which may change under the page. */
  const shown = (): string => asked() ?? props.cohort.closesOn ?? today
  const day = (): LocalDate => dayOrNothing(shown()) ?? today
  const view = createMemo(() => readCohort(props.reads, { coop: props.coop, cohort: props.id, day: day() }))
  const rows = () => [...view().rows].sort((a, b) => nameOf(a.entry.person).localeCompare(nameOf(b.entry.person), 'fr'))
  const [editing, setEditing] = createSignal<CohortRow | 'new'>()
  const words = ({ entry, stage }: CohortRow): string =>
    [
      entry.leftOn != null && entry.leftOn <= day() ? t('cohort.left', { day: formatDate(entry.leftOn) }) : '',
      stage ? stageName(stage.kind) : t('cohort.noStage'),
      entry.project ?? t('cohort.tradeUnknown'),
    ]
      .filter((part) => part !== '')
      .join(', ')
  return (
    <>
      <DateField label={t('cohort.day')} value={shown()} onInput={setAsked} />
      <Columns>
        <Figure
          value={formatNumber(view().funnel.joined)}
          label={t('cohort.joined', { n: view().funnel.joined })}
          text={props.cohort.target == null ? undefined : t('cohort.targetWas', { n: props.cohort.target })}
        />
        <Figure value={formatNumber(view().funnel.inMaturation)} label={t('cohort.inMaturation')} />
        <Figure value={formatNumber(view().funnel.reached.cape)} label={t('cohort.signedCape')} />
        <Figure
          value={formatNumber(view().funnel.tradesKnown)}
          label={t('cohort.tradesKnown', { n: view().funnel.tradesKnown })}
        />
      </Columns>
      <CohortFunnelPart funnel={view().funnel} />
      <TradeTable trades={view().trades} />
      <SectionTitle
        end={
          <Button icon={UserPlus} onClick={() => setEditing('new')}>
            {t('cohort.enter')}
          </Button>
        }
      >
        {t('cohort.people')}
      </SectionTitle>
      <List label={t('cohort.people')}>
        <For each={rows()}>
          {(row) => (
            <ListRow title={<bdi>{nameOf(row.entry.person)}</bdi>} text={words(row)} onClick={() => setEditing(row)} />
          )}
        </For>
      </List>
      <Show when={editing()} keyed>
        {(row) => (
          <EntrySheet
            coop={props.coop}
            cohort={props.id}
            row={row === 'new' ? undefined : row}
            inside={view().rows.map(({ entry }): PersonId => entry.person)}
            today={today}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
    </>
  )
}
