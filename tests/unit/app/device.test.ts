import { describe, expect, it } from 'vitest'
import { createTestCoop, expectOk } from './memory-device.ts'

describe('a coop on several devices', () => {
  it('lets an animator and a coopérant join, and shows each what their spaces hold', async () => {
    const { coop, coordinator, newcomer, exchange } = await createTestCoop()
    const anna = await newcomer('Anna', 'animator')
    const ines = await newcomer('Inès', 'cooperant')
    expect(ines.records(coop, 'card').map((card) => card.fields.displayName)).toEqual(
      expect.arrayContaining(['Anna', 'Inès', 'Carole']),
    )
    expectOk(
      await anna.save([
        {
          kind: 'intake',
          coop,
          person: ines.me.person,
          fields: { noticeVersion: '1', noticeGivenAt: '2024-07-01T09:00', date: '2024-07-01', place: 'youthCentre' },
          texts: { note: 'Aime le jardinage.' },
        },
      ]),
    )
    await exchange()
    expect(coordinator.records(coop, 'intake')[0]?.texts.note).toBe('Aime le jardinage.')
    expect(ines.records(coop, 'intake')).toEqual([])
  })

  it('keeps both sides of a note and shows two answers to one field [J3]', async () => {
    const { coop, hub, newcomer, exchange } = await createTestCoop()
    const anna = await newcomer('Anna', 'animator')
    const bilel = await newcomer('Bilel', 'animator')
    const ines = await newcomer('Inès', 'cooperant')
    const saved = expectOk(
      await anna.save([
        {
          kind: 'intake',
          coop,
          person: ines.me.person,
          fields: { noticeVersion: '1', noticeGivenAt: '2024-07-01T09:00', date: '2024-07-01', place: 'youthCentre' },
          texts: { note: 'Début. ' },
        },
      ]),
    )
    const [id] = saved.ids
    if (!id) throw new Error('expected an id')
    await exchange()
    hub.setOnline(anna, false)
    hub.setOnline(bilel, false)
    for (const [device, words, place] of [
      [anna, 'Vu par Anna. ', 'shelter'],
      [bilel, 'Vu par Bilel. ', 'street'],
    ] as const) {
      const text = device.text(id, 'note')
      text.edit(`${text.get()}${words}`)
      expect(await text.flush()).toBe(true)
      expectOk(await device.save([{ kind: 'intake', coop, person: ines.me.person, id, fields: { place } }]))
    }
    hub.setOnline(anna, true)
    hub.setOnline(bilel, true)
    await exchange()
    for (const device of [anna, bilel]) {
      const view = device.record(id)
      expect(view?.texts.note).toContain('Vu par Anna.')
      expect(view?.texts.note).toContain('Vu par Bilel.')
      expect(view?.conflicts.place?.map((answer) => answer.value).sort()).toEqual(['shelter', 'street'])
    }
  })

  it('tells a save that could not be written, and does not hide the saves that follow [A4]', async () => {
    const { coop, coordinator, faults, newcomer, exchange } = await createTestCoop()
    const ines = await newcomer('Inès', 'cooperant')
    faults.failNextWrite()
    const failed = await coordinator.save([{ kind: 'service', coop, fields: { label: 'Jardinage', unit: 'hour' } }])
    expect(failed).toEqual({ ok: false, error: { type: 'ledger.write_failed' } })
    expect(coordinator.records(coop, 'service')).toEqual([])
    expectOk(await coordinator.save([{ kind: 'service', coop, fields: { label: 'Ménage', unit: 'hour' } }]))
    await exchange()
    expect(ines.records(coop, 'service').map((service) => service.fields.label)).toEqual(['Ménage'])
  })
})
