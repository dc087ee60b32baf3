// Adds a subject at the end of a meeting's agenda. One that comes from an idea takes it off the waiting ideas.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { type AgendaKind, agendaItemKind } from '../../domain/meeting/agenda-item.schema.ts'
import { newRecordId } from '../../domain/record-kind.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { agendaOf } from './meeting-room.ts'

export interface AddAgendaItemInput {
  readonly coop: CoopId
  readonly meeting: RecordId
  readonly title: string
  readonly kind: AgendaKind
  readonly plannedMinutes?: number | undefined
  readonly proposedBy?: PersonId | undefined
  readonly idea?: RecordId | undefined
  readonly draft?: string | undefined
}

export type AddAgendaItemError = SaveError | { readonly type: 'meeting.subject_missing' }

/** The first id of `ids` is the subject's. */
export async function addAgendaItem(
  device: Device,
  input: AddAgendaItemInput,
): Promise<Result<Saved, AddAgendaItemError>> {
  await device.ready(input.coop)
  const { coop, meeting, kind, plannedMinutes, proposedBy, idea } = input
  const title = input.title.trim()
  if (title === '') return err({ type: 'meeting.subject_missing' })
  const last = agendaOf(meeting, device.records(coop, 'agendaItem')).at(-1)
  const id = newRecordId(agendaItemKind, device.random)
  const order = (last?.order ?? -1) + 1
  const touches: Touch[] = [
    { kind: 'agendaItem', coop, id, fields: { meeting, title, kind, plannedMinutes, proposedBy, idea, order } },
  ]
  if (idea !== undefined) touches.push({ kind: 'idea', coop, id: idea, fields: { status: 'onAgenda', agendaItem: id } })
  return device.save(touches, input.draft === undefined ? {} : { draft: input.draft })
}
