// Wrapping epoch keys and opening wraps; formats and derivations are told in protocol/wraps.format.ts.

import { type Bytes, equalBytes } from '../base/bytes.ts'
import type { EpochId, SpaceId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import type { EpochInfo, Recipient } from '../control/control-info.ts'
import { type OpenFailed, openAead, sealAead, zeroIv } from '../crypto/aead.ts'
import { hkdf } from '../crypto/hash.ts'
import { hpkeOpen, hpkeSeal } from '../crypto/hpke.ts'
import {
  epochCommit,
  type parentWrapLabel,
  type prevWrapLabel,
  type SpaceWrap,
  symmetricWrapContext,
  wrapInfo,
} from '../protocol/wraps.format.ts'
import type { DeviceSecrets } from './device-secrets.ts'

export interface EpochKey {
  readonly space: SpaceId
  readonly epoch: EpochId
  /** 32 bytes. */
  readonly key: Bytes
}

const noSalt = new Uint8Array(0)

/** HPKE wrap: 80 bytes. */
export const wrapFor = (to: Recipient, { space, epoch, key }: EpochKey): Promise<Bytes> =>
  hpkeSeal(to.kemPk, wrapInfo(space, epoch, to.id), key)

export const spaceWrapFor = async (to: Recipient, key: EpochKey): Promise<SpaceWrap> => ({
  space: key.space,
  epoch: key.epoch,
  sealed: await wrapFor(to, key),
})

export const openWrap = (
  me: Pick<DeviceSecrets, 'id' | 'kem'>,
  space: SpaceId,
  epoch: EpochId,
  sealed: Bytes,
): Promise<Result<Bytes, OpenFailed>> => hpkeOpen(me.kem, wrapInfo(space, epoch, me.id), sealed)

type SymmetricLabel = typeof prevWrapLabel | typeof parentWrapLabel

/** AES-GCM wrap: 48 bytes. `other` is the epoch on the far side: the previous one, or the parent's. */
export function wrapUnder(label: SymmetricLabel, under: Bytes, at: SymmetricPlace, key: Bytes): Promise<Bytes> {
  const context = symmetricWrapContext(at.space, at.epoch, at.other)
  return sealAead(hkdf(under, noSalt, label, context), zeroIv, key, context)
}

export function openUnder(
  label: SymmetricLabel,
  under: Bytes,
  at: SymmetricPlace,
  sealed: Bytes,
): Promise<Result<Bytes, OpenFailed>> {
  const context = symmetricWrapContext(at.space, at.epoch, at.other)
  return openAead(hkdf(under, noSalt, label, context), zeroIv, sealed, context)
}

export interface SymmetricPlace {
  readonly space: SpaceId
  readonly epoch: EpochId
  readonly other: EpochId
}

/** Whether this is the key that the rotation committed to. */
export const isCommitted = (info: EpochInfo, key: Bytes): boolean =>
  key.length === 32 && equalBytes(info.commit, epochCommit(info.space, info.epoch, key))

export const keyPlace = (space: SpaceId, epoch: EpochId): string => space + epoch
