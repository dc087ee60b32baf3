import { describe, expect, it } from 'vitest'
import { openNotes } from '../../../../src/app/case/open-notes.ts'
import { writeStaffNote } from '../../../../src/app/case/write-staff-note.ts'
import { saveIntake } from '../../../../src/app/intake/save-intake.ts'
import { heldAbout } from '../../../../src/app/notebook/held-about-me.ts'
import type { PersonId } from '../../../../src/base/ids.ts'
import { mustSayWhy, saysWhy } from '../../../../src/domain/case/note-reading.rules.ts'
import { noteReadingKind } from '../../../../src/domain/case/note-reading.schema.ts'
import { nirMask } from '../../../../src/domain/privacy/nir.rules.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

async function inesAndHerNotes() {
  const world = await createTestCoop()
  const anna = await world.newcomer('Anna', 'animator')
  const ines = await world.newcomer('Inès', 'cooperant')
  const { person } = ines.me
  const [intake] = expectOk(await saveIntake(anna, { coop: world.coop, person, values: { name: 'Inès' } })).ids
  expectOk(await writeStaffNote(anna, { coop: world.coop, person, body: 'Aime les fleurs.' }))
  await world.exchange()
  await world.coordinator.ready(world.coop)
  if (intake === undefined) throw new Error('expected the id of the intake')
  return { ...world, anna, ines, person, intake }
}

describe('a note that the coordination opens [D155]', () => {
  it('asks the coordination for a reason, not the team, nor whoever began the note', () => {
    const [carole, anna] = ['a'.repeat(32), 'b'.repeat(32)] as [PersonId, PersonId]
    expect(mustSayWhy({ rank: 'coordinator', person: carole }, { createdBy: anna })).toBe(true)
    expect(mustSayWhy({ rank: 'coordinator', person: carole }, { createdBy: carole })).toBe(false)
    expect(mustSayWhy({ rank: 'animator', person: anna }, { createdBy: carole })).toBe(false)
    expect((['root', 'coordinator', 'animator', 'cooperant'] as const).filter(saysWhy)).toEqual(['root', 'coordinator'])
  })

  it('leaves who, what, when and why, that the team reads and the person does not', async () => {
    const { coop, coordinator, anna, ines, person, intake, exchange } = await inesAndHerNotes()
    expectOk(await openNotes(coordinator, { coop, person, part: 'welcome', of: intake, readFor: 'relay' }))
    await exchange()
    const [reading] = anna.records(coop, 'noteReading')
    expect(reading).toMatchObject({
      person,
      createdBy: coordinator.me.person,
      fields: { day: '2024-07-01', part: 'welcome', of: intake, readFor: 'relay' },
    })
    expect(heldAbout(anna, { coop, person, scope: 'all' }).map(({ kind }) => kind)).toContain('noteReading')
    expect(ines.records(coop, 'noteReading')).toEqual([])
  })

  it('is refused without a reason, and another reason without its words; numbers in them are masked', async () => {
    const { coop, coordinator, person } = await inesAndHerNotes()
    const open = (readFor: 'other' | 'safety' | '', wording = '') =>
      openNotes(coordinator, { coop, person, part: 'notes', readFor, wording })
    const missing = { ok: false, error: { type: 'reading.reason_missing' } }
    expect(await open('')).toMatchObject(missing)
    expect(await open('other', '  ')).toMatchObject(missing)
    expect(coordinator.records(coop, 'noteReading')).toEqual([])
    expectOk(await open('other', ' Avec le juge, 1 85 05 78 006 084 91 '))
    // Words typed before another reason was chosen say nothing.
    expectOk(await open('safety', 'Avec le juge'))
    const said = coordinator.records(coop, 'noteReading').map(({ fields }) => [fields.readFor, fields.wording])
    expect(said).toHaveLength(2)
    expect(said).toContainEqual(['other', `Avec le juge, ${nirMask}`])
    expect(said).toContainEqual(['safety', undefined])
  })

  it('is there for good: what was said is a fact of who said it, whatever another writes in it', async () => {
    const { coop, coordinator, anna, person, exchange } = await inesAndHerNotes()
    const [id] = expectOk(await openNotes(coordinator, { coop, person, part: 'notes', readFor: 'relay' })).ids
    if (id === undefined) throw new Error('expected an id')
    await exchange()
    expect(Object.values(noteReadingKind.fields).map(({ type }) => type)).toEqual(Array(5).fill('fact'))
    await anna.save([{ kind: 'noteReading', coop, person, id, fields: { readFor: 'safety' } }])
    await exchange()
    for (const device of [anna, coordinator])
      expect(device.record(id)?.fields).toMatchObject({ part: 'notes', readFor: 'relay' })
  })
})
