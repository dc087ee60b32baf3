import { describe, expect, it } from 'vitest'
import { takePayment } from '../../../../src/app/billing/take-payment.ts'
import { openDevice } from '../../../../src/app/device/open-device.ts'
import { writeNote } from '../../../../src/app/note/write-note.ts'
import {
  handOverNumbering,
  numberingOf,
  numberNote,
  startNumbering,
} from '../../../../src/app/numbering/number-note.ts'
import { settleNumbering, takeNumbering } from '../../../../src/app/numbering/settle-numbering.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const lines = [{ label: 'Jardinage', quantity: 2000, unit: 'hour' as const, unitCents: 2000, vatBasisPoints: 0 }]

describe('a cash job of 40 € with no network [J11]', () => {
  it('has its note and reference before it is paid; the office numbers them later, without a gap', async () => {
    const { anna, ines, coordinator, coop, hub, exchange } = await createJobCoop()
    hub.setOnline(anna, false)
    const write = () => writeNote(anna, { coop, kind: 'note', lines })
    const [first, second] = [expectOk(await write()), expectOk(await write())]
    expect(first.reference).toMatch(/^P-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(second.reference).not.toBe(first.reference)
    const note = firstId(first.ids)
    const cash = { coop, note, cents: 4000, method: 'cash' as const, receiver: ines.me.person, receipt: '1' }
    expect(await takePayment(anna, { ...cash, witness: ines.me.person })).toMatchObject({
      error: { type: 'payment.two_names' },
    })
    expectOk(await takePayment(anna, { ...cash, witness: anna.me.person }))
    expect(await takePayment(anna, { ...cash, cents: 1, witness: anna.me.person })).toMatchObject({
      error: { type: 'payment.too_much', leftCents: 0 },
    })
    expectOk(await startNumbering(coordinator, { coop, after: 117 }))
    hub.setOnline(anna, true)
    await exchange()
    const number = async (id: RecordId) => expectOk(await numberNote(coordinator, { coop, note: id })).number
    expect([await number(firstId(second.ids)), await number(note)]).toEqual([118, 119])
    expect(await numberNote(coordinator, { coop, note })).toMatchObject({
      error: { type: 'numbering.already', number: 119 },
    })
    await exchange()
    expect(anna.record(note)?.fields.number).toBe(119)
    expect(numberingOf(coordinator, coop)).toMatchObject({ missing: [], conflicts: [], next: 120 })
  })

  it('is numbered by the device that holds the right only, and the office is closed to animators', async () => {
    const { anna, coordinator, coop } = await createJobCoop()
    const note = firstId(expectOk(await writeNote(anna, { coop, kind: 'note', lines })).ids)
    expect(await startNumbering(anna, { coop })).toMatchObject({ error: { type: 'save.no_space' } })
    expect(anna.canWrite('officialNumber', coop)).toBe(false)
    expectOk(await startNumbering(coordinator, { coop }))
    expect(await startNumbering(coordinator, { coop })).toMatchObject({ error: { type: 'numbering.held' } })
    expectOk(await handOverNumbering(coordinator, { coop, to: anna.me.device }))
    expect(await numberNote(coordinator, { coop, note })).toMatchObject({ ok: false })
    const numbering = numberingOf(coordinator, coop)
    expect(numbering).toMatchObject({ holder: anna.me.device, next: 1, conflicts: [] })
  })

  it('keeps its sequence when the office’s device is opened again', async () => {
    const { coordinator, coop } = await createJobCoop()
    expectOk(await startNumbering(coordinator, { coop, after: 5 }))
    const { ledger, clock, random } = coordinator.core
    await coordinator.close()
    const again = await openDevice({ ledger, clock, random })
    if (again === undefined) throw new Error('expected the device')
    await again.ready(coop)
    expect(numberingOf(again, coop)).toMatchObject({ next: 6, holder: again.me.device })
  })
  it('is numbered again once the office takes a lost device’s right, or settles who of two holds it', async () => {
    const { anna, coordinator, coop, exchange } = await createJobCoop()
    const write = async () => firstId(expectOk(await writeNote(anna, { coop, kind: 'note', lines })).ids)
    const [first, second, third] = [await write(), await write(), await write()]
    await exchange()
    const right = firstId(expectOk(await startNumbering(coordinator, { coop })).ids)
    expectOk(await numberNote(coordinator, { coop, note: first }))
    expectOk(await handOverNumbering(coordinator, { coop, to: anna.me.device }))
    expect(await numberNote(coordinator, { coop, note: second })).toMatchObject({
      error: { type: 'numbering.not_holder' },
    })
    expect(await takeNumbering(coordinator, { coop, because: ' ' })).toMatchObject({
      error: { type: 'numbering.reason_missing' },
    })
    expectOk(await takeNumbering(coordinator, { coop, because: 'Ordinateur perdu' }))
    expect(expectOk(await numberNote(coordinator, { coop, note: second })).number).toBe(2)

    const by = coordinator.me.device
    const rival = { series: 'note', day: '2024-07-16', by, to: by, after: 0 }
    expectOk(await coordinator.save([{ kind: 'numberingRight', coop, fields: rival }]))
    expect(await numberNote(coordinator, { coop, note: third })).toMatchObject({
      error: { type: 'numbering.disputed' },
    })
    expectOk(await settleNumbering(coordinator, { coop, keep: right }))
    expect(expectOk(await numberNote(coordinator, { coop, note: third })).number).toBe(3)
    expect(numberingOf(coordinator, coop)).toMatchObject({ conflicts: [], missing: [] })
    expect(await settleNumbering(coordinator, { coop, keep: right })).toMatchObject({
      error: { type: 'numbering.not_disputed' },
    })
  })
})
