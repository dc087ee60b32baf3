// An invite as it is shown (QR) or sent (link): 75 bytes, in base64url 100 characters.
//   magic4 (43 64 43 01) | flags1 | org16 | root16 | secret32 | expiry6
// flags   0: as a newcomer · 1: wait for staff after claiming (spoken code)
// root16  device id of the organisation's root: the newcomer believes no other genesis
// secret  gives the invite's own keys: sign seed = HKDF(secret, "", "invite-sign", org16),
//         KEM seed = HKDF(secret, "", "invite-kem", org16)
// expiry  seconds since 1970, the same as in the invite operation; here so that the newcomer is told early
// In a link the text is the fragment, which browsers do not send: <origin>/rejoindre#<text>
import { type Bytes, ByteWriter, fromBase64Url, toBase64Url } from '../base/bytes.ts'
import type { DeviceId, OrgId } from '../base/ids.ts'
import { err, type Result } from '../base/result.ts'
import { expectThat, type Malformed, malformed, parseBytes } from './malformed.ts'
import { inviteMagic } from './version.ts'

export interface InviteTicket {
  /** Set for staff: the claim has no authority before a grant. */
  readonly waits: boolean
  readonly org: OrgId
  readonly root: DeviceId
  /** 32 bytes, secret. */
  readonly secret: Bytes
  /** Seconds since 1970. */
  readonly expiry: number
}

/** HKDF labels of the invite's keys; the salt is empty, the context org16. */
export const inviteSignLabel = 'invite-sign'
export const inviteKemLabel = 'invite-kem'

const linkPath = '/rejoindre'

export function encodeInvite(ticket: InviteTicket): Bytes {
  const w = new ByteWriter().u32(inviteMagic).u8(ticket.waits ? 1 : 0)
  w.hex(ticket.org).hex(ticket.root).raw(ticket.secret)
  return w
    .u16(Math.floor(ticket.expiry / 2 ** 32))
    .u32(ticket.expiry % 2 ** 32)
    .done()
}

export function parseInvite(bytes: Uint8Array): Result<InviteTicket, Malformed> {
  return parseBytes(bytes, (r) => {
    expectThat(r.u32() === inviteMagic, 'expected the magic of an invite')
    const flags = r.u8()
    expectThat(flags <= 1, 'unknown flags')
    const names = { org: r.hex<OrgId>(16), root: r.hex<DeviceId>(16) }
    return { waits: flags === 1, ...names, secret: r.raw(32), expiry: r.u16() * 2 ** 32 + r.u32() }
  })
}

export const inviteToText = (ticket: InviteTicket): string => toBase64Url(encodeInvite(ticket))

/** @param origin scheme, host and port, without a final slash */
export const inviteToLink = (ticket: InviteTicket, origin: string): string =>
  `${origin}${linkPath}#${inviteToText(ticket)}`

/** Reads a text or a whole link, as scanned or pasted; spaces around and inside (mail clients fold lines) are ignored. */
export function parseInviteText(pasted: string): Result<InviteTicket, Malformed> {
  const text = pasted.replace(/\s+/g, '')
  const bytes = fromBase64Url(text.slice(text.indexOf('#') + 1))
  return bytes === undefined ? err(malformed('expected base64url')) : parseInvite(bytes)
}
