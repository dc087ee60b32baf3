// Notes that a client was called or met, and when to call again.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { clientKind, type followUpChannels } from '../../domain/desk/client.schema.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Device } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'

export type FollowUpError =
  | WriteError
  /** What happened is kept; nobody plans to call again someone who said no. */
  | { readonly type: 'client.opted_out' }
  | { readonly type: 'client.next_past' }

export async function logFollowUp(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly client: RecordId
    readonly channel: (typeof followUpChannels)[number]
    readonly wording?: string | undefined
    readonly next?: LocalDate | undefined
    /** The note that it reminds of. */
    readonly note?: RecordId | undefined
  },
): Promise<Result<SavedMasked, FollowUpError>> {
  const { coop, client, channel, wording, next, note } = input
  await device.ready(coop)
  const known = readRecord(clientKind, device.record(client))
  if (known === undefined) return err({ type: 'record.unknown' })
  const day = todayOf(device)
  if (next !== undefined && known.optOut === true) return err({ type: 'client.opted_out' })
  if (next !== undefined && next < day) return err({ type: 'client.next_past' })
  return writeRecord(device, { coop }, { kind: 'followUp', values: { client, day, channel, wording, next, note } })
}
