// When the relay lost what it had acknowledged (restored from an older copy): told, and mended by sending it everything
// again. Once a day by itself, because a coop's phones must not wait for someone to press a button; after that only on
// demand, so that a relay that cheats does not keep a phone busy.

import { err, ok, type Result } from '../base/result.ts'
import { LedgerError } from '../ledger/ledger.port.ts'
import type { RelayClient } from '../sync/relay-client.ts'
import type { SyncTrouble } from '../sync/sync-status.ts'
import type { DeviceCore } from './device/device-parts.ts'
import { lastSentAgain, sendEverythingAgain } from './device/send-again.ts'

const pauseMs = 24 * 3_600_000

export interface RelayLoss {
  /** To be told of each trouble of the link. */
  onTrouble(trouble: SyncTrouble): void
  sendAgain(): Promise<Result<void, { type: string }>>
  /** When everything was last offered again, milliseconds since 1970. */
  sentAgainAt(): Promise<number | undefined>
}

export function createRelayLoss(core: DeviceCore, relay: () => RelayClient): RelayLoss {
  /** Read once: the status of sending asks for it at each change. */
  let sentAgain: Promise<number | undefined> | undefined

  async function sendAgain(): Promise<Result<void, { type: string }>> {
    await relay().stop()
    try {
      if (!core.closed) await sendEverythingAgain(core)
      return ok(undefined)
    } catch (cause) {
      if (cause instanceof LedgerError) return err({ type: cause.type })
      throw cause
    } finally {
      sentAgain = undefined
      if (!core.closed) relay().start()
    }
  }

  async function mendOnceADay(): Promise<void> {
    const last = (await lastSentAgain(core).catch(() => undefined)) ?? Number.NEGATIVE_INFINITY
    if (core.clock.now() - last > pauseMs) await sendAgain()
  }

  return {
    sendAgain,
    sentAgainAt() {
      sentAgain ??= lastSentAgain(core).catch((cause: unknown) => {
        // A reading that failed once is tried again: the status would stay as it is for ever.
        sentAgain = undefined
        throw cause
      })
      return sentAgain
    },
    onTrouble(trouble) {
      if (trouble.type !== 'sync.relay_regressed') return
      // A wrong signature or a thing that is no entry is no older copy.
      if (trouble.what === 'position' || trouble.what === 'running_hash') void mendOnceADay()
    },
  }
}
