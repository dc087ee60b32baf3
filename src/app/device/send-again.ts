// The relay lost what it had acknowledged: it was restored from an older copy. Every device offers it everything that it
// holds, of everyone: entries and operations are signed by their authors, whoever brings them. What the relay has still, it
// answers with the position that it has; so doing this twice, or by everyone at once, changes nothing.

import * as v from 'valibot'
import { decodeAny, encodeAny } from '../../base/any-codec.ts'
import { damaged, isLink, isRelayRefusal } from './chains.ts'
import { type DeviceCore, touch } from './device-parts.ts'
import { cursorMeta, encodeCursor, loadCursor } from './sync-host.ts'

const sentAgainMeta = 'sent-again'
const sentAgainSchema = v.object({ at: v.number() })

/**
 * Call it while no connection runs. The relay's story is followed anew from its first position; its key stays the one
 * known. Rejects with `LedgerError`, and then nothing changed.
 */
export function sendEverythingAgain(core: DeviceCore): Promise<void> {
  return core.mutex.run(async () => {
    const { relay } = await loadCursor(core)
    const links = [...core.aside].filter(
      ([, { reason }]) => isLink(reason) && !isRelayRefusal(reason) && reason !== damaged,
    )
    const meta = new Map([
      [cursorMeta, encodeCursor({ relay, pos: 0, spaces: new Map() })],
      [sentAgainMeta, encodeAny({ at: core.clock.now() })],
    ])
    await core.ledger.outbox.sendAgain(
      links.map(([hash]) => hash),
      meta,
    )
    touch(core)
  })
}

/** When everything was last offered again: milliseconds since 1970. */
export async function lastSentAgain({ ledger }: DeviceCore): Promise<number | undefined> {
  const bytes = await ledger.meta.get(sentAgainMeta)
  const parsed = v.safeParse(sentAgainSchema, bytes && decodeAny(bytes))
  return parsed.success ? parsed.output.at : undefined
}
