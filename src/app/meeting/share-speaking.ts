// Shows the speaking turns to the whole group, by its decision, or no longer: copies of the meetings since that decision.
// Each person always reads their own, and nobody else's without that vote [D133].

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { coopKind } from '../../domain/coop/coop.schema.ts'
import { meetingKind } from '../../domain/meeting/meeting.schema.ts'
import { speakingKind } from '../../domain/meeting/speaking.schema.ts'
import { type SpeakingCopy, speakingCopyKind } from '../../domain/meeting/speaking-copy.schema.ts'
import { recordIdFor, recordIdOfRecord } from '../../domain/record-kind.ts'
import type { Decision } from '../../domain/vote/decision.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { decisionInForce, decisionViews, type VoteRecords } from './motion-view.ts'
import { type Read, readRecord, readRecords } from './read-records.ts'
import { roomRecordsOf } from './records-of.ts'

/** The decision by which the group reads everyone's turns: one that stands, and that none has replaced. */
export function speakingDecision(records: VoteRecords): Read<Decision> | undefined {
  return decisionInForce(records, readRecord(coopKind, records.coop)?.speakingDecision)
}

export type ShareSpeakingError = SaveError | { readonly type: 'decision.not_standing' }

/** `null`: no longer; what was published is emptied. */
export async function shareSpeaking(
  device: Device,
  { coop, decision }: { readonly coop: CoopId; readonly decision: RecordId | null },
): Promise<Result<Saved, ShareSpeakingError>> {
  await device.ready(coop)
  const records = roomRecordsOf(device, coop)
  const since = decisionViews(records).find((view) => view.decision.id === decision)
  if (decision !== null && since?.state !== 'standing') return err({ type: 'decision.not_standing' })
  const of: Touch = {
    kind: 'coop',
    coop,
    id: recordIdFor(coopKind, coop),
    fields: { speakingDecision: decision },
  }
  const touches =
    since === undefined
      ? readSpeakingCopies(device.records(coop, 'speakingCopy')).map(({ id }) => emptied(coop, id))
      : readRecords(meetingKind, records.meetings)
          .filter(({ day }) => day >= since.decision.effective)
          .flatMap(({ id }) => copyOf(device, coop, id))
  return device.save([of, ...touches])
}

const emptied = (coop: CoopId, id: RecordId): Touch => ({ kind: 'speakingCopy', coop, id, fields: { turns: [] } })

/** The copy of a meeting with all that this device reads of it, and with what is kept in the same save. */
export function copyOf(
  device: Device,
  coop: CoopId,
  meeting: RecordId,
  kept: Readonly<Record<PersonId, number>> = {},
): Touch[] {
  const turns = new Map<PersonId, number>()
  for (const record of device.records(coop, 'speaking')) {
    const read = readRecord(speakingKind, record)
    if (read?.meeting === meeting && record.person) turns.set(record.person, read.turns)
  }
  for (const [person, n] of Object.entries(kept)) turns.set(person as PersonId, n)
  if (turns.size === 0) return []
  const id = recordIdOfRecord(speakingCopyKind, meeting)
  const list = [...turns].map(([person, n]) => ({ person, n })).sort((a, b) => (a.person < b.person ? -1 : 1))
  const fields = device.record(id) === undefined ? { meeting, turns: list } : { turns: list }
  return [{ kind: 'speakingCopy', coop, id, fields }]
}

export const readSpeakingCopies = (views: Iterable<RecordView>): Read<SpeakingCopy>[] =>
  readRecords(speakingCopyKind, views)
