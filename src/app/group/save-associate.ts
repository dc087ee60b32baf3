// A line of the register of a SCIC: a person or an organisation, in a category and a college, admitted by a decision.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { associateState } from '../../domain/coop/associate.rules.ts'
import { type Associate, associateKind } from '../../domain/coop/associate.schema.ts'
import { newPersonId } from '../../keys/ceremony.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device } from '../device/device.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type ValuesOf, type WriteError, writeRecord } from '../record/write-record.ts'

export type SaveAssociateError =
  | WriteError
  | { readonly type: 'register.incomplete' }
  /** The same voter is in the register already, and has not left. */
  | { readonly type: 'register.twice' }

export interface SaveAssociateInput {
  readonly coop: CoopId
  /** The line to change; a new one without it. */
  readonly id?: RecordId | undefined
  /** Of a new line: the person of the coop. Organisations, and people without a notebook, get an id of their own. */
  readonly person?: PersonId | undefined
  readonly values: ValuesOf<Omit<Associate, 'person'>>
  readonly draft?: string | undefined
}

export async function saveAssociate(
  device: Device,
  { coop, id, person, values, draft }: SaveAssociateInput,
): Promise<Result<SavedMasked, SaveAssociateError>> {
  await device.ready(coop)
  const needed = [values.name, values.category]
  if (needed.some((text) => (id === undefined ? !text?.trim() : text !== undefined && !text.trim())))
    return err({ type: 'register.incomplete' })
  if (id !== undefined) return writeRecord(device, { coop, id, draft }, { kind: 'associate', values })
  const today = todayOf(device)
  const isThere = readAssociates(device.records(coop, 'associate')).some(
    (one) => one.person === person && associateState(one, today) !== 'left',
  )
  if (isThere) return err({ type: 'register.twice' })
  const voter = person ?? newPersonId(device.random)
  const made = { isOrganisation: false, ...values, person: voter }
  return writeRecord(device, { coop, draft }, { kind: 'associate', values: made })
}

export const readAssociates = (views: Iterable<RecordView>): Read<Associate>[] => readRecords(associateKind, views)
