import { type JSX, Show } from 'solid-js'
import type { Way } from '../../../app/path/read-way.ts'
import type { CoopId } from '../../../base/ids.ts'
import { commitmentParties } from '../../../domain/path/commitment.schema.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { PrintSheet } from '../../design/parts/print-sheet.tsx'
import { Table } from '../../design/parts/table.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { coopName } from '../organisation/coop-words.ts'
import { wayEntries } from './way-timeline.tsx'

/** The way on one sheet, A4: its stages, what each side promised, and room to sign. Seen on paper only. */
export function WayPaper(props: {
  readonly coop: CoopId
  readonly name: string
  readonly way: Way
  readonly today: LocalDate
}): JSX.Element {
  const app = useApp()
  const board = useLive(() => app.reads().board(props.coop))
  const session = useLive(() => app.session)
  const demo = (): boolean => {
    const state = session()
    return state.at === 'open' && state.demo
  }
  const from = (): string => {
    const controller = board()?.record?.fields.controllerOrg
    return [typeof controller === 'string' ? controller : '', coopName(board())].filter((part) => part).join(', ')
  }
  const commitments = () =>
    commitmentParties.flatMap((party) => props.way.commitments.filter((one) => one.party === party))
  const state = ({ doneOn, droppedOn }: Way['commitments'][number]): string => {
    if (droppedOn != null) return t('way.commitment.droppedOn', { day: formatDate(droppedOn) })
    return doneOn == null ? '' : t('way.commitment.doneOn', { day: formatDate(doneOn) })
  }
  return (
    <PrintSheet
      title={t('way.paper.title')}
      from={<bdi>{from()}</bdi>}
      facts={
        <>
          <p>
            <bdi>{props.name}</bdi>
          </p>
          <p>{formatDate(props.today)}</p>
        </>
      }
      demoMark={demo() ? t('way.paper.demo') : undefined}
      paperOnly={true}
      signatures={[{ label: t('way.paper.person') }, { label: t('way.paper.coop') }]}
    >
      <Table
        caption={t('way.title')}
        rows={wayEntries(props.way, props.today)}
        columns={[
          { title: t('way.paper.day'), cell: ({ date }) => formatDate(date) },
          { title: t('way.paper.stage'), cell: ({ title }) => title },
          { title: t('way.paper.details'), cell: ({ text }) => text },
        ]}
      />
      <Show when={commitments().length > 0}>
        <Table
          caption={t('way.tabs.commitments')}
          rows={commitments()}
          columns={[
            { title: t('way.commitment.wording'), cell: ({ wording }) => wording },
            {
              title: t('way.commitment.who'),
              cell: ({ who, party }) => who ?? t(`way.commitment.${party}Short`),
            },
            { title: t('way.commitment.when'), cell: ({ due }) => (due == null ? '' : formatDate(due)) },
            { title: t('way.commitment.state'), cell: state },
          ]}
        />
      </Show>
    </PrintSheet>
  )
}
