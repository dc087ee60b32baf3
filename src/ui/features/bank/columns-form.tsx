import { type JSX, Show } from 'solid-js'
import { dayOrders } from '../../../domain/office/bank.schema.ts'
import type { Columns } from '../../../domain/office/bank-file.rules.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Form, Columns as SideBySide } from '../../design/parts/form.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { t } from '../../i18n/t.ts'

const amounts = ['one', 'two'] as const

/** Which column of the file is what. Told from its titles; a person puts it right. */
export function ColumnsForm(props: {
  readonly columns: Columns
  readonly titles: readonly string[]
  /** The first line, which shows what a column without a title holds. */
  readonly sample: readonly string[]
  readonly onChange: (columns: Columns) => void
}): JSX.Element {
  const choices = () =>
    Array.from({ length: Math.max(props.titles.length, props.sample.length) }, (_, at) => ({
      value: String(at),
      label: t('bank.columnNumber', { n: at + 1, title: props.titles[at] || props.sample[at] || '' }),
    }))
  const change = (part: Partial<Columns>): void => props.onChange({ ...props.columns, ...part })
  const shape = (): (typeof amounts)[number] => (props.columns.debitColumn == null ? 'one' : 'two')
  const pick = (label: string, column: number | null | undefined, set: (column: number) => void): JSX.Element => (
    <SelectField
      label={label}
      value={column == null ? '' : String(column)}
      emptyLabel={t('bank.chooseColumn')}
      choices={choices()}
      onChange={(chosen) => chosen !== '' && set(Number(chosen))}
    />
  )
  return (
    <>
      <SectionTitle>{t('bank.columnsTitle')}</SectionTitle>
      <Form onSubmit={() => undefined}>
        <SideBySide>
          {pick(t('bank.columns.day'), props.columns.dayColumn, (dayColumn) => change({ dayColumn }))}
          <SelectField
            label={t('bank.dayOrder')}
            value={props.columns.dayOrder}
            choices={dayOrders.map((value) => ({ value, label: t(`bank.dayOrders.${value}`) }))}
            onChange={(dayOrder) => dayOrder && change({ dayOrder })}
          />
          {pick(t('bank.columns.label'), props.columns.labelColumns[0], (column) => change({ labelColumns: [column] }))}
        </SideBySide>
        <SegmentedChoice
          label={t('bank.amounts')}
          value={shape()}
          choices={amounts.map((value) => ({ value, label: t(`bank.amountsIn.${value}`) }))}
          onChange={(chosen) =>
            change(
              chosen === 'one'
                ? { amountColumn: props.columns.creditColumn ?? null, debitColumn: null, creditColumn: null }
                : { amountColumn: null, debitColumn: props.columns.amountColumn ?? 0, creditColumn: null },
            )
          }
        />
        <SideBySide>
          <Show
            when={shape() === 'two'}
            fallback={pick(t('bank.columns.amount'), props.columns.amountColumn, (amountColumn) =>
              change({ amountColumn }),
            )}
          >
            {pick(t('bank.columns.debit'), props.columns.debitColumn, (debitColumn) => change({ debitColumn }))}
            {pick(t('bank.columns.credit'), props.columns.creditColumn, (creditColumn) => change({ creditColumn }))}
          </Show>
        </SideBySide>
      </Form>
    </>
  )
}
