// The colleges of a SCIC, kept together: their weights make one whole, so one alone is never changed.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { collegeKind } from '../../domain/coop/associate.schema.ts'
import { type CollegeError, checkColleges } from '../../domain/vote/college.rules.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'

export interface CollegeInput {
  /** A known college; a new one without it. */
  readonly id?: RecordId | undefined
  readonly name: string
  /** In ten-thousandths of the whole. */
  readonly weight: number
}

export type SaveCollegesError = SaveError | CollegeError | { readonly type: 'register.incomplete' }

/** Those that are not among them are retired: votes that were opened keep the colleges they froze. */
export async function saveColleges(
  device: Device,
  input: { readonly coop: CoopId; readonly colleges: readonly CollegeInput[]; readonly draft?: string },
): Promise<Result<Saved, SaveCollegesError>> {
  const { coop, draft } = input
  await device.ready(coop)
  const colleges = input.colleges.map((one) => ({ ...one, name: one.name.trim() }))
  if (colleges.some(({ name }) => name === '')) return err({ type: 'register.incomplete' })
  const checked = checkColleges(colleges.map(({ name, weight }) => ({ name, weight, voters: [] })))
  if (!checked.ok) return checked
  const known = readColleges(device.records(coop, 'college'))
  const touches = colleges.flatMap(({ id, name, weight }): Touch[] => {
    const before = known.find((one) => one.id === id)
    if (before?.name === name && before.weight === weight) return []
    return [{ kind: 'college', coop, ...(before ? { id: before.id } : {}), fields: { name, weight } }]
  })
  const gone = known
    .filter((one) => !colleges.some(({ id }) => id === one.id))
    .map(({ id }): Touch => ({ kind: 'college', coop, id, fields: { retired: true } }))
  return device.save([...touches, ...gone], draft === undefined ? {} : { draft })
}

/** Those in use, in the order in which votes freeze them. */
export const readColleges = (views: Iterable<RecordView>): Read<{ name: string; weight: number }>[] =>
  readRecords(collegeKind, views)
    .filter(({ retired }) => retired !== true)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
