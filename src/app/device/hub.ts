// A path between devices in one memory: what the relay and the radio do for the others. It gives receipts for claims as
// a relay would, and gives each device only what it may read. Bounded by the life of what uses it.

import type { Bytes } from '../../base/bytes.ts'
import { toHex } from '../../base/bytes.ts'
import type { SpaceId } from '../../base/ids.ts'
import type { Random } from '../../base/ports.ts'
import { ok } from '../../base/result.ts'
import { buildReceipt } from '../../control/build-op.ts'
import { type SignKeyPair, signKeyPairFromSeed } from '../../crypto/sign.ts'
import { parseOp } from '../../protocol/control-op.format.ts'
import type { ReadLogs } from '../organisation/join.ts'
import type { OpenDevice } from './create-device.ts'
import type { Arrival } from './receiving.ts'

interface HubItem extends Arrival {
  readonly space?: SpaceId
  readonly from: OpenDevice | undefined
}

export interface Hub {
  /** The key that invitations name, so that the hub's receipts count. */
  readonly sign: SignKeyPair
  /** `keepUnsent`: the device goes on to send everything to a real relay later. */
  join(device: OpenDevice, options?: { keepUnsent?: boolean }): void
  /** For `joinWithInvite`. */
  readonly readLogs: ReadLogs
  /** Takes what each device has and gives it to the others, until nothing moves. */
  exchange(): Promise<void>
  /** Cuts a device off, or connects it again. */
  setOnline(device: OpenDevice, online: boolean): void
}

export async function createHub(random: Random): Promise<Hub> {
  const sign = await signKeyPairFromSeed(random.bytes(32))
  const items: HubItem[] = []
  const known = new Set<string>()
  const members = new Map<OpenDevice, { at: number; spaces: Set<SpaceId>; keepUnsent: boolean; online: boolean }>()
  const receipted = new Set<string>()

  /** What a device has sealed and not given yet. */
  async function collect(device: OpenDevice, keepUnsent: boolean): Promise<boolean> {
    const { ledger } = device.core
    const control = await ledger.control.unsent()
    const entries = await ledger.outbox.unacked()
    let moved = false
    for (const item of control) {
      if (known.has(item.hash)) continue
      known.add(item.hash)
      items.push({ kind: item.kind, bytes: item.bytes, from: device })
      moved = true
      await acknowledgeClaim(item.bytes, item.kind)
    }
    for (const entry of entries) {
      if (known.has(entry.hash)) continue
      known.add(entry.hash)
      items.push({ kind: 'entry', bytes: entry.bytes, space: entry.space, from: device })
      moved = true
    }
    if (!keepUnsent) {
      await ledger.control.markSent(control.map((item) => item.hash))
      await ledger.outbox.ack(entries.map((entry) => ({ hash: entry.hash, pos: items.length, at: device.clock.now() })))
    }
    return moved
  }

  async function acknowledgeClaim(bytes: Bytes, kind: string): Promise<void> {
    const op = kind === 'op' ? parseOp(bytes) : undefined
    if (!op?.ok || op.value.body.kind !== 'claim') return
    const { inviteOp } = op.value.body
    if (receipted.has(inviteOp)) return
    receipted.add(inviteOp)
    const receipt = await buildReceipt({ inviteOp, claimOp: op.value.hash, relaySign: sign.publicKey }, sign)
    known.add(toHex(receipt))
    items.push({ kind: 'receipt', bytes: receipt, from: undefined })
  }

  async function deliver(device: OpenDevice, place: { at: number; spaces: Set<SpaceId> }): Promise<boolean> {
    const from = place.at
    const news = items.slice(from)
    place.at = items.length
    const { view } = device.core
    const control = news.filter((item) => item.kind !== 'entry' && item.from !== device)
    if (control.length > 0) await device.receive(control.map(({ kind, bytes }) => ({ kind, bytes })))
    for (const space of place.spaces) if (!view.canRead(device.me.device, space)) place.spaces.delete(space)
    // A space gained since (a claim granted) brings what was written in it before.
    const readable = (item: HubItem): boolean =>
      item.space !== undefined && item.from !== device && view.canRead(device.me.device, item.space)
    const earlier = items
      .slice(0, from)
      .filter((item) => readable(item) && !(item.space && place.spaces.has(item.space)))
    const entries = [...earlier, ...news.filter(readable)]
    for (const { space } of entries) if (space) place.spaces.add(space)
    if (entries.length > 0) await device.receive(entries.map(({ kind, bytes }) => ({ kind, bytes })))
    return control.length + entries.length > 0
  }

  return {
    sign,
    join: (device, options = {}) =>
      void members.set(device, { at: 0, spaces: new Set(), keepUnsent: options.keepUnsent ?? false, online: true }),
    setOnline(device, online) {
      const place = members.get(device)
      if (place) place.online = online
    },
    readLogs: async () =>
      ok(items.flatMap(({ kind, bytes }) => (kind === 'entry' || kind === 'beacon' ? [] : [{ kind, bytes }]))),
    async exchange() {
      for (let moved = true; moved; ) {
        moved = false
        const online = [...members].filter(([, place]) => place.online)
        // Devices share nothing but what is passed on: each seals and takes in while the others wait for their crypto.
        await Promise.all(online.map(([device]) => device.seal()))
        for (const [device, place] of online) if (await collect(device, place.keepUnsent)) moved = true
        const delivered = await Promise.all(online.map(([device, place]) => deliver(device, place)))
        if (delivered.includes(true)) moved = true
      }
    },
  }
}
