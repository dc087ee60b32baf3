// Plans a mission, or changes one that is planned. The guard looks at every coopérant of the team through their private
// cards [J7] [J9] [J10]: staff only, since a coopérant's phone knows none but its own.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { checkPlanning, type PlanningRefused } from '../../domain/guard/planning.rules.ts'
import { type Prestation, prestationKind } from '../../domain/job/prestation.schema.ts'
import { isStaff } from '../../domain/record-kind.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { changedFields } from './changed-fields.ts'
import { guardQuestion } from './guard-mission.ts'
import { type JobTime, type JobTimeError, readJobTime, type TimeInput } from './job-time.ts'

export interface PlanPrestationInput extends TimeInput {
  readonly coop: CoopId
  /** The mission to change; without it a new one. */
  readonly prestation?: RecordId | undefined
  readonly service?: RecordId | undefined
  readonly team: readonly PersonId[]
  readonly nature?: Prestation['nature'] | undefined
  /** Integer cents before tax; `null` = not known. */
  readonly amountCents?: number | null | undefined
  readonly privateHome?: boolean | undefined
  readonly note?: string | undefined
  /** Of a new mission, kept at the desk. */
  readonly client?: RecordId | undefined
  readonly draft?: string | undefined
}

export type PlanCheckError = JobTimeError | PlanningRefused
export type PlanPrestationError = SaveError | PlanCheckError | { readonly type: 'job.unknown' }

/** What planning this would answer, without writing; complete once `device.ready(coop)` has resolved. */
export function checkPlan(device: Device, input: PlanPrestationInput): Result<JobTime, PlanCheckError> {
  const time = readJobTime(input)
  if (!time.ok) return time
  const { coop, prestation, service, privateHome } = input
  const question = guardQuestion(device, {
    coop,
    prestation,
    service,
    privateHome,
    time: time.value,
    kind: 'job',
    people: input.team,
  })
  const answer = checkPlanning(question)
  return answer.ok ? ok(time.value) : answer
}

/** The first id of `ids` is the mission's. */
export async function planPrestation(
  device: Device,
  input: PlanPrestationInput,
): Promise<Result<Saved, PlanPrestationError>> {
  const { coop } = input
  await device.ready(coop)
  if (!isStaff(device.me.rank)) return err({ type: 'save.not_allowed', kind: 'prestation', field: 'team' })
  const known = input.prestation && readRecord(prestationKind, device.record(input.prestation))
  if (input.prestation !== undefined && !known) return err({ type: 'job.unknown' })
  const checked = checkPlan(device, input)
  if (!checked.ok) return checked
  const time = checked.value
  const fields = {
    service: input.service,
    day: time.day,
    start: time.start,
    end: time.end,
    breakMinutes: time.breakMinutes,
    team: [...new Set(input.team)],
    nature: input.nature ?? 'paid',
    amountCents: input.amountCents,
    privateHome: input.privateHome,
    note: input.note?.trim() || undefined,
  }
  const options = input.draft === undefined ? {} : { draft: input.draft }
  if (!known) {
    const touches: Touch[] = [{ kind: 'prestation', coop, fields: { ...fields, status: 'planned' } }]
    // For whom is known at the desk only.
    if (input.client !== undefined && device.canWrite('missionClient', coop))
      touches.push({ kind: 'missionClient', coop, fields: { client: input.client }, refs: { prestation: 1 } })
    return device.save(touches, options)
  }
  const note = input.note === undefined ? undefined : input.note.trim() || null
  const changes = changedFields(known, { ...fields, note })
  const unchanged = Object.keys(changes).length === 0
  return device.save(unchanged ? [] : [{ kind: 'prestation', coop, id: known.id, fields: changes }], options)
}
