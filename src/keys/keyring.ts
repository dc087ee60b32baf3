// The epoch keys that a device holds. It learns them from wraps made for it (HPKE), from the keys of parent spaces, and
// backwards from newer epochs; each is compared with what its rotation committed to. A wrap that does not open, or
// opens to another key, is ignored and reported.

import type { Bytes } from '../base/bytes.ts'
import type { EpochId, Hash, SpaceId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import type { EpochInfo } from '../control/control-info.ts'
import type { ControlView } from '../control/control-view.ts'
import {
  parentWrapLabel,
  parseRotateWraps,
  parseSpaceWraps,
  prevWrapLabel,
  type RotateWraps,
} from '../protocol/wraps.format.ts'
import type { DeviceSecrets } from './device-secrets.ts'
import { type EpochKey, isCommitted, keyPlace, openUnder, openWrap } from './epoch-wraps.ts'

export interface ForgedWrap {
  readonly type: 'keys.forged_wrap'
  /** The operation whose blob holds the wrap. */
  readonly op: Hash
  readonly space: SpaceId
  readonly epoch: EpochId
  readonly via: 'device' | 'parent' | 'prev' | 'invite' | 'grant'
}

export interface Keyring {
  /** Opens every wrap it can, in the view's present state; returns what is new, to be persisted. */
  learn(): Promise<EpochKey[]>
  /** The same with an invite's keys beside the device's own; they are remembered until the keyring is dropped. */
  learnFromInvite(invite: DeviceSecrets): Promise<EpochKey[]>
  /** 32 bytes. */
  key(space: SpaceId, epoch: EpochId): Bytes | undefined
  keys(): EpochKey[]
  forged(): readonly ForgedWrap[]
}

type Identity = Pick<DeviceSecrets, 'id' | 'kem'>

export function createKeyring(parts: {
  readonly view: ControlView
  readonly device: Identity
  readonly stored?: readonly EpochKey[]
}): Keyring {
  const { view } = parts
  const identities: Identity[] = [parts.device]
  const keys = new Map<string, EpochKey>()
  for (const one of parts.stored ?? []) keys.set(keyPlace(one.space, one.epoch), one)
  const forged: ForgedWrap[] = []
  /** Wraps that failed once fail for ever. */
  const failed = new Set<string>()
  let queue: Promise<unknown> = Promise.resolve()

  const key = (space: SpaceId, epoch: EpochId): Bytes | undefined => keys.get(keyPlace(space, epoch))?.key

  /** Runs `open` once for a wrap of a key that is lacking; keeps the key if it is the one committed to. */
  async function take(
    wrap: Omit<ForgedWrap, 'type'> & { readonly by: string },
    open: () => Promise<Result<Bytes, unknown>>,
  ): Promise<EpochKey | undefined> {
    const { by, ...told } = wrap
    const { space, epoch, op, via } = told
    const tried = `${op}${via}${by}${space}${epoch}`
    if (key(space, epoch) || failed.has(tried)) return undefined
    const infos = view.epochs(space).filter((info) => info.epoch === epoch)
    if (infos.length === 0) return undefined
    const opened = await open()
    if (opened.ok && infos.some((info) => isCommitted(info, opened.value))) {
      const learned = { space, epoch, key: opened.value }
      keys.set(keyPlace(space, epoch), learned)
      return learned
    }
    failed.add(tried)
    forged.push({ type: 'keys.forged_wrap', ...told })
    return undefined
  }

  async function fromRotation(info: EpochInfo, parent: SpaceId | undefined): Promise<EpochKey[]> {
    const wraps = readRotation(view, info)
    if (!wraps) return []
    const { space, epoch, op, parentEpoch, prevEpoch } = info
    const found: (EpochKey | undefined)[] = []
    const above = parent && parentEpoch && key(parent, parentEpoch)
    const { parentWrap, prevWrap } = wraps
    if (above && parentEpoch && parentWrap) {
      const at = { space, epoch, other: parentEpoch }
      const wrap = { op, space, epoch, via: 'parent', by: '' } as const
      found.push(await take(wrap, () => openUnder(parentWrapLabel, above, at, parentWrap)))
    }
    for (const me of identities) {
      const mine = wraps.devices.find((wrap) => wrap.device === me.id)
      const wrap = { op, space, epoch, via: 'device', by: me.id } as const
      if (mine) found.push(await take(wrap, () => openWrap(me, space, epoch, mine.sealed)))
    }
    const own = key(space, epoch)
    if (own && prevEpoch && prevWrap) {
      const at = { space, epoch, other: prevEpoch }
      const wrap = { op, space, epoch: prevEpoch, via: 'prev', by: '' } as const
      found.push(await take(wrap, () => openUnder(prevWrapLabel, own, at, prevWrap)))
    }
    return found.filter((one) => one !== undefined)
  }

  async function fromSpaceWraps(op: Hash, blob: Hash, via: 'invite' | 'grant', me: Identity): Promise<EpochKey[]> {
    const bytes = view.blob(blob)
    const wraps = bytes && parseSpaceWraps(bytes)
    if (!wraps?.ok) return []
    const found: EpochKey[] = []
    for (const { space, epoch, sealed } of wraps.value) {
      const one = await take({ op, space, epoch, via, by: me.id }, () => openWrap(me, space, epoch, sealed))
      if (one) found.push(one)
    }
    return found
  }

  async function fromInvites(): Promise<EpochKey[]> {
    const found: EpochKey[] = []
    for (const invite of view.invites()) {
      for (const me of identities) {
        if (invite.id === me.id) found.push(...(await fromSpaceWraps(invite.op, invite.wrapsHash, 'invite', me)))
        for (const claim of invite.claims.filter((claim) => claim.device === me.id)) {
          for (const grant of claim.grants)
            found.push(...(await fromSpaceWraps(grant.op, grant.wrapsHash, 'grant', me)))
        }
      }
    }
    return found
  }

  /** Rounds until nothing new comes: a key may open a parent's child, or the epoch before. */
  async function learnNow(): Promise<EpochKey[]> {
    const learned = await fromInvites()
    for (let before = -1; before !== learned.length; ) {
      before = learned.length
      for (const space of view.spaces()) {
        const newestFirst = view.epochs(space.id).reverse()
        for (const info of newestFirst) learned.push(...(await fromRotation(info, space.parent)))
      }
    }
    return learned
  }

  function learn(): Promise<EpochKey[]> {
    const done = queue.then(learnNow)
    queue = done.catch(() => undefined)
    return done
  }

  return {
    learn,
    learnFromInvite(invite) {
      if (!identities.some((me) => me.id === invite.id)) identities.push(invite)
      return learn()
    },
    key,
    keys: () => [...keys.values()],
    forged: () => forged,
  }
}

function readRotation(view: ControlView, info: EpochInfo): RotateWraps | undefined {
  const bytes = view.blob(info.wrapsHash)
  const wraps = bytes && parseRotateWraps(bytes)
  return wraps?.ok ? wraps.value : undefined
}
