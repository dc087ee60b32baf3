// A device whose path is in the attacker's hands: what another device wrote goes to it one by one, altered or not.

import type { SendStatus } from '../../../../src/app/carnet-app.ts'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { createSyncHost } from '../../../../src/app/device/sync-host.ts'
import { watchSendStatus } from '../../../../src/app/send-status.ts'
import type { Bytes } from '../../../../src/base/bytes.ts'
import type { SpaceId } from '../../../../src/base/ids.ts'
import { createLive } from '../../../../src/base/live.ts'
import { sealEntry } from '../../../../src/keys/seal-entry.ts'
import { type Entry, parseEntry } from '../../../../src/protocol/entry.format.ts'
import { encodeSegment } from '../../../../src/protocol/segment.format.ts'
import type { SpaceUpdate } from '../../../../src/replica/replica.port.ts'
import { offlineStatus } from '../../../../src/sync/sync-status.ts'
import { createTestCoop, expectOk, type TestCoop } from '../memory-device.ts'

export interface Attack extends TestCoop {
  readonly anna: OpenDevice
  readonly ines: OpenDevice
  readonly space: SpaceId
  /** Anna saves a meeting of this place, sealed at once; returns the entry. */
  write(place: string): Promise<Entry>
  /** Gives bytes to Inès's device as the relay would. */
  give(...entries: readonly Bytes[]): Promise<void>
  /** Places of the meetings that Inès's device shows. */
  shown(): string[]
  /** What the screens of Inès's device would say once caught up. */
  status(): Promise<SendStatus>
}

export async function createAttack(): Promise<Attack> {
  const test = await createTestCoop()
  const { coop } = test
  const anna = await test.newcomer('Anna', 'animator')
  const ines = await test.newcomer('Inès', 'cooperant')
  const space = anna.core.view.spaceId('coop', coop)
  // Anna's device leaves the hub: from now on the attacker carries what it writes.
  test.hub.setOnline(anna, false)
  let pos = 1000
  return {
    ...test,
    anna,
    ines,
    space,
    async write(place) {
      expectOk(
        await anna.save([
          { kind: 'meeting', coop, fields: { kind: 'team', day: '2024-07-02', status: 'planned', place } },
        ]),
      )
      await anna.seal()
      return lastOf(anna, space)
    },
    give: (...entries) => ines.receive(entries.map((bytes) => ({ kind: 'entry', bytes, pos: pos++ }))),
    shown: () =>
      ines
        .records(coop, 'meeting')
        .map(({ fields }) => String(fields.place))
        .sort(),
    status: () => statusOf(ines),
  }
}

export async function lastOf(device: OpenDevice, space: SpaceId): Promise<Entry> {
  const row = (await device.core.ledger.entries.list(space, device.me.device)).at(-1)
  const entry = row && parseEntry(row.bytes)
  if (!entry?.ok) throw new Error('expected an entry')
  return entry.value
}

export function statusOf(device: OpenDevice): Promise<SendStatus> {
  const status = { ...offlineStatus, link: 'online', caughtUp: true } as const
  return new Promise((resolve) => {
    const parts = {
      device,
      host: createSyncHost(device.core),
      relay: { status: () => status },
      loss: { sentAgainAt: async () => undefined },
    }
    const watched = watchSendStatus(parts, createLive(status), (told) => {
      resolve(told)
      queueMicrotask(() => watched.stop())
    })
  })
}

/** An entry that a device's keys truly sign, saying whatever the attacker wants. */
export async function sealAs(
  device: OpenDevice,
  space: SpaceId,
  update: SpaceUpdate,
  header: { seq: number; prev?: Entry['hash'] | undefined; as?: OpenDevice; org?: Entry['header']['org'] },
): Promise<Entry> {
  const { core } = device
  const epoch = core.view.writeEpoch(space)
  const key = epoch && core.keyring.key(space, epoch.epoch)
  if (!epoch || !key) throw new Error('expected a key to write with')
  const { as = device, org = core.me.org, seq, prev } = header
  return sealEntry({
    org,
    space,
    device: { id: as.me.device, sign: core.secrets.sign },
    seq,
    prev,
    epoch: epoch.epoch,
    key,
    heads: core.view.entryHeads(as.me.device, space),
    plaintext: encodeSegment({ hlc: 1, frontier: [], ...update }),
    random: core.random,
  })
}
