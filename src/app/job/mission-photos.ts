// Photos of a mission: taken by who was there, taken away by who took them or staff, and back again.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { type MissionPhoto, missionPhotoKind } from '../../domain/job/mission-photo.schema.ts'
import { type Prestation, prestationKind } from '../../domain/job/prestation.schema.ts'
import { isStaff } from '../../domain/record-kind.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device, Me, NewPhoto, Saved, SaveError } from '../device/device.port.ts'
import { type ChangePhotos, changePhotos, standingPhotos } from '../file/cited-photos.ts'
import { type KeepPhotoError, keepPhoto } from '../file/keep-photo.ts'
import { type Read, readRecord, readRecords } from '../meeting/read-records.ts'

export type AddMissionPhotoError =
  | KeepPhotoError
  | { readonly type: 'job.unknown' }
  | { readonly type: 'photo.not_there' }

/** The team, who wrote the mission down, and staff. */
export const mayAddMissionPhoto = ({ person, rank }: Pick<Me, 'person' | 'rank'>, mission: Prestation): boolean =>
  isStaff(rank) || mission.team.includes(person) || mission.loggedBy === person

export async function addMissionPhoto(
  device: Device,
  input: { readonly coop: CoopId; readonly prestation: RecordId; readonly photo: NewPhoto },
): Promise<Result<RecordId, AddMissionPhotoError>> {
  const { coop, prestation, photo } = input
  await device.ready(coop)
  const mission = readRecord(prestationKind, device.record(prestation))
  if (mission === undefined) return err({ type: 'job.unknown' })
  if (!mayAddMissionPhoto(device.me, mission)) return err({ type: 'photo.not_there' })
  const { kind } = missionPhotoKind
  return keepPhoto(device, { place: { kind, coop }, photo, fields: { prestation, day: mission.day } })
}

export interface ChangeMissionPhoto extends ChangePhotos {
  readonly recognisable?: boolean
}

export const changeMissionPhoto = (device: Device, change: ChangeMissionPhoto): Promise<Result<Saved, SaveError>> =>
  changePhotos(device, missionPhotoKind.kind, change)

/** Those of one mission that were not taken away, in the order in which they were taken. */
export const photosOfMission = (records: Iterable<RecordView>, mission: RecordId): Read<MissionPhoto>[] =>
  standingPhotos(readRecords(missionPhotoKind, records).filter(({ prestation }) => prestation === mission))
