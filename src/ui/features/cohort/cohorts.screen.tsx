import GraduationCap from 'lucide-solid/icons/graduation-cap'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { readCohort } from '../../../app/cohort/read-funnel.ts'
import { readRecords } from '../../../app/meeting/read-records.ts'
import type { Reads } from '../../../app/path/read-way.ts'
import type { CoopId } from '../../../base/ids.ts'
import { cohortKind } from '../../../domain/cohort/cohort.schema.ts'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useClock } from '../job/use-job.ts'
import { useReads, wayKinds } from '../path/use-reads.ts'
import { CohortForm } from './cohort-form.tsx'

export const cohortKinds = [...wayKinds, 'cohort', 'cohortEntry'] as const

/** « Promotions »: people who start the way together, the latest first. */
export function CohortsScreen(): JSX.Element {
  const coop = useCoop()
  const reads = useReads(coop, cohortKinds)
  const [adding, setAdding] = createSignal(false)
  return (
    <Page
      title={t('cohort.title')}
      windowTitle={t('cohort.title')}
      lead={t('cohort.lead')}
      back={{ href: `/c/${coop()}`, label: t('cohort.coop') }}
      action={
        <Button kind="main" icon={GraduationCap} onClick={() => setAdding(true)}>
          {t('cohort.add')}
        </Button>
      }
    >
      <Show when={reads()} fallback={<Loading label={t('common.loading')} />}>
        {(found) => <CohortList coop={coop()} reads={found()} />}
      </Show>
      <Show when={adding()}>
        <BottomSheet
          open={true}
          onClose={() => setAdding(false)}
          title={t('cohort.add')}
          closeLabel={t('common.close')}
        >
          <CohortForm coop={coop()} onDone={() => setAdding(false)} />
        </BottomSheet>
      </Show>
    </Page>
  )
}

function CohortList(props: { readonly coop: CoopId; readonly reads: Reads }): JSX.Element {
  const day = useClock().today()
  const cohorts = createMemo(() =>
    readRecords(cohortKind, props.reads.records(props.coop, 'cohort'))
      .sort((a, b) => (a.opensOn > b.opensOn ? -1 : 1))
      .map((cohort) => ({
        cohort,
        funnel: readCohort(props.reads, { coop: props.coop, cohort: cohort.id, day }).funnel,
      })),
  )
  return (
    <Show when={cohorts().length > 0} fallback={<EmptyState picture={GraduationCap} text={t('cohort.none')} />}>
      <List label={t('cohort.title')}>
        <For each={cohorts()}>
          {({ cohort, funnel }) => (
            <ListRow
              href={`/c/${props.coop}/promotions/${cohort.id}`}
              title={<bdi>{cohort.name}</bdi>}
              text={t('cohort.since', { day: formatDate(cohort.opensOn) })}
              end={t('cohort.short', { n: funnel.joined, cape: funnel.reached.cape })}
            />
          )}
        </For>
      </List>
    </Show>
  )
}
