// The lists that a way is read from, followed live: the same rules read a device in a use case and these on a screen.

import { type Accessor, createMemo } from 'solid-js'
import type { Reads } from '../../../app/path/read-way.ts'
import type { RecordView } from '../../../app/record/reads.ts'
import type { CoopId } from '../../../base/ids.ts'
import { useList } from '../job/use-job.ts'

export const wayKinds = [
  'coop',
  'hostRules',
  'contract',
  'contractChange',
  'commitment',
  'intakeCopy',
  'exit',
  'caseCopy',
  'privateCard',
  'consent',
  'confirmation',
] as const

/** Undefined until every list was read once. What this device may not read is an empty list. */
export function useReads(coop: Accessor<CoopId>, kinds: readonly string[]): Accessor<Reads | undefined> {
  const lists = kinds.map((kind) => ({ kind, views: useList(coop, kind) }))
  return createMemo(() => {
    const found = new Map<string, RecordView[]>()
    for (const { kind, views } of lists) {
      const known = views()
      if (known === undefined) return undefined
      found.set(kind, [...known])
    }
    const byId = new Map([...found.values()].flat().map((view) => [view.id, view]))
    return { records: (_, kind) => found.get(kind) ?? [], record: (id) => byId.get(id) }
  })
}
