// Joining with an invitation: the logs are read with the invitation's own keys, the claim is made, and everything is
// kept before anything is sent, so that an answer that gets lost changes nothing. The relay's receipt (coopérant) or
// staff's grant (animator) then gives the device its authority.

import type { Bytes } from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { createControlView } from '../../control/control-view.ts'
import { inviteSecrets, newDeviceSecrets } from '../../keys/device-secrets.ts'
import { encodeEpochKeys } from '../../keys/epoch-keys.ts'
import { claimInvite, spokenCode } from '../../keys/invite-ceremony.ts'
import { createKeyring } from '../../keys/keyring.ts'
import type { ControlItem, ControlKind } from '../../ledger/ledger.port.ts'
import { type InviteTicket, parseInviteText } from '../../protocol/invite.format.ts'
import type { SyncHost, SyncIdentity } from '../../sync/sync-host.port.ts'
import { emptyCursor } from '../../sync/sync-host.port.ts'
import { addControl, keysMeta } from '../device/control-data.ts'
import type { OpenDevice } from '../device/create-device.ts'
import type { Me } from '../device/device.port.ts'
import { type DeviceAdapters, deviceMeta, openDevice } from '../device/open-device.ts'

export interface ControlArrival {
  readonly kind: ControlKind
  readonly bytes: Bytes
}

/** Reads the logs that an invitation opens, whatever the path. */
export type ReadLogs = (
  ticket: InviteTicket,
  identity: SyncIdentity,
) => Promise<Result<readonly ControlArrival[], { type: string }>>

export interface Joined {
  readonly device: OpenDevice
  /** To be said to the coordinator, when a grant is needed. */
  readonly spokenCode?: string
}

export async function joinWithInvite(
  adapters: DeviceAdapters,
  input: { readonly invitation: string; readonly readLogs: ReadLogs },
): Promise<Result<Joined, { type: string }>> {
  const parsed = parseInviteText(input.invitation)
  if (!parsed.ok) return err({ type: 'keys.malformed_invite' })
  const ticket = parsed.value
  const { org } = ticket
  const inviteKeys = await inviteSecrets(ticket.secret, org)
  const logs = await input.readLogs(ticket, { org, sign: inviteKeys.sign, kem: inviteKeys.kem.publicKey })
  if (!logs.ok) return logs

  const view = createControlView({ org })
  const control: ControlItem[] = []
  for (const one of logs.value) {
    const item = await addControl(view, one.kind, one.bytes, true)
    if (item) control.push(item)
  }
  const secrets = await newDeviceSecrets(adapters.random)
  const claimed = await claimInvite({ view, inviteText: input.invitation, device: secrets, clock: adapters.clock })
  if (!claimed.ok) return claimed
  const { invite, claimOp, ops } = claimed.value
  for (const bytes of ops) {
    const item = await addControl(view, 'op', bytes, false)
    if (!item) throw new Error('expected our own claim to be accepted')
    control.push(item)
  }
  const keyring = createKeyring({ view, device: secrets })
  await keyring.learnFromInvite(inviteKeys)

  const me: Me = { org, device: secrets.id, person: invite.person, rank: invite.rank, coop: invite.coop }
  const meta = deviceMeta(me, secrets)
  meta.set(keysMeta, encodeEpochKeys(keyring.keys()))
  await adapters.ledger.transactions.store({ control, meta })
  const device = await openDevice(adapters)
  if (!device) throw new Error('expected the device that just joined')
  return ok({ device, ...(ticket.waits ? { spokenCode: spokenCode(claimOp) } : {}) })
}

/** A sync host that only listens: for reading the logs with an invitation's keys. */
export function createListener(identity: SyncIdentity): { host: SyncHost; arrived: ControlArrival[] } {
  const arrived: ControlArrival[] = []
  let cursor = emptyCursor
  const host: SyncHost = {
    identity: () => identity,
    cursor: async () => cursor,
    readable: () => [],
    outbox: async () => ({ ops: [], blobs: [], entries: [], beacons: [], total: 0 }),
    async receive(items, next) {
      for (const { kind, bytes } of items) if (kind !== 'entry' && kind !== 'beacon') arrived.push({ kind, bytes })
      cursor = next
    },
    settled: async () => undefined,
  }
  return { host, arrived }
}
