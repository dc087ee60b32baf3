import Printer from 'lucide-solid/icons/printer'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import type { DistributionView } from '../../../app/pay/distribution-view.ts'
import { coopKind } from '../../../domain/coop/coop.schema.ts'
import { type PayAmounts, payrollOf } from '../../../domain/money/payroll.rules.ts'
import { periodOf } from '../../../domain/pay/share-period.rules.ts'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { PrintSheet } from '../../design/parts/print-sheet.tsx'
import { type Column, Table } from '../../design/parts/table.tsx'
import { formatDate, formatDuration, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useSheetHead } from '../desk/use-desk.ts'
import { useList, useNames } from '../job/use-job.ts'
import { periodWords, ruleName } from '../money/share-words.ts'
import { byName, shareTable } from './payroll-tables.ts'
import { FileButtons } from './table-file.tsx'

interface Row extends PayAmounts {
  readonly name: string
}

/** A confirmed sharing for the CAE: a sheet of paper and two files. */
export function ShareFiles(props: { readonly view: DistributionView }): JSX.Element {
  const coop = useCoop()
  const names = useNames(coop)
  const head = useSheetHead(coop)
  const settings = useList(coop, 'coop')
  const [printing, setPrinting] = createSignal(false)
  const share = () => props.view.distribution
  const decision = () => props.view.vote?.decision
  const payroll = createMemo(() => {
    const [rates] = readRecords(coopKind, settings() ?? [])
    return payrollOf({ lines: share().lines, sharers: share().sharers, rates })
  })
  const rows = (): Row[] => [
    ...byName(payroll().rows, names).map((one) => ({ ...one, name: names(one.person) })),
    { ...payroll().total, name: t('money.table.inAll') },
  ]
  const told = (cents: number | undefined): string => (cents === undefined ? '' : formatMoney(cents))
  const columns = (): Column<Row>[] => [
    { title: t('money.table.person'), cell: ({ name }) => <bdi>{name}</bdi> },
    ...(payroll().total.minutes === undefined
      ? []
      : [{ title: t('money.table.hours'), figures: true, cell: ({ minutes }: Row) => formatDuration(minutes ?? 0) }]),
    { title: t('money.table.share'), figures: true, cell: ({ cents }) => formatMoney(cents) },
    { title: t('payroll.share.gross'), figures: true, cell: ({ grossCents }) => told(grossCents) },
    { title: t('payroll.share.net'), figures: true, cell: ({ netCents }) => told(netCents) },
  ]
  const print = (): void => {
    setPrinting(true)
    window.addEventListener('afterprint', () => setPrinting(false), { once: true })
    window.print()
  }
  const day = () => formatDate(share().confirmedOn ?? share().day)
  return (
    <>
      <Actions>
        <Button icon={Printer} onClick={print}>
          {t('payroll.share.print')}
          <span class="sr-only">, {day()}</span>
        </Button>
        <FileButtons
          coop={coop()}
          of={day()}
          said={t('payroll.made')}
          table={() =>
            shareTable({
              day: share().confirmedOn ?? share().day,
              payroll: payroll(),
              decision: decision(),
              nameOf: names,
            })
          }
        />
      </Actions>
      <Show when={printing()}>
        <PrintSheet
          paperOnly
          title={t('payroll.share.title')}
          from={<bdi>{head.from()}</bdi>}
          demoMark={head.demo() ? t('shell.demoBanner') : undefined}
          facts={
            <>
              <Show when={decision()}>
                {(known) => (
                  <p>
                    {t('payroll.share.decision', {
                      number: String(known().number),
                      day: formatDate(known().effective),
                    })}
                  </p>
                )}
              </Show>
              <p>{t('payroll.share.confirmedOn', { day: day() })}</p>
            </>
          }
          footer={t('money.share.payslip')}
        >
          <p>{t('money.share.wording', { amount: formatMoney(share().poolCents), rule: ruleName(share()) })}</p>
          <Show when={periodOf(share())}>{(period) => <p>{periodWords(period())}</p>}</Show>
          <Table caption={t('payroll.share.sheet')} captionHidden columns={columns()} rows={rows()} />
          <Show when={payroll().total.cents < share().poolCents}>
            <p>{t('money.table.left', { amount: formatMoney(share().poolCents - payroll().total.cents) })}</p>
          </Show>
          <p>{t(payroll().total.grossCents === undefined ? 'payroll.share.noRates' : 'payroll.share.rates')}</p>
        </PrintSheet>
      </Show>
    </>
  )
}
