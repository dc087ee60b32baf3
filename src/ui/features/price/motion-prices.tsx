import { createMemo, type JSX, Show } from 'solid-js'
import { serviceList } from '../../../app/job/mission-view.ts'
import type { CoopId } from '../../../base/ids.ts'
import type { Motion } from '../../../domain/vote/motion.schema.ts'
import { formatList } from '../../i18n/format.ts'
import { words } from '../../i18n/words.tsx'
import { priceOf } from '../job/job-words.ts'
import { useList } from '../job/use-job.ts'

/** The prices that a proposition sets if it is adopted, as they were frozen with it. */
export function MotionPrices(props: { readonly coop: CoopId; readonly motion: Motion }): JSX.Element {
  const services = useList(() => props.coop, 'service')
  const list = createMemo(() => {
    const known = serviceList(services() ?? [])
    return (props.motion.prices ?? []).map(({ service, unit, priceCents }) => {
      const label = known.find(({ id }) => id === service)?.label ?? ''
      return `${label}, ${priceOf({ unit, priceCents })}`
    })
  })
  return (
    <Show when={list().length > 0}>
      <p>{words('price.sets', { prices: formatList(list()) })}</p>
    </Show>
  )
}
