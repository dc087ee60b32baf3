// The control logs of a device: read from the ledger when it opens, added to by ceremonies and arrivals. The epoch keys
// that they give are kept in the vault-sealed meta rows.

import { type Bytes, concat, fromHex } from '../../base/bytes.ts'
import type { Hash } from '../../base/ids.ts'
import type { ControlView } from '../../control/control-view.ts'
import { labelledHash } from '../../crypto/hash.ts'
import { decodeEpochKeys, encodeEpochKeys } from '../../keys/epoch-keys.ts'
import type { EpochKey } from '../../keys/epoch-wraps.ts'
import { type ControlItem, type ControlKind, type Ledger, LedgerError } from '../../ledger/ledger.port.ts'
import { parseOp } from '../../protocol/control-op.format.ts'
import { hashToId } from '../../protocol/identity.ts'
import { type DeviceCore, touch } from './device-parts.ts'
import { openSpaces } from './rooms.ts'

export const keysMeta = 'epoch-keys'

/** Takes one item into the view. Undefined for what is refused: nothing refused is kept. */
export async function addControl(
  view: ControlView,
  kind: ControlKind,
  bytes: Bytes,
  sent: boolean,
): Promise<ControlItem | undefined> {
  if (kind === 'blob') {
    const added = view.addBlob(bytes)
    return added.ok ? { kind, hash: added.value, bytes, sent } : undefined
  }
  if (kind === 'receipt') {
    const added = await view.addReceipt(bytes)
    return added.ok ? { kind, hash: hashToId(labelledHash('receipt', bytes)), bytes, sent: true } : undefined
  }
  const parsed = parseOp(bytes)
  if (!parsed.ok) return undefined
  const added = await view.add(bytes)
  return added.ok ? { kind, hash: parsed.value.hash, log: parsed.value.log, bytes, sent } : undefined
}

export interface LoadedControl {
  /** How many rows storage damaged: the relay can give them again. */
  readonly lost: number
  /** The operations that the view took in, all of them verified. */
  readonly taken: readonly Hash[]
}

/** Reads everything kept into a new view. */
export async function loadControl(view: ControlView, ledger: Ledger): Promise<LoadedControl> {
  let lost = 0
  const ops: Hash[] = []
  for (const kind of ['blob', 'op', 'receipt'] as const)
    for (const item of await ledger.control.list(kind)) {
      const added = await addControl(view, kind, item.bytes, item.sent)
      if (added?.hash !== item.hash) lost++
      else if (kind === 'op') ops.push(item.hash)
    }
  return { lost, taken: ops.filter((hash) => view.knows(hash)) }
}

const verifiedMeta = 'verified-ops'
const hashBytes = 32

/**
 * Operations whose signatures were checked here before. Sealed by the vault, so that whoever alters the storage cannot
 * add to it; a row that does not open costs checking all of them again.
 */
export async function loadVerified(ledger: Ledger): Promise<ReadonlySet<Hash>> {
  const verified = new Set<Hash>()
  try {
    const bytes = (await ledger.meta.get(verifiedMeta)) ?? new Uint8Array(0)
    for (let at = 0; at + hashBytes <= bytes.length; at += hashBytes)
      verified.add(hashToId(bytes.subarray(at, at + hashBytes)))
  } catch (cause) {
    if (!(cause instanceof LedgerError && cause.type === 'ledger.tampered')) throw cause
  }
  return verified
}

/** Remembers what was taken in, when that is more than was known. Returns whether it could be written. */
export async function keepVerified(ledger: Ledger, taken: readonly Hash[], known: ReadonlySet<Hash>): Promise<boolean> {
  if (taken.every((hash) => known.has(hash))) return true
  try {
    await ledger.meta.set(verifiedMeta, concat(...taken.map((hash) => fromHex(hash))))
    return true
  } catch (cause) {
    if (cause instanceof LedgerError) return false
    throw cause
  }
}

/** Rejects with `ledger.tampered` when they do not read: without them nothing would show, as if nothing were there. */
export async function loadKeys(ledger: Ledger): Promise<EpochKey[]> {
  const bytes = await ledger.meta.get(keysMeta)
  try {
    return bytes ? decodeEpochKeys(bytes) : []
  } catch (cause) {
    throw new LedgerError('ledger.tampered', { cause })
  }
}

/** Opens every wrap that can be opened now; the meta row to store when something was learnt. */
export async function keysToKeep(core: DeviceCore): Promise<Map<string, Bytes> | undefined> {
  const learnt = await core.keyring.learn()
  return learnt.length > 0 ? new Map([[keysMeta, encodeEpochKeys(core.keyring.keys())]]) : undefined
}

/** Opens, in the rooms that are open, the spaces that the control logs now give. Call it inside the mutex. */
export async function openNewSpaces(core: DeviceCore): Promise<void> {
  for (const room of core.rooms.values()) await openSpaces(core, room)
}

export interface Ceremony {
  readonly ops: readonly Bytes[]
  readonly blobs: readonly Bytes[]
}

/**
 * Takes in and keeps what a ceremony of our own made. Call it inside the mutex. Rejects with `LedgerError` when it cannot
 * be written: the view has it by then, so it stays owed to the ledger, and nothing that may cite it is written before it.
 */
export async function keepCeremony(core: DeviceCore, { ops, blobs }: Ceremony): Promise<void> {
  for (const [kind, list] of [
    ['blob', blobs],
    ['op', ops],
  ] as const)
    for (const bytes of list) {
      const item = await addControl(core.view, kind, bytes, false)
      if (!item) throw new Error(`expected our own ${kind} to be accepted`)
      core.owed.set(item.hash, item)
    }
  await keepOwed(core)
  await openNewSpaces(core)
  touch(core)
}

/** Writes what earlier ceremonies could not. Call it before anything that may cite them, inside the mutex. */
export async function keepOwed(core: DeviceCore): Promise<void> {
  if (core.owed.size === 0) return
  await core.keyring.learn()
  const meta = new Map([[keysMeta, encodeEpochKeys(core.keyring.keys())]])
  await core.ledger.transactions.store({ control: [...core.owed.values()], meta })
  core.owed.clear()
}
