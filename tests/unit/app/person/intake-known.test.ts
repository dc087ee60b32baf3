import { describe, expect, it } from 'vitest'
import { intakeKnown } from '../../../../src/app/person/intake-known.ts'

const known = (more: Partial<Parameters<typeof intakeKnown>[0]>) =>
  intakeKnown({ here: false, cardIsMine: false, status: { caughtUp: true, missing: 0 }, ...more })

describe('A premier accueil that is not on this device', () => {
  it('was not made when everything has come', () => {
    expect(known({})).toBe('none')
    expect(known({ here: true, status: { caughtUp: false, missing: 2 } })).toBe('here')
  })

  it('may be on its way while the relay still gives, without network, or when something is missing', () => {
    expect(known({ status: { caughtUp: false, missing: 0 } })).toBe('notReceived')
    expect(known({ status: { caughtUp: true, missing: 1 } })).toBe('notReceived')
  })

  it('was not made for someone whom one added oneself, with or without network', () => {
    expect(known({ cardIsMine: true, status: { caughtUp: false, missing: 0 } })).toBe('none')
  })
})
