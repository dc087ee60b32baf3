import { expect, it } from 'vitest'
import { createRelayLoss } from '../../../src/app/relay-loss.ts'
import { createTestCoop } from './memory-device.ts'

it('a reading of when everything was sent again that fails once is tried again', async () => {
  const { core } = (await createTestCoop()).coordinator
  let failures = 1
  const get = async (name: string) => {
    if (failures-- > 0) throw new Error('storage is away')
    return core.ledger.meta.get(name)
  }
  const meta = { ...core.ledger.meta, get }
  const loss = createRelayLoss({ ...core, ledger: { ...core.ledger, meta } }, () => {
    throw new Error('expected no relay to be asked')
  })
  await expect(loss.sentAgainAt()).rejects.toThrow('storage is away')
  expect(await loss.sentAgainAt()).toBeUndefined()
})
