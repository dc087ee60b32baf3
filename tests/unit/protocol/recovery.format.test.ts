import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRecoveryText, recoveryToText } from '../../../src/protocol/recovery.format.ts'
import { bytesOf } from './arbitraries.ts'

const secrets = bytesOf(32)
const typeable = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']

describe('[R50] the recovery sheet', () => {
  test('is 53 characters in groups of four', () => {
    const text = recoveryToText(new Uint8Array(32).fill(255))
    expect(text).toMatch(/^([0-9A-Z]{4}-){13}[0-9A-Z*~$=]$/)
  })

  test('is read whatever the case, the spaces, and O, I or L for digits', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const text = recoveryToText(secret)
        const typed = text.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
        expect(parseRecoveryText(text)).toEqual({ ok: true, value: secret })
        expect(parseRecoveryText(`  ${typed}\n`)).toEqual({ ok: true, value: secret })
      }),
    )
  })

  test('shows any one wrong character', () => {
    fc.assert(
      fc.property(secrets, fc.nat(51), fc.constantFrom(...typeable), (secret, at, other) => {
        const chars = [...recoveryToText(secret).replaceAll('-', '')]
        fc.pre(chars[at] !== other)
        chars[at] = other
        expect(parseRecoveryText(chars.join(''))).toMatchObject({ ok: false, error: { type: 'protocol.malformed' } })
      }),
    )
  })

  test('shows any two neighbours swapped', () => {
    fc.assert(
      fc.property(secrets, fc.nat(50), (secret, at) => {
        const chars = [...recoveryToText(secret).replaceAll('-', '')]
        const [a, b] = [chars[at] ?? '', chars[at + 1] ?? '']
        fc.pre(a !== b)
        chars[at] = b
        chars[at + 1] = a
        expect(parseRecoveryText(chars.join('')).ok).toBe(false)
      }),
    )
  })

  test('tells a missing character from a wrong one', () => {
    const text = recoveryToText(new Uint8Array(32))
    expect(parseRecoveryText(text.slice(1))).toMatchObject({ error: { what: expect.stringMatching(/^length/) } })
    expect(parseRecoveryText(`%${text.slice(1)}`)).toMatchObject({
      error: { what: expect.stringMatching(/^character/) },
    })
    expect(parseRecoveryText(`2${text.slice(1)}`)).toMatchObject({ error: { what: expect.stringMatching(/^check/) } })
  })
})
