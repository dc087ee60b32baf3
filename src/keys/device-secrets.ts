// The key pairs of an identity: a device's are random; the root's come from the recovery sheet, an invite's from its
// secret. An identity's id is the hash of its public keys.

import { type Bytes, concat, fromHex } from '../base/bytes.ts'
import type { DeviceId, OrgId } from '../base/ids.ts'
import type { Random } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import { hkdf } from '../crypto/hash.ts'
import { type KemKeyPair, kemKeyPairFromSeed } from '../crypto/hpke.ts'
import { type SignKeyPair, signKeyPairFromSeed } from '../crypto/sign.ts'
import { deviceIdOf } from '../protocol/identity.ts'
import { inviteKemLabel, inviteSignLabel } from '../protocol/invite.format.ts'
import { rootKemLabel, rootSignLabel } from '../protocol/recovery.format.ts'

export interface DeviceSecrets {
  readonly id: DeviceId
  readonly sign: SignKeyPair
  readonly kem: KemKeyPair
}

const noSalt = new Uint8Array(0)

async function fromSeeds(signSeed: Bytes, kemSeed: Bytes): Promise<DeviceSecrets> {
  const sign = await signKeyPairFromSeed(signSeed)
  const kem = await kemKeyPairFromSeed(kemSeed)
  return { id: deviceIdOf(sign.publicKey, kem.publicKey), sign, kem }
}

export const newDeviceSecrets = (random: Random): Promise<DeviceSecrets> =>
  fromSeeds(random.bytes(32), random.bytes(32))

/** @param rootSecret 32 bytes, as on the recovery sheet */
export const rootSecrets = (rootSecret: Bytes): Promise<DeviceSecrets> =>
  fromSeeds(hkdf(rootSecret, noSalt, rootSignLabel), hkdf(rootSecret, noSalt, rootKemLabel))

/** @param secret 32 bytes, as in the invite's QR code */
export const inviteSecrets = (secret: Bytes, org: OrgId): Promise<DeviceSecrets> =>
  fromSeeds(hkdf(secret, noSalt, inviteSignLabel, fromHex(org)), hkdf(secret, noSalt, inviteKemLabel, fromHex(org)))

/** 64 secret bytes (sign seed, KEM seed) for the vault. */
export const encodeDeviceSecrets = (secrets: DeviceSecrets): Bytes => concat(secrets.sign.seed, secrets.kem.seed)

export async function decodeDeviceSecrets(bytes: Bytes): Promise<Result<DeviceSecrets, { type: 'keys.malformed' }>> {
  if (bytes.length !== 64) return err({ type: 'keys.malformed' })
  return ok(await fromSeeds(bytes.slice(0, 32), bytes.slice(32)))
}
