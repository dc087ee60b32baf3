// A refusal that was kept long enough: the name, the contact and the words go; that somebody asked, and when, stays to be
// counted. What other versions of this record said is sealed in the team's log like every past entry.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { applicationKind } from '../../domain/recruitment/application.schema.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'

export type EmptyApplicationError =
  | SaveError
  | { readonly type: 'record.unknown' }
  | { readonly type: 'application.not_refused' }

export async function emptyApplication(
  device: Device,
  { coop, application }: { readonly coop: CoopId; readonly application: RecordId },
): Promise<Result<Saved, EmptyApplicationError>> {
  await device.ready(coop)
  const found = readRecord(applicationKind, device.record(application))
  if (found === undefined) return err({ type: 'record.unknown' })
  if (found.state !== 'no') return err({ type: 'application.not_refused' })
  const gone = { name: '', contact: null, referrer: null, session: null, birthYear: null, note: null }
  return device.save([{ kind: 'application', coop, id: application, fields: { ...gone, emptiedOn: todayOf(device) } }])
}
