// Connect, send, receive, leave: for a newcomer reading the logs with an invite's keys, and for a last push before a lock.

import { err, ok, type Result } from '../base/result.ts'
import { createRelayClient, type RelayClientParts } from './relay-client.ts'
import type { SyncStatus, SyncTrouble } from './sync-status.ts'

export type SyncOnceError = SyncTrouble | { readonly type: 'sync.unreachable' }

export interface SyncOnceParts extends Omit<RelayClientParts, 'onStatus' | 'onTrouble'> {
  readonly withinMs: number
}

/** Ok once everything was received and all of the outbox that the relay takes was sent; tries again until `withinMs`. */
export async function syncOnce({ withinMs, ...parts }: SyncOnceParts): Promise<Result<SyncStatus, SyncOnceError>> {
  let finish: (result: Result<SyncStatus, SyncOnceError>) => void = () => undefined
  const finished = new Promise<Result<SyncStatus, SyncOnceError>>((resolve) => {
    finish = resolve
  })
  const client = createRelayClient({
    ...parts,
    onStatus: (status) => {
      if (status.caughtUp && !status.sending) finish(ok(status))
    },
    onTrouble: (trouble) => finish(err(trouble)),
  })
  const timer = setTimeout(() => finish(err({ type: 'sync.unreachable' })), withinMs)
  client.start()
  const result = await finished
  clearTimeout(timer)
  await client.stop()
  return result
}
