import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { hoursOfMonth, monthsWithHours } from '../../../app/job/month-hours.ts'
import type { CoopId } from '../../../base/ids.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Actions, Columns } from '../../design/parts/form.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { formatMonth } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useList, useNames } from '../job/use-job.ts'
import { hoursTable } from './payroll-tables.ts'
import { FileButtons } from './table-file.tsx'

/** For staff: everyone's hours of a month as a file for the CAE. */
export function MonthHours(props: { readonly coop: CoopId }): JSX.Element {
  const coop = () => props.coop
  const names = useNames(coop)
  const logs = useList(coop, 'timeLog')
  const reviews = useList(coop, 'timeLogReview')
  const [picked, setPicked] = createSignal('')
  const months = createMemo(() => monthsWithHours(logs() ?? []))
  const month = (): string => months().find((one) => one === picked()) ?? months()[0] ?? ''
  const table = () =>
    hoursTable({
      month: month(),
      people: hoursOfMonth({ logs: logs() ?? [], reviews: reviews() ?? [], month: month() }),
      nameOf: names,
    })
  return (
    <Show when={logs() && reviews()}>
      <SectionTitle>{t('payroll.month.title')}</SectionTitle>
      <Show when={months().length > 0} fallback={<p>{t('payroll.month.none')}</p>}>
        <p>{t('payroll.month.lead')}</p>
        <Columns>
          <SelectField
            label={t('payroll.month.month')}
            value={month()}
            choices={months().map((value) => ({ value, label: formatMonth(value) }))}
            onChange={setPicked}
          />
        </Columns>
        <Actions>
          <FileButtons coop={props.coop} of={formatMonth(month())} said={t('payroll.made')} table={table} />
        </Actions>
      </Show>
    </Show>
  )
}
