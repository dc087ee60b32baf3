// What every adapter of ChunkStore must do. The caller gives a fresh store, and a way to open it again.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { toHex, utf8 } from '../../src/base/bytes.ts'
import { sha256 } from '../../src/base/hash.ts'
import type { Hash, OrgId, SpaceId } from '../../src/base/ids.ts'
import type { ChunkStore, StoredChunk } from '../../src/relay/chunk-store.port.ts'

export interface ChunkStoreFixture {
  open(options?: { maxOrgBytes?: number }): Promise<ChunkStore>
  dispose(): Promise<void>
}

const id = <T>(name: string): T => toHex(sha256(utf8(name)).subarray(0, 16)) as T
const org = id<OrgId>('org')
const other = id<OrgId>('other')
const space = id<SpaceId>('space')
const second = id<SpaceId>('second')

const chunk = (text: string, at: SpaceId = space): StoredChunk => ({
  name: toHex(sha256(utf8(text))) as Hash,
  space: at,
  bytes: utf8(text),
})
const names = (...chunks: readonly StoredChunk[]): Hash[] => chunks.map(({ name }) => name)

export function chunkStoreContract(adapter: string, createFixture: () => Promise<ChunkStoreFixture>): void {
  describe(`ChunkStore: ${adapter}`, () => {
    let fixture: ChunkStoreFixture
    let store: ChunkStore
    beforeEach(async () => {
      fixture = await createFixture()
      store = await fixture.open()
    })
    afterEach(async () => {
      await store.close()
      await fixture.dispose()
    })

    it('gives back what it took, after it was closed and opened again', async () => {
      expect(await store.put(org, [chunk('a'), chunk('b', second)])).toEqual(['kept', 'kept'])
      await store.close()
      store = await fixture.open()
      expect(await store.get(org, chunk('b').name)).toEqual(chunk('b', second))
      expect(await store.get(org, chunk('c').name)).toBeUndefined()
    })

    it('keeps organisations apart, even for the same bytes', async () => {
      await store.put(org, [chunk('a')])
      expect(await store.get(other, chunk('a').name)).toBeUndefined()
      expect(await store.lacking(other, names(chunk('a')), new Set([space]))).toEqual(names(chunk('a')))
      expect(await store.put(other, [chunk('a')])).toEqual(['kept'])
      expect([await store.used(org), await store.used(other)]).toEqual([1, 1])
    })

    it('tells what is lacking in the order asked, and of a space that is not asked for everything is', async () => {
      await store.put(org, [chunk('b'), chunk('d', second)])
      const asked = names(chunk('d'), chunk('c'), chunk('b'), chunk('a'))
      expect(await store.lacking(org, asked, new Set([space]))).toEqual(names(chunk('d'), chunk('c'), chunk('a')))
      expect(await store.lacking(org, asked, new Set())).toEqual(asked)
    })

    it('takes what it has again, and the room for it once', async () => {
      await store.put(org, [chunk('same'), chunk('same')])
      expect(await store.put(org, [chunk('same')])).toEqual(['kept'])
      expect(await store.used(org)).toBe(4)
    })

    it('refuses what exceeds an organisation’s room, keeps the rest, and takes more once there is room', async () => {
      await store.close()
      store = await fixture.open({ maxOrgBytes: 6 })
      expect(await store.put(org, [chunk('four'), chunk('five5'), chunk('2!')])).toEqual(['kept', 'quota', 'kept'])
      expect(await store.get(org, chunk('five5').name)).toBeUndefined()
      expect(await store.put(org, [chunk('four')])).toEqual(['kept'])
      expect(await store.put(other, [chunk('five5')])).toEqual(['kept'])
      await store.close()
      store = await fixture.open({ maxOrgBytes: 100 })
      expect(await store.put(org, [chunk('five5')])).toEqual(['kept'])
      expect(await store.used(org)).toBe(11)
    })

    it('answers many writers at once, and close waits for them', async () => {
      const all = Array.from({ length: 40 }, (_, i) => chunk(`chunk ${i}`))
      const answers = Promise.all(all.map((one) => store.put(org, [one])))
      await store.close()
      expect((await answers).flat()).toEqual(all.map(() => 'kept'))
      store = await fixture.open()
      expect(await store.lacking(org, names(...all), new Set([space]))).toEqual([])
    })
  })
}
