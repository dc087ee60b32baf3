// Challenge and response: the client signs the relay's fresh challenge together with the origin it believes to be at,
// so that a signature is worth nothing on another socket, for another relay or under another address.

import { type Bytes, fromHex, toHex } from '../base/bytes.ts'
import type { DeviceId, OrgId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { verify } from '../crypto/sign.ts'
import type { ErrorCode } from '../protocol/errors.ts'
import { deviceIdOf } from '../protocol/identity.ts'
import { protocolVersion } from '../protocol/version.ts'
import { type AuthMessage, authBytes } from '../protocol/wire/auth.message.ts'

export interface Challenge {
  /** The relay's public key. */
  readonly relay: Uint8Array
  /** 32 bytes, made for this socket. */
  readonly challenge: Bytes
  /** Any of these. */
  readonly origins: readonly string[]
}

export interface Identity {
  readonly org: OrgId
  readonly device: DeviceId
}

/** Proves that the speaker holds the keys, not that any organisation knows them. */
export async function authenticate(
  { relay, challenge, origins }: Challenge,
  message: AuthMessage,
): Promise<Result<Identity, ErrorCode>> {
  if (message.v !== protocolVersion) return err('version')
  const device = deviceIdOf(message.sign, message.kem)
  const facts = { relay, challenge, nonce: message.nonce, device: fromHex(device), version: message.v }
  for (const origin of origins) {
    if (await verify('auth', message.sign, authBytes({ origin, ...facts }), message.sig)) {
      return ok({ org: toHex(message.org) as OrgId, device })
    }
  }
  return err('unauthenticated')
}
