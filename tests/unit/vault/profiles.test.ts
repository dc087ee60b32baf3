import { expect, test } from 'vitest'
import { systemRandom } from '../../../src/base/ports.ts'
import { newProfileId, openProfileRegistry, profileOfWindow, rememberProfile } from '../../../src/vault/profiles.ts'

function windowMemory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

test('the registry lists profiles, oldest first, and forgets one when told', async () => {
  const registry = openProfileRegistry()
  const [a, b] = [newProfileId(systemRandom), newProfileId(systemRandom)]
  await registry.put({ id: a, role: 'animator', demo: false, createdAt: 2 })
  await registry.put({ id: b, role: 'cooperant', demo: true, createdAt: 1 })
  expect((await registry.list()).map((profile) => profile.id)).toEqual([b, a])
  await registry.remove(b)
  expect([await registry.get(b), (await registry.get(a))?.role]).toEqual([undefined, 'animator'])
})

test('the address chooses the profile of a window, else the window remembers it', () => {
  const [a, b] = [newProfileId(systemRandom), newProfileId(systemRandom)]
  const memory = windowMemory()
  expect(profileOfWindow({ search: '', memory })).toBeUndefined()
  rememberProfile(a, memory)
  expect(profileOfWindow({ search: '', memory })).toBe(a)
  expect(profileOfWindow({ search: `?profile=${b}`, memory })).toBe(b)
})

test.each(['..', 'DROP TABLE', '0123456789ABCDEF', '0123456789abcde', '0123456789abcdef0', ''])(
  'the address "?profile=%s" names no profile',
  (text) => {
    const search = `?${new URLSearchParams({ profile: text })}`
    expect(profileOfWindow({ search, memory: windowMemory() })).toBeUndefined()
  },
)
