// A photo of a mission, by who was there. In `coop`: the team shows its work to the team. Facts of its creator; a photo
// taken away says so, and its sealed bytes stay where they were.

import * as v from 'valibot'
import { localDate, maybe, monthOf, recordIdOf } from '../field-types.ts'
import { sealedPhoto } from '../file/sealed-file.ts'
import { anyoneInSpace, creatorOrStaff, defineKind, factsOf, value } from '../record-kind.ts'

export const missionPhotoSchema = v.object({
  prestation: recordIdOf('pr'),
  /** The mission's day, so that one page holds the photos of one month. */
  day: localDate,
  photo: sealedPhoto,
  /** Somebody can be recognised on it. Until it is told, as if somebody could. */
  recognisable: maybe(v.boolean()),
  removed: maybe(v.boolean()),
})
export type MissionPhoto = v.InferOutput<typeof missionPhotoSchema>

export const missionPhotoKind = defineKind({
  kind: 'missionPhoto',
  code: 'mp',
  space: 'coop',
  version: 1,
  schema: missionPhotoSchema,
  fields: {
    ...factsOf(anyoneInSpace, { prestation: 'p', day: 'd', photo: 'f' }),
    recognisable: value('v', creatorOrStaff),
    removed: value('r', creatorOrStaff),
  },
  month: (fields) => monthOf(fields.day),
})
