// Keeps how often each person spoke: in their own space each, all in one save, with the group's
// copy where it voted for one. Who has no space of their own is left out.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import { speakingKind } from '../../domain/meeting/speaking.schema.ts'
import { recordIdForPair } from '../../domain/record-kind.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { readRecord } from './read-records.ts'
import { roomRecordsOf } from './records-of.ts'
import { copyOf, speakingDecision } from './share-speaking.ts'

export async function keepSpeaking(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly meeting: RecordId
    readonly turns: Readonly<Record<PersonId, number>>
    readonly draft?: string
  },
): Promise<Result<Saved, SaveError>> {
  const { coop, meeting, turns, draft } = input
  await device.ready(coop)
  const touches = Object.entries(turns).flatMap(([key, n]): Touch[] => {
    const person = key as PersonId
    if (!device.canWrite('speaking', coop, person)) return []
    const id = recordIdForPair(speakingKind, meeting, person)
    const known = readRecord(speakingKind, device.record(id))
    if (known?.turns === n) return []
    const fields = known === undefined ? { meeting, turns: n } : { turns: n }
    return [{ kind: 'speaking', coop, person, id, fields }]
  })
  const kept = Object.fromEntries(
    Object.entries(turns).filter(([person]) => device.canWrite('speaking', coop, person as PersonId)),
  )
  const isShared = speakingDecision(roomRecordsOf(device, coop)) !== undefined
  const copies = isShared && touches.length > 0 ? copyOf(device, coop, meeting, kept) : []
  return device.save([...touches, ...copies], draft === undefined ? {} : { draft })
}
