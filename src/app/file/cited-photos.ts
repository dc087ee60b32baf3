// Photos that records cite, whatever they show: those that stand, and taking one away or back again.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import { isStaff } from '../../domain/record-kind.ts'
import type { Device, Me, Saved, SaveError } from '../device/device.port.ts'
import type { Read } from '../meeting/read-records.ts'

/** Those that were not taken away, in the order in which they were taken. */
export const standingPhotos = <Photo extends Read<{ readonly removed?: boolean | null | undefined }>>(
  photos: readonly Photo[],
): Photo[] =>
  photos.filter(({ removed }) => removed !== true).sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))

export const mayChangePhoto = ({ person, rank }: Pick<Me, 'person' | 'rank'>, takenBy: PersonId): boolean =>
  isStaff(rank) || person === takenBy

export interface ChangePhotos {
  readonly coop: CoopId
  readonly ids: readonly RecordId[]
  /** Taken away, or back again. */
  readonly removed?: boolean
}

/** `fields` are those that change. */
export async function changePhotos(
  device: Device,
  kind: string,
  { coop, ids, ...fields }: ChangePhotos,
): Promise<Result<Saved, SaveError>> {
  await device.ready(coop)
  return device.save(ids.map((id) => ({ kind, coop, id, fields })))
}
