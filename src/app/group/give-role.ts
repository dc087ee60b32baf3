// Gives a function for a term, on the coop's decision, or ends it. Who held it before holds it until their own last day or
// until the next one is given: the words of a term are facts, its end is a day.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { type Role, type RoleFunction, roleKind } from '../../domain/coop/role.schema.ts'
import { isLocalDate } from '../../domain/time/local-date.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device } from '../device/device.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'

export interface GiveRoleInput {
  readonly coop: CoopId
  readonly person: PersonId
  readonly function: RoleFunction
  /** In the coop's own words, for example « co-présidente ». */
  readonly title?: string | undefined
  /** 'YYYY-MM-DD'; without it until the next one. */
  readonly until?: string | undefined
  readonly decision?: RecordId | undefined
  readonly draft?: string | undefined
}

export type GiveRoleError = WriteError | { readonly type: 'role.until_invalid' }

export async function giveRole(device: Device, input: GiveRoleInput): Promise<Result<SavedMasked, GiveRoleError>> {
  const { coop, person, function: name, title, until, decision, draft } = input
  const from = todayOf(device)
  if (until !== undefined && (!isLocalDate(until) || until < from)) return err({ type: 'role.until_invalid' })
  const values = { person, function: name, title: title?.trim(), from, until, decision }
  return writeRecord(device, { coop, draft }, { kind: 'role', values })
}

/** Their last day is today; `null` gives the term back as it was. */
export const endRole = (
  device: Device,
  { coop, role, until }: { readonly coop: CoopId; readonly role: RecordId; readonly until?: Role['until'] },
): Promise<Result<SavedMasked, WriteError>> =>
  writeRecord(
    device,
    { coop, id: role },
    { kind: 'role', values: { until: until === undefined ? todayOf(device) : until } },
  )

export const readRoles = (views: Iterable<RecordView>): Read<Role>[] => readRecords(roleKind, views)
