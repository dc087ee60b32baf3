// Marks one person at a meeting. The record's id comes from the meeting and the person, so that two tablets that tap
// the same name write the same record.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { coopKind } from '../../domain/coop/coop.schema.ts'
import { meetingKind } from '../../domain/meeting/meeting.schema.ts'
import { type Presence, presenceKind } from '../../domain/meeting/presence.schema.ts'
import { usualProxiesPerPerson } from '../../domain/meeting/proxy.rules.ts'
import { recordIdForPair } from '../../domain/record-kind.ts'
import { parisTimeAt } from '../../domain/time/local-time.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecord, readRecords } from './read-records.ts'

export interface MarkPresenceInput {
  readonly coop: CoopId
  readonly meeting: RecordId
  readonly person: PersonId
  readonly state: Presence['state']
  /** Who speaks for them; needed when `state` is `proxy`. */
  readonly proxyTo?: PersonId | undefined
}

export type MarkPresenceError =
  | SaveError
  | { readonly type: 'meeting.proxy_missing' }
  /** The holder already speaks for as many as the rules allow. */
  | { readonly type: 'meeting.proxy_limit'; readonly limit: number }

export async function markPresence(
  device: Device,
  input: MarkPresenceInput,
): Promise<Result<Saved, MarkPresenceError>> {
  await device.ready(input.coop)
  const { coop, meeting, person, state } = input
  const byProxy = state === 'proxy'
  if (byProxy && (input.proxyTo === undefined || input.proxyTo === person))
    return err({ type: 'meeting.proxy_missing' })
  if (byProxy) {
    const held = readRecords(presenceKind, device.records(coop, 'presence')).filter(
      (one) =>
        one.meeting === meeting && one.state === 'proxy' && one.proxyTo === input.proxyTo && one.person !== person,
    )
    const limit = readRecord(coopKind, device.records(coop, 'coop')[0])?.proxiesPerPerson ?? usualProxiesPerPerson
    if (held.length >= limit) return err({ type: 'meeting.proxy_limit', limit })
  }
  const id = recordIdForPair(presenceKind, meeting, person)
  const known = readRecord(presenceKind, device.record(id))
  const fields: Record<string, unknown> = known === undefined ? { meeting, person, state } : { state }
  if (byProxy) fields.proxyTo = input.proxyTo
  else if (known?.proxyTo != null) fields.proxyTo = null
  const underway = readRecord(meetingKind, device.record(meeting))?.status === 'open'
  if (state === 'present' && underway && known?.arrivedAt == null) fields.arrivedAt = parisTimeAt(device.clock.now())
  return device.save([{ kind: 'presence', coop, id, fields }])
}
