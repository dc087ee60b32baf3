// « Pas disponible », by the person themself or noted by staff; taken back at any time.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { isLocalDate } from '../../domain/time/local-date.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'

export interface SayAwayInput {
  readonly coop: CoopId
  /** Without it, the person of this device. */
  readonly person?: PersonId | undefined
  /** 'YYYY-MM-DD', both included. */
  readonly from: string
  readonly to: string
  /** 'HH:MM' both, or neither for the whole day. */
  readonly start?: string | undefined
  readonly end?: string | undefined
  /** 1 Monday … 7 Sunday. */
  readonly weekday?: number | undefined
  readonly draft?: string | undefined
}

export type SayAwayError = SaveError | { readonly type: 'planning.days_invalid' | 'planning.hours_invalid' }

export async function sayAway(device: Device, input: SayAwayInput): Promise<Result<Saved, SayAwayError>> {
  const { coop, from, to, start, end, weekday, person = device.me.person } = input
  await device.ready(coop)
  if (!isLocalDate(from) || !isLocalDate(to) || to < from) return err({ type: 'planning.days_invalid' })
  if ((start === undefined) !== (end === undefined) || (start !== undefined && end !== undefined && end <= start))
    return err({ type: 'planning.hours_invalid' })
  const fields = { person, from, to, start, end, weekday }
  return device.save([{ kind: 'away', coop, fields }], input.draft === undefined ? {} : { draft: input.draft })
}

export async function withdrawAway(
  device: Device,
  input: { readonly coop: CoopId; readonly away: RecordId; readonly withdrawn: boolean },
): Promise<Result<Saved, SaveError>> {
  await device.ready(input.coop)
  return device.save([{ kind: 'away', coop: input.coop, id: input.away, fields: { withdrawn: input.withdrawn } }])
}
