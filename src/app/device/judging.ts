// What a received entry is, before its content is looked at: a link of a chain that may count, one that must wait, one to
// set aside, or nothing of ours. It reads the device's state and changes nothing.

import type { Bytes } from '../../base/bytes.ts'
import type { DeviceId, SpaceId } from '../../base/ids.ts'
import type { DeviceInfo } from '../../control/control-info.ts'
import { openEntry, verifyEntry } from '../../keys/seal-entry.ts'
import type { Head } from '../../ledger/ledger.port.ts'
import type { Entry } from '../../protocol/entry.format.ts'
import { parseSegment, type Segment } from '../../protocol/segment.format.ts'
import type { DeviceCore } from './device-parts.ts'

export type Judgement =
  | { readonly is: 'counts'; readonly author: DeviceInfo; readonly segment: Segment }
  | { readonly is: 'waiting'; readonly reason: WaitingReason }
  | { readonly is: 'aside'; readonly reason: string }
  | { readonly is: 'known' }

export type WaitingReason = 'unknown_device' | 'unknown_space' | 'unknown_heads' | 'gap' | 'no_key' | 'leans_on_absent'

/** Chains as they will stand once what was judged so far is stored. */
export interface Standing {
  head(space: SpaceId, device: DeviceId): Head | undefined
  /** At a place that its chain has passed: is this very entry held, or held with bytes that storage damaged? */
  holds(entry: Entry): Promise<'whole' | 'damaged' | 'no'>
}

export async function judgeEntry(core: DeviceCore, entry: Entry, standing: Standing): Promise<Judgement> {
  const { header } = entry
  if (header.org !== core.me.org) return { is: 'aside', reason: 'other_org' }
  const author = core.view.device(header.device)
  if (!author) return { is: 'waiting', reason: 'unknown_device' }
  if (!core.view.space(header.space)) return { is: 'waiting', reason: 'unknown_space' }
  if (!(await verifyEntry(entry, author.signPk))) return { is: 'aside', reason: 'bad_signature' }

  const place = await placeInChain(standing, entry)
  if (place !== undefined) return place
  const may = core.view.canWrite(header.device, header.space, header.heads)
  if (may === 'waiting') return { is: 'waiting', reason: 'unknown_heads' }
  if (may === 'no') return { is: 'aside', reason: 'not_allowed' }

  const key = core.keyring.key(header.space, header.epoch)
  if (!key) return { is: 'waiting', reason: 'no_key' }
  const opened = await open(entry, key)
  return opened ? { is: 'counts', author, segment: opened } : { is: 'aside', reason: 'unreadable' }
}

async function placeInChain(standing: Standing, entry: Entry): Promise<Judgement | undefined> {
  const { space, device, seq, prev } = entry.header
  const head = standing.head(space, device)
  if (head && seq <= head.seq) {
    const held = await standing.holds(entry)
    if (held === 'damaged') return undefined
    return held === 'whole' ? { is: 'known' } : { is: 'aside', reason: 'fork' }
  }
  if (seq > (head?.seq ?? 0) + 1) return { is: 'waiting', reason: 'gap' }
  return prev === head?.hash ? undefined : { is: 'aside', reason: 'broken_chain' }
}

async function open(entry: Entry, key: Bytes): Promise<Segment | undefined> {
  const plaintext = await openEntry(entry, key)
  if (!plaintext.ok) return undefined
  const segment = parseSegment(plaintext.value)
  return segment.ok ? segment.value : undefined
}
