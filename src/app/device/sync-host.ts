// What the relay client asks of a device: who speaks, what waits to be sent, and where to put what comes.

import * as v from 'valibot'
import { decodeAny, encodeAny } from '../../base/any-codec.ts'
import type { Bytes } from '../../base/bytes.ts'
import type { Hash, SpaceId } from '../../base/ids.ts'
import { LedgerError } from '../../ledger/ledger.port.ts'
import { finalCodes } from '../../protocol/errors.ts'
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
}

export function createSyncHost(core: DeviceCore): DeviceSyncHost {
  const refused = new Map<string, number>()
  return {
    refused,
    identity: () =>
      core.closed ? undefined : { org: core.me.org, sign: core.secrets.sign, kem: core.secrets.kem.publicKey },
    async cursor() {
      const cursor = decodeCursor(await readCursor(core))
      return { ...cursor, spaces: wholeSpaces(core, cursor) }
    },
    readable: () =>
      core.view
        .spaces()
        .map((space) => space.id)
        .filter((space) => core.view.canRead(core.me.device, space)),
    outbox: (limit) => core.mutex.run(() => fillOutbox(core, limit.items, limit.bytes)),
    receive: (items, cursor) =>
      receive(
        core,
        items.map((item) => ({ kind: item.kind, bytes: item.bytes, pos: item.pos })),
        new Map([[cursorMeta, encodeCursor({ ...cursor, spaces: wholeSpaces(core, cursor) })]]),
      ),
    settled: (answers) =>
      core.mutex.run(async () => {
        for (const answer of answers) if (answer.code) refused.set(answer.code, (refused.get(answer.code) ?? 0) + 1)
        await settle(core, answers)
        touch(core)
      }),
  }
}

/** A cursor that storage altered costs a pull from the beginning, nothing else. */
async function readCursor(core: DeviceCore): Promise<Bytes | undefined> {
  try {
    return await core.ledger.meta.get(cursorMeta)
  } catch (cause) {
    if (cause instanceof LedgerError && cause.type === 'ledger.tampered') return undefined
    throw cause
  }
}

/** A space of which storage damaged an entry has no mark: it is pulled again from its beginning, and heals. */
function wholeSpaces(core: DeviceCore, { spaces }: SyncCursor): SyncCursor['spaces'] {
  const broken = new Set([...core.aside.values()].flatMap((one) => (one.reason === damaged ? [one.space] : [])))
  return new Map([...spaces].filter(([space]) => !broken.has(space)))
}

async function fillOutbox(core: DeviceCore, mostItems: number, mostBytes: number): Promise<Outbox> {
  if (core.closed) return { ops: [], blobs: [], entries: [], beacons: [], total: 0 }
  await sealPending(core)
  await makeBeacons(core)
  const control = await core.ledger.control.unsent()
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
  return {
    ops: within(waiting.ops),
    blobs: within(waiting.blobs),
    entries: within(waiting.entries),
    beacons: within(waiting.beacons),
    total,
  }
}

async function settle(core: DeviceCore, answers: readonly Settled[]): Promise<void> {
  const done = answers.filter((answer) => answer.pos !== undefined || (answer.code && finalCodes.has(answer.code)))
  const acks: { hash: Hash; pos: number; at: number }[] = []
  const control: Hash[] = []
  for (const answer of done) {
    if (answer.kind === 'entry') {
      if (answer.pos !== undefined) acks.push({ hash: answer.hash, pos: answer.pos, at: answer.at })
      else await setAsideOwn(core, answer.hash, answer.code ?? 'refused')
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

/** The relay will never take this entry of ours: it stays here, shown as set aside. */
async function setAsideOwn(core: DeviceCore, hash: Hash, reason: string): Promise<void> {
  await core.ledger.entries.setState(hash, 'aside', relayRefusal(reason))
  const row = (await core.ledger.entries.inState('aside')).find((one) => one.hash === hash)
  if (row) core.aside.set(hash, { reason: row.reason ?? '', space: row.space, device: row.device })
}

const sameBytes = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, index) => byte === b[index])

const encodeCursor = (cursor: SyncCursor): Bytes =>
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
