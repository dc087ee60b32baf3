import { describe, expect, it } from 'vitest'
import { readCohort } from '../../../../src/app/cohort/read-funnel.ts'
import { enterCohort, saveCohort } from '../../../../src/app/cohort/save-cohort.ts'
import { saveIntake } from '../../../../src/app/intake/save-intake.ts'
import { writeContract } from '../../../../src/app/path/write-contract.ts'
import { todayOf } from '../../../../src/app/record/today.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

const d = localDate
const first = ({ ids: [id] }: { ids: readonly RecordId[] }): RecordId => {
  if (id === undefined) throw new Error('expected an id')
  return id
}

describe('a cohort', () => {
  it('of eight in maturation becomes five CAPE, as Cités Coop told it [C3]', async () => {
    const { coop, coordinator, person, clock } = await createTestCoop({
      model: 'citesCoop',
      at: '2020-05-04T08:00:00Z',
    })
    const cohort = first(expectOk(await saveCohort(coordinator, { coop, values: { name: 'Première', target: 8 } })))
    const people = []
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']) people.push(await person(name))
    for (const someone of people) {
      expectOk(await saveIntake(coordinator, { coop, person: someone, values: { alias: true } }))
      expectOk(await enterCohort(coordinator, { coop, cohort, person: someone }))
    }
    expect(readCohort(coordinator, { coop, cohort, day: todayOf(coordinator) }).funnel).toMatchObject({
      joined: 8,
      inMaturation: 8,
    })
    clock.set('2020-09-28T08:00:00Z')
    const cape = { kind: 'cape' as const, start: d('2020-09-28'), months: 12, signedOn: d('2020-09-28') }
    for (const someone of people.slice(0, 5)) {
      expectOk(await writeContract(coordinator, { coop, person: someone, contract: cape }))
    }
    const trades = ['maquillage', 'cuisine réunionnaise', 'cosmétiques capillaires', 'réemploi de garde-robe']
    for (const [index, project] of trades.entries()) {
      const someone = people[index]
      if (someone) expectOk(await enterCohort(coordinator, { coop, cohort, person: someone, project }))
    }
    const funnel = readCohort(coordinator, { coop, cohort, day: todayOf(coordinator) }).funnel
    expect(funnel).toMatchObject({ joined: 8, inMaturation: 3, tradesKnown: 4 })
    expect(funnel.reached.cape).toBe(5)
    expect(readCohort(coordinator, { coop, cohort, day: d('2020-05-31') }).funnel.reached.cape).toBe(0)
  })

  it('takes two people added offline by two animators, and the same one once', async () => {
    const { coop, hub, newcomer, person, exchange } = await createTestCoop()
    const [anna, bilel] = [await newcomer('Anna', 'animator'), await newcomer('Bilel', 'animator')]
    const [ines, yanis] = [await person('Inès'), await person('Yanis')]
    const cohort = first(expectOk(await saveCohort(anna, { coop, values: { name: 'Été' } })))
    await exchange()
    for (const device of [anna, bilel]) hub.setOnline(device, false)
    for (const someone of [ines, yanis]) expectOk(await enterCohort(anna, { coop, cohort, person: someone }))
    expectOk(await enterCohort(bilel, { coop, cohort, person: yanis }))
    for (const device of [anna, bilel]) hub.setOnline(device, true)
    await exchange()
    for (const device of [anna, bilel])
      expect(readCohort(device, { coop, cohort, day: todayOf(device) }).funnel.joined).toBe(2)
    expectOk(await enterCohort(bilel, { coop, cohort, person: yanis, leftOn: d('2024-07-01') }))
    expect(readCohort(bilel, { coop, cohort, day: todayOf(bilel) }).funnel).toMatchObject({
      joined: 2,
      left: 1,
      inMaturation: 1,
    })
  })

  it('changes its name, its days and its target, each alone, and is taken back [D148]', async () => {
    const { coop, coordinator, newcomer, exchange } = await createTestCoop()
    const values = { name: 'Été', opensOn: d('2024-07-01'), target: 8 }
    const id = first(expectOk(await saveCohort(coordinator, { coop, values })))
    const read = () => coordinator.record(id)?.fields
    const change = (values: Parameters<typeof saveCohort>[1]['values'], by = coordinator) =>
      saveCohort(by, { coop, id, values })
    expectOk(await change({ closesOn: d('2024-09-30') }))
    expectOk(await change({ name: 'Été 2024', target: 10 }))
    expect(read()).toMatchObject({ name: 'Été 2024', opensOn: '2024-07-01', closesOn: '2024-09-30', target: 10 })
    expectOk(await change({ name: 'Été', target: 8, closesOn: null }))
    expect(read()).toMatchObject({ name: 'Été', target: 8 })
    expect(read()?.closesOn ?? null).toBeNull()
    const ines = await newcomer('Inès', 'cooperant')
    await exchange()
    expect(await change({ name: 'À moi' }, ines)).toMatchObject({ ok: false })
  })

  it('neither closes before it opens nor loses its name or its first day [D148]', async () => {
    const { coop, coordinator } = await createTestCoop()
    const values = { name: 'Été', opensOn: d('2024-07-01'), closesOn: d('2024-09-30') }
    const id = first(expectOk(await saveCohort(coordinator, { coop, values })))
    const refused = async (values: Parameters<typeof saveCohort>[1]['values']) => {
      const saved = await saveCohort(coordinator, { coop, id, values })
      return saved.ok ? 'saved' : saved.error.type
    }
    expect(await refused({ closesOn: d('2024-06-30') })).toBe('cohort.closes_before')
    expect(await refused({ opensOn: d('2024-10-01') })).toBe('cohort.closes_before')
    expect(await refused({ opensOn: '' })).toBe('cohort.day_missing')
    expect(await refused({ name: ' ' })).toBe('cohort.name_missing')
    expect(await refused({ target: -1 })).toBe('cohort.target_invalid')
    expect(coordinator.record(id)?.fields).toMatchObject(values)
  })

  it('has a name', async () => {
    const { coop, coordinator } = await createTestCoop()
    expect(await saveCohort(coordinator, { coop, values: { name: ' ' } })).toMatchObject({
      error: { type: 'cohort.name_missing' },
    })
  })
})
