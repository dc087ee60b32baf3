// Which notebooks this browser holds, before any is unlocked: ids and hints, never a name but the nickname that its owner chose
// to show there.
// Every store of a profile is named after its id, so that several can be open in separate windows.
import { Dexie, type Table } from 'dexie'
import * as v from 'valibot'
import { toHex } from '../base/bytes.ts'
import { ranks } from '../base/ids.ts'
import type { Random } from '../base/ports.ts'
import { Face } from './faces.ts'

/** 8 bytes in hexadecimal. */
export const ProfileId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/), v.brand('ProfileId'))
export type ProfileId = v.InferOutput<typeof ProfileId>

/** A coop's season in four notebooks; a network of coops in its coordination's. */
export const exampleKeys = ['season', 'network'] as const
export type ExampleKey = (typeof exampleKeys)[number]

const Profile = v.object({
  id: ProfileId,
  role: v.picklist(ranks),
  demo: v.boolean(),
  /** Which of the examples an example notebook belongs to; the first one where nothing is said. */
  example: v.optional(v.picklist(exampleKeys)),
  /** Milliseconds since 1970. */
  createdAt: v.number(),
  /** One that does not read hides no notebook. */
  face: v.fallback(v.optional(Face), undefined),
  /** Its code was forgotten, and its owner has another one here: it stays, closed, in case the code comes back. */
  kept: v.optional(v.boolean()),
})
export type Profile = v.InferOutput<typeof Profile>

export interface ProfileRegistry {
  /** Oldest first; rows that are not profiles are left out. */
  list(): Promise<Profile[]>
  get(id: ProfileId): Promise<Profile | undefined>
  put(profile: Profile): Promise<void>
  remove(id: ProfileId): Promise<void>
}

export const newProfileId = (random: Random): ProfileId => v.parse(ProfileId, toHex(random.bytes(8)))

export function openProfileRegistry(): ProfileRegistry {
  const db = new Dexie('carnet-profiles', { chromeTransactionDurability: 'strict' }) as Dexie & {
    profiles: Table<unknown, string>
  }
  db.version(1).stores({ profiles: 'id' })
  return {
    async list() {
      const rows = await db.profiles.toArray()
      const profiles = rows.map(toProfile).filter((profile) => profile !== undefined)
      return profiles.sort((a, b) => a.createdAt - b.createdAt)
    },
    async get(id) {
      return toProfile(await db.profiles.get(id))
    },
    async put(profile) {
      await db.profiles.put({ ...profile })
    },
    async remove(id) {
      await db.profiles.delete(id)
    },
  }
}

function toProfile(row: unknown): Profile | undefined {
  const parsed = v.safeParse(Profile, row)
  return parsed.success ? parsed.output : undefined
}

const windowKey = 'carnet-profile'

/** The profile that this window is for: `?profile=` first, then what the window remembers. */
export function profileOfWindow(input: {
  readonly search: string
  readonly memory: Pick<Storage, 'getItem'>
}): ProfileId | undefined {
  const asked = new URLSearchParams(input.search).get('profile')
  const parsed = v.safeParse(ProfileId, asked ?? input.memory.getItem(windowKey))
  return parsed.success ? parsed.output : undefined
}

/** Reloading this window opens the same profile, whatever its address says. */
export function rememberProfile(id: ProfileId, memory: Pick<Storage, 'setItem'>): void {
  memory.setItem(windowKey, id)
}

export const forgetProfile = (memory: Pick<Storage, 'removeItem'>): void => memory.removeItem(windowKey)
