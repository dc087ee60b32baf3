import { describe, expect, test } from 'vitest'
import { fromBase64Url } from '../../../src/base/bytes.ts'
import type { DeviceId, OrgId } from '../../../src/base/ids.ts'
import {
  encodeInvite,
  type InviteTicket,
  inviteToLink,
  inviteToText,
  parseInviteText,
} from '../../../src/protocol/invite.format.ts'

const ticket: InviteTicket = {
  waits: true,
  org: '0a'.repeat(16) as OrgId,
  root: '0b'.repeat(16) as DeviceId,
  secret: new Uint8Array(32).fill(12),
  expiry: 1_800_000_000,
}

describe('[R48] an invite', () => {
  test('is 75 bytes, 100 characters', () => {
    expect(encodeInvite(ticket).length).toBe(75)
    expect(inviteToText(ticket)).toHaveLength(100)
  })

  test('is read from its text, from a link, and from a link that a mail program folded', () => {
    const link = inviteToLink(ticket, 'https://carnet.example')
    expect(link.startsWith('https://carnet.example/rejoindre#')).toBe(true)
    for (const pasted of [inviteToText(ticket), link, `  ${link.slice(0, 60)}\r\n ${link.slice(60)} `]) {
      expect(parseInviteText(pasted)).toEqual({ ok: true, value: ticket })
    }
  })

  test('keeps its secret in the fragment, which is not sent to a server', () => {
    const url = new URL(inviteToLink(ticket, 'https://carnet.example'))
    expect(fromBase64Url(url.hash.slice(1))).toEqual(encodeInvite(ticket))
    expect(url.pathname + url.search).toBe('/rejoindre')
  })

  test('[A6] foreign codes and links give a typed error', () => {
    for (const foreign of ['', '#', 'https://example.org', 'WIFI:S:maison;;', inviteToText(ticket).slice(1), 'é']) {
      expect(parseInviteText(foreign)).toMatchObject({ ok: false, error: { type: 'protocol.malformed' } })
    }
  })
})
