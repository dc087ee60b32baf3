// The files to look at, read from the device itself: a contact may be in any kind of record.

import { type Accessor, createMemo } from 'solid-js'
import { filesToReview, type ReviewList } from '../../../app/privacy/files-to-review.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useReady } from '../job/use-job.ts'

/** Whether a record is held elsewhere: on the relay's disk, or on another device that read it. */
export function useIsSent(): (record: RecordId) => boolean {
  const app = useApp()
  const status = useLive(() => app.status)
  return (record) => status().toSend === 0 || app.receivedBy(record) > 0
}

/** Undefined until the coop's records can be asked; read again after each change of the coop. */
export function useFiles(coop: Accessor<CoopId>): Accessor<ReviewList | undefined> {
  const app = useApp()
  const ready = useReady(coop)
  const isSent = useIsSent()
  const board = useLive(() => app.reads().board(coop()))
  return createMemo(() => (ready() && board() ? filesToReview(app.device(), { coop: coop(), isSent }) : undefined))
}
