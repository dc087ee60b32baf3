import { afterAll, describe, expect, it } from 'vitest'
import { createNotebookList } from '../../../src/app/notebook-list.ts'
import { systemRandom } from '../../../src/base/ports.ts'
import { type Face, faceOfId, facePictures, freeFace } from '../../../src/vault/faces.ts'
import { newProfileId, openProfileRegistry } from '../../../src/vault/profiles.ts'

const random = systemRandom

// Test files may share one simulated storage.
afterAll(async () => {
  const registry = openProfileRegistry()
  for (const { id } of await registry.list()) await registry.remove(id)
})

describe('the face of a closed notebook', () => {
  it('is one that nobody has here yet, as long as there is one', () => {
    const taken: Face[] = []
    for (const _ of facePictures) taken.push(freeFace(taken, random))
    expect(new Set(taken.map(({ picture }) => picture)).size).toBe(facePictures.length)
    expect(facePictures).toContain(freeFace(taken, random).picture)
  })

  it('is always the same for a notebook that is older than faces', () => {
    const id = newProfileId(random)
    expect(faceOfId(id)).toEqual(faceOfId(id))
    expect(faceOfId(id).nickname).toBeUndefined()
  })
})

describe('the notebooks of a browser', () => {
  it('are told without the examples; a forgotten one is kept aside and gives its face', async () => {
    const registry = openProfileRegistry()
    const list = createNotebookList(registry, random)
    const [old, example, new_] = [newProfileId(random), newProfileId(random), newProfileId(random)]
    await registry.put({ id: old, role: 'cooperant', demo: false, createdAt: 1 })
    await registry.put({ id: example, role: 'cooperant', demo: true, createdAt: 2 })
    await list.changeFace(old, { picture: 'boat', nickname: 'Yaya' })
    expect(list.live.get()).toEqual([{ id: old, face: { picture: 'boat', nickname: 'Yaya' }, kept: false }])

    const face = await list.faceFor(old)
    expect(face).toEqual({ picture: 'boat', nickname: 'Yaya' })
    await registry.put({ id: new_, role: 'cooperant', demo: false, createdAt: 3, face })
    await list.keepAside(old)
    expect(list.live.get().map(({ id, kept }) => [id, kept])).toEqual([
      [old, true],
      [new_, false],
    ])
    expect((await list.faceFor(undefined)).picture).not.toBe('boat')
  })

  it('stay there when a face does not read, with another one', async () => {
    const registry = openProfileRegistry()
    const id = newProfileId(random)
    const list = createNotebookList(registry, random)
    const face = { picture: 'boat' as const, nickname: 'x'.repeat(200) }
    await registry.put({ id, role: 'cooperant', demo: false, createdAt: 1, face })
    await list.look()
    expect(list.live.get().find((one) => one.id === id)?.face).toEqual(faceOfId(id))
  })
})
