// The WebSocket side of the server: one path, a limit on connections, dead-socket detection, and backpressure both ways.

import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'

import type { Clock } from '../base/ports.ts'
import { limits } from '../protocol/limits.ts'
import { encodeMessage, type RelayMessage } from '../protocol/wire/frame.ts'
import type { RelayConfig } from './config.ts'
import { type CloseCode, type Connection, type ConnectionParts, createConnection } from './connection.ts'
import { createRateLimit } from './rate-limit.ts'
import type { RelayLog } from './relay-log.ts'
import { isHost } from './security-headers.ts'

/** Proxies commonly cut what is silent for 60 s. */
const pingEvery = 25_000
const authWithin = 10_000
/** A client in a hurry sends a few frames per second; a whole season at once is a few hundred. */
const framesPerSecond = 50
const framesBurst = 400
const bytesPerSecond = 4 * 1024 * 1024
const bytesBurst = 32 * 1024 * 1024
/** What a slow reader may leave in our memory before live push waits for it. */
const maxBuffered = 1024 * 1024
/** Frames read ahead of the one being handled. */
const maxQueued = 8
/** After a polite close, before the socket is cut. */
const closeWithin = 2_000

export interface SocketServerOptions extends Omit<ConnectionParts, 'number' | 'origins' | 'send' | 'close'> {
  readonly server: Server
  readonly publicUrls: RelayConfig['publicUrls']
  readonly maxConnections: number
}

export interface SocketServer {
  /** Refuses newcomers, lets every request be answered, then closes all sockets with 1001. */
  stop(): Promise<void>
}

export function startSocketServer(options: SocketServerOptions): SocketServer {
  const { server, publicUrls, maxConnections, log, clock } = options
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 2 * limits.frame })
  const open = new Map<WebSocket, OpenSocket>()
  let counted = 0
  let isStopping = false

  server.on('upgrade', (request: IncomingMessage, duplex: Duplex, head: Buffer) => {
    const origins = originsOf(request, publicUrls)
    if (request.url?.split('?')[0] !== '/sync') return turnAway(duplex, 404, 'path', log)
    if (origins.length === 0) return turnAway(duplex, 403, 'origin', log)
    if (isStopping || open.size >= maxConnections) return turnAway(duplex, 503, 'full', log)
    sockets.handleUpgrade(request, duplex, head, (socket) => {
      const number = ++counted
      const { server: _, publicUrls: __, maxConnections: ___, ...parts } = options
      open.set(
        socket,
        serve(socket, clock, (send, close) => createConnection({ ...parts, number, origins, send, close })),
      )
      log({ event: 'connected', connection: number })
      socket.on('close', (code) => {
        open.delete(socket)
        log({ event: 'closed', connection: number, code })
      })
    })
  })

  const pinging = setInterval(() => {
    for (const socket of open.values()) socket.ping()
  }, pingEvery)
  pinging.unref()

  return {
    async stop() {
      isStopping = true
      clearInterval(pinging)
      await Promise.all([...open.values()].map((socket) => socket.stop()))
      sockets.close()
    },
  }
}

interface OpenSocket {
  ping(): void
  stop(): Promise<void>
}

type Connect = (send: (message: RelayMessage) => Promise<boolean>, close: (code: CloseCode) => void) => Connection

function serve(socket: WebSocket, clock: Clock, connect: Connect): OpenSocket {
  const frameRate = createRateLimit(clock, framesPerSecond, framesBurst)
  const byteRate = createRateLimit(clock, bytesPerSecond, bytesBurst)
  let isAlive = true
  let isStopping = false
  let queued = 0
  let last: Promise<void> = Promise.resolve()
  const connection = connect(
    (message) => sendFrame(socket, message),
    (code) => closeSocket(socket, code),
  )
  const mustAuthenticate = setTimeout(() => {
    if (!connection.isAuthenticated()) closeSocket(socket, 1008)
  }, authWithin)

  socket.on('message', (data: RawData) => {
    if (isStopping) return
    const bytes = toBytes(data)
    queued++
    const wait = Math.max(frameRate.take(1), byteRate.take(bytes.length))
    if (queued >= maxQueued || wait > 0) socket.pause()
    last = last
      .then(() => (wait > 0 ? pause(wait) : undefined))
      .then(() => connection.frame(bytes))
      .then(() => {
        queued--
        if (queued < maxQueued) socket.resume()
      })
  })
  socket.on('pong', () => {
    isAlive = true
  })
  // `ws` closes by itself after an error, with its code; without a listener the process would end.
  socket.on('error', () => setTimeout(() => socket.terminate(), closeWithin).unref())
  socket.on('close', () => {
    clearTimeout(mustAuthenticate)
    connection.closed()
  })

  return {
    ping() {
      if (!isAlive) return socket.terminate()
      isAlive = false
      socket.ping()
    },
    async stop() {
      isStopping = true
      socket.resume()
      await Promise.race([last, pause(closeWithin)])
      void sendFrame(socket, { t: 'error', code: 'shutting_down' })
      closeSocket(socket, 1001)
      await Promise.race([new Promise((resolve) => socket.once('close', resolve)), pause(closeWithin)])
      socket.terminate()
    },
  }
}

/** Below the high-water mark at once, above it when the frame has left. */
function sendFrame(socket: WebSocket, message: RelayMessage): Promise<boolean> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve(false)
  return new Promise((resolve) => {
    socket.send(encodeMessage(message), (error) => resolve(error === undefined || error === null))
    if (socket.bufferedAmount < maxBuffered) resolve(true)
  })
}

function closeSocket(socket: WebSocket, code: CloseCode): void {
  if (socket.readyState === socket.OPEN) socket.close(code)
  setTimeout(() => socket.terminate(), closeWithin).unref()
}

function turnAway(duplex: Duplex, status: number, why: 'path' | 'full' | 'origin', log: RelayLog): void {
  log({ event: 'turned_away', why })
  duplex.on('error', () => duplex.destroy())
  duplex.end(`HTTP/1.1 ${status} \r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** Under which origins a client of this request may have signed. None: a page of another site opened the socket. */
function originsOf({ headers }: IncomingMessage, publicUrls: readonly string[]): readonly string[] {
  const { origin, host } = headers
  if (publicUrls.length > 0) return origin === undefined || publicUrls.includes(origin) ? publicUrls : []
  const own = isHost(host) ? [`http://${host}`, `https://${host}`] : []
  return origin === undefined || own.includes(origin) ? own : [origin, ...own]
}

function toBytes(data: RawData): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  return Array.isArray(data) ? Buffer.concat(data) : data
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
