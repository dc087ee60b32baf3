import { beforeEach, describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { openPhoto } from '../../../../src/app/file/open-photo.ts'
import { addReceiptPhoto, changeReceiptPhoto, photosOfExpense } from '../../../../src/app/pay/receipt-photos.ts'
import { recordExpense } from '../../../../src/app/pay/record-spending.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { err, ok } from '../../../../src/base/result.ts'
import type { LocalDate } from '../../../../src/domain/time/local-date.ts'
import { seededRandom } from '../../keys/world.ts'
import { createJobCoop, type JobCoop } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const random = seededRandom('receipts')
const picture = () => ({ bytes: random.bytes(150_000), width: 1200, height: 1600, thumbnail: random.bytes(3_000) })

let test: JobCoop
let expense: RecordId
beforeEach(async () => {
  test = await createJobCoop()
  const { anna, coop, exchange } = test
  const bought = { coop, day: '2024-07-15' as LocalDate, category: 'tools', cents: 1990 } as const
  const id = expectOk(await recordExpense(anna, bought)).ids.at(-1)
  if (id === undefined) throw new Error('expected an expense')
  expense = id
  await exchange()
})

const photosAt = (device: OpenDevice) => photosOfExpense(device.records(test.coop, 'receiptPhoto'), expense)
const open = (device: OpenDevice, from?: OpenDevice) => {
  const [first] = photosAt(device)
  if (first === undefined) throw new Error('expected a photo')
  return openPhoto({
    files: device.files,
    fetch: async (names) => {
      const found = (await from?.core.ledger.chunks.get(names))?.flatMap((bytes) => bytes ?? []) ?? []
      return found.length === 0 ? err({ type: 'file.offline' }) : ok(found)
    },
    place: { kind: 'receiptPhoto', coop: test.coop },
    photo: first.photo,
  })
}

describe('a photo of a receipt [D110]', () => {
  it('is added long after its expense, opens without a network where it was taken, and elsewhere for staff', async () => {
    const { anna, coordinator, coop, exchange, clock } = test
    clock.advance(40 * 24 * 3_600_000)
    const photo = picture()
    expectOk(await addReceiptPhoto(anna, { coop, expense, photo }))
    expect(expectOk(await open(anna))).toEqual(photo.bytes)
    await exchange()
    expect(photosAt(coordinator)[0]).toMatchObject({ expense, day: '2024-07-15' })
    expect(expectOk(await open(coordinator, anna))).toEqual(photo.bytes)
  })

  it('is not for who may not read the expense: neither its small picture nor its bytes reach them', async () => {
    const { anna, ines, coop, exchange } = test
    expectOk(await addReceiptPhoto(anna, { coop, expense, photo: picture() }))
    await exchange()
    expect(photosAt(ines)).toEqual([])
    expect(ines.canWrite('receiptPhoto', coop)).toBe(false)
    const refused = await addReceiptPhoto(ines, { coop, expense, photo: picture() })
    expect(refused).toEqual({ ok: false, error: { type: 'expense.unknown' } })
    expect((await ines.core.ledger.outbox.unsent()).chunks).toBe(0)
  })

  it('taken away counts for nothing anywhere, and « Annuler » brings it back in its place', async () => {
    const { anna, coordinator, coop, exchange, clock } = test
    const ids: RecordId[] = []
    for (let i = 0; i < 2; i++) {
      ids.push(expectOk(await addReceiptPhoto(anna, { coop, expense, photo: picture() })))
      clock.advance(1000)
    }
    await exchange()
    expectOk(await changeReceiptPhoto(coordinator, { coop, ids: ids.slice(0, 1), removed: true }))
    await exchange()
    expect(photosAt(anna).map(({ id }) => id)).toEqual(ids.slice(1))
    expectOk(await changeReceiptPhoto(coordinator, { coop, ids: ids.slice(0, 1), removed: false }))
    await exchange()
    expect(photosAt(anna).map(({ id }) => id)).toEqual(ids)
  })
})
