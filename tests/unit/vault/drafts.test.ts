import { expect, test } from 'vitest'
import { systemRandom } from '../../../src/base/ports.ts'
import { createDrafts } from '../../../src/vault/drafts.ts'
import { createMemoryDraftStore } from '../../../src/vault/memory-stores.ts'
import { createMemoryVault } from '../../../src/vault/vault.ts'

function device() {
  const vault = createMemoryVault(systemRandom)
  const rows = createMemoryDraftStore()
  return { vault, rows, drafts: createDrafts({ vault, rows }) }
}

test('a draft is found again by its key, replaced, listed and removed', async () => {
  const { drafts } = device()
  await drafts.put('intake/1', { note: 'a' })
  await drafts.put('intake/1', { note: 'ab' })
  await drafts.put('job/2', ['jardin'])
  expect(await drafts.get('intake/1')).toEqual({ note: 'ab' })
  expect((await drafts.list()).map((draft) => draft.key).sort()).toEqual(['intake/1', 'job/2'])
  await drafts.remove('intake/1')
  expect([await drafts.get('intake/1'), (await drafts.list()).length]).toEqual([undefined, 1])
})

test('neither the text nor the key of a draft is readable in its row', async () => {
  const { drafts, rows } = device()
  await drafts.put('intake/lea', { note: 'jardinage' })
  const [row] = await rows.all()
  const stored = row ? Buffer.concat([Buffer.from(row.id), row.sealed]).toString('latin1') : ''
  expect(stored.length).toBeGreaterThan(30)
  expect(stored).not.toMatch(/jardin|intake|lea/)
})

test('what is typed fast is kept in the order of typing', async () => {
  const { drafts } = device()
  const typed = 'Bonjour, je cherche'
  await Promise.all([...typed].map((_, i) => drafts.put('intake/1', typed.slice(0, i + 1))))
  expect(await drafts.get('intake/1')).toBe(typed)
})

test('a removal asked after a writing wins over it', async () => {
  const { drafts } = device()
  await Promise.all([drafts.put('intake/1', 'x'), drafts.remove('intake/1')])
  expect(await drafts.get('intake/1')).toBeUndefined()
})

test('two drafts whose rows were swapped, or one altered, are not shown as drafts', async () => {
  const { drafts, rows } = device()
  await drafts.put('a', 'first')
  await drafts.put('b', 'second')
  const [first, second] = await rows.all()
  if (!first || !second) throw new Error('expected two rows')
  await rows.put(first.id, second.sealed)
  await rows.put(second.id, first.sealed)
  expect([await drafts.get('a'), await drafts.get('b'), await drafts.list()]).toEqual([undefined, undefined, []])
})
