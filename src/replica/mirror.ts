// The sealed mirror of one coop's spaces: it spares replaying a history at each opening. It is never the only copy:
// whatever does not hold in it makes it be thrown away, and the ledger gives everything again.
//
// A Y.Doc with one array `m`; each item is a part, sealed by the vault under store `mirror` and key `<coop>#<index>`:
//   {g: generation, s: space, p: {device: seq}, q: pending id, a: [[device, person, rank]], u: [[records, texts]]}
// Positions and authors add up over the parts of a space. A squash starts a new generation with one part per space.

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as v from 'valibot'
import * as Y from 'yjs'
import { type Bytes, toHex } from '../base/bytes.ts'
import type { CoopId, DeviceId, PersonId, SpaceId } from '../base/ids.ts'
import { ranks } from '../base/ids.ts'
import { createMutex } from '../base/mutex.ts'
import type { Random } from '../base/ports.ts'
import type { Vault } from '../vault/vault.port.ts'
import type { Author, SpaceUpdate } from './replica.port.ts'

/** What a space's replica was made of. */
export interface MirroredSpace {
  /** Highest sequence covered of each device, set-aside and left-out entries included. */
  readonly positions: ReadonlyMap<DeviceId, number>
  /** Pending rows up to this id are covered; 0 when none. */
  readonly pendingUpTo: number
  readonly updates: readonly SpaceUpdate[]
  readonly authors: readonly Author[]
}

/** What was just committed to the ledger and applied: `updates` are the effects of `ApplyResult`, or `Written`. */
export interface MirrorPart extends MirroredSpace {
  readonly space: SpaceId
}

export interface Mirror {
  /**
   * What the mirror held of a space when it was opened. Given once: the caller's replica holds it afterwards.
   * Undefined when it holds nothing: what is appended next must then be all of the space.
   */
  take(space: SpaceId): MirroredSpace | undefined
  /**
   * Only after the ledger committed. Squashes by itself when parts have grown many. After `clear`, parts of a space are
   * ignored until it was taken again: without what came before them they would leave holes.
   */
  append(parts: readonly MirrorPart[]): Promise<void>
  squash(): Promise<void>
  /** Throws everything away: a replica refused what it held. */
  clear(): Promise<void>
  close(): Promise<void>
}

/** How the mirror's document is kept: y-indexeddb in the browser. */
export interface MirrorPersistence {
  /** Resolves once what was kept, if it reads, is in `doc`, and keeps its updates from then on. Rejects when it cannot. */
  attach(doc: Y.Doc): Promise<MirrorAttachment>
}
export interface MirrorAttachment {
  close(): Promise<void>
  /** Removes everything kept. */
  remove(): Promise<void>
}

export interface MirrorParts {
  readonly coop: CoopId
  readonly vault: Vault
  readonly random: Random
  readonly persistence: MirrorPersistence
  /** Parts beyond which it squashes by itself. */
  readonly squashAt?: number
}

// Opening a part costs a few tens of µs; a squash re-encodes everything, a third of a second on a slow phone that whoever
// types would feel: it comes once in several thousand letters, not each minute.
const defaultSquashAt = 800
const arrayName = 'm'
const store = 'mirror'

const bytes = v.custom<Bytes>((value) => value instanceof Uint8Array)
const partSchema = v.object({
  g: v.string(),
  s: v.custom<SpaceId>((value) => typeof value === 'string'),
  p: v.record(v.string(), v.pipe(v.number(), v.safeInteger())),
  q: v.pipe(v.number(), v.safeInteger()),
  a: v.array(v.tuple([v.string(), v.string(), v.picklist(ranks)])),
  u: v.array(v.tuple([bytes, bytes])),
})

export async function openMirror(parts: MirrorParts): Promise<Mirror> {
  const mirror = new SealedMirror(parts)
  await mirror.open()
  return mirror
}

class SealedMirror implements Mirror {
  readonly #parts: MirrorParts
  readonly #mutex = createMutex()
  #doc = new Y.Doc()
  #attachment: MirrorAttachment | undefined
  #generation = ''
  #held = new Map<SpaceId, MirroredSpace>()
  /** Spaces whose parts so far are all here. */
  readonly #whole = new Set<SpaceId>()

  constructor(parts: MirrorParts) {
    this.#parts = parts
  }

  async open(): Promise<void> {
    await this.#attach()
    const read = await this.#read()
    if (read === undefined) await this.#startAgain()
    else this.#held = read
    if (this.#generation === '') this.#newGeneration()
  }

  take(space: SpaceId): MirroredSpace | undefined {
    const held = this.#held.get(space)
    this.#held.delete(space)
    this.#whole.add(space)
    return held
  }

  append(parts: readonly MirrorPart[]): Promise<void> {
    return this.#mutex.run(async () => {
      await this.#push(parts.filter(({ space }) => this.#whole.has(space)))
      if (this.#array.length > (this.#parts.squashAt ?? defaultSquashAt)) await this.#squash()
    })
  }

  squash(): Promise<void> {
    return this.#mutex.run(() => this.#squash())
  }

  clear(): Promise<void> {
    return this.#mutex.run(() => {
      this.#whole.clear()
      this.#held.clear()
      return this.#startAgain()
    })
  }

  close(): Promise<void> {
    return this.#mutex.run(async () => {
      await this.#attachment?.close()
      this.#doc.destroy()
    })
  }

  get #array(): Y.Array<Uint8Array> {
    return this.#doc.getArray<Uint8Array>(arrayName)
  }

  #keyOf(index: number): string {
    return `${this.#parts.coop}#${index}`
  }

  #newGeneration(): void {
    this.#generation = toHex(this.#parts.random.bytes(8))
  }

  /** Undefined when anything in the array is not what we wrote there. */
  async #read(): Promise<Map<SpaceId, MirroredSpace> | undefined> {
    const spaces = new Map<SpaceId, MirroredSpace>()
    let index = 0
    for (const sealed of this.#array.toArray()) {
      if (!(sealed instanceof Uint8Array)) return undefined
      const opened = await this.#parts.vault.open(store, this.#keyOf(index), new Uint8Array(sealed))
      const part = opened.ok ? decodePart(opened.value) : undefined
      if (part === undefined) return undefined
      if (index === 0) this.#generation = part.g
      if (part.g !== this.#generation) return undefined
      spaces.set(part.s, together(spaces.get(part.s), part))
      index++
    }
    return spaces
  }

  async #push(parts: readonly MirrorPart[]): Promise<void> {
    const start = this.#array.length
    const sealed: Bytes[] = []
    for (const [offset, part] of parts.entries()) {
      const plain = encodePart(this.#generation, part)
      sealed.push(await this.#parts.vault.seal(store, this.#keyOf(start + offset), plain))
    }
    if (sealed.length > 0) this.#array.push(sealed)
  }

  /** Never from the live replicas: they may hold what was typed and not kept yet. */
  async #squash(): Promise<void> {
    const read = await this.#read()
    await this.#startAgain()
    if (read === undefined) {
      // What did not hold is gone; the next opening takes everything from the ledger.
      this.#whole.clear()
      return
    }
    await this.#push([...read].map(([space, held]) => ({ ...held, space, updates: [mergedUpdates(held.updates)] })))
  }

  /** An empty document under a new generation: no old client ids, no tombstones. */
  async #startAgain(): Promise<void> {
    await this.#attachment?.remove()
    this.#doc.destroy()
    this.#doc = new Y.Doc()
    this.#newGeneration()
    await this.#attach()
  }

  /** Without persistence the mirror holds nothing: each opening takes everything from the ledger. */
  async #attach(): Promise<void> {
    this.#attachment = await this.#parts.persistence.attach(this.#doc).catch(() => undefined)
  }
}

type Part = v.InferOutput<typeof partSchema>

function decodePart(plain: Uint8Array): Part | undefined {
  try {
    const value: unknown = decoding.readAny(decoding.createDecoder(plain))
    return v.is(partSchema, value) ? value : undefined
  } catch {
    return undefined
  }
}

function encodePart(generation: string, part: MirrorPart): Bytes {
  const value = {
    g: generation,
    s: part.space,
    p: Object.fromEntries(part.positions),
    q: part.pendingUpTo,
    a: part.authors.map(({ device, person, rank }) => [device, person, rank]),
    u: part.updates.map(({ records, texts }) => [records, texts]),
  }
  return new Uint8Array(encoding.encode((encoder) => encoding.writeAny(encoder, value)))
}

function together(before: MirroredSpace | undefined, part: Part): MirroredSpace {
  const positions = new Map(before?.positions)
  for (const [device, seq] of Object.entries(part.p)) {
    const id = device as DeviceId
    positions.set(id, Math.max(seq, positions.get(id) ?? 0))
  }
  const authors = new Map(before?.authors.map((author) => [author.device, author]))
  for (const [device, person, rank] of part.a) {
    authors.set(device as DeviceId, { device: device as DeviceId, person: person as PersonId, rank })
  }
  const updates = part.u.map(([records, texts]) => ({ records, texts }))
  return {
    positions,
    pendingUpTo: Math.max(before?.pendingUpTo ?? 0, part.q),
    updates: [...(before?.updates ?? []), ...updates],
    authors: [...authors.values()],
  }
}

function mergedUpdates(updates: readonly SpaceUpdate[]): SpaceUpdate {
  const merge = (of: (update: SpaceUpdate) => Bytes): Bytes => {
    const doc = new Y.Doc()
    for (const update of updates) if (of(update).length > 0) Y.applyUpdateV2(doc, of(update))
    const merged = new Uint8Array(Y.encodeStateAsUpdateV2(doc))
    doc.destroy()
    return merged
  }
  return { records: merge(({ records }) => records), texts: merge(({ texts }) => texts) }
}
