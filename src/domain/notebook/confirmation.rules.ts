// « Noté par X pour Y », until Y's tap. The last tap holds: one may change one's mind.

import type { RecordId } from '../../base/ids.ts'
import type { Confirmation } from './confirmation.schema.ts'

export type ConfirmationState = 'waiting' | 'confirmed' | 'contested'

export function confirmationOf({
  record,
  confirmations,
}: {
  record: RecordId
  confirmations: Iterable<{
    readonly id: RecordId
    readonly confirmation: Confirmation
    readonly createdAt: number
  }>
}): ConfirmationState {
  const last = [...confirmations]
    .filter(({ confirmation }) => confirmation.of === record)
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .at(-1)
  return last?.confirmation.state ?? 'waiting'
}
