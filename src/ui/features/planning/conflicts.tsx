import { For, type JSX } from 'solid-js'
import type { Planning, PlanningItem } from '../../../app/planning/planning-view.ts'
import type { CoopId } from '../../../base/ids.ts'
import type { PlanningConflict } from '../../../domain/planning/planning.rules.ts'
import { Card } from '../../design/parts/card.tsx'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useNames } from '../job/use-job.ts'
import { itemHours, itemName } from './use-planning.ts'

/** Who is planned twice, or while away. Told, never blocked: people change places among themselves. */
export function Conflicts(props: { readonly coop: CoopId; readonly planning: Planning }): JSX.Element {
  const nameOf = useNames(() => props.coop)
  const item = (id: string): PlanningItem | undefined => props.planning.items.find((one) => one.id === id)
  const what = (id: string): string => {
    const found = item(id)
    return found === undefined ? '' : `${itemName(found)}, ${itemHours(found)}`
  }
  const sentence = (conflict: PlanningConflict): string => {
    const [first] = conflict.items
    const name = nameOf(conflict.person)
    const day = formatDay(item(first)?.day ?? props.planning.monday)
    if (conflict.what === 'away') return t('planning.awayPlanned', { name, day, what: what(first) })
    return t('planning.overlap', { name, day, first: what(first), second: what(conflict.items[1]) })
  }
  const seen = () => props.planning.conflicts.filter(({ items }) => items.every((id) => item(id) !== undefined))
  return (
    <Card kind="note" title={t('planning.conflicts')}>
      <ul class="reasons">
        <For each={seen()}>
          {(conflict) => (
            <li>
              <bdi>{sentence(conflict)}</bdi>
            </li>
          )}
        </For>
      </ul>
    </Card>
  )
}
