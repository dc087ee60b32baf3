import { expect, test } from 'vitest'
import { claimTab, takeOverTab } from '../../../src/vault/tab-claim.ts'

// Node has Web Locks and BroadcastChannel: these are the real ones, within one process.
const never = (): void => {
  throw new Error('expected the claim to be kept')
}

test('a second tab of the same profile is told that another holds it; other profiles are free', async () => {
  const first = await claimTab({ profile: 'p1', onLost: never })
  expect(await claimTab({ profile: 'p1', onLost: never })).toBeUndefined()
  const other = await claimTab({ profile: 'p2', onLost: never })
  await other?.release()
  await first?.release()
  const again = await claimTab({ profile: 'p1', onLost: never })
  expect(again).toBeDefined()
  await again?.release()
})

test('« Continuer ici »: the holder finishes first, then the new tab has the profile', async () => {
  const told: string[] = []
  await claimTab({
    profile: 'p3',
    onLost: async () => {
      await new Promise((done) => setTimeout(done, 30))
      told.push('old tab sealed its work')
    },
  })
  const mine = await takeOverTab({ profile: 'p3', onLost: never })
  told.push('new tab continues')
  expect(told).toEqual(['old tab sealed its work', 'new tab continues'])
  expect(await claimTab({ profile: 'p3', onLost: never })).toBeUndefined()
  await mine.release()
})

test('a tab that does not answer loses the profile after a while', async () => {
  let lost = 0
  await claimTab({
    profile: 'p4',
    onLost: () => {
      lost++
      return new Promise(() => undefined)
    },
  })
  const mine = await takeOverTab({ profile: 'p4', onLost: never })
  expect(lost).toBe(1)
  await mine.release()
})
