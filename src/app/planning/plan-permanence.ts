// Plans a permanence, or changes one. For minors it is work like any other: the guard refuses with its reasons.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { checkPlanning, type PlanningRefused } from '../../domain/guard/planning.rules.ts'
import { type Permanence, permanenceKind } from '../../domain/planning/permanence.schema.ts'
import { isStaff } from '../../domain/record-kind.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { changedFields } from '../job/changed-fields.ts'
import { guardQuestion } from '../job/guard-mission.ts'
import { type JobTime, type JobTimeError, readJobTime, type TimeInput } from '../job/job-time.ts'
import { type Read, readRecord } from '../meeting/read-records.ts'

export interface PlanPermanenceInput extends TimeInput {
  readonly coop: CoopId
  /** The permanence to change; without it a new one. */
  readonly permanence?: RecordId | undefined
  readonly place: Permanence['place']
  readonly team: readonly PersonId[]
  readonly note?: string | undefined
  readonly draft?: string | undefined
}

export type PlanPermanenceError =
  | SaveError
  | JobTimeError
  | PlanningRefused
  | { readonly type: 'planning.team_missing' }

/** What planning this would answer, without writing; complete once `device.ready(coop)` has resolved. */
export function checkPermanence(
  device: Device,
  input: PlanPermanenceInput,
): Result<JobTime & Required<Pick<TimeInput, 'start' | 'end'>>, Exclude<PlanPermanenceError, SaveError>> {
  const read = readJobTime(input)
  if (!read.ok) return read
  const { start, end } = read.value
  if (start === undefined || end === undefined) return err({ type: 'job.times_invalid' })
  if (input.team.length === 0) return err({ type: 'planning.team_missing' })
  const question = guardQuestion(device, {
    coop: input.coop,
    time: read.value,
    kind: 'permanence',
    people: input.team,
    permanence: input.permanence,
  })
  const answer = checkPlanning(question)
  return answer.ok ? ok({ ...read.value, start, end }) : answer
}

/** Staff plan for anyone; a coopérant's phone knows nothing of the others' age, so they plan with the team. */
export async function planPermanence(
  device: Device,
  input: PlanPermanenceInput,
): Promise<Result<Saved, PlanPermanenceError>> {
  const { coop, place } = input
  await device.ready(coop)
  if (!isStaff(device.me.rank)) return err({ type: 'save.not_allowed', kind: 'permanence', field: 'team' })
  const checked = checkPermanence(device, input)
  if (!checked.ok) return checked
  const { day, start, end } = checked.value
  const note = input.note?.trim() || undefined
  const fields = { place, day, start, end, team: [...new Set(input.team)], note }
  const options = input.draft === undefined ? {} : { draft: input.draft }
  const known = input.permanence && readRecord(permanenceKind, device.record(input.permanence))
  if (!known) return device.save([{ kind: 'permanence', coop, fields }], options)
  const changes = changedFields(known, { ...fields, note: note ?? null })
  const unchanged = Object.keys(changes).length === 0
  return device.save(unchanged ? [] : [{ kind: 'permanence', coop, id: known.id, fields: changes }], options)
}

export async function cancelPermanence(
  device: Device,
  input: { readonly coop: CoopId; readonly permanence: RecordId; readonly cancelled: boolean },
): Promise<Result<Saved, SaveError>> {
  const { coop, permanence, cancelled } = input
  await device.ready(coop)
  return device.save([{ kind: 'permanence', coop, id: permanence, fields: { cancelled } }])
}

export const readPermanence = (view: RecordView): Read<Permanence> | undefined => readRecord(permanenceKind, view)
