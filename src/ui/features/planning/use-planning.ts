// What the planning's screens share: the coop's records of anything that takes place, as one signal.

import { type Accessor, createMemo } from 'solid-js'
import { awaysOf, type PlanningItem, type PlanningRecords } from '../../../app/planning/planning-view.ts'
import type { CoopId } from '../../../base/ids.ts'
import { formatTimeRange } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useList } from '../job/use-job.ts'

/** Undefined until every list was read once. */
export function usePlanningRecords(coop: Accessor<CoopId>): Accessor<PlanningRecords | undefined> {
  const prestations = useList(coop, 'prestation')
  const services = useList(coop, 'service')
  const permanences = useList(coop, 'permanence')
  const meetings = useList(coop, 'meeting')
  const workshops = useList(coop, 'workshop')
  const aways = useList(coop, 'away')
  return createMemo(() => {
    const [p, s, d, m, w, a] = [prestations(), services(), permanences(), meetings(), workshops(), aways()]
    if (!p || !s || !d || !m || !w || !a) return undefined
    return { prestations: p, services: s, permanences: d, meetings: m, workshops: w, aways: a }
  })
}

export function useAways(coop: Accessor<CoopId>) {
  const aways = useList(coop, 'away')
  return createMemo(() => {
    const views = aways()
    return views && awaysOf(views)
  })
}

/** What it is, in a few words. */
export function itemName(item: PlanningItem): string {
  if (item.label !== undefined) return item.label
  if (item.place !== undefined) return t(`planning.places.${item.place}`)
  return t(`planning.kinds.${item.kind}`)
}

export const itemHours = ({ start, end }: Pick<PlanningItem, 'start' | 'end'>): string =>
  start == null || end == null ? t('job.noTime') : formatTimeRange(start.slice(11), end.slice(11))

const pages = {
  mission: 'missions',
  permanence: 'planning/permanence',
  meeting: 'reunions',
  workshop: 'presences',
} as const

export const itemPage = (coop: CoopId, { kind, record }: PlanningItem): string => `/c/${coop}/${pages[kind]}/${record}`
