import { describe, expect, it } from 'vitest'
import { saveIntake } from '../../../../src/app/intake/save-intake.ts'
import { settleAnswer } from '../../../../src/app/record/settle-answer.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

/** Two animators answered the place of one intake, offline. */
async function createDisagreement() {
  const world = await createTestCoop()
  const { coop, hub, newcomer, person, exchange } = world
  const [anna, bilel] = [await newcomer('Anna', 'animator'), await newcomer('Bilel', 'animator')]
  const ines = await person('Inès')
  await exchange()
  const { ids } = expectOk(await saveIntake(anna, { coop, person: ines, values: { name: 'Inès', place: 'office' } }))
  const [id] = ids
  if (id === undefined) throw new Error('expected an id')
  await exchange()
  for (const device of [anna, bilel]) hub.setOnline(device, false)
  expectOk(await saveIntake(anna, { coop, person: ines, id, values: { place: 'shelter' } }))
  expectOk(await saveIntake(bilel, { coop, person: ines, id, values: { place: 'street' } }))
  for (const device of [anna, bilel]) hub.setOnline(device, true)
  await exchange()
  return { ...world, anna, bilel, id }
}

describe('two answers to one question', () => {
  it('are both shown with their authors, until one is chosen, everywhere [J3]', async () => {
    const { coop, anna, bilel, id, exchange } = await createDisagreement()
    const answers = bilel.record(id)?.conflicts.place ?? []
    expect(answers.map(({ value, by }) => [value, by]).sort()).toEqual(
      [
        ['shelter', anna.me.person],
        ['street', bilel.me.person],
      ].sort(),
    )
    const chosen = answers.find(({ value }) => value === 'shelter')
    expectOk(await settleAnswer(bilel, { coop, record: id, field: 'place', cell: chosen?.cell ?? '' }))
    await exchange()
    for (const device of [anna, bilel]) {
      expect(device.record(id)?.fields.place).toBe('shelter')
      expect(device.record(id)?.conflicts).toEqual({})
    }
  })

  it('chosen differently at the same moment are asked again: no choice is lost [J3]', async () => {
    const { coop, hub, anna, bilel, id, exchange } = await createDisagreement()
    for (const device of [anna, bilel]) hub.setOnline(device, false)
    for (const [device, wanted] of [
      [anna, 'shelter'],
      [bilel, 'street'],
    ] as const) {
      const cell = device.record(id)?.conflicts.place?.find(({ value }) => value === wanted)?.cell ?? ''
      expectOk(await settleAnswer(device, { coop, record: id, field: 'place', cell }))
    }
    for (const device of [anna, bilel]) hub.setOnline(device, true)
    await exchange()
    expect(
      anna
        .record(id)
        ?.conflicts.place?.map(({ value }) => value)
        .sort(),
    ).toEqual(['shelter', 'street'])
  })

  it('cannot be settled twice, nor by an answer that nobody gave', async () => {
    const { coop, anna, id } = await createDisagreement()
    const settle = (cell: string) => settleAnswer(anna, { coop, record: id, field: 'place', cell })
    expect(await settle('nobody#0')).toEqual({ ok: false, error: { type: 'record.settled' } })
    const cell = anna.record(id)?.conflicts.place?.[0]?.cell ?? ''
    expectOk(await settle(cell))
    expect(await settle(cell)).toEqual({ ok: false, error: { type: 'record.settled' } })
  })
})
