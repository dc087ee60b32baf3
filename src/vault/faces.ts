// The face of a notebook while it is closed: a picture, and a nickname if its owner wants one. Both lie outside the vault,
// readable without any code, which the page that asks for them says. The picture is drawn by lot: it tells nothing.

import * as v from 'valibot'
import type { Random } from '../base/ports.ts'

export const facePictures = [
  'star',
  'leaf',
  'sun',
  'moon',
  'fish',
  'cat',
  'bird',
  'flower',
  'anchor',
  'umbrella',
  'mountain',
  'boat',
] as const
export type FacePicture = (typeof facePictures)[number]

export const longestNickname = 20

export const Face = v.object({
  picture: v.picklist(facePictures),
  nickname: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longestNickname))),
})
export type Face = v.InferOutput<typeof Face>

/** A picture that no other notebook of this browser has, as long as there is one. */
export function freeFace(taken: readonly Face[], random: Random): Face {
  const free = facePictures.filter((picture) => taken.every((face) => face.picture !== picture))
  const from = free.length > 0 ? free : facePictures
  return { picture: from[(random.bytes(1)[0] ?? 0) % from.length] ?? 'star' }
}

/** Of notebooks that are older than faces: always the same one. */
export const faceOfId = (id: string): Face => ({
  picture: facePictures[Number.parseInt(id.slice(0, 4), 16) % facePictures.length] ?? 'star',
})
