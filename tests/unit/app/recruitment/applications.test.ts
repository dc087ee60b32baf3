import { describe, expect, it } from 'vitest'
import { filesToReview } from '../../../../src/app/privacy/files-to-review.ts'
import { type ApplicationWords, correctApplication } from '../../../../src/app/recruitment/correct-application.ts'
import { emptyApplication } from '../../../../src/app/recruitment/empty-application.ts'
import { readApplications } from '../../../../src/app/recruitment/read-applications.ts'
import { moveApplication, saveApplication } from '../../../../src/app/recruitment/save-application.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

const rules = { refusedMonths: 6 }

async function recruiting() {
  const made = await createTestCoop()
  const { coop, coordinator } = made
  const ask = async (name: string): Promise<RecordId> => {
    const values = { name, contact: '01 99 00 11 22', referrer: 'Mission locale', note: 'Aime cuisiner.' }
    const { ids } = expectOk(await saveApplication(coordinator, { coop, values }))
    const [id] = ids
    if (id === undefined) throw new Error('expected an id')
    return id
  }
  const read = (day: string) =>
    readApplications(coordinator.records(coop, 'application'), { day: localDate(day), rules })
  const names = (day: string) => {
    const { parts } = read(day)
    return Object.fromEntries(
      Object.entries(parts).map(([part, rows]) => [part, rows.map(({ application }) => application.name)]),
    )
  }
  return { ...made, ask, read, names }
}

describe('the list of applications', () => {
  it('shows who is to be decided in the order in which they asked, then who waits, then who was answered', async () => {
    const { coop, coordinator, clock, ask, names } = await recruiting()
    const zoe = await ask('Zoé')
    const adam = await ask('Adam')
    clock.set('2024-07-02T08:00:00Z')
    await ask('Mila')
    expectOk(await moveApplication(coordinator, { coop, application: zoe, state: 'met' }))
    expect(names('2024-07-02')).toEqual({ open: ['Zoé', 'Adam', 'Mila'], waiting: [], accepted: [], no: [] })
    expectOk(await moveApplication(coordinator, { coop, application: adam, state: 'waiting' }))
    expectOk(await moveApplication(coordinator, { coop, application: zoe, state: 'no' }))
    expect(names('2024-07-02')).toEqual({ open: ['Mila'], waiting: ['Adam'], accepted: [], no: ['Zoé'] })
  })

  it('says when a refusal is to be forgotten, on the very day, and puts it first', async () => {
    const { coop, coordinator, clock, ask, read } = await recruiting()
    const zoe = await ask('Zoé')
    const adam = await ask('Adam')
    expectOk(await moveApplication(coordinator, { coop, application: zoe, state: 'no' }))
    clock.set('2024-08-31T08:00:00Z')
    expectOk(await moveApplication(coordinator, { coop, application: adam, state: 'no' }))
    const shown = (day: string) => read(day).parts.no.map(({ application, isDue }) => [application.name, isDue])
    expect(shown('2024-12-31')).toEqual([
      ['Adam', false],
      ['Zoé', false],
    ])
    expect(shown('2025-01-01')).toEqual([
      ['Zoé', true],
      ['Adam', false],
    ])
    // From the end of August, six months end with February.
    expect(read('2025-01-01').parts.no.at(-1)?.goesOn).toBe('2025-02-28')
  })

  it('keeps the count of an emptied refusal and nothing of who asked [D24]', async () => {
    const { coop, coordinator, clock, ask, read } = await recruiting()
    const application = await ask('Zoé')
    expect(await emptyApplication(coordinator, { coop, application })).toMatchObject({
      error: { type: 'application.not_refused' },
    })
    expectOk(await moveApplication(coordinator, { coop, application, state: 'no' }))
    clock.set('2025-02-01T08:00:00Z')
    expectOk(await emptyApplication(coordinator, { coop, application }))
    expect(read('2025-02-01')).toMatchObject({ emptied: 1, parts: { no: [] } })
    expect(filesToReview(coordinator, { coop, isSent: () => true }).applications).toEqual([])
    const left = JSON.stringify(coordinator.record(application)?.fields)
    for (const word of ['Zoé', '01 99', 'Mission', 'cuisiner']) expect(left).not.toContain(word)
    expect(left).toContain('2025-02-01')
  })

  it('knows no application of that id', async () => {
    const { coop, coordinator } = await recruiting()
    const application = 'ap:0000000000000000000000' as RecordId
    expect(await emptyApplication(coordinator, { coop, application })).toMatchObject({
      error: { type: 'record.unknown' },
    })
  })
})

describe('a request', () => {
  it('is corrected while it has no answer, and the words before come back [D149]', async () => {
    const { coop, coordinator, ask } = await recruiting()
    const zoe = await ask('Zoé')
    const fields = () => coordinator.record(zoe)?.fields
    const correct = (words: ApplicationWords) => correctApplication(coordinator, { coop, application: zoe, words })
    const kept = expectOk(await correct({ contact: ' 01 99 00 33 44 ', note: '' }))
    expect(fields()).toMatchObject({ name: 'Zoé', contact: '01 99 00 33 44', referrer: 'Mission locale' })
    expect(fields()?.note ?? '').toBe('')
    expectOk(await moveApplication(coordinator, { coop, application: zoe, state: 'waiting' }))
    expectOk(await correct(kept.before))
    expect(fields()).toMatchObject({ contact: '01 99 00 11 22', note: 'Aime cuisiner.', state: 'waiting' })
    expect(await correct({ name: ' ' })).toMatchObject({ error: { type: 'person.name_missing' } })
    const masked = expectOk(await correct({ note: 'Son numéro : 2 55 08 14 168 025 38' }))
    expect(masked.masked).toBe(1)
    expect(fields()?.note).not.toContain('168')
  })

  it('with an answer is corrected no more, nor one that was emptied [D149]', async () => {
    const { coop, coordinator, ask } = await recruiting()
    const zoe = await ask('Zoé')
    const correct = () => correctApplication(coordinator, { coop, application: zoe, words: { contact: 'Autre' } })
    expectOk(await moveApplication(coordinator, { coop, application: zoe, state: 'no' }))
    expect(await correct()).toMatchObject({ error: { type: 'application.decided' } })
    expectOk(await emptyApplication(coordinator, { coop, application: zoe }))
    expect(await correct()).toMatchObject({ error: { type: 'application.decided' } })
    expect(coordinator.record(zoe)?.fields.contact ?? null).toBeNull()
  })
})
