import { describe, expect, it } from 'vitest'
import { attempt } from '../../../src/app/attempt.ts'
import { err, ok } from '../../../src/base/result.ts'
import { LedgerError } from '../../../src/ledger/ledger.port.ts'

const failing = (cause: unknown) => attempt(async () => Promise.reject(cause))

describe('What a use case answers', () => {
  it('comes back as it is, kept or refused', async () => {
    expect(await attempt(async () => ok('kept'))).toEqual(ok('kept'))
    expect(await attempt(async () => err({ type: 'save.locked' }))).toEqual(err({ type: 'save.locked' }))
  })

  it('is an error with a sentence when storage throws, whichever way', async () => {
    expect(await failing(new LedgerError('ledger.lease_lost'))).toEqual(err({ type: 'ledger.lease_lost' }))
    expect(await failing(new DOMException('no room', 'QuotaExceededError'))).toEqual(err({ type: 'ledger.full' }))
    expect(await failing(new DOMException('closing', 'InvalidStateError'))).toEqual(
      err({ type: 'ledger.write_failed' }),
    )
  })
})
