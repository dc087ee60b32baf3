// One socket: greets, authenticates, then takes requests one after the other. It knows messages and rights, not sockets;
// what arrives and what leaves are functions.

import { fromHex, toHex } from '../base/bytes.ts'
import type { Clock, Random } from '../base/ports.ts'
import type { SignKeyPair } from '../crypto/sign.ts'
import type { ErrorCode } from '../protocol/errors.ts'
import { limits } from '../protocol/limits.ts'
import { protocolVersion } from '../protocol/version.ts'
import type { AuthMessage } from '../protocol/wire/auth.message.ts'
import type { GetMessage, HaveMessage, PutMessage } from '../protocol/wire/files.message.ts'
import { type ClientMessage, decodeClientMessage, type RelayMessage } from '../protocol/wire/frame.ts'
import type { PullMessage } from '../protocol/wire/pull.message.ts'
import type { PushMessage } from '../protocol/wire/push.message.ts'
import { maxPageBytes } from '../protocol/wire/wire-limits.ts'
import { inviteOf, roleOf } from './access.ts'
import { authenticate, type Identity } from './authenticate.ts'
import type { ChunkStore } from './chunk-store.port.ts'
import { giveChunks, lackingChunks, takeChunks } from './chunks.ts'
import type { Page } from './entry-store.port.ts'
import { createLivePush, toItems } from './live-push.ts'
import type { Organisation, Organisations } from './organisation.ts'
import { namesIn, takePush } from './push.ts'
import { failure, type RelayLog, shortId } from './relay-log.ts'

/** Why the relay closes a socket (RFC 6455 §7.4.1). */
export type CloseCode = 1001 | 1008 | 1009 | 1011

export interface ConnectionParts {
  readonly number: number
  readonly origins: readonly string[]
  readonly identity: SignKeyPair
  readonly organisations: Organisations
  readonly chunks: ChunkStore
  readonly random: Random
  readonly clock: Clock
  readonly log: RelayLog
  /** Resolves once the frame has left our memory; false when the socket is closed. */
  readonly send: (message: RelayMessage) => Promise<boolean>
  readonly close: (code: CloseCode) => void
}

export interface Connection {
  isAuthenticated(): boolean
  /** Handles one frame. Calls must not overlap. Never rejects. */
  frame(bytes: Uint8Array): Promise<void>
  closed(): void
}

type FilesMessage = HaveMessage | PutMessage | GetMessage

/** Named by a root that asks which organisation is its own ([W23]). */
const noOrg = toHex(new Uint8Array(16))

/** Bad frames after authentication: a client with a bug may send some, nobody needs more. */
const maxBadFrames = 64

export function createConnection(parts: ConnectionParts): Connection {
  const { number: connection, identity, organisations, log, send, close } = parts
  const challenge = { relay: identity.publicKey, challenge: parts.random.bytes(32), origins: parts.origins }
  let who: Identity | undefined
  let org: Organisation | undefined
  let unsubscribe: (() => void) | undefined
  let isClosed = false
  let badFrames = 0

  const live = createLivePush({
    page: (since) => readPage(since),
    send,
    failed: (error) => {
      log(failure('live', error))
      close(1011)
    },
  })

  async function refuse(code: ErrorCode, ref?: number): Promise<void> {
    log({ event: 'refused', connection, code })
    await send(ref === undefined ? { t: 'error', code } : { t: 'error', code, ref })
  }

  async function handle(message: ClientMessage): Promise<void> {
    if (message.t === 'auth') return who === undefined ? signIn(message) : badFrame('malformed')
    if (who === undefined || org === undefined) {
      await refuse('unauthenticated', message.ref)
      return close(1008)
    }
    if (message.t === 'push') return push(org, who, message)
    if (message.t === 'pull') return pull(org, who, message)
    return files(org, who, message)
  }

  async function signIn(message: AuthMessage): Promise<void> {
    const proven = await authenticate(challenge, message)
    if (!proven.ok) {
      await refuse(proven.error)
      return close(1008)
    }
    const { org: named, device } = proven.value
    const isAsking = named === noOrg
    const orgId = isAsking ? await organisations.foundedBy(device) : named
    if (orgId === undefined) {
      await refuse('unknown_org')
      return close(1008)
    }
    const opened = organisations.open(orgId)
    who = { org: orgId, device }
    org = await opened
    if (isClosed) return
    unsubscribe = org.onChange(live.wake)
    const role = roleOf(org.view(), device)
    log({ event: 'authenticated', connection, org: shortId(orgId), device: shortId(device), role })
    const found = isAsking ? { org: fromHex(orgId) } : {}
    await send({
      t: 'welcome',
      pos: await org.store.position(orgId),
      now: parts.clock.now(),
      files: limits.chunk,
      ...found,
    })
  }

  async function push(to: Organisation, from: Identity, message: PushMessage): Promise<void> {
    const started = parts.clock.now()
    const forget = live.expectOwn(() => namesIn(message))
    try {
      const { answer, announce } = await takePush(to, from.device, message)
      const sent = send(answer)
      announce()
      await sent
      const answers = [...answer.ops, ...answer.blobs, ...answer.entries, ...answer.beacons]
      const kept = answers.filter((one) => one.p !== undefined).length
      log({ event: 'pushed', connection, kept, ms: parts.clock.now() - started })
      for (const code of new Set(answers.flatMap(({ e }) => e ?? []))) {
        log({ event: 'refused', connection, code, count: answers.filter(({ e }) => e === code).length })
      }
      if (kept === 0) forget()
    } catch (error) {
      forget()
      log(failure('push', error))
      await refuse('internal', message.ref)
    }
  }

  /** Attachments: by the spaces that this identity may read, like entries. */
  async function files(of: Organisation, by: Identity, message: FilesMessage): Promise<void> {
    const started = parts.clock.now()
    const asked = { chunks: parts.chunks, org: of.id, spaces: of.scopes(by.device), identity }
    try {
      if (message.t === 'have') await send(await lackingChunks(asked, message))
      else if (message.t === 'get') await send(await giveChunks(asked, message))
      else {
        const answer = await takeChunks(asked, message)
        await send(answer)
        const kept = answer.chunks.filter(({ e }) => e === undefined).length
        log({ event: 'stored', connection, kept, ms: parts.clock.now() - started })
        for (const code of new Set(answer.chunks.flatMap(({ e }) => e ?? [])))
          log({ event: 'refused', connection, code })
      }
    } catch (error) {
      log(failure('files', error))
      await refuse('internal', message.ref)
    }
  }

  async function pull(from: Organisation, by: Identity, message: PullMessage): Promise<void> {
    const refused = mayPull(from, by)
    if (refused !== undefined) return refuse(refused, message.ref)
    if (message.spaces === undefined) live.stop()
    const readable: ReadonlySet<string> = from.scopes(by.device)
    const given = message.spaces?.filter((space) => readable.has(toHex(space)))
    const page = await readPage(message.since, given && new Set(given.map(toHex)))
    const items = toItems(page, new Set(), message.ref)
    if (!(await send(given === undefined ? items : { ...items, given }))) return
    if (message.spaces === undefined && page.done) live.start(page.pos)
  }

  function mayPull({ view, clock }: Organisation, { device }: Identity): ErrorCode | undefined {
    if (view().org === undefined) return 'unknown_org'
    const role = roleOf(view(), device)
    if (role === 'stranger') return 'not_allowed'
    const invite = role === 'invite' ? inviteOf(view(), device) : undefined
    if (invite === undefined) return undefined
    if (invite.status !== 'open') return 'invite_used'
    return invite.expiry * 1000 < clock.now() ? 'invite_expired' : undefined
  }

  /** @param only scopes that this identity may read; all of them when left out */
  function readPage(since: number, only?: ReadonlySet<string>): Promise<Page> {
    if (org === undefined || who === undefined) throw new Error('invariant: expected an authenticated connection')
    const scopes = only ?? org.scopes(who.device)
    return org.store.page({ org: org.id, since, scopes, maxItems: limits.items, maxBytes: maxPageBytes })
  }

  async function badFrame(code: ErrorCode): Promise<void> {
    badFrames++
    await refuse(code)
    if (who === undefined || badFrames > maxBadFrames) close(1008)
  }

  void send({ t: 'hello', v: protocolVersion, relay: identity.publicKey, challenge: challenge.challenge })

  return {
    isAuthenticated: () => org !== undefined,
    async frame(bytes) {
      if (isClosed) return
      try {
        const message = decodeClientMessage(bytes)
        if (message.ok) return await handle(message.value)
        await badFrame(message.error.type === 'protocol.too_large' ? 'too_large' : 'malformed')
      } catch (error) {
        log(failure('frame', error))
        await refuse('internal')
        close(1011)
      }
    },
    closed() {
      isClosed = true
      live.stop()
      unsubscribe?.()
      if (who !== undefined) organisations.close(who.org)
    },
  }
}
