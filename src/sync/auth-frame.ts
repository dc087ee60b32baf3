// What a client answers to the relay's `hello`.

import { type Bytes, fromHex } from '../base/bytes.ts'
import type { Random } from '../base/ports.ts'
import { sign } from '../crypto/sign.ts'
import { deviceIdOf } from '../protocol/identity.ts'
import { protocolVersion } from '../protocol/version.ts'
import { type AuthMessage, authBytes } from '../protocol/wire/auth.message.ts'
import type { HelloMessage } from '../protocol/wire/hello.message.ts'
import type { SyncIdentity } from './sync-host.port.ts'

interface Greeted {
  readonly hello: HelloMessage
  /** The origin that the page has. */
  readonly origin: string
  readonly random: Random
  readonly identity: Omit<SyncIdentity, 'org'>
  /** 16 bytes: the organisation; zeros for the root that asks which one is its own ([W23]). */
  readonly org: Bytes
}

export async function authFrame({ hello, origin, random, identity, org }: Greeted): Promise<AuthMessage> {
  const nonce = random.bytes(32)
  const { relay, challenge } = hello
  const device = fromHex(deviceIdOf(identity.sign.publicKey, identity.kem))
  const facts = { origin, relay, challenge, nonce, device, version: protocolVersion }
  const sig = await sign('auth', identity.sign, authBytes(facts))
  return { t: 'auth', v: protocolVersion, org, sign: identity.sign.publicKey, kem: identity.kem, nonce, sig }
}
