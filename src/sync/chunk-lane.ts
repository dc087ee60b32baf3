// Attachments over one link, behind everything else: one request in flight, a window that follows the network, and before
// each part the entries that wait. Whatever goes wrong here pauses this lane only: it never ends the link. [W28]

import { type Bytes, fromHex, toHex } from '../base/bytes.ts'
import type { Hash } from '../base/ids.ts'
import type { Clock, Random } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import { verify } from '../crypto/sign.ts'
import { chunkName } from '../protocol/chunk.format.ts'
import { type StoredMessage, storedBytes } from '../protocol/wire/files.message.ts'
import { type BackoffLimits, backoffDelay } from './backoff.ts'
import type { ChunkHost } from './chunk-host.port.ts'
import { LinkEnded, type RelayLink } from './relay-link.ts'

export interface ChunkLaneParts {
  readonly link: RelayLink
  readonly host: ChunkHost
  /** The relay's public key. */
  readonly relay: Bytes
  readonly clock: Clock
  readonly random: Random
  /** Sends what else waits. False when the relay does not take all of it for now: then attachments wait too. */
  readonly entriesFirst: () => Promise<boolean>
  readonly pauses?: BackoffLimits
}

export interface ChunkLane {
  /** Something waits, or may be sent again, or an entry that went before is gone. */
  nudge(): void
  /** Those that the relay has of these, in order. Ends with the link. */
  get(names: readonly Hash[]): Promise<Result<Bytes[], FetchError>>
}

/** `file.offline`: no link, or it broke. `file.lacking`: the relay has not got them, or not for us. */
export type FetchError = { readonly type: 'file.offline' } | { readonly type: 'file.lacking' }

/** A part that a slow phone sends in two minutes: anything slower is no link. */
const partWithin = 120_000
/** Chunks in flight at most: a quarter of a megabyte. */
const mostAtOnce = 4
const quickMs = 400
const slowMs = 1_500
/** After a refusal: a quota is a person's affair, a full disk takes minutes. */
const refusalPauses: BackoffLimits = { first: 15_000, most: 600_000 }

export function createChunkLane(parts: ChunkLaneParts): ChunkLane {
  const { link, host, clock, random, pauses = refusalPauses } = parts
  let isRunning = false
  let again = false
  let failures = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  link.ended.catch(() => {
    isOver = true
    clearTimeout(pause)
  })

  async function run(): Promise<void> {
    again = true
    if (isRunning || pause !== undefined) return
    isRunning = true
    try {
      while (again && !isOver) {
        again = false
        if (!(await sendWaiting())) return wait()
      }
    } catch (error) {
      // The link broke, or storage refused: the same parts are offered again later.
      if (!(error instanceof LinkEnded && isOver)) wait()
    } finally {
      isRunning = false
    }
  }

  function wait(): void {
    if (isOver) return
    pause = setTimeout(
      () => {
        pause = undefined
        void run()
      },
      backoffDelay(failures++, pauses, random),
    )
  }

  /** False when the relay refused something. */
  async function sendWaiting(): Promise<boolean> {
    for (const { names } of await host.unsent()) {
      if (!host.maySend() || !(await parts.entriesFirst())) return true
      const lacking = await link.request({ t: 'have', names: names.map(fromHex) })
      const wanted = new Set(lacking.names.map(toHex))
      const here = names.filter((name) => !wanted.has(name))
      if (here.length > 0) await host.sent(here)
      if (!(await sendFile(names.filter((name) => wanted.has(name))))) return false
    }
    failures = 0
    return true
  }

  async function sendFile(names: readonly Hash[]): Promise<boolean> {
    let window = 1
    for (let at = 0; at < names.length; ) {
      if (!(await parts.entriesFirst()) || !host.maySend()) return true
      const part = names.slice(at, at + window)
      const started = clock.now()
      const answer = await link.request({ t: 'put', chunks: [...(await host.bytes(part))] }, { withinMs: partWithin })
      const kept = await keptOf(part, answer)
      if (kept.length > 0) await host.sent(kept)
      const refusal = answer.chunks.find(({ e }) => e !== undefined)?.e
      if (refusal !== undefined || kept.length < part.length) {
        host.refused(refusal ?? 'bad_signature')
        return false
      }
      at += part.length
      const took = clock.now() - started
      window = took < quickMs ? Math.min(mostAtOnce, window * 2) : took > slowMs ? 1 : window
    }
    return true
  }

  /** Only what this very relay signed, of what was sent, is acknowledged. */
  async function keptOf(part: readonly Hash[], { chunks, sig }: StoredMessage): Promise<readonly Hash[]> {
    if (!(await verify('stored', parts.relay, storedBytes(chunks), sig))) return []
    return part.filter((name, i) => {
      const answer = chunks[i]
      return answer !== undefined && answer.e === undefined && toHex(answer.h) === name
    })
  }

  return {
    nudge: () => void run(),
    async get(names) {
      try {
        const { chunks } = await link.request({ t: 'get', names: names.map(fromHex) }, { withinMs: partWithin })
        const given = new Map(chunks.map((bytes) => [chunkName(bytes), bytes]))
        const wanted = names.flatMap((name) => given.get(name) ?? [])
        return wanted.length === 0 ? err({ type: 'file.lacking' }) : ok(wanted)
      } catch (error) {
        if (error instanceof LinkEnded) return err({ type: 'file.offline' })
        throw error
      }
    },
  }
}
