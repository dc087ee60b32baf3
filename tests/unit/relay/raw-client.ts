// A client that says exactly what a test wants, good or bad, and hears everything.

import { type Bytes, fromHex } from '../../../src/base/bytes.ts'
import type { OrgId } from '../../../src/base/ids.ts'
import { systemRandom } from '../../../src/base/ports.ts'
import { sign } from '../../../src/crypto/sign.ts'
import type { DeviceSecrets } from '../../../src/keys/device-secrets.ts'
import { protocolVersion } from '../../../src/protocol/version.ts'
import { authBytes } from '../../../src/protocol/wire/auth.message.ts'
import {
  type ClientMessage,
  decodeRelayMessage,
  encodeMessage,
  type RelayMessage,
} from '../../../src/protocol/wire/frame.ts'
import type { HelloMessage } from '../../../src/protocol/wire/hello.message.ts'
import type { Item } from '../../../src/protocol/wire/items.message.ts'
import type { PushedMessage } from '../../../src/protocol/wire/pushed.message.ts'

type MessageOf<T extends RelayMessage['t']> = Extract<RelayMessage, { t: T }>
export type Things = Partial<Record<'ops' | 'blobs' | 'entries' | 'beacons', readonly Bytes[]>>

export interface RawClient {
  readonly hello: HelloMessage
  send(message: ClientMessage): void
  sendBytes(bytes: Bytes): void
  /** The next message; fails the test when it is of another type, or when the socket closes. */
  next<T extends RelayMessage['t']>(type: T): Promise<MessageOf<T>>
  /** Any next message, or the close code. */
  any(): Promise<RelayMessage | number>
  closed(): Promise<number>
  close(): void
  signIn(org: OrgId, keys: DeviceSecrets, change?: (auth: AuthDraft) => AuthDraft): Promise<void>
  push(things: Things): Promise<PushedMessage>
  /** Every item of every page. */
  pullAll(since?: number): Promise<{ items: Item[]; pos: number }>
}

export interface AuthDraft {
  origin: string
  relay: Bytes
  challenge: Bytes
  version: number
  org: OrgId
}

export async function openRaw(socketUrl: string, origin = socketUrl.replace(/^ws(.*)\/sync$/, 'http$1')) {
  const socket = new WebSocket(socketUrl)
  socket.binaryType = 'arraybuffer'
  const heard: (RelayMessage | number)[] = []
  const waiting: ((message: RelayMessage | number) => void)[] = []
  const take = (message: RelayMessage | number) => {
    const first = waiting.shift()
    if (first) first(message)
    else heard.push(message)
  }
  let isOver = false
  socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
    const decoded = decodeRelayMessage(new Uint8Array(data))
    if (!decoded.ok) throw new Error(`expected a relay message, got ${decoded.error.type}`)
    take(decoded.value)
  })
  socket.addEventListener('close', ({ code }) => {
    isOver = true
    take(code)
  })
  socket.addEventListener('error', () => undefined)

  const any = (): Promise<RelayMessage | number> => {
    const first = heard.shift()
    if (first !== undefined) return Promise.resolve(first)
    if (isOver) return Promise.resolve(0)
    return new Promise((resolve) => waiting.push(resolve))
  }
  async function next<T extends RelayMessage['t']>(type: T): Promise<MessageOf<T>> {
    const message = await any()
    if (typeof message === 'number') throw new Error(`expected ${type}, got close ${message}`)
    if (!isType(message, type)) throw new Error(`expected ${type}, got ${JSON.stringify(message)}`)
    return message
  }
  async function closed(): Promise<number> {
    for (;;) {
      const message = await any()
      if (typeof message === 'number') return message
    }
  }
  const send = (message: ClientMessage) => socket.send(encodeMessage(message))
  const hello = await next('hello')
  let ref = 0

  const client: RawClient = {
    hello,
    send,
    sendBytes: (bytes) => socket.send(bytes),
    next,
    any,
    closed,
    close: () => socket.close(),
    async signIn(org, keys, change = (auth) => auth) {
      const nonce = systemRandom.bytes(32)
      const { relay, challenge } = hello
      const draft = change({ origin, relay, challenge, version: protocolVersion, org })
      const sig = await sign('auth', keys.sign, authBytes({ ...draft, nonce, device: fromHex(keys.id) }))
      const publicKeys = { sign: keys.sign.publicKey, kem: keys.kem.publicKey }
      send({ t: 'auth', v: draft.version, org: fromHex(draft.org), ...publicKeys, nonce, sig })
    },
    async push({ ops = [], blobs = [], entries = [], beacons = [] }) {
      send({
        t: 'push',
        ref: ++ref,
        ops: [...ops],
        blobs: [...blobs],
        entries: [...entries],
        beacons: [...beacons],
      })
      return next('pushed')
    },
    async pullAll(since = 0) {
      const items: Item[] = []
      for (let pos = since; ; ) {
        send({ t: 'pull', ref: ++ref, since: pos })
        const page = await next('items')
        items.push(...page.items)
        pos = page.pos
        if (page.done) return { items, pos }
      }
    },
  }
  return client
}

/** Signed in and welcomed. */
export async function openSignedIn(socketUrl: string, org: OrgId, keys: DeviceSecrets): Promise<RawClient> {
  const client = await openRaw(socketUrl)
  await client.signIn(org, keys)
  await client.next('welcome')
  return client
}

const isType = <T extends RelayMessage['t']>(message: RelayMessage, type: T): message is MessageOf<T> =>
  message.t === type
