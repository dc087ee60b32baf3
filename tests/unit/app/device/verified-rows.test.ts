// What was verified once is remembered by the hash of all its bytes: neither altered rows nor a row that names more than
// was verified may make an operation count. See control-data.ts.

import { beforeEach, describe, expect, it } from 'vitest'
import { foundOrganisation, openDevice } from '../../../../src/app/device/open-device.ts'
import { createCoop } from '../../../../src/app/organisation/create-coop.ts'
import { fromHex } from '../../../../src/base/bytes.ts'
import type { Hash } from '../../../../src/base/ids.ts'
import { systemClock, systemRandom } from '../../../../src/base/ports.ts'
import { createMemoryLedger } from '../../../../src/ledger/ledger.memory.ts'
import { createMemoryLedgerStore, type MemoryLedgerStore } from '../../../../src/ledger/memory-store.ts'
import { opHash } from '../../../../src/protocol/control-op.format.ts'
import { expectOk } from '../memory-device.ts'

let store: MemoryLedgerStore

async function adapters() {
  const ledger = createMemoryLedger({ store })
  await ledger.acquireLease()
  return { ledger, clock: systemClock, random: systemRandom }
}

async function reopen() {
  const device = await openDevice(await adapters())
  if (!device) throw new Error('expected the device')
  return device
}

/** The last operation of the coop's log, and the same with another signature. */
function lastOp() {
  const [hash, item] = [...store.control].findLast(([, { kind }]) => kind === 'op') ?? []
  if (!hash || !item) throw new Error('expected an operation')
  const forged = item.bytes.with(item.bytes.length - 1, (item.bytes.at(-1) ?? 0) ^ 1)
  return { hash, item, forged: new Uint8Array(forged) }
}

beforeEach(async () => {
  store = createMemoryLedgerStore()
  const { device } = await foundOrganisation(await adapters())
  expectOk(await createCoop(device, { name: 'Coop', model: 'cjs', myName: 'Carole' }))
  await device.close()
  await (await reopen()).close() // Now all of it is remembered as verified.
})

describe('operations remembered as verified', () => {
  it('do not cover a row that was altered under the name it had', async () => {
    const { hash, item, forged } = lastOp()
    store.control.set(hash, { ...item, bytes: forged })
    const { view } = (await reopen()).core
    expect(view.knows(hash)).toBe(false)
    expect(view.knows(opHash(forged))).toBe(false)
  })

  it('do not cover a row that was added beside them, nor learn it', async () => {
    const { hash, item, forged } = lastOp()
    const added = opHash(forged)
    store.control.delete(hash)
    store.control.set(added, { ...item, hash: added, bytes: forged })
    await (await reopen()).close()
    expect((await reopen()).core.view.knows(added)).toBe(false)
  })

  it('do not cover what a relay gives with another signature', async () => {
    const { forged } = lastOp()
    const device = await reopen()
    await device.receive([{ kind: 'op', bytes: forged, pos: 9 }])
    expect(device.core.view.knows(opHash(forged))).toBe(false)
    expect(store.control.has(opHash(forged))).toBe(false)
  })

  it('forget a waiting operation that turns out to be forged', async () => {
    const { hash, item, forged } = lastOp()
    const before = [...store.control.values()].filter(({ kind }) => kind === 'op').at(-2)
    if (!before) throw new Error('expected two operations')
    store.control.delete(hash)
    store.control.delete(before.hash)
    const device = await reopen()
    await device.receive([{ kind: 'op', bytes: forged, pos: 9 }])
    await device.receive([{ kind: 'op', bytes: before.bytes, pos: 10 }])
    await device.close()
    const verified = store.meta.get('verified-ops') ?? new Uint8Array(0)
    const again = await reopen()
    expect(again.core.view.knows(before.hash)).toBe(true)
    expect(again.core.view.knows(opHash(forged))).toBe(false)
    expect(named(verified, opHash(forged))).toBe(false)
    await again.receive([{ kind: 'op', bytes: item.bytes, pos: 11 }])
    expect(again.core.view.knows(hash)).toBe(true)
  })
})

const named = (row: Uint8Array, hash: Hash): boolean => Buffer.from(row).includes(Buffer.from(fromHex(hash)))
