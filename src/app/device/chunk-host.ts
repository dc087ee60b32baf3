// What the lane of attachments asks of a device, and what the screens may say of it: counted in the ledger.

import type { LiveCell } from '../../base/live.ts'
import { createLive } from '../../base/live.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { ChunkHost } from '../../sync/chunk-host.port.ts'
import type { DeviceCore } from './device-parts.ts'

/** « Envoi des photos : 3 sur 20 ». */
export interface FilesToSend {
  /** Attachments that the relay has not acknowledged whole. */
  readonly waiting: number
  /** Those of this run of sending, the ones done included; 0 when nothing waits. */
  readonly total: number
  /** The relay refuses for now, e.g. `quota`. */
  readonly refused?: ErrorCode
}

export interface DeviceChunkHost extends ChunkHost {
  readonly toSend: LiveCell<FilesToSend>
  /** Counts again. */
  count(): Promise<void>
}

export function createChunkHost(core: DeviceCore, maySend: () => boolean): DeviceChunkHost {
  const toSend = createLive<FilesToSend>({ waiting: 0, total: 0 })
  const run = new Set<string>()
  let refused: ErrorCode | undefined
  const { chunks } = core.ledger
  const unsent = async () =>
    (await chunks.unsent()).filter(({ names: [first] }) => first === undefined || !core.uncited.has(first))

  async function count(): Promise<void> {
    const files = await unsent()
    if (files.length === 0) run.clear()
    for (const { file } of files) run.add(file)
    toSend.set({ waiting: files.length, total: run.size, ...(refused === undefined ? {} : { refused }) })
  }

  return {
    toSend,
    count,
    maySend,
    unsent,
    async bytes(names) {
      const found = (await chunks.get(names)).flatMap((bytes) => bytes ?? [])
      if (found.length < names.length) throw new Error('expected the chunks that wait to be here')
      return found
    },
    async sent(names) {
      await chunks.markSent(names)
      refused = undefined
      await count()
    },
    refused(code) {
      refused = code
      void count()
    },
  }
}
