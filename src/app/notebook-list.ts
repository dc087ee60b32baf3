// The notebooks of this browser, to be chosen from while all are closed: pictures, and the nicknames that their owners
// chose to show. Examples are not among them: they are chosen on their own page.

import { createLive, type Live } from '../base/live.ts'
import type { Random } from '../base/ports.ts'
import { type Face, faceOfId, freeFace } from '../vault/faces.ts'
import type { Profile, ProfileRegistry } from '../vault/profiles.ts'

export type { Face, FacePicture } from '../vault/faces.ts'
export { facePictures, longestNickname } from '../vault/faces.ts'

export interface NotebookHere {
  readonly id: string
  readonly face: Face
  /** « Ancien carnet gardé »: its code was forgotten. */
  readonly kept: boolean
}

export interface NotebookList {
  readonly live: Live<readonly NotebookHere[]>
  /** Reads the registry again. */
  look(): Promise<void>
  /** What a new notebook's row holds beside its role: the face of the one that it replaces, or one drawn by lot. */
  faceFor(replaces: string | undefined): Promise<Face>
  changeFace(id: string, face: Face): Promise<void>
  /** Its owner has another notebook here now. */
  keepAside(id: string): Promise<void>
}

export function createNotebookList(registry: ProfileRegistry, random: Random): NotebookList {
  const live = createLive<readonly NotebookHere[]>([])
  const own = async (): Promise<Profile[]> => (await registry.list()).filter(({ demo }) => !demo)
  const faceOf = ({ id, face }: Profile): Face => face ?? faceOfId(id)

  async function look(): Promise<void> {
    live.set((await own()).map((one) => ({ id: one.id, face: faceOf(one), kept: one.kept ?? false })))
  }
  async function change(id: string, fields: Partial<Pick<Profile, 'face' | 'kept'>>): Promise<void> {
    const row = (await own()).find((one) => one.id === id)
    if (row) await registry.put({ ...row, ...fields })
    await look()
  }

  return {
    live,
    look,
    async faceFor(replaces) {
      const rows = await own()
      const before = rows.find(({ id }) => id === replaces)
      return before ? faceOf(before) : freeFace(rows.map(faceOf), random)
    },
    changeFace: (id, face) => change(id, { face }),
    keepAside: (id) => change(id, { kept: true }),
  }
}
