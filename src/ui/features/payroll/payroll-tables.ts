// What the CAE receives, as tables: a confirmed sharing, the hours of a month, a request for an invoice. No bank details,
// no euros by the hour. [D171]

import type { PersonMonth } from '../../../app/job/month-hours.ts'
import type { PersonId } from '../../../base/ids.ts'
import type { Client } from '../../../domain/desk/client.schema.ts'
import { totalsOf } from '../../../domain/desk/document-lines.ts'
import type { Note } from '../../../domain/desk/note.schema.ts'
import { timeKinds } from '../../../domain/job/time-log.schema.ts'
import type { ExportCell } from '../../../domain/money/export-columns.rules.ts'
import type { PayAmounts, Payroll } from '../../../domain/money/payroll.rules.ts'
import { amountOf } from '../../../domain/money/price.rules.ts'
import { sumOf } from '../../../domain/money/rounding.ts'
import { formatMonth, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import type { TableFile } from './table-file.tsx'

type NameOf = (person: PersonId) => string

const empty: ExportCell = { type: 'empty' }
const text = (words: string | null | undefined): ExportCell => (words ? { type: 'text', text: words } : empty)
const day = (of: string | null | undefined): ExportCell => (of ? { type: 'day', day: of } : empty)
const money = (cents: number | undefined): ExportCell => (cents === undefined ? empty : { type: 'cents', cents })
const hours = (minutes: number | undefined): ExportCell => (minutes === undefined ? empty : { type: 'hours', minutes })

/** In the order of the names. */
export const byName = <Row extends { readonly person: PersonId }>(rows: readonly Row[], nameOf: NameOf): Row[] =>
  [...rows].sort((a, b) => nameOf(a.person).localeCompare(nameOf(b.person), 'fr'))

export function shareTable(share: {
  readonly day: string
  readonly payroll: Payroll
  readonly decision: { readonly number: number; readonly effective: string } | undefined
  readonly nameOf: NameOf
}): TableFile {
  const { payroll, decision, nameOf } = share
  const about = [text(decision && String(decision.number)), day(decision?.effective)]
  const row = (name: string, of: PayAmounts): ExportCell[] => [
    text(name),
    hours(of.minutes),
    money(of.cents),
    money(of.grossCents),
    money(of.netCents),
    ...about,
  ]
  return {
    name: `${t('payroll.share.file')}-${share.day}`,
    sheet: t('payroll.share.sheet'),
    titles: [
      t('money.table.person'),
      t('money.table.hours'),
      t('money.table.share'),
      t('payroll.share.gross'),
      t('payroll.share.net'),
      t('payroll.share.decisionNumber'),
      t('payroll.share.decisionDay'),
    ],
    rows: [
      ...byName(payroll.rows, nameOf).map((one) => row(nameOf(one.person), one)),
      row(t('money.table.inAll'), payroll.total),
    ],
  }
}

/** One column for each activity that somebody had; volunteering last, outside the total. */
export function hoursTable(hoursOf: {
  readonly month: string
  readonly people: readonly PersonMonth[]
  readonly nameOf: NameOf
}): TableFile {
  const { month, people, nameOf } = hoursOf
  const kinds = timeKinds.filter((kind) => people.some(({ byKind }) => byKind.has(kind)))
  const paid = kinds.filter((kind) => kind !== 'volunteering')
  const apart = kinds.filter((kind) => kind === 'volunteering')
  const columns: { readonly title: string; readonly of: (one: PersonMonth) => number }[] = [
    ...paid.map((kind) => ({ title: t(`job.kinds.${kind}`), of: (one: PersonMonth) => one.byKind.get(kind) ?? 0 })),
    { title: t('payroll.month.inAll'), of: ({ minutes }) => minutes },
    { title: t('payroll.month.confirmed'), of: ({ confirmedMinutes }) => confirmedMinutes },
    ...apart.map((kind) => ({ title: t(`job.kinds.${kind}`), of: (one: PersonMonth) => one.byKind.get(kind) ?? 0 })),
  ]
  return {
    name: `${t('payroll.month.file')}-${month}`,
    sheet: t('payroll.month.sheet'),
    titles: [t('payroll.month.month'), t('money.table.person'), ...columns.map(({ title }) => title)],
    rows: [
      ...byName(people, nameOf).map((one) => [
        text(formatMonth(month)),
        text(nameOf(one.person)),
        ...columns.map(({ of }) => hours(of(one))),
      ]),
      [
        text(formatMonth(month)),
        text(t('money.table.inAll')),
        ...columns.map(({ of }) => hours(sumOf(people.map(of)))),
      ],
    ],
  }
}

/** One row for each line that is sold; the totals are the last one. */
export function requestTable(request: {
  readonly note: Note
  readonly reference: string
  readonly client: Client | undefined
}): TableFile {
  const { note, reference, client } = request
  const totals = totalsOf(note.lines)
  const about = [
    text(note.number == null ? reference : String(note.number)),
    day(note.day),
    text(client?.name ?? t('billing.noClient')),
    text(client?.siren),
    text(client?.address),
  ]
  return {
    name: `${t('payroll.request.file')}-${note.number ?? reference}`,
    sheet: t('billing.kinds.invoiceRequest'),
    titles: [
      t('payroll.request.reference'),
      t('payroll.request.day'),
      t('quote.client'),
      t('payroll.request.siren'),
      t('payroll.request.address'),
      t('quote.what'),
      t('quote.quantity'),
      t('payroll.request.unit'),
      t('quote.unitPrice'),
      t('quote.beforeTax'),
      t('payroll.request.vatRate'),
      t('payroll.request.vat'),
      t('quote.toPay'),
      t('payroll.request.due'),
    ],
    rows: [
      ...note.lines.map((line) => [
        ...about,
        text(line.label),
        text(formatNumber(line.quantity / 1000)),
        text(t(`quote.unitShort.${line.unit}`)),
        money(line.unitCents),
        money(amountOf(line)),
        text(formatNumber(line.vatBasisPoints / 100)),
        empty,
        empty,
        day(note.due),
      ]),
      [
        ...about,
        text(t('money.table.inAll')),
        empty,
        empty,
        empty,
        money(totals.htCents),
        empty,
        money(totals.ttcCents - totals.htCents),
        money(totals.ttcCents),
        day(note.due),
      ],
    ],
  }
}
