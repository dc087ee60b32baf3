// « Reçu par n appareils » rests on the beacons that devices write when they send: what each has received of each space.

import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { openDevice } from '../../../../src/app/device/open-device.ts'
import { createSyncHost } from '../../../../src/app/device/sync-host.ts'
import type { Bytes } from '../../../../src/base/bytes.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

const beaconsOf = async (device: OpenDevice): Promise<readonly Bytes[]> =>
  (await createSyncHost(device.core).outbox({ items: 1_000, bytes: 1_000_000 })).beacons

const tell = async (to: OpenDevice, beacons: readonly Bytes[]): Promise<void> =>
  void (await to.receive(beacons.map((bytes) => ({ kind: 'beacon', bytes }))))

async function aNote(): Promise<{ idea: RecordId; author: OpenDevice; reader: OpenDevice; third: OpenDevice }> {
  const { coop, coordinator, newcomer, exchange } = await createTestCoop()
  const author = await newcomer('Anna', 'animator')
  const third = await newcomer('Bilal', 'animator')
  for (const device of [coordinator, author, third]) {
    const beacons = await beaconsOf(device)
    for (const other of [coordinator, author, third]) if (other !== device) await tell(other, beacons)
  }
  const fields = { kind: 'team', day: '2024-07-02', status: 'planned' }
  const [idea] = expectOk(await author.save([{ kind: 'meeting', coop, fields }])).ids
  if (!idea) throw new Error('expected an id')
  await author.seal()
  expect(author.receivedBy(idea)).toBe(0)
  await exchange()
  return { idea, author, reader: coordinator, third }
}

describe('an entry is received', () => {
  it('only by those who say so of the last entry, each counted once, and never by who wrote it', async () => {
    const { idea, author, reader, third } = await aNote()
    await tell(author, await beaconsOf(author))
    expect(author.receivedBy(idea)).toBe(0)
    for (const _again of [1, 2]) await tell(author, await beaconsOf(reader))
    expect(author.receivedBy(idea)).toBe(1)
    await tell(author, await beaconsOf(third))
    expect(author.receivedBy(idea)).toBe(2)
  })

  it('[R47] by a device that was killed before it could say so: it says it when it opens again', async () => {
    const { idea, author, reader } = await aNote()
    const { ledger, clock, random } = reader.core
    // Killed: nothing is sealed nor told. Its ledger is all that stays.
    const again = await openDevice({ ledger, clock, random })
    if (!again) throw new Error('expected the device')
    await tell(author, await beaconsOf(again))
    expect(author.receivedBy(idea)).toBe(1)
    // Once told, it owes nothing: opened again, it makes no other beacon.
    const counters = async () => (await ledger.beacons.list()).filter(({ device }) => device === again.me.device)
    const told = (await counters()).map(({ counter }) => counter)
    const third = await openDevice({ ledger, clock, random })
    if (third) await beaconsOf(third)
    expect((await counters()).map(({ counter }) => counter)).toEqual(told)
  })
})
