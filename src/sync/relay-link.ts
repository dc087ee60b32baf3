// One socket as requests and answers: frames are decoded, answers find their request by its reference, and what the
// relay says by itself goes to a listener in the order of arrival.

import type { ErrorMessage } from '../protocol/wire/error.message.ts'
import { type ClientMessage, decodeRelayMessage, encodeMessage, type RelayMessage } from '../protocol/wire/frame.ts'
import type { ItemsMessage } from '../protocol/wire/items.message.ts'
import { liveRef } from '../protocol/wire/wire-limits.ts'
import type { SyncTrouble } from './sync-status.ts'

/** The part of a WebSocket that is used; browsers and Node 24 have the same one. */
export type RelaySocket = Pick<WebSocket, 'binaryType' | 'readyState' | 'send' | 'close' | 'addEventListener'>

/** Ends a session. Without trouble: the network, or we closed it. */
export class LinkEnded extends Error {
  readonly trouble: SyncTrouble | undefined
  constructor(trouble?: SyncTrouble) {
    super('link ended')
    this.trouble = trouble
  }
}

/** Each request and the message that answers it. */
const answerTypes = { pull: 'items', push: 'pushed', have: 'lacking', put: 'stored', get: 'chunks' } as const
type RequestType = keyof typeof answerTypes

type Unnumbered<M> = M extends unknown ? Omit<M, 'ref'> : never
type Request = Unnumbered<Extract<ClientMessage, { t: RequestType }>>
type AnswerTo<R extends Request> = Extract<RelayMessage, { t: (typeof answerTypes)[R['t']] }>

export interface RequestOptions {
  readonly withinMs?: number
  /**
   * Called with a page as it arrives, before any later frame is looked at; the request resolves after it. Sockets may
   * deliver several frames in one turn, so that code after `await` comes too late to keep their order.
   */
  readonly arrived?: (page: ItemsMessage) => Promise<void>
}

export interface RelayLink {
  /** `hello`, `welcome`: the next message that answers no request. Rejects with `LinkEnded`. */
  next<T extends 'hello' | 'welcome'>(type: T): Promise<Extract<RelayMessage, { t: T }>>
  send(message: ClientMessage): void
  /** Rejects with `LinkEnded` when refused as a whole, when the link ends, or when no answer comes in time. */
  request<R extends Request>(request: R, options?: RequestOptions): Promise<AnswerTo<R>>
  end(trouble?: SyncTrouble): void
  /** How many messages the relay has sent. */
  heard(): number
  /** Rejects with `LinkEnded` once the link has ended; never resolves. */
  readonly ended: Promise<never>
}

/** A relay that is alive answers in well under a second; a phone on a bad network may need many for half a megabyte. */
const answerWithin = 45_000

export function openLink(socket: RelaySocket, onLive: (message: ItemsMessage) => void): RelayLink {
  socket.binaryType = 'arraybuffer'
  const waiting = new Map<number, { resolve: (message: RelayMessage) => void; reject: (error: LinkEnded) => void }>()
  const greetings: RelayMessage[] = []
  let wanted: ((message: RelayMessage) => void) | undefined
  let lastRef = 0
  let finish: (error: LinkEnded) => void = () => undefined
  const ended = new Promise<never>((_, reject) => {
    finish = reject
  })
  // Whoever waits for an answer hears of the end; nobody needs to listen to `ended` itself.
  ended.catch(() => undefined)
  let isOver = false
  let heard = 0

  function end(trouble?: SyncTrouble): void {
    if (isOver) return
    isOver = true
    const error = new LinkEnded(trouble)
    finish(error)
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    socket.close()
  }

  function take(message: RelayMessage): void {
    if (message.t === 'error') takeError(message)
    else if (message.t === 'items' && message.ref === liveRef) onLive(message)
    else if (message.t !== 'hello' && message.t !== 'welcome') {
      waiting.get(message.ref)?.resolve(message)
      waiting.delete(message.ref)
    } else if (wanted === undefined) greetings.push(message)
    else wanted(message)
  }

  function takeError({ code, ref = liveRef }: ErrorMessage): void {
    const trouble: SyncTrouble | undefined = isPassing(code) ? undefined : { type: 'sync.refused', code }
    const request = waiting.get(ref)
    waiting.delete(ref)
    if (request === undefined) end(trouble)
    else request.reject(new LinkEnded(trouble))
  }

  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isOver) return
    heard++
    const decoded = data instanceof ArrayBuffer ? decodeRelayMessage(new Uint8Array(data)) : undefined
    if (decoded?.ok) take(decoded.value)
    else end({ type: 'sync.refused', code: 'malformed' })
  })
  socket.addEventListener('close', () => end())
  socket.addEventListener('error', () => end())

  return {
    ended,
    end,
    heard: () => heard,
    send(message) {
      if (!isOver) socket.send(encodeMessage(message))
    },
    async next(type) {
      const message = await Promise.race([
        ended,
        new Promise<RelayMessage>((resolve) => {
          const held = greetings.shift()
          if (held === undefined) wanted = resolve
          else resolve(held)
        }),
      ])
      wanted = undefined
      if (!isType(message, type)) throw endWith(end, { type: 'sync.refused', code: 'malformed' })
      return message
    },
    async request<R extends Request>(request: R, options: RequestOptions = {}): Promise<AnswerTo<R>> {
      if (isOver) return ended
      const { withinMs = answerWithin, arrived } = options
      const ref = ++lastRef
      const timer = setTimeout(() => end(), withinMs)
      try {
        const answer = await new Promise<RelayMessage>((resolve, reject) => {
          const take = (message: RelayMessage) => {
            clearTimeout(timer)
            if (arrived === undefined || message.t !== 'items') return resolve(message)
            arrived(message).then(() => resolve(message), reject)
          }
          waiting.set(ref, { resolve: take, reject })
          socket.send(encodeMessage({ ...request, ref }))
        })
        if (isAnswer(request, answer)) return answer
        throw endWith(end, { type: 'sync.refused', code: 'malformed' })
      } finally {
        clearTimeout(timer)
      }
    },
  }
}

/** Reasons that go away by themselves: nothing to tell anyone. */
const isPassing = (code: string): boolean => code === 'shutting_down' || code === 'internal'

const isType = <T extends RelayMessage['t']>(
  message: RelayMessage,
  type: T,
): message is Extract<RelayMessage, { t: T }> => message.t === type

const isAnswer = <R extends Request>(request: R, message: RelayMessage): message is AnswerTo<R> & RelayMessage =>
  message.t === answerTypes[request.t]

function endWith(end: (trouble: SyncTrouble) => void, trouble: SyncTrouble): LinkEnded {
  end(trouble)
  return new LinkEnded(trouble)
}
