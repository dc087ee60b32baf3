import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { saveIntake } from '../../../../src/app/intake/save-intake.ts'
import { welcomePerson } from '../../../../src/app/intake/welcome-person.ts'
import type { AddPersonInput } from '../../../../src/app/organisation/add-person.ts'
import { addPerson } from '../../../../src/app/organisation/add-person.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { nirMask } from '../../../../src/domain/privacy/nir.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { localDateTime } from '../../../../src/domain/time/local-time.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

const adding = (device: OpenDevice) => (input: AddPersonInput) => addPerson(device, input)
const notice = { noticeVersion: '1', noticeGivenAt: localDateTime('2024-07-01T09:00') }
// A made-up number whose key is right.
const nir = '1 85 05 78 006 084 91'

const firstId = (ids: readonly RecordId[]): RecordId => {
  const [id] = ids
  if (id === undefined) throw new Error('expected an id')
  return id
}

describe('a premier accueil', () => {
  it('creates the person, their card and the intake in one save, with a first name and a place only [J1]', async () => {
    const { coop, newcomer, coordinator, exchange } = await createTestCoop()
    const anna = await newcomer('Anna', 'animator')
    const { person } = expectOk(
      await welcomePerson(anna, adding(anna), { coop, displayName: 'Inès', values: { place: 'shelter' } }),
    )
    await exchange()
    const card = coordinator.records(coop, 'card').find((view) => view.fields.person === person)
    expect(card?.fields).toMatchObject({ displayName: 'Inès', role: 'cooperant' })
    const [intake] = coordinator.records(coop, 'intake')
    expect(intake?.person).toBe(person)
    expect(intake?.fields).toEqual({ name: 'Inès', place: 'shelter', date: '2024-07-01' })
  })

  it('keeps neither the person nor the intake when the save cannot be written [J1]', async () => {
    const { coop, coordinator, faults } = await createTestCoop()
    const before = coordinator.records(coop, 'card').length
    const failed = await welcomePerson(
      coordinator,
      async (input) => {
        const result = addPerson(coordinator, {
          ...input,
          with: (person) => {
            faults.failNextWrite()
            return input.with?.(person) ?? []
          },
        })
        return result
      },
      { coop, displayName: 'Inès', values: { place: 'shelter' } },
    )
    expect(failed).toEqual({ ok: false, error: { type: 'ledger.write_failed' } })
    expect(coordinator.records(coop, 'card')).toHaveLength(before)
    expect(coordinator.records(coop, 'intake')).toEqual([])
  })

  it('takes place on another day when told, and its copy with it; an emptied day changes nothing', async () => {
    const { coop, coordinator } = await createTestCoop()
    const adding = (input: AddPersonInput) => addPerson(coordinator, input)
    const values = { date: localDate('2024-06-28') }
    const { person } = expectOk(await welcomePerson(coordinator, adding, { coop, displayName: 'Inès', values }))
    const days = () => ['intake', 'intakeCopy'].map((kind) => coordinator.records(coop, kind)[0]?.fields.date)
    expect(days()).toEqual(['2024-06-28', '2024-06-28'])
    const id = firstId(coordinator.records(coop, 'intake').map((view) => view.id))
    expectOk(await saveIntake(coordinator, { coop, person, id, values: { date: localDate('2024-06-30') } }))
    expect(days()).toEqual(['2024-06-30', '2024-06-30'])
    expectOk(await saveIntake(coordinator, { coop, person, id, values: { date: '', place: 'shelter' } }))
    expect(days()).toEqual(['2024-06-30', '2024-06-30'])
  })

  it('is valid for someone who declines their status and their real name [J2]', async () => {
    const { coop, coordinator } = await createTestCoop()
    expectOk(
      await welcomePerson(coordinator, adding(coordinator), {
        coop,
        displayName: 'Surnom à choisir',
        values: { name: '', alias: true, entryStatus: 'declined' },
      }),
    )
    expect(coordinator.records(coop, 'intake')[0]?.fields).toEqual({
      alias: true,
      entryStatus: 'declined',
      date: '2024-07-01',
    })
  })

  it('asks for a name or an alias, and writes nothing without one [J2]', async () => {
    const { coop, coordinator, person } = await createTestCoop()
    const ines = await person('Inès')
    const refused = await saveIntake(coordinator, { coop, person: ines, values: { place: 'street' } })
    expect(refused).toEqual({ ok: false, error: { type: 'intake.name_missing' } })
    expect(coordinator.records(coop, 'intake')).toEqual([])
  })

  it('takes no note before the notice was given', async () => {
    const { coop, coordinator, person } = await createTestCoop()
    const ines = await person('Inès')
    const input = { coop, person: ines, values: { name: 'Inès' }, note: 'Aime le jardinage.' }
    expect(await saveIntake(coordinator, input)).toEqual({ ok: false, error: { type: 'intake.notice_missing' } })
    expectOk(await saveIntake(coordinator, { ...input, values: { ...input.values, ...notice } }))
    expect(coordinator.records(coop, 'intake')[0]?.texts.note).toBe('Aime le jardinage.')
  })

  it('masks a social-security number wherever it is typed, says so, and keeps the rest [J4]', async () => {
    const { coop, coordinator, person } = await createTestCoop()
    const ines = await person('Inès')
    const saved = expectOk(
      await saveIntake(coordinator, {
        coop,
        person: ines,
        values: {
          name: 'Inès',
          ...notice,
          strengths: [`bricoleuse ${nir}`],
          workingApproach: 'Le SIRET 80295478500028.',
        },
        note: `Téléphone 06 12 34 56 78, numéro ${nir}. Aime le jardinage.`,
      }),
    )
    expect(saved.masked).toBe(2)
    const view = coordinator.record(firstId(saved.ids))
    expect(view?.texts.note).toBe(`Téléphone 06 12 34 56 78, numéro ${nirMask}. Aime le jardinage.`)
    expect(view?.fields.strengths).toEqual([`bricoleuse ${nirMask}`])
    expect(view?.fields.workingApproach).toBe('Le SIRET 80295478500028.')
  })

  it('changed by two animators on different answers keeps both, without asking [J3]', async () => {
    const { coop, hub, newcomer, person, exchange } = await createTestCoop()
    const [anna, bilel] = [await newcomer('Anna', 'animator'), await newcomer('Bilel', 'animator')]
    const ines = await person('Inès')
    await exchange()
    const saved = expectOk(await saveIntake(anna, { coop, person: ines, values: { name: 'Inès', place: 'street' } }))
    const id = firstId(saved.ids)
    await exchange()
    for (const device of [anna, bilel]) hub.setOnline(device, false)
    // A form sends all that it shows: what did not change is not written again.
    const shown = { name: 'Inès', place: 'street' } as const
    expectOk(await saveIntake(anna, { coop, person: ines, id, values: { ...shown, place: 'shelter' } }))
    expectOk(await saveIntake(bilel, { coop, person: ines, id, values: { ...shown, entryStatus: 'student' } }))
    for (const device of [anna, bilel]) hub.setOnline(device, true)
    await exchange()
    for (const device of [anna, bilel]) {
      const view = device.record(id)
      expect(view?.fields).toMatchObject({ place: 'shelter', entryStatus: 'student' })
      expect(view?.conflicts).toEqual({})
    }
  })

  it('lets an answer be taken back', async () => {
    const { coop, coordinator, person } = await createTestCoop()
    const ines = await person('Inès')
    const id = firstId(
      expectOk(
        await saveIntake(coordinator, {
          coop,
          person: ines,
          values: { name: 'Inès', place: 'street', needs: ['mobility'] },
        }),
      ).ids,
    )
    expectOk(await saveIntake(coordinator, { coop, person: ines, id, values: { place: '', needs: [] } }))
    expect(coordinator.record(id)?.fields).toEqual({ name: 'Inès', date: '2024-07-01' })
  })

  it('is not written by a coopérant, nor seen by them', async () => {
    const { coop, newcomer } = await createTestCoop()
    const ines = await newcomer('Inès', 'cooperant')
    const refused = await saveIntake(ines, { coop, person: ines.me.person, values: { name: 'Inès' } })
    expect(refused).toMatchObject({ ok: false, error: { type: 'save.no_space' } })
  })
})
