import { describe, expect, it } from 'vitest'
import { writeStaffNote } from '../../../../src/app/case/write-staff-note.ts'
import { saveIntake } from '../../../../src/app/intake/save-intake.ts'
import { answerRequest, askAboutData } from '../../../../src/app/notebook/ask-about-data.ts'
import { confirmRecord } from '../../../../src/app/notebook/confirm-noted.ts'
import { giveConsent, readConsents } from '../../../../src/app/notebook/give-consent.ts'
import { exportNotebook, heldAbout } from '../../../../src/app/notebook/held-about-me.ts'
import { changePrivateCard } from '../../../../src/app/person/change-private-card.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import type { NotebookExport } from '../../../../src/domain/notebook/held-about.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

const d = localDate
const first = ({ ids: [id] }: { ids: readonly RecordId[] }): RecordId => {
  if (id === undefined) throw new Error('expected an id')
  return id
}

async function createNotebookCoop() {
  const test = await createTestCoop()
  const anna = await test.newcomer('Anna', 'animator')
  const ines = await test.newcomer('Inès', 'cooperant')
  return { ...test, anna, ines, person: ines.me.person }
}

describe('« Que savez-vous de moi ? »', () => {
  it('is answered offline on the person’s own phone, with who wrote and who reads [J5]', async () => {
    const { coop, hub, anna, ines, person, newcomer, exchange } = await createNotebookCoop()
    const yanis = await newcomer('Yanis', 'cooperant')
    expectOk(await saveIntake(anna, { coop, person, values: { name: 'Inès', likes: ['couture'] } }))
    expectOk(await writeStaffNote(anna, { coop, person, body: 'Entre nous.' }))
    expectOk(await changePrivateCard(anna, { coop, person, changes: { birthDate: d('2007-03-02') } }))
    expectOk(await changePrivateCard(anna, { coop, person: yanis.me.person, changes: { birthDate: d('2007-01-01') } }))
    await exchange()
    hub.setOnline(ines, false)

    const groups = heldAbout(ines, { coop, person })
    expect(groups.map(({ kind }) => kind)).toEqual(['card', 'privateCard', 'intakeCopy'])
    const copy = groups.find(({ kind }) => kind === 'intakeCopy')
    expect(copy?.readers).toEqual(['self', 'animators', 'coordinators'])
    expect(copy?.records[0]).toMatchObject({ why: 'owner', createdBy: anna.me.person })
    expect(groups.find(({ kind }) => kind === 'privateCard')?.writers.birthDate).toEqual(['animators', 'coordinators'])
    expect(JSON.stringify(groups)).not.toContain('Entre nous')
  })

  it('on a staff device shows the person’s own part, and the rest only when it is asked for', async () => {
    const { coop, anna, person, newcomer, exchange } = await createNotebookCoop()
    const yanis = await newcomer('Yanis', 'cooperant')
    expectOk(await writeStaffNote(anna, { coop, person, body: 'Entre nous.' }))
    expectOk(await writeStaffNote(anna, { coop, person: yanis.me.person, body: `Ami de ${person}.` }))
    await exchange()
    expect(heldAbout(anna, { coop, person }).map(({ kind }) => kind)).toEqual(['card'])
    const all = heldAbout(anna, { coop, person, scope: 'all' })
    expect(all.find(({ kind }) => kind === 'staffNote')?.records).toHaveLength(1)
    expect(JSON.stringify(all)).not.toContain('Ami de')
  })

  it('is taken away as a file with its format and version, names for ids, and nothing of others', async () => {
    const { coop, ines, person, exchange } = await createNotebookCoop()
    expectOk(await giveConsent(ines, { coop, person, use: 'testimony', given: true }))
    await exchange()
    const file = JSON.parse(await exportNotebook(ines, { coop, person })) as NotebookExport
    expect(file).toMatchObject({
      format: 'carnet-coop/mon-carnet',
      version: 1,
      person,
      name: 'Inès',
      scope: 'own',
      madeAt: '2024-07-01T07:00:00.000Z',
    })
    expect(file.people[person]).toBe('Inès')
    expect(Object.values(file.people)).not.toContain('Anna')
    expect(file.groups.map(({ kind }) => kind)).toEqual(['card', 'consent'])
  })
})

describe('consents', () => {
  it('are given and taken back by the person, each apart', async () => {
    const { coop, anna, ines, person, exchange } = await createNotebookCoop()
    expect(await giveConsent(ines, { coop, person, use: 'photoWeb', given: true })).toMatchObject({
      error: { type: 'consent.until_missing' },
    })
    expectOk(await giveConsent(ines, { coop, person, use: 'photoWeb', given: true, until: d('2024-12-31') }))
    await exchange()
    const stateOf = (use: string) => readConsents(anna, { coop, person }).find((one) => one.use === use)?.state
    expect([stateOf('photoWeb'), stateOf('photoPrint')]).toEqual(['given', 'never'])
    expectOk(await giveConsent(ines, { coop, person, use: 'photoWeb', given: false }))
    await exchange()
    expect(stateOf('photoWeb')).toBe('takenBack')
  })

  it('noted by staff for someone wait for that person’s tap', async () => {
    const { coop, anna, ines, person, exchange } = await createNotebookCoop()
    const told = first(expectOk(await giveConsent(anna, { coop, person, use: 'badge', given: true })))
    await exchange()
    const state = () => readConsents(ines, { coop, person }).find(({ use }) => use === 'badge')?.state
    expect(state()).toBe('waiting')
    expectOk(await confirmRecord(ines, { coop, person, record: told, state: 'confirmed' }))
    expect(state()).toBe('given')
  })
})

describe('a request about one’s data', () => {
  it('is asked by the person and answered by staff', async () => {
    const { coop, anna, ines, person, exchange } = await createNotebookCoop()
    expect(await askAboutData(ines, { coop, person, type: 'correction' })).toMatchObject({
      error: { type: 'request.wording_missing' },
    })
    const asked = { coop, person, type: 'correction', wording: 'Je suis née en 2006.' } as const
    const request = first(expectOk(await askAboutData(ines, asked)))
    await exchange()
    expect(await answerRequest(ines, { coop, request, outcome: 'done' })).toMatchObject({
      error: { type: 'save.not_allowed' },
    })
    expectOk(await answerRequest(anna, { coop, request, outcome: 'done', answer: 'Corrigé.' }))
    await exchange()
    expect(ines.record(request)?.fields).toMatchObject({ outcome: 'done', answeredOn: '2024-07-01' })
  })
})
