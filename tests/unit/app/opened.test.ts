import { describe, expect, it } from 'vitest'
import { openRooms } from '../../../src/app/opened.ts'
import { createLive } from '../../../src/base/live.ts'
import { VaultClosedError } from '../../../src/vault/vault.port.ts'
import { createTestCoop } from './memory-device.ts'

/** The home was read at once. */
const reads = { boards: () => createLive([]) } as unknown as Parameters<typeof openRooms>[0]['profile']['reads']

describe('the records behind the home', () => {
  it('are read once the home has shown', async () => {
    const { coordinator: device } = await createTestCoop()
    let renewed = 0
    await openRooms(
      { device, profile: { reads } },
      () => true,
      async () => void renewed++,
    )
    expect(renewed).toBe(1)
  })

  it('end without a word when the notebook is closed while they are read, and tell any other failure', async () => {
    const { coordinator: device } = await createTestCoop()
    let open = true
    const closedMeanwhile = async (): Promise<void> => {
      open = false
      throw new VaultClosedError('expected an open vault, got a closed one')
    }
    await openRooms({ device, profile: { reads } }, () => open, closedMeanwhile)
    open = true
    const broken = openRooms(
      { device, profile: { reads } },
      () => open,
      () => Promise.reject(new Error('broken')),
    )
    await expect(broken).rejects.toThrow('broken')
  })
})
