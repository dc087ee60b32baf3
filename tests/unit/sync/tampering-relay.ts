// A relay that lies: stands between a client and the real relay, and may change each frame that the relay sends.

import { type WebSocket as NodeSocket, WebSocketServer } from 'ws'

import { decodeRelayMessage, encodeMessage, type RelayMessage } from '../../../src/protocol/wire/frame.ts'

export interface TamperingRelay {
  readonly socketUrl: string
  /** Replaces what the client gets; undefined withholds it. */
  tamper: (message: RelayMessage) => RelayMessage | undefined
  /** Cuts every connection. */
  cut(): void
  close(): Promise<void>
}

export async function startTamperingRelay(realUrl: string): Promise<TamperingRelay> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('expected a TCP address')
  const lying: TamperingRelay = {
    socketUrl: `ws://127.0.0.1:${address.port}/sync`,
    tamper: (message) => message,
    cut() {
      for (const client of server.clients) client.terminate()
    },
    close: () => {
      lying.cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  server.on('connection', (client: NodeSocket) => {
    const real = new WebSocket(realUrl)
    real.binaryType = 'arraybuffer'
    const opened = new Promise((resolve) => real.addEventListener('open', resolve))
    client.on('message', async (data: Buffer) => {
      await opened
      if (real.readyState === real.OPEN) real.send(new Uint8Array(data))
    })
    client.on('close', () => real.close())
    real.addEventListener('close', () => client.close())
    real.addEventListener('error', () => client.close())
    real.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
      const decoded = decodeRelayMessage(new Uint8Array(data))
      const told = decoded.ok ? lying.tamper(decoded.value) : undefined
      if (told !== undefined) client.send(encodeMessage(told))
    })
  })
  return lying
}
