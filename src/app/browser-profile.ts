// One profile of this browser: its databases, its vault, and the adapters of its device. Every store carries the
// profile's name, so that several profiles can be open in separate windows.

import type { CoopId } from '../base/ids.ts'
import type { Clock, Random } from '../base/ports.ts'
import { ok, type Result } from '../base/result.ts'
import { addDays } from '../domain/time/local-date.ts'
import { dayOf, localDateTime, parisInstant, parisTimeAt } from '../domain/time/local-time.ts'
import { openCarnetDatabase } from '../ledger/database.ts'
import { createDexieLedger } from '../ledger/ledger.dexie.ts'
import { createDexieDraftStore, createDexieSlotStore } from '../ledger/vault-stores.dexie.ts'
import { createProjector } from '../readmodel/projector.ts'
import { createReadModel } from '../readmodel/read-model.ts'
import type { Projector, ReadModel } from '../readmodel/readmodel.port.ts'
import { createDexieReadModelStore } from '../readmodel/store.dexie.ts'
import { openMirror } from '../replica/mirror.ts'
import { persistMirrorInIndexedDb } from '../replica/mirror.y-indexeddb.ts'
import type { DayCode } from '../vault/day-code.ts'
import { deriveInWorker } from '../vault/derive-in-worker.ts'
import { createDrafts } from '../vault/drafts.ts'
import { changeCode, checkCode, createDayCode, createVault, unlockVault } from '../vault/slots.ts'
import type { Drafts, UnlockError, Vault, VaultExists, VaultSecret, WeakCode } from '../vault/vault.port.ts'
import type { DeviceAdapters } from './device/open-device.ts'
import { roomLeft } from './network.ts'

export interface BrowserProfile {
  readonly id: string
  readonly adapters: DeviceAdapters
  readonly projector: Projector
  readonly reads: ReadModel
  readonly drafts: Drafts
  close(): void
}

export interface ProfileParts {
  readonly clock: Clock
  readonly random: Random
  /** A read-model row did not open: the coop should be projected again. */
  readonly onDamage: (coop: CoopId | undefined) => void
}

/** Makes the vault of a new profile, sealed by `code`. */
export async function createProfile(
  id: string,
  code: VaultSecret,
  parts: ProfileParts,
): Promise<Result<BrowserProfile, WeakCode | VaultExists>> {
  const db = openCarnetDatabase(id)
  const vault = await createVault({
    slots: createDexieSlotStore(db),
    secret: code,
    random: parts.random,
    deriveKey: deriveInWorker,
  })
  if (!vault.ok) return vault
  return ok(await openProfile(id, db, vault.value, parts))
}

export async function unlockProfile(
  id: string,
  code: VaultSecret,
  parts: ProfileParts,
): Promise<Result<BrowserProfile, UnlockError>> {
  const db = openCarnetDatabase(id)
  const { clock, random } = parts
  const vault = await unlockVault({
    slots: createDexieSlotStore(db),
    secret: code,
    random,
    clock,
    deriveKey: deriveInWorker,
  })
  if (!vault.ok) {
    db.close()
    return vault
  }
  return ok(await openProfile(id, db, vault.value, parts))
}

/** The same profile, its vault opened by the code of the day. */
export const openUnlocked = (id: string, vault: Vault, parts: ProfileParts): Promise<BrowserProfile> =>
  openProfile(id, openCarnetDatabase(id), vault, parts)

const dayCodeMs = 12 * 3_600_000

/** A code of the day in this page's memory, until midnight in Paris and twelve hours at most. */
export async function createProfileDayCode(
  id: string,
  { passphrase, pin }: { readonly passphrase: string; readonly pin: string },
  { clock, random }: Pick<ProfileParts, 'clock' | 'random'>,
): Promise<Result<DayCode, UnlockError | WeakCode>> {
  const db = openCarnetDatabase(id)
  const now = clock.now()
  const midnight = parisInstant(localDateTime(`${addDays(dayOf(parisTimeAt(now)), 1)}T00:00`))
  try {
    return await createDayCode({
      slots: createDexieSlotStore(db),
      current: { kind: 'passphrase', text: passphrase },
      pin,
      until: Math.min(midnight, now + dayCodeMs),
      clock,
      random,
      deriveKey: deriveInWorker,
    })
  } finally {
    db.close()
  }
}

/** Whether this is the profile's code. Wrong ones count, and pause, as when it is unlocked. */
export async function checkProfileCode(
  id: string,
  code: VaultSecret,
  clock: Clock,
): Promise<Result<void, UnlockError>> {
  const db = openCarnetDatabase(id)
  try {
    return await checkCode({ slots: createDexieSlotStore(db), secret: code, clock, deriveKey: deriveInWorker })
  } finally {
    db.close()
  }
}

/**
 * Another code for the same vault: one durable write replaces the slot, so that after a kill either code opens it, the old
 * or the new. Nothing else is sealed anew.
 */
export async function changeProfileCode(
  id: string,
  codes: { readonly current: VaultSecret; readonly next: VaultSecret },
  parts: Pick<ProfileParts, 'clock' | 'random'>,
): Promise<Result<void, UnlockError | WeakCode>> {
  const db = openCarnetDatabase(id)
  try {
    return await changeCode({ slots: createDexieSlotStore(db), ...codes, ...parts, deriveKey: deriveInWorker })
  } finally {
    db.close()
  }
}

async function openProfile(
  id: string,
  db: ReturnType<typeof openCarnetDatabase>,
  vault: Vault,
  { clock, random, onDamage }: ProfileParts,
): Promise<BrowserProfile> {
  const ledger = createDexieLedger({ db, vault })
  await ledger.acquireLease()
  const store = createDexieReadModelStore(db, () => onDamage(undefined))
  const projector = createProjector({ vault, store, clock })
  const reads = createReadModel({ vault, store, onDamage })
  return {
    id,
    projector,
    reads,
    drafts: createDrafts({ vault, rows: createDexieDraftStore(db) }),
    adapters: {
      ledger,
      clock,
      random,
      projector,
      room: roomLeft,
      openMirror: (coop) =>
        openMirror({ coop, vault, random, persistence: persistMirrorInIndexedDb(`carnet-${id}-mirror-${coop}`) }),
    },
    close() {
      reads.close()
      ledger.close()
      vault.close()
    },
  }
}
