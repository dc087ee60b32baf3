import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openDevice } from '../../../src/app/device/open-device.ts'
import { systemRandom } from '../../../src/base/ports.ts'
import { type MirrorPersistence, openMirror } from '../../../src/replica/mirror.ts'
import { createMemoryVault } from '../../../src/vault/vault.ts'
import { createTestCoop, expectOk } from './memory-device.ts'

/** Keeps a mirror's document as y-indexeddb does: each update, given back to the next document. */
function memoryPersistence(): MirrorPersistence & { bytes(): number } {
  let updates: Uint8Array[] = []
  return {
    bytes: () => updates.reduce((sum, update) => sum + update.length, 0),
    async attach(doc) {
      for (const update of updates) Y.applyUpdate(doc, update)
      const keep = (update: Uint8Array) => void updates.push(update)
      doc.on('update', keep)
      return {
        close: async () => doc.off('update', keep),
        remove: async () => {
          doc.off('update', keep)
          updates = []
        },
      }
    },
  }
}

describe('a device that closes and opens again', () => {
  for (const mirrored of [true, false]) {
    it(`shows the same records and texts, ${mirrored ? 'from its mirror' : 'from its ledger alone'}`, async () => {
      const { coop, coordinator, newcomer, exchange } = await createTestCoop()
      const anna = await newcomer('Anna', 'animator')
      const [meeting] = expectOk(
        await anna.save([
          {
            kind: 'meeting',
            coop,
            fields: { kind: 'team', day: '2024-07-02', status: 'planned' },
            texts: { minutes: 'Bonjour. ' },
          },
        ]),
      ).ids
      if (!meeting) throw new Error('expected an id')
      await exchange()
      const text = coordinator.text(meeting, 'minutes')
      text.edit('Bonjour à toutes. ')
      await text.flush()
      await exchange()

      const vault = createMemoryVault(systemRandom)
      const persistence = memoryPersistence()
      const { ledger, clock, random } = anna.core
      const adapters = {
        ledger,
        clock,
        random,
        ...(mirrored ? { openMirror: () => openMirror({ coop, vault, random, persistence }) } : {}),
      }
      const before = anna.record(meeting)
      expect(before?.texts.minutes).toBe('Bonjour à toutes. ')
      await anna.close()
      for (let day = 0; day < 3; day++) {
        const again = await openDevice(adapters)
        await again?.ready(coop)
        expect(again?.record(meeting)?.texts.minutes).toBe(`${'Bonjour à toutes. '}${'Encore. '.repeat(day)}`)
        const live = again?.text(meeting, 'minutes')
        live?.edit(`${live.get()}Encore. `)
        expect(await live?.flush()).toBe(true)
        if (day === 1) await again?.seal()
        expect(again?.core.aside.size).toBe(0)
        await again?.close()
      }
      if (mirrored) expect(persistence.bytes()).toBeGreaterThan(0)
    })
  }
})
