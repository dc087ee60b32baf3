import { describe, expect, it } from 'vitest'
import { saveIntake } from '../../../../src/app/intake/save-intake.ts'
import { changeCard } from '../../../../src/app/person/change-card.ts'
import { changePrivateCard } from '../../../../src/app/person/change-private-card.ts'
import { findPeople } from '../../../../src/app/person/find-people.ts'
import { personStory } from '../../../../src/app/person/person-story.ts'
import { startSkillsCheck } from '../../../../src/app/skills/skills-check.ts'
import type { PersonId } from '../../../../src/base/ids.ts'
import { cardKind } from '../../../../src/domain/person/card.schema.ts'
import { privateCardKind } from '../../../../src/domain/person/private-card.schema.ts'
import { recordIdFor } from '../../../../src/domain/record-kind.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

describe('a card', () => {
  it('takes the name by which someone wants to be called, from them or from staff', async () => {
    const { coop, newcomer, coordinator, exchange } = await createTestCoop()
    const ines = await newcomer('Inès', 'cooperant')
    const person = ines.me.person
    expectOk(await changeCard(ines, { coop, person, changes: { displayName: ' Nessa ' } }))
    await exchange()
    expect(coordinator.record(recordIdFor(cardKind, person))?.fields.displayName).toBe('Nessa')
    expect(await changeCard(ines, { coop, person, changes: { displayName: ' ' } })).toEqual({
      ok: false,
      error: { type: 'person.name_missing' },
    })
    expect(await changeCard(ines, { coop, person, changes: { role: 'animator' } })).toMatchObject({
      ok: false,
      error: { type: 'save.not_allowed' },
    })
  })
})

describe('a private card', () => {
  it('is read by its person and staff, and its guards are lifted by staff only', async () => {
    const { coop, newcomer, coordinator, exchange } = await createTestCoop()
    const ines = await newcomer('Inès', 'cooperant')
    const yanis = await newcomer('Yanis', 'cooperant')
    const person = ines.me.person
    const id = recordIdFor(privateCardKind, person)
    expectOk(
      await changePrivateCard(coordinator, {
        coop,
        person,
        changes: { birthDate: localDate('2007-08-06'), guardianSignedAt: localDate('2024-06-30') },
      }),
    )
    expectOk(await changePrivateCard(ines, { coop, person, changes: { phone: '06 12 34 56 78' } }))
    await exchange()
    expect(ines.record(id)?.fields).toEqual({
      birthDate: '2007-08-06',
      guardianSignedAt: '2024-06-30',
      phone: '06 12 34 56 78',
    })
    expect(yanis.record(id)).toBeUndefined()
    const lifted = await changePrivateCard(ines, { coop, person, changes: { birthDate: localDate('2000-01-01') } })
    expect(lifted).toMatchObject({ ok: false, error: { type: 'save.not_allowed', field: 'birthDate' } })
  })
})

describe('looking for someone', () => {
  const person = (id: string, displayName: string) => ({ person: id as PersonId, displayName })
  const people = [person('c', 'Zoé'), person('a', 'Inès'), person('b', 'Maëlle-Anne'), person('d', 'Élodie')]

  it('folds accents, capitals and hyphens', () => {
    const names = (text: string) => findPeople({ people, text }).map(({ displayName }) => displayName)
    expect(names('ines')).toEqual(['Inès'])
    expect(names('maelle a')).toEqual(['Maëlle-Anne'])
    expect(names('ANNE')).toEqual(['Maëlle-Anne'])
    expect(names('elo')).toEqual(['Élodie'])
    expect(names('')).toEqual(['Élodie', 'Inès', 'Maëlle-Anne', 'Zoé'])
    expect(names('nobody')).toEqual([])
  })
})

describe('the story of a person', () => {
  it('tells their intakes, skills checks and missions that happened, latest first', async () => {
    const { coop, coordinator, person, clock } = await createTestCoop()
    const [ines, yanis] = [await person('Inès'), await person('Yanis')]
    expectOk(await saveIntake(coordinator, { coop, person: ines, values: { name: 'Inès', place: 'street' } }))
    expectOk(await saveIntake(coordinator, { coop, person: yanis, values: { name: 'Yanis' } }))
    clock.set('2024-07-03T08:00:00Z')
    expectOk(await startSkillsCheck(coordinator, { coop, person: ines, moment: 'entry' }))
    const mission = { team: [ines, yanis], nature: 'paid' }
    expectOk(
      await coordinator.save([
        { kind: 'prestation', coop, fields: { ...mission, day: '2024-07-02', status: 'done' } },
        { kind: 'prestation', coop, fields: { ...mission, day: '2024-07-09', status: 'planned' } },
      ]),
    )
    const story = personStory({
      person: ines,
      card: coordinator.record(recordIdFor(cardKind, ines)),
      intakes: coordinator.records(coop, 'intake'),
      checks: coordinator.records(coop, 'skillsCheck'),
      prestations: coordinator.records(coop, 'prestation'),
    })
    expect(story.missions).toBe(1)
    expect(story.events.map(({ type, day, detail }) => [type, day, detail])).toEqual([
      ['skillsCheck', '2024-07-03', 'entry'],
      ['mission', '2024-07-02', ''],
      ['intake', '2024-07-01', 'street'],
    ])
  })
})
