import { createMemo, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { coopKind } from '../../../domain/coop/coop.schema.ts'
import { netAverage, wholeMonths } from '../../../domain/money/net-average.rules.ts'
import { useCoop } from '../../coop-param.ts'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useList } from '../job/use-job.ts'

/** « En moyenne 225 € nets par mois et par personne (estimation) »: nothing while the CAE's rates are not known. */
export function ShareAverage(props: { readonly poolCents: number; readonly people: number }): JSX.Element {
  const coop = useCoop()
  const records = useList(coop, 'coop')
  const average = createMemo(() => {
    const [about] = readRecords(coopKind, records() ?? [])
    return netAverage({
      poolCents: props.poolCents,
      people: props.people,
      months: wholeMonths(about?.startDate, about?.endDate),
      employerBasisPoints: about?.employerBasisPoints,
      employeeBasisPoints: about?.employeeBasisPoints,
    })
  })
  return (
    <Show when={average()}>
      {(told) => (
        <p class="share-average">
          {t(told().isMonthly ? 'money.average.monthly' : 'money.average.whole', {
            amount: formatMoney(told().netCents),
          })}
        </p>
      )}
    </Show>
  )
}
