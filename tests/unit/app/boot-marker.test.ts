import { describe, expect, it } from 'vitest'
import { createBootMarker } from '../../../src/app/boot-marker.ts'

const profile = '0011223344556677'

function memoryLocal() {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  }
}

/** The three methods of a cache that the marker uses. */
function memoryCaches(): Pick<CacheStorage, 'open'> {
  const kept = new Map<unknown, Response>()
  const cache = {
    match: async (address: unknown) => kept.get(address)?.clone(),
    put: async (address: unknown, response: Response) => void kept.set(address, response),
  }
  return { open: async () => cache as Partial<Cache> as Cache }
}

describe('the mark that there was a notebook', () => {
  it('is still there when the browser lost localStorage in a crash', async () => {
    const caches = memoryCaches()
    await createBootMarker({ local: memoryLocal(), caches }).write(profile)
    expect(await createBootMarker({ local: memoryLocal(), caches }).read()).toBe(profile)
  })

  it('does without caches on a page that has none', async () => {
    const marker = createBootMarker({ local: memoryLocal(), caches: undefined })
    expect(await marker.read()).toBeUndefined()
    await marker.write(profile)
    expect(await marker.read()).toBe(profile)
  })

  it('is written to the one store that has room', async () => {
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    const caches = memoryCaches()
    await createBootMarker({ local: { getItem: () => null, setItem: full }, caches }).write(profile)
    expect(await createBootMarker({ local: memoryLocal(), caches }).read()).toBe(profile)
  })
})
