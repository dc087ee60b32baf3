// Changes a subject: done or not, its minutes, what came out of it, taken off the agenda. `null` clears a field.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { AgendaKind } from '../../domain/meeting/agenda-item.schema.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import type { AddAgendaItemError } from './add-agenda-item.ts'
import { agendaOf } from './meeting-room.ts'

export interface AgendaItemChanges {
  readonly title?: string
  readonly kind?: AgendaKind
  readonly plannedMinutes?: number | null
  readonly outcome?: string | null
  readonly done?: boolean
  readonly dropped?: boolean
}

export async function changeAgendaItem(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly item: RecordId
    readonly changes: AgendaItemChanges
    readonly draft?: string | undefined
  },
): Promise<Result<Saved, AddAgendaItemError>> {
  await device.ready(input.coop)
  if (input.changes.title?.trim() === '') return err({ type: 'meeting.subject_missing' })
  return device.save(
    [{ kind: 'agendaItem', coop: input.coop, id: input.item, fields: { ...input.changes } }],
    input.draft === undefined ? {} : { draft: input.draft },
  )
}

/** Moves a subject one place up or down. At an end nothing is written. */
export async function moveAgendaItem(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly meeting: RecordId
    readonly item: RecordId
    readonly by: -1 | 1
  },
): Promise<Result<Saved, SaveError>> {
  await device.ready(input.coop)
  const items = agendaOf(input.meeting, device.records(input.coop, 'agendaItem'))
  const from = items.findIndex(({ id }) => id === input.item)
  const to = from + input.by
  const moved = items[from]
  if (moved === undefined || items[to] === undefined) return ok({ ids: [], at: device.clock.now() })
  const next = items.filter((item) => item !== moved)
  next.splice(to, 0, moved)
  const touches = next.flatMap((item, order) =>
    item.order === order ? [] : [{ kind: 'agendaItem', coop: input.coop, id: item.id, fields: { order } }],
  )
  return device.save(touches)
}
