// What a received update may do to the records document [K3], [K4]: add cells under its author's own client ids.

import * as Y from 'yjs'
import type { RecordId } from '../base/ids.ts'
import { parseCellKey } from './cell.ts'
import type { AsideReason } from './replica.port.ts'
import type { UpdateParts } from './update-parts.ts'

/** A cell about to be added; `value` is as foreign as the rest. */
export interface NewCell {
  readonly record: RecordId
  readonly client: number
  readonly clock: number
  readonly value: unknown
}

/** Cells that `doc` already holds are checked as before, and not listed again. */
export function checkRecords(
  doc: Y.Doc,
  cellsName: string,
  parts: UpdateParts,
): { cells: NewCell[] } | { reason: AsideReason } {
  if (parts.deletes.length > 0) return { reason: 'foreign_delete' }
  const cells: NewCell[] = []
  for (const [client, structs] of parts.byClient) {
    const known = Y.getState(doc.store, client)
    for (const item of structs) {
      // `parent` of a decoded item is the name of a root type; Yjs types it as the type itself.
      if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentAny)) return { reason: 'malformed' }
      if (item.origin !== null || item.rightOrigin !== null || String(item.parent) !== cellsName) {
        return { reason: 'foreign_key' }
      }
      const key = item.parentSub === null ? undefined : parseCellKey(item.parentSub)
      const { clock } = item.id
      if (key === undefined || key.client !== client || key.clock !== clock || item.length !== 1) {
        return { reason: 'foreign_key' }
      }
      if (clock >= known) cells.push({ record: key.record, client, clock, value: item.content.arr[0] })
    }
  }
  return { cells }
}
