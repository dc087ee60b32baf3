// One organisation while somebody is connected to it: its control view, rebuilt from the store when the first device
// comes and dropped when the last one leaves, so that memory follows connections and not what is stored.

import type { DeviceId, Hash, LogId, OrgId, SpaceId } from '../base/ids.ts'
import { createMutex, type Mutex } from '../base/mutex.ts'
import type { Clock } from '../base/ports.ts'
import { type ControlView, createControlView } from '../control/control-view.ts'
import type { SignKeyPair } from '../crypto/sign.ts'
import { type ControlOp, parseOp } from '../protocol/control-op.format.ts'
import { readableScopes } from './access.ts'
import { type EntryStore, StoreError } from './entry-store.port.ts'

export interface OrganisationParts {
  readonly store: EntryStore
  readonly identity: SignKeyPair
  readonly clock: Clock
  readonly registration: 'open' | 'closed'
}

export interface Organisation extends OrganisationParts {
  readonly id: OrgId
  /** Operations and receipts are checked, written and taken in one after the other. */
  readonly turn: Mutex
  readonly view: () => ControlView
  /** The log whose operation commits to this wraps blob. */
  readonly logOfBlob: (blob: Hash) => LogId | undefined
  /** Remembers what an operation that the view took in commits to. */
  readonly noteOp: (op: ControlOp) => void
  /** Rebuilds the view: what it took in could not be written. */
  readonly reload: () => Promise<void>
  readonly scopes: (identity: DeviceId) => ReadonlySet<LogId | SpaceId>
  /** Something was appended. `rights`: an operation or a receipt was. */
  readonly changed: (rights: boolean) => void
  readonly onChange: (listener: () => void) => () => void
}

export async function openOrganisation(id: OrgId, parts: OrganisationParts): Promise<Organisation> {
  let state = await load(id, parts.store)
  let scopesByDevice = new Map<DeviceId, ReadonlySet<LogId | SpaceId>>()
  const listeners = new Set<() => void>()

  return {
    ...parts,
    id,
    turn: createMutex(),
    view: () => state.view,
    logOfBlob: (blob) => state.blobs.get(blob),
    noteOp: (op) => noteBlob(state.blobs, op),
    async reload() {
      state = await load(id, parts.store)
      scopesByDevice = new Map()
    },
    scopes(identity) {
      const held = scopesByDevice.get(identity) ?? readableScopes(state.view, identity)
      scopesByDevice.set(identity, held)
      return held
    },
    changed(rights) {
      if (rights) scopesByDevice = new Map()
      for (const listener of listeners) listener()
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

interface LoadedLogs {
  readonly view: ControlView
  readonly blobs: Map<Hash, LogId>
}

async function load(id: OrgId, store: EntryStore): Promise<LoadedLogs> {
  const view = createControlView({ org: id, strict: true })
  const blobs = new Map<Hash, LogId>()
  for (const { kind, bytes, pos } of await store.control(id)) {
    const taken = kind === 'op' ? await view.add(bytes) : await view.addReceipt(bytes)
    if (!taken.ok) throw new StoreError(`expected position ${pos} to verify again, got ${taken.error.type}`)
    const op = kind === 'op' ? parseOp(bytes) : undefined
    if (op?.ok) noteBlob(blobs, op.value)
  }
  return { view, blobs }
}

function noteBlob(blobs: Map<Hash, LogId>, { body, log }: ControlOp): void {
  if ('wrapsHash' in body) blobs.set(body.wrapsHash, log)
}

export interface Organisations {
  /** Every `open` is paired with one `close`. */
  open(id: OrgId): Promise<Organisation>
  close(id: OrgId): void
  /** The organisation that a root founded. */
  foundedBy(root: DeviceId): Promise<OrgId | undefined>
}

export function createOrganisations(parts: OrganisationParts): Organisations {
  const held = new Map<OrgId, { readonly loading: Promise<Organisation>; users: number }>()
  return {
    open(id) {
      const entry = held.get(id) ?? { loading: openOrganisation(id, parts), users: 0 }
      entry.users++
      held.set(id, entry)
      return entry.loading
    },
    close(id) {
      const entry = held.get(id)
      if (entry === undefined) return
      entry.users--
      if (entry.users === 0) held.delete(id)
    },
    foundedBy: (root) => parts.store.foundedBy(root),
  }
}
