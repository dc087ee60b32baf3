// One connection from its first frame to its last: greet, prove who we are, send what waits, receive what we lack, then
// stay. Everything received goes through one queue, in the relay's order, and is durable before the cursor moves.

import { type Bytes, fromHex, toHex } from '../base/bytes.ts'
import type { Hash, SpaceId } from '../base/ids.ts'
import { createMutex } from '../base/mutex.ts'
import type { Clock, Random } from '../base/ports.ts'
import { err, type Result } from '../base/result.ts'
import { parseEntry } from '../protocol/entry.format.ts'
import { finalCodes } from '../protocol/errors.ts'
import { limits } from '../protocol/limits.ts'
import { protocolVersion } from '../protocol/version.ts'
import type { Item, ItemsMessage } from '../protocol/wire/items.message.ts'
import { noHash } from '../protocol/wire/running-hash.ts'
import { maxPageBytes, maxPullSpaces } from '../protocol/wire/wire-limits.ts'
import { authFrame } from './auth-frame.ts'
import type { ChunkHost } from './chunk-host.port.ts'
import { type ChunkLane, createChunkLane, type FetchError } from './chunk-lane.ts'
import { followSpaces } from './follow-spaces.ts'
import { checkAnswer } from './push-outbox.ts'
import { LinkEnded, openLink, type RelayLink, type RelaySocket } from './relay-link.ts'
import {
  emptyCursor,
  type ReceivedItem,
  type SpaceMark,
  type SyncCursor,
  type SyncHost,
  type SyncIdentity,
} from './sync-host.port.ts'
import type { SyncStatus, SyncTrouble } from './sync-status.ts'

export interface SessionParts {
  readonly socket: RelaySocket
  readonly host: SyncHost
  readonly identity: SyncIdentity
  /** What `auth` signs, e.g. `https://carnet.example`. */
  readonly origin: string
  readonly clock: Clock
  readonly random: Random
  readonly onStatus: (change: Partial<SyncStatus>) => void
  /** Absent for sessions without attachments. */
  readonly files?: ChunkHost
}

export interface Session {
  /** Runs until the link ends. Resolves with the trouble, if any; rejects never. */
  readonly ended: Promise<SyncTrouble | undefined>
  /** Something was added to the outbox. */
  nudge(): void
  /** Resolves when what waits was sent, or the link has ended. */
  flush(): Promise<void>
  /** Is the link still alive? Ends it if no answer comes soon. */
  probe(): void
  /** Attachments wait, or may go now. */
  nudgeFiles(): void
  fetchChunks(names: readonly Hash[]): Promise<Result<Bytes[], FetchError>>
  close(): void
}

/** Connecting and authenticating: three round trips. */
const greetWithin = 20_000
/** A probe follows a wake-up or a network change: the user is looking. */
const probeWithin = 8_000

export function startSession(parts: SessionParts): Session {
  const { host, identity, clock, onStatus } = parts
  const receiving = createMutex()
  const sending = createMutex()
  const own = new Map<Hash, SpaceId>()
  let cursor: SyncCursor = emptyCursor
  let relay: Bytes = new Uint8Array(32)
  /** Spaces that the relay does not give us yet: it lacks an operation that we have. */
  const notGiven = new Set<SpaceId>()
  let isIn = false
  let isNudged = false
  let isLive = false
  /** Only once everything else has been sent and received, and only with a relay that takes attachments. */
  let lane: ChunkLane | undefined
  /** Whoever put them there may have told nobody: what waits is counted, not remembered. */
  const entriesFirst = (): Promise<boolean> => {
    const first = sending.run(async () => {
      if (await isWaiting()) await sendAll()
      return !(await isWaiting())
    })
    void guard(first)
    return first
  }
  const isWaiting = async (): Promise<boolean> => (await host.outbox({ items: 0, bytes: 0 })).total > 0

  const link: RelayLink = openLink(parts.socket, (message) => {
    void guard(takeInTurn(message).then(fill))
  })

  async function run(): Promise<void> {
    const greeting = setTimeout(() => link.end(), greetWithin)
    cursor = await host.cursor()
    const hello = await link.next('hello')
    relay = hello.relay
    if (hello.v !== protocolVersion) throw new LinkEnded({ type: 'sync.refused', code: 'version' })
    if (cursor.relay !== undefined && cursor.relay !== toHex(relay)) throw new LinkEnded({ type: 'sync.relay_changed' })
    link.send(await authFrame({ ...parts, hello, org: fromHex(identity.org) }))
    const welcome = await link.next('welcome')
    clearTimeout(greeting)
    if (welcome.pos < cursor.pos) throw new LinkEnded({ type: 'sync.relay_regressed', what: 'position' })
    onStatus({ link: 'online', clockOffset: welcome.now - clock.now() })
    isIn = true
    await sending.run(sendAll)
    await pullAll()
    await sending.run(sendAll) // What was refused for want of something that has come since.
    await fill()
    onStatus({ caughtUp: true })
    if (welcome.files !== undefined && parts.files)
      lane = createChunkLane({ ...parts, host: parts.files, link, relay, entriesFirst })
    lane?.nudge()
    await link.ended
  }

  /** Sends until the outbox is empty or the relay takes nothing more of it. */
  async function sendAll(): Promise<void> {
    for (;;) {
      const outbox = await host.outbox({ items: limits.items, bytes: maxPageBytes })
      const { ops, blobs, entries, beacons, total } = outbox
      const count = ops.length + blobs.length + entries.length + beacons.length
      onStatus({ toSend: total, sending: count > 0 })
      if (count === 0) return
      for (const entry of entries) noteOwn(entry)
      const push = {
        t: 'push' as const,
        ops: [...ops],
        blobs: [...blobs],
        entries: [...entries],
        beacons: [...beacons],
        receipts: [...(outbox.receipts ?? [])],
      }
      const checked = await checkAnswer({ outbox, answer: await link.request(push), relay, at: clock.now() })
      if (!checked.ok) throw new LinkEnded(checked.error)
      await host.settled(checked.value)
      const kept = checked.value.filter(({ pos }) => pos !== undefined).length
      const gone = checked.value.filter(({ code }) => code !== undefined && finalCodes.has(code)).length
      onStatus({ toSend: Math.max(0, total - kept), sending: false, ...(kept > 0 && { lastSentAt: clock.now() }) })
      if (checked.value.some(({ kind, pos }) => kind === 'op' && pos !== undefined)) notGiven.clear()
      if (kept + gone === 0) return
    }
  }

  function noteOwn(bytes: Bytes): void {
    const parsed = parseEntry(bytes)
    if (parsed.ok) own.set(parsed.value.hash, parsed.value.header.space)
  }

  async function pullAll(): Promise<void> {
    for (let done = false; !done; ) {
      const page = await link.request({ t: 'pull', since: cursor.pos }, { arrived: takeInTurn })
      done = page.done
    }
    isLive = true
  }

  const takeInTurn = (page: ItemsMessage): Promise<void> => receiving.run(() => take(page))

  /** A page of the main stream. */
  async function take(page: ItemsMessage): Promise<void> {
    const spaceOf = (hash: Hash) => own.get(hash)
    const { items } = page
    const followed = followSpaces({ marks: cursor.spaces, items, own: { spaceOf }, fromStart: false })
    if (!followed.ok) throw new LinkEnded(followed.error)
    const next = { relay: toHex(relay), pos: Math.max(page.pos, cursor.pos), spaces: followed.value.marks }
    await keep(followed.value.items, next)
    for (const { k, b } of page.items) {
      if (k === 'mine') own.delete(toHex(b) as Hash)
      if (k === 'op' || k === 'receipt') notGiven.clear()
    }
  }

  async function keep(items: readonly Item[], next: SyncCursor): Promise<void> {
    try {
      await host.receive(items.flatMap(toReceived), next)
    } catch {
      // The host knows why its storage refused, and has told; the same items come again.
      throw new LinkEnded({ type: 'sync.not_kept' })
    }
    // A space that what came has closed to us has no mark: should it open again, the relay has told the rest to others.
    const readable = new Set(host.readable())
    cursor = { ...next, spaces: new Map([...next.spaces].filter(([space]) => readable.has(space))) }
  }

  /** Pulls from their beginning the spaces that we may read and hold no unbroken history of. */
  async function fill(): Promise<void> {
    if (!isLive) return
    const isMissing = (space: SpaceId) => !cursor.spaces.has(space) && !notGiven.has(space)
    while (host.readable().some(isMissing)) {
      await receiving.run(async () => {
        const spaces = host.readable().filter(isMissing).slice(0, maxPullSpaces)
        if (spaces.length > 0) await fillSpaces(spaces)
      })
    }
  }

  async function fillSpaces(spaces: readonly SpaceId[]): Promise<void> {
    let marks: ReadonlyMap<SpaceId, SpaceMark> = new Map()
    for (let since = 0, done = false; !done; ) {
      const page = await link.request({ t: 'pull', since, spaces: spaces.map(fromHex) })
      const own = { spaceOf: () => undefined }
      const followed = followSpaces({ marks, items: page.items, own, fromStart: true })
      if (!followed.ok) throw new LinkEnded(followed.error)
      marks = followed.value.marks
      since = page.pos
      done = page.done
      const filled = new Map(cursor.spaces)
      const given = new Set(page.given?.map(toHex))
      for (const space of done ? spaces : []) {
        if (given.has(space)) filled.set(space, marks.get(space) ?? { pos: 0, running: noHash })
        else notGiven.add(space)
      }
      await keep(followed.value.items, { ...cursor, spaces: filled })
    }
  }

  /** Failures end the link, which is what `run` waits for. */
  async function guard(work: Promise<unknown>): Promise<void> {
    try {
      await work
    } catch (error) {
      link.end(troubleOf(error))
    }
  }

  const session: Session = {
    ended: run().then(
      () => undefined,
      (error: unknown) => {
        const trouble = troubleOf(error)
        link.end(trouble)
        return trouble
      },
    ),
    nudge() {
      if (!isIn || isNudged) return
      isNudged = true
      const send = () => {
        isNudged = false
        return sendAll()
      }
      const sent = sending.run(send)
      // Attachments may have waited for what the relay takes now.
      void guard(sent.then(fill).then(() => lane?.nudge()))
    },
    flush: () => (isIn ? guard(sending.run(sendAll)) : Promise.resolve()),
    probe() {
      const pull = { t: 'pull' as const, since: cursor.pos }
      if (isLive) return void guard(link.request(pull, { withinMs: probeWithin, arrived: takeInTurn }))
      // Until it has caught up, one request follows another: a relay that is there says something meanwhile.
      const heard = link.heard()
      const silence = setTimeout(() => {
        if (link.heard() !== heard) return
        if (isLive) session.probe()
        else link.end()
      }, probeWithin)
      link.ended.catch(() => clearTimeout(silence))
    },
    nudgeFiles: () => lane?.nudge(),
    fetchChunks: async (names) => (lane === undefined ? err({ type: 'file.offline' }) : lane.get(names)),
    close: () => link.end(),
  }
  return session
}

/** A host that throws elsewhere than in `receive` could not read or write its own storage either. */
const troubleOf = (error: unknown): SyncTrouble | undefined =>
  error instanceof LinkEnded ? error.trouble : { type: 'sync.not_kept' }

const toReceived = ({ k, p, b }: Item): ReceivedItem[] => (k === 'mine' ? [] : [{ kind: k, pos: p, bytes: b }])
