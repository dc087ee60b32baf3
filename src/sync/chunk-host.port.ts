// What the lane of attachments needs from the device it serves. The device implements it over its ledger.

import type { Bytes } from '../base/bytes.ts'
import type { Hash } from '../base/ids.ts'
import type { ErrorCode } from '../protocol/errors.ts'

export interface UnsentFile {
  /** Names of its chunks that the relay has not acknowledged, in their order; at most `limits.fileChunks`. */
  readonly names: readonly Hash[]
}

export interface ChunkHost {
  /** Attachments that wait, oldest first. Reads no content. */
  unsent(): Promise<readonly UnsentFile[]>
  /** The sealed bytes of these, in order; rejects when one is not held. */
  bytes(names: readonly Hash[]): Promise<readonly Bytes[]>
  /** The relay has these safely on disk. */
  sent(names: readonly Hash[]): Promise<void>
  /** The relay refuses for now; what waits stays. */
  refused(code: ErrorCode): void
  /** Asked before each part: false while the person wants to wait for Wi-Fi. */
  maySend(): boolean
}
