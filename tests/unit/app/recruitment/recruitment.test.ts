import { describe, expect, it } from 'vitest'
import { noteContact, writeStaffNote } from '../../../../src/app/case/write-staff-note.ts'
import { saveIntake } from '../../../../src/app/intake/save-intake.ts'
import { changePrivateCard } from '../../../../src/app/person/change-private-card.ts'
import { filesToReview } from '../../../../src/app/privacy/files-to-review.ts'
import {
  findLikelyPeople,
  mergePeople,
  mergesOf,
  readMerges,
  undoMerge,
} from '../../../../src/app/recruitment/merge-people.ts'
import { moveApplication, saveApplication } from '../../../../src/app/recruitment/save-application.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { personStandingFor } from '../../../../src/domain/recruitment/merge.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

const first = ({ ids: [id] }: { ids: readonly RecordId[] }): RecordId => {
  if (id === undefined) throw new Error('expected an id')
  return id
}
const isSent = () => true

describe('an application', () => {
  it('goes from received to a no, and six months later is to let go', async () => {
    const { coop, coordinator, clock } = await createTestCoop()
    expect(await saveApplication(coordinator, { coop, values: { name: '' } })).toMatchObject({
      error: { type: 'person.name_missing' },
    })
    const application = first(expectOk(await saveApplication(coordinator, { coop, values: { name: 'Zoé' } })))
    const move = (state: 'met' | 'waiting' | 'no') => moveApplication(coordinator, { coop, application, state })
    expectOk(await move('met'))
    clock.set('2024-07-05T08:00:00Z')
    expectOk(await move('no'))
    expect(coordinator.record(application)?.fields).toMatchObject({ metOn: '2024-07-01', decidedOn: '2024-07-05' })
    clock.set('2025-01-04T08:00:00Z')
    expect(filesToReview(coordinator, { coop, isSent }).applications).toEqual([])
    clock.set('2025-01-05T08:00:00Z')
    expect(filesToReview(coordinator, { coop, isSent }).applications).toEqual([
      { id: application, since: '2025-01-05' },
    ])
    expectOk(await move('waiting'))
    expect(filesToReview(coordinator, { coop, isSent }).applications).toEqual([])
  })
})

describe('a file', () => {
  it('is listed at 23 months, due at 24 unless something of it is only here; a staff note does not restart it', async () => {
    const { coop, coordinator, person, clock } = await createTestCoop()
    const ines = await person('Inès')
    expectOk(await saveIntake(coordinator, { coop, person: ines, values: { name: 'Inès' } }))
    clock.set('2025-07-01T08:00:00Z')
    expectOk(await writeStaffNote(coordinator, { coop, person: ines, body: 'Sans nouvelles.' }))
    const review = (sent = true) => filesToReview(coordinator, { coop, isSent: () => sent }).files
    clock.set('2026-05-31T08:00:00Z')
    expect(review()).toEqual([])
    clock.set('2026-06-01T08:00:00Z')
    expect(review()).toMatchObject([{ person: ines, lastContact: '2024-07-01', state: 'notice' }])
    clock.set('2026-07-01T08:00:00Z')
    expect(review()).toMatchObject([{ state: 'due', waitsForSending: false }])
    expect(review(false)).toMatchObject([{ state: 'due', waitsForSending: true }])
    expectOk(await noteContact(coordinator, { coop, person: ines, way: 'phone' }))
    expect(review()).toEqual([])
  })

  it('without a known contact is told apart, never counted from a staff note', async () => {
    const { coop, coordinator, person } = await createTestCoop()
    const ines = await person('Inès')
    expectOk(await writeStaffNote(coordinator, { coop, person: ines, body: 'Attendue.' }))
    expect(filesToReview(coordinator, { coop, isSent })).toMatchObject({ files: [], unknown: [ines] })
  })
})

describe('two files of one person', () => {
  it('are suggested while a name is typed, by its sound and the birth year', async () => {
    const { coop, coordinator, person } = await createTestCoop()
    const mohamed = await person('Mohamed')
    const karima = await person('Karima')
    const names = (name: string, birthYear?: number) =>
      findLikelyPeople(coordinator, { coop, typed: { name, birthYear } }).map((found) => found.person)
    expect(names('Muhammad')).toEqual([mohamed])
    expect(names('محمد')).toEqual([mohamed])
    expect(names('Karim')).toEqual([])
    expectOk(
      await changePrivateCard(coordinator, { coop, person: karima, changes: { birthDate: localDate('2001-05-05') } }),
    )
    expect(names('Karima', 2001)).toEqual([karima])
    expect(names('Karima', 1980)).toEqual([])
  })

  it('are joined by someone and given back, with nothing moved', async () => {
    const { coop, coordinator, person } = await createTestCoop()
    const [kept, duplicate] = [await person('Inès'), await person('Ines')]
    expectOk(await saveIntake(coordinator, { coop, person: duplicate, values: { name: 'Ines' } }))
    const standsFor = () => personStandingFor({ person: duplicate, merges: readMerges(coordinator, coop) })
    const merge = first(expectOk(await mergePeople(coordinator, { coop, kept, duplicate })))
    expect(standsFor()).toBe(kept)
    const shownOn = (of: typeof kept) => mergesOf(coordinator.records(coop, 'merge'), of)
    expect(shownOn(kept)).toEqual([{ id: merge, other: duplicate, stays: true }])
    expect(shownOn(duplicate)).toEqual([{ id: merge, other: kept, stays: false }])
    expect(findLikelyPeople(coordinator, { coop, typed: { name: 'Inés' } }).map((found) => found.person)).toEqual([
      kept,
    ])
    expect(await mergePeople(coordinator, { coop, kept: duplicate, duplicate: kept })).toMatchObject({
      error: { type: 'merge.already' },
    })
    expectOk(await undoMerge(coordinator, { coop, merge }))
    expect(standsFor()).toBe(duplicate)
    expect(shownOn(kept)).toEqual([])
    expect(coordinator.records(coop, 'intake')[0]?.person).toBe(duplicate)
  })
})
