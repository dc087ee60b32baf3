import { describe, expect, it } from 'vitest'
import { recordExit } from '../../../../src/app/case/record-exit.ts'
import { noteContact, writeStaffNote } from '../../../../src/app/case/write-staff-note.ts'
import { saveIntake } from '../../../../src/app/intake/save-intake.ts'
import { logHours } from '../../../../src/app/job/log-hours.ts'
import { askAboutData } from '../../../../src/app/notebook/ask-about-data.ts'
import { changePrivateCard } from '../../../../src/app/person/change-private-card.ts'
import { filesToReview } from '../../../../src/app/privacy/files-to-review.ts'
import { emptyFile, keepFileLonger, wordsThatStay } from '../../../../src/app/privacy/review-file.ts'
import { cardKind } from '../../../../src/domain/person/card.schema.ts'
import type { ClosedFile } from '../../../../src/domain/privacy/closed-file.schema.ts'
import { countClosedFiles } from '../../../../src/domain/privacy/empty-file.rules.ts'
import { recordIdFor } from '../../../../src/domain/record-kind.ts'
import { recordKinds } from '../../../../src/domain/record-kinds.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { localDateTime } from '../../../../src/domain/time/local-time.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

const isSent = () => true
const secret = 'zqxwvk'

/** A person met in July 2024, with something in each part of their file; it is due in July 2026. */
async function createFile() {
  const test = await createTestCoop()
  const { coop, coordinator, clock } = test
  const person = await test.person(`Inès ${secret}`)
  const about = { coop, person }
  expectOk(
    await saveIntake(coordinator, {
      ...about,
      values: {
        name: `Inès ${secret}`,
        likes: [`${secret} couture`],
        needs: ['housing'],
        noticeVersion: '1',
        noticeGivenAt: localDateTime('2024-07-01T09:00'),
      },
      note: `Vient avec ${secret}.`,
    }),
  )
  expectOk(
    await changePrivateCard(coordinator, {
      ...about,
      changes: { gender: 'F', phone: '06 00 00 00 00', qpvCode: 'QN06301M' },
    }),
  )
  expectOk(await writeStaffNote(coordinator, { ...about, body: `À rappeler ${secret}.` }))
  expectOk(await logHours(coordinator, { ...about, kind: 'meeting', day: '2024-07-01', minutes: 90 }))
  const exit = { situation: 'training', alternativeProject: `Projet ${secret}`, leaves: false } as const
  expectOk(await recordExit(coordinator, { ...about, ...exit }))
  const review = () => filesToReview(coordinator, { coop, isSent })
  const everything = () =>
    JSON.stringify(
      recordKinds.flatMap(({ kind }) => coordinator.records(coop, kind).map(({ fields, texts }) => [fields, texts])),
    )
  return { ...test, about, person, review, everything, due: () => clock.set('2026-07-02T08:00:00Z') }
}

describe('a file whose time is nearly over', () => {
  it('is kept with a reason, a year at most, and then comes back [D93]', async () => {
    const { coordinator, about, review, due, clock } = await createFile()
    due()
    expect(review().files).toHaveLength(1)
    expect(await keepFileLonger(coordinator, { ...about, reason: '  ', months: 6 })).toMatchObject({
      error: { type: 'file.reason_missing' },
    })
    expectOk(await keepFileLonger(coordinator, { ...about, reason: 'Contrat en cours.', months: 40 }))
    expect(review().files).toEqual([])
    clock.set('2027-07-01T08:00:00Z')
    expect(review().files).toEqual([])
    clock.set('2027-07-02T08:00:00Z')
    expect(review().files).toMatchObject([{ state: 'due' }])
  })

  it('is not emptied before it is due, nor while something of it is only here [D94]', async () => {
    const { coordinator, about, due, everything } = await createFile()
    expect(await emptyFile(coordinator, { ...about, isSent })).toMatchObject({ error: { type: 'file.not_due' } })
    due()
    const unsent = { ...about, isSent: () => false }
    expect(await emptyFile(coordinator, unsent)).toMatchObject({ error: { type: 'file.unsent' } })
    expect(everything()).toContain(secret)
  })

  it('emptied, holds no word of the person any more, and what is counted stays [J20] [D94]', async () => {
    const { coop, coordinator, about, person, review, due, everything } = await createFile()
    due()
    const { stays } = expectOk(await emptyFile(coordinator, { ...about, isSent }))
    expect(stays).toEqual({})
    expect(everything()).not.toContain(secret)
    expect(everything()).not.toContain('06 00 00 00 00')
    expect(coordinator.record(recordIdFor(cardKind, person))?.fields).toMatchObject({
      displayName: '',
      left: '2026-07-02',
    })
    const [hours] = coordinator.records(coop, 'timeLog')
    expect(hours?.fields).toMatchObject({ minutes: 90, kind: 'meeting' })
    expect(coordinator.records(coop, 'exit')[0]?.fields).toMatchObject({ category: 'positive' })
    const [left] = coordinator.records(coop, 'closedFile')
    expect(left?.fields).toEqual({ year: 2024, gender: 'F', qpv: true, exit: 'positive' })
    expect(left?.person).toBeUndefined()
    expect(review()).toMatchObject({ files: [], unknown: [] })
  })

  it('stays on the list when this device cannot keep what was emptied, and is emptied later', async () => {
    const { coordinator, about, faults, review, due, everything } = await createFile()
    due()
    faults.failEveryWrite()
    expect(await emptyFile(coordinator, { ...about, isSent })).toMatchObject({ ok: false })
    expect(review().files).toHaveLength(1)
    faults.mend()
    expectOk(await emptyFile(coordinator, { ...about, isSent }))
    expect(review().files).toEqual([])
    expect(everything()).not.toContain(secret)
  })

  it('is also that of a coopérant who had no premier accueil; one added lately and never met is not looked at yet [D24]', async () => {
    const { coop, coordinator, person, clock } = await createTestCoop()
    const tom = await person('Tom')
    const zoe = await person('Zoé')
    expectOk(await changePrivateCard(coordinator, { coop, person: tom, changes: { phone: '06 00 00 00 00' } }))
    const mission = { day: '2024-07-03', team: [zoe], status: 'done', nature: 'paid' }
    expectOk(await coordinator.save([{ kind: 'prestation', coop, fields: mission }]))
    expectOk(await logHours(coordinator, { coop, person: zoe, kind: 'job', day: '2024-07-03', minutes: 60 }))
    const review = () => filesToReview(coordinator, { coop, isSent })
    expect(review()).toMatchObject({ files: [], unknown: [] })
    clock.set('2026-07-03T08:00:00Z')
    expect(review().files).toMatchObject([{ person: zoe, lastContact: '2024-07-03', state: 'due' }])
    expect(review().unknown).toEqual([tom])
  })

  it('says beforehand which kinds keep their words, because they are written once', async () => {
    const { coordinator, about, due, everything } = await createFile()
    const asked = { ...about, type: 'objection', wording: `Pas ${secret}.`, via: 'told' } as const
    expectOk(await askAboutData(coordinator, asked))
    due()
    expect(wordsThatStay(coordinator, about)).toEqual({ dataRequest: 1 })
    const { stays } = expectOk(await emptyFile(coordinator, { ...about, isSent }))
    expect(stays).toEqual({ dataRequest: 1 })
    expect(everything()).toContain(`Pas ${secret}.`)
  })

  it('is looked at again only once something came from the person since', async () => {
    const { coordinator, about, review, due, clock } = await createFile()
    due()
    expectOk(await emptyFile(coordinator, { ...about, isSent }))
    clock.set('2026-09-01T08:00:00Z')
    expectOk(await noteContact(coordinator, { ...about, way: 'phone' }))
    expect(review().files).toEqual([])
    clock.set('2028-09-01T08:00:00Z')
    expect(review().files).toMatchObject([{ lastContact: '2026-09-01', state: 'due' }])
    expect(localDate('2028-09-01')).toBe(review().files[0]?.dueOn)
  })
})

describe('what is counted of emptied files [D94]', () => {
  const files = (...exits: (readonly [NonNullable<ClosedFile['exit']>, number])[]): ClosedFile[] =>
    exits.flatMap(([exit, n]) => Array.from({ length: n }, () => ({ exit })))

  it('is shown by exit only when no line is of fewer than five people', () => {
    expect(countClosedFiles({ files: files(['positive', 9], ['durable', 4]) })).toEqual({
      files: 13,
      byExit: undefined,
    })
    expect(countClosedFiles({ files: files(['positive', 9], ['durable', 5]) }).byExit).toEqual(
      new Map([
        ['positive', 9],
        ['durable', 5],
      ]),
    )
    expect(countClosedFiles({ files: [] })).toEqual({ files: 0, byExit: undefined })
  })
})
