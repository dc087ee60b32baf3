// The end of the accompaniment: the exit, the copy that the person reads, their word about being called six months
// later, and the day they leave the coop, in one save.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { categoryOfExit, type ExitCategory, type ExitSituation } from '../../domain/case/exit.rules.ts'
import type { Via } from '../../domain/notebook/via.ts'
import { checkNextStage, type PathError } from '../../domain/path/path.rules.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Device, Touch } from '../device/device.port.ts'
import { readConsents } from '../notebook/give-consent.ts'
import { readWay } from '../path/read-way.ts'
import { createMasking } from '../record/masking.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'
import { copyTouch } from './copy-touch.ts'

export interface RecordExitInput {
  readonly coop: CoopId
  readonly person: PersonId
  readonly situation: ExitSituation
  readonly contractMonths?: number | undefined
  /** The category that follows from the situation, unless someone knows better. */
  readonly category?: ExitCategory | undefined
  readonly alternativeProject?: string | undefined
  readonly day?: LocalDate | undefined
  /** Whether they agree to be called six months later, and how that reached us; missing when it was not asked. */
  readonly followUp?: { readonly given: boolean; readonly via: Exclude<Via, 'own'> } | undefined
  /** They leave the coop that day: someone who signs a CESA goes on in it. */
  readonly leaves: boolean
  readonly draft?: string | undefined
}

/** The first of `ids` is the exit's. */
export async function recordExit(
  device: Device,
  input: RecordExitInput,
): Promise<Result<SavedMasked, WriteError | PathError>> {
  const { coop, person, situation, contractMonths, followUp, draft } = input
  await device.ready(coop)
  const day = input.day ?? todayOf(device)
  const { stages, rules } = readWay(device, { coop, person })
  // Before the notebook there was paper: an exit without any stage known here is still an exit.
  const checked =
    stages.length === 0 ? undefined : checkNextStage({ stages, next: { kind: 'exit', start: day }, rules })
  if (checked !== undefined && !checked.ok) return checked
  const values = {
    day,
    situation,
    contractMonths,
    category: input.category ?? categoryOfExit({ situation, contractMonths }),
    alternativeProject: input.alternativeProject,
  }
  const others: Touch[] = [copyTouch({ coop, person, day, content: createMasking().all(values) })]
  if (followUp !== undefined) {
    const fields = { use: 'followUp6', given: followUp.given, day, by: 'self', via: followUp.via }
    others.push({ kind: 'consent', coop, person, fields })
  }
  if (input.leaves) others.push({ kind: 'card', coop, id: recordIdFor(cardKind, person), fields: { left: day } })
  return writeRecord(device, { coop, person, draft }, { kind: 'exit', values, with: others })
}

/** What was learnt six months later: only of someone who agreed to be called. */
export async function noteFollowUp(
  device: Device,
  input: { readonly coop: CoopId; readonly exit: RecordId; readonly category: ExitCategory },
): Promise<Result<SavedMasked, WriteError | { readonly type: 'consent.not_given' }>> {
  const { coop, exit, category } = input
  await device.ready(coop)
  const person = device.record(exit)?.person
  if (person === undefined) return err({ type: 'record.unknown' })
  const consent = readConsents(device, { coop, person }).find(({ use }) => use === 'followUp6')
  if (consent?.state !== 'given') return err({ type: 'consent.not_given' })
  return writeRecord(
    device,
    { coop, id: exit },
    { kind: 'exit', values: { followUpOn: todayOf(device), followUpCategory: category } },
  )
}
