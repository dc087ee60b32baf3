// What the relay client asks of a device: who speaks, what waits to be sent, and where to put what comes.

import * as v from 'valibot'
import { decodeAny, encodeAny } from '../../base/any-codec.ts'
import type { Bytes } from '../../base/bytes.ts'
import type { Hash, SpaceId } from '../../base/ids.ts'
import { type ControlItem, LedgerError } from '../../ledger/ledger.port.ts'
import { parseEntry } from '../../protocol/entry.format.ts'
import { finalCodes } from '../../protocol/errors.ts'
import { parseReceipt } from '../../protocol/receipt.format.ts'
import { emptyCursor, type Outbox, type Settled, type SyncCursor, type SyncHost } from '../../sync/sync-host.port.ts'
import { makeBeacons } from './beacons.ts'
import { damaged, relayRefusal } from './chains.ts'
import { type DeviceCore, touch } from './device-parts.ts'
import { receive } from './receiving.ts'
import { sealPending } from './sending.ts'

export const cursorMeta = 'relay-cursor'

const cursorSchema = v.object({
  relay: v.optional(v.string()),
  pos: v.pipe(v.number(), v.safeInteger()),
  spaces: v.array(v.tuple([v.string(), v.pipe(v.number(), v.safeInteger()), v.string()])),
})

export interface DeviceSyncHost extends SyncHost {
  /** Refusals told by the relay since the notebook opened, by code. */
  readonly refused: ReadonlyMap<string, number>
  /** The relay lacks an entry that it had acknowledged: it said so by refusing the one behind it. */
  readonly relayLost: boolean
}

export function createSyncHost(core: DeviceCore): DeviceSyncHost {
  const refused = new Map<string, number>()
  let relayLost = false
  let orgUnknown = false
  return {
    refused,
    get relayLost() {
      return relayLost
    },
    identity: () =>
      core.closed ? undefined : { org: core.me.org, sign: core.secrets.sign, kem: core.secrets.kem.publicKey },
    async cursor() {
      const cursor = await loadCursor(core)
      return { ...cursor, spaces: wholeSpaces(core, cursor) }
    },
    readable: () =>
      core.view
        .spaces()
        .map((space) => space.id)
        .filter((space) => core.view.canRead(core.me.device, space)),
    outbox: (limit) => core.mutex.run(() => fillOutbox(core, limit.items, limit.bytes, orgUnknown)),
    receive: (items, cursor) =>
      receive(
        core,
        items.map((item) => ({ kind: item.kind, bytes: item.bytes, pos: item.pos })),
        new Map([[cursorMeta, encodeCursor({ ...cursor, spaces: wholeSpaces(core, cursor) })]]),
      ),
    settled: (answers) =>
      core.mutex.run(async () => {
        for (const answer of answers) if (answer.code) refused.set(answer.code, (refused.get(answer.code) ?? 0) + 1)
        if (answers.some(({ code }) => code === 'unknown_org')) orgUnknown = true
        await settle(core, answers)
        if (await lacksAcknowledged(core, answers)) relayLost = true
        touch(core)
      }),
  }
}

export const loadCursor = async (core: DeviceCore): Promise<SyncCursor> => decodeCursor(await readCursor(core))

/** A cursor that storage altered costs a pull from the beginning, nothing else. */
async function readCursor(core: DeviceCore): Promise<Bytes | undefined> {
  try {
    return await core.ledger.meta.get(cursorMeta)
  } catch (cause) {
    if (cause instanceof LedgerError && cause.type === 'ledger.tampered') return undefined
    throw cause
  }
}

/**
 * A space of which storage damaged an entry has no mark: it is pulled again from its beginning, and heals. Nor has one that
 * is not ours to read: what was written meanwhile is lacking, should it open again.
 */
function wholeSpaces(core: DeviceCore, { spaces }: SyncCursor): SyncCursor['spaces'] {
  const broken = new Set([...core.aside.values()].flatMap((one) => (one.reason === damaged ? [one.space] : [])))
  const { device } = core.me
  return new Map([...spaces].filter(([space]) => !broken.has(space) && core.view.canRead(device, space)))
}

const nothing: Outbox = { ops: [], blobs: [], entries: [], beacons: [], total: 0 }

async function fillOutbox(
  core: DeviceCore,
  mostItems: number,
  mostBytes: number,
  orgUnknown: boolean,
): Promise<Outbox> {
  if (core.closed) return nothing
  await sealPending(core)
  await makeBeacons(core)
  const control = await core.ledger.control.unsent()
  const mine = control.find(({ hash }) => hash === core.view.device(core.me.device)?.op)
  // A relay that lost what makes us a member would refuse everything else for good: that goes first, alone. The relay of
  // a new organisation takes all at once.
  if (mine && !orgUnknown && (await loadCursor(core)).relay !== undefined)
    return { ...nothing, ops: [mine.bytes], receipts: await receiptsFor(core, [mine]), total: control.length }
  const waiting = {
    blobs: control.filter((item) => item.kind === 'blob').map((item) => item.bytes),
    ops: control.filter((item) => item.kind === 'op').map((item) => item.bytes),
    entries: (await core.ledger.outbox.unacked()).map((entry) => entry.bytes),
    beacons: (await core.ledger.beacons.unsent()).map((beacon) => beacon.bytes),
  }
  let items = 0
  let bytes = 0
  const within = (list: readonly Bytes[]): Bytes[] => {
    const taken: Bytes[] = []
    for (const one of list) {
      if (items >= mostItems || (items > 0 && bytes + one.length > mostBytes)) break
      items++
      bytes += one.length
      taken.push(one)
    }
    return taken
  }
  const total = Object.values(waiting).reduce((sum, list) => sum + list.length, 0)
  const ops = within(waiting.ops)
  return {
    ops,
    receipts: await receiptsFor(
      core,
      control.filter((item) => ops.includes(item.bytes)),
    ),
    blobs: within(waiting.blobs),
    entries: within(waiting.entries),
    beacons: within(waiting.beacons),
    total,
  }
}

/** What the relay once signed for claims that are sent to it again. */
async function receiptsFor(core: DeviceCore, items: readonly ControlItem[]): Promise<Bytes[]> {
  const sending = new Set(items.map((item) => item.hash))
  const receipts = await core.ledger.control.list('receipt')
  return receipts.flatMap(({ bytes }) => {
    const parsed = parseReceipt(bytes)
    return parsed.ok && sending.has(parsed.value.claimOp) ? [bytes] : []
  })
}

/** `gap` behind an entry that the relay had acknowledged. */
async function lacksAcknowledged(core: DeviceCore, answers: readonly Settled[]): Promise<boolean> {
  for (const { kind, code, bytes } of answers) {
    const entry = kind === 'entry' && code === 'gap' ? parseEntry(bytes) : undefined
    if (!entry?.ok) continue
    const { space, device, seq, prev } = entry.value.header
    const [before] = await core.ledger.entries.list(space, device, seq - 1)
    if (before?.hash === prev && before?.acked) return true
  }
  return false
}

async function settle(core: DeviceCore, answers: readonly Settled[]): Promise<void> {
  const done = answers.filter((answer) => answer.pos !== undefined || (answer.code && finalCodes.has(answer.code)))
  const acks: { hash: Hash; pos: number; at: number }[] = []
  const control: Hash[] = []
  for (const answer of done) {
    if (answer.kind === 'entry') {
      if (answer.pos !== undefined) acks.push({ hash: answer.hash, pos: answer.pos, at: answer.at })
      else await stopOffering(core, answer)
    }
  }
  const rows = await core.ledger.control.unsent()
  for (const answer of done)
    if (answer.kind === 'op' || answer.kind === 'blob') {
      const row = rows.find((one) => one.kind === answer.kind && sameBytes(one.bytes, answer.bytes))
      if (row) control.push(row.hash)
    }
  if (acks.length > 0) await core.ledger.outbox.ack(acks)
  if (control.length > 0) await core.ledger.control.markSent(control)
  const beacons = done.filter((answer) => answer.kind === 'beacon')
  if (beacons.length > 0) {
    const unsent = await core.ledger.beacons.unsent()
    await core.ledger.beacons.markSent(unsent.filter((row) => beacons.some((one) => sameBytes(one.bytes, row.bytes))))
  }
}

/**
 * The relay will never take this entry. One of ours stays here, shown as set aside. Another's stays as it is: what a relay
 * says of it decides nothing.
 */
async function stopOffering(core: DeviceCore, { bytes, hash, at, code }: Settled): Promise<void> {
  const entry = parseEntry(bytes)
  if (entry.ok && entry.value.header.device !== core.me.device) {
    await core.ledger.outbox.ack([{ hash, pos: 0, at }])
    return
  }
  await core.ledger.entries.setState(hash, 'aside', relayRefusal(code ?? 'refused'))
  const row = (await core.ledger.entries.inState('aside')).find((one) => one.hash === hash)
  if (row) core.aside.set(hash, { reason: row.reason ?? '', space: row.space, device: row.device })
}

const sameBytes = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, index) => byte === b[index])

export const encodeCursor = (cursor: SyncCursor): Bytes =>
  encodeAny({
    ...(cursor.relay === undefined ? {} : { relay: cursor.relay }),
    pos: cursor.pos,
    spaces: [...cursor.spaces].map(([space, mark]) => [space, mark.pos, mark.running]),
  })

function decodeCursor(bytes: Bytes | undefined): SyncCursor {
  if (!bytes) return emptyCursor
  const parsed = v.safeParse(cursorSchema, decodeAny(bytes))
  if (!parsed.success) return emptyCursor
  const { relay, pos, spaces } = parsed.output
  return {
    relay,
    pos,
    spaces: new Map(spaces.map(([space, at, running]) => [space as SpaceId, { pos: at, running: running as Hash }])),
  }
}
