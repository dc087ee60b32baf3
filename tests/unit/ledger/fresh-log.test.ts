import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { beginFreshLog } from '../../../src/ledger/fresh-log.ts'

describe('a fresh log', () => {
  it('leaves no database behind, even one of a page that was killed halfway', async () => {
    const idb = new IDBFactory()
    await new Promise<void>((resolve) => {
      const left = idb.open('carnet-fresh-log', 1)
      left.onsuccess = () => resolve(left.result.close())
    })
    await beginFreshLog(idb)
    expect(await idb.databases()).toEqual([])
  })

  it('leaves the other databases alone', async () => {
    const idb = new IDBFactory()
    await new Promise((resolve) => {
      idb.open('carnet-0011223344556677', 1).onsuccess = resolve
    })
    await beginFreshLog(idb)
    expect((await idb.databases()).map(({ name }) => name)).toEqual(['carnet-0011223344556677'])
  })

  it('keeps nobody from opening when storage refuses it', async () => {
    const idb = new IDBFactory()
    idb.open = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    await expect(beginFreshLog(idb)).resolves.toBeUndefined()
  })
})
