import { describe, expect, it } from 'vitest'
import { checkCode } from '../../../src/app/organisation/check-code.ts'
import { readInvitation } from '../../../src/app/organisation/read-invitation.ts'
import type { DeviceId, OrgId } from '../../../src/base/ids.ts'
import { inviteToLink, inviteToText } from '../../../src/protocol/invite.format.ts'

const ticket = {
  waits: true,
  org: '0a'.repeat(16) as OrgId,
  root: '0b'.repeat(16) as DeviceId,
  secret: new Uint8Array(32).fill(7),
  expiry: 1000,
}

describe('an invitation, before it is used', () => {
  it('is read from its text or its link', () => {
    for (const text of [
      inviteToText(ticket),
      inviteToLink(ticket, 'https://carnet.example'),
      ` ${inviteToText(ticket)}\n`,
    ])
      expect(readInvitation(text, 999_000)).toEqual({ ok: true, value: { waits: true, expiresAt: 1_000_000 } })
  })

  it('is refused once expired, and when it is something else', () => {
    expect(readInvitation(inviteToText(ticket), 1_000_000)).toMatchObject({ error: { type: 'keys.invite_expired' } })
    for (const text of ['', 'https://example.org/', 'coucou', inviteToText(ticket).slice(2)])
      expect(readInvitation(text, 0)).toMatchObject({ error: { type: 'keys.malformed_invite' } })
  })
})

describe('a code, before it is used', () => {
  it('is refused when it is the first guess of anyone', () => {
    expect(checkCode({ kind: 'pin', text: '123456' })).toMatchObject({ ok: false })
    expect(checkCode({ kind: 'pin', text: '482915' })).toMatchObject({ ok: true })
    expect(checkCode({ kind: 'passphrase', text: 'court' })).toMatchObject({ ok: false })
  })
})
