import { describe, expect, it } from 'vitest'
import { createBootMarker } from '../../../src/app/boot-marker.ts'

const profile = '0011223344556677'

function memoryLocal() {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

/** The three methods of a cache that the marker uses. */
function memoryCaches(): Pick<CacheStorage, 'open' | 'delete'> {
  const kept = new Map<unknown, Response>()
  const cache = {
    match: async (address: unknown) => kept.get(address)?.clone(),
    put: async (address: unknown, response: Response) => void kept.set(address, response),
  }
  const empty = async (): Promise<boolean> => {
    kept.clear()
    return true
  }
  return { open: async () => cache as Partial<Cache> as Cache, delete: empty }
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

  it('is gone from both stores once the last notebook was taken away on purpose', async () => {
    const [local, caches] = [memoryLocal(), memoryCaches()]
    const marker = createBootMarker({ local, caches })
    await marker.write(profile)
    await marker.clear()
    expect(await createBootMarker({ local: memoryLocal(), caches }).read()).toBeUndefined()
    expect(await createBootMarker({ local, caches: undefined }).read()).toBeUndefined()
  })

  it('is written to the one store that has room', async () => {
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    const caches = memoryCaches()
    await createBootMarker({ local: { getItem: () => null, setItem: full, removeItem: full }, caches }).write(profile)
    expect(await createBootMarker({ local: memoryLocal(), caches }).read()).toBe(profile)
  })
})
