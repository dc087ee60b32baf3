import { describe, expect, it } from 'vitest'
import type { SendStatus } from '../../../../src/app/carnet-app.ts'

import { sendStatusChip } from '../../../../src/ui/shell/send-status.ts'

const calm: SendStatus = {
  link: 'online',
  caughtUp: true,
  toSend: 0,
  sending: false,
  received: 0,
  aside: [],
  missing: 0,
  relayRegressed: false,
  relayChanged: false,
}
const now = Date.UTC(2024, 6, 13, 13, 0)
const text = (status: Partial<SendStatus>): string =>
  sendStatusChip({ status: { ...calm, ...status }, device: 'tablet', now }).text.replace(/\u00a0/g, ' ')

describe('the status chip', () => {
  it('says sent only after an acknowledgement with nothing left to send', () => {
    expect(text({})).toBe('Gardé sur cette tablette')
    expect(text({ lastSentAt: Date.UTC(2024, 6, 13, 12, 20) })).toBe('Envoyé, 14 h 20')
    expect(text({ lastSentAt: now, toSend: 3 })).toBe('3 à envoyer')
    expect(text({ lastSentAt: now, toSend: 3, sending: true })).toBe('Envoi…')
  })

  it('without a network is calm and says that all is kept here', () => {
    const chip = sendStatusChip({ status: { ...calm, link: 'offline', toSend: 2 }, device: 'phone', now })
    expect(chip.text).toBe('Pas de réseau. Tout est gardé ici.')
    expect(chip.tone).toBe('calm')
  })

  it('asks for one action when something does not hold', () => {
    expect(text({ relayRegressed: true })).toBe('À revoir')
  })
})
