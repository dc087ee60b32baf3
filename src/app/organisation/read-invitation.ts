// What an invitation says of itself, before anything is made with it: a wrong paste or an old one is told at once.

import { err, ok, type Result } from '../../base/result.ts'
import { parseInviteText } from '../../protocol/invite.format.ts'

export interface ReadInvitation {
  /** Staff's: a spoken code will be asked after joining. */
  readonly waits: boolean
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/** @param now milliseconds since 1970 */
export function readInvitation(
  text: string,
  now: number,
): Result<ReadInvitation, { type: 'keys.malformed_invite' | 'keys.invite_expired' }> {
  const parsed = parseInviteText(text)
  if (!parsed.ok) return err({ type: 'keys.malformed_invite' })
  const expiresAt = parsed.value.expiry * 1000
  return expiresAt <= now ? err({ type: 'keys.invite_expired' }) : ok({ waits: parsed.value.waits, expiresAt })
}
