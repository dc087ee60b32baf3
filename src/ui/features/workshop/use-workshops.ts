// The lists that sessions are read from, as one signal.

import { type Accessor, createMemo } from 'solid-js'
import { type WorkshopRecords, type WorkshopView, workshopView } from '../../../app/workshop/workshop-view.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { useList } from '../job/use-job.ts'

/** Undefined until every list was read once. */
export function useWorkshopRecords(coop: Accessor<CoopId>): Accessor<WorkshopRecords | undefined> {
  const lists = {
    workshops: useList(coop, 'workshop'),
    signatures: useList(coop, 'signature'),
    sheets: useList(coop, 'emargement'),
    cards: useList(coop, 'card'),
  }
  return createMemo(() => {
    const [workshops, signatures, sheets, cards] = [
      lists.workshops(),
      lists.signatures(),
      lists.sheets(),
      lists.cards(),
    ]
    return workshops && signatures && sheets && cards ? { workshops, signatures, sheets, cards } : undefined
  })
}

/** Undefined while the lists are read, and when there is no such session. */
export function useWorkshopView(
  coop: Accessor<CoopId>,
  workshop: Accessor<RecordId | undefined>,
): Accessor<WorkshopView | undefined> {
  const records = useWorkshopRecords(coop)
  return createMemo(() => {
    const [read, id] = [records(), workshop()]
    return read && id ? workshopView(id, read) : undefined
  })
}
