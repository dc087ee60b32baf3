import { describe, expect, it } from 'vitest'
import { readCohort } from '../../../../src/app/cohort/read-funnel.ts'
import { enterCohort, saveCohort } from '../../../../src/app/cohort/save-cohort.ts'
import { saveIntake } from '../../../../src/app/intake/save-intake.ts'
import { amendContract, renewCape, withdrawChange } from '../../../../src/app/path/change-contract.ts'
import { correctContract, undoCorrection } from '../../../../src/app/path/correct-contract.ts'
import { readReminders, readWay } from '../../../../src/app/path/read-way.ts'
import { restoreContract, withdrawContract } from '../../../../src/app/path/withdraw-contract.ts'
import { writeContract } from '../../../../src/app/path/write-contract.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { contractChangeKind } from '../../../../src/domain/path/contract-change.schema.ts'
import { withdrawalOf } from '../../../../src/domain/path/standing-contracts.rules.ts'
import { emptyingOf } from '../../../../src/domain/privacy/empty-file.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

const d = localDate
const first = ({ ids: [id] }: { ids: readonly RecordId[] }): RecordId => {
  if (id === undefined) throw new Error('expected an id')
  return id
}
const cape = { kind: 'cape' as const, start: d('2020-09-28'), months: 12, signedOn: d('2020-09-21') }
const employment = { kind: 'employment' as const, start: d('2021-09-28') }

/** Inès, in a cohort since May, has a CAPE with a promise from the end of September. */
async function createMistake() {
  const test = await createTestCoop({ model: 'citesCoop', at: '2020-05-04T08:00:00Z' })
  const anna = await test.newcomer('Anna', 'animator')
  const ines = await test.newcomer('Inès', 'cooperant')
  const person = ines.me.person
  const { coop } = test
  expectOk(await saveIntake(anna, { coop, person, values: { name: 'Inès', place: 'shelter' } }))
  const cohort = first(expectOk(await saveCohort(anna, { coop, values: { name: 'Première' } })))
  expectOk(await enterCohort(anna, { coop, cohort, person, project: 'Cuisine' }))
  test.clock.set('2020-09-21T08:00:00Z')
  const contract = first(
    expectOk(
      await writeContract(anna, {
        coop,
        person,
        contract: cape,
        commitments: [{ party: 'person', wording: 'Voir dix clients', due: d('2021-09-20') }],
      }),
    ),
  )
  test.clock.set('2021-09-01T08:00:00Z')
  const way = () => readWay(anna, { coop, person })
  const kinds = () => way().stages.map(({ kind }) => kind)
  const reminders = () => readReminders(anna, { coop }).map(({ what }) => what)
  const funnel = () => readCohort(anna, { coop, cohort, day: d('2021-09-01') }).funnel
  return { ...test, anna, ines, person, contract, way, kinds, reminders, funnel, of: { coop, contract } }
}

describe('a contract written by mistake', () => {
  it('once withdrawn is on no way, among no reminders and in no funnel; it stays readable with who and when [D150]', async () => {
    const { coop, anna, ines, person, kinds, reminders, funnel, way, of, exchange } = await createMistake()
    expect([kinds(), reminders()]).toEqual([
      ['welcome', 'cape'],
      ['commitment', 'contractEnd'],
    ])
    expect(funnel()).toMatchObject({ inMaturation: 0, reached: { cape: 1 }, now: { cape: 1 }, tradesKnown: 1 })
    const withdrawal = first(expectOk(await withdrawContract(anna, of)))
    expect([kinds(), reminders()]).toEqual([['welcome'], []])
    expect(funnel()).toMatchObject({ inMaturation: 1, reached: { cape: 0 }, now: { cape: 0 }, tradesKnown: 0 })
    expect([way().contracts, way().commitments, way().deadlines]).toEqual([[], [], []])
    await exchange()
    const [read] = readWay(ines, { coop, person }).withdrawn
    expect(read?.contract).toMatchObject({ kind: 'cape', start: '2020-09-28', months: 12 })
    expect(read && withdrawalOf(read)).toMatchObject({ createdBy: anna.me.person, day: '2021-09-01' })
    expect(await renewCape(anna, { ...of, months: 2, signedOn: d('2021-09-01') })).toMatchObject({
      error: { type: 'path.unknown' },
    })
    expectOk(await withdrawChange(anna, { coop, change: withdrawal }))
    expect([kinds(), reminders()]).toEqual([
      ['welcome', 'cape'],
      ['commitment', 'contractEnd'],
    ])
  })

  it('is withdrawn by staff only, and not while the next contract needs it', async () => {
    const { coop, anna, ines, person, kinds, of, exchange } = await createMistake()
    await exchange()
    expect(await withdrawContract(ines, of)).toMatchObject({ error: { type: 'save.not_allowed' } })
    const cesa = { kind: 'cesa' as const, start: d('2021-09-28') }
    const next = first(expectOk(await writeContract(anna, { coop, person, contract: cesa })))
    expect(await withdrawContract(anna, of)).toMatchObject({ error: { type: 'path.followed', stage: 'cesa' } })
    expectOk(await withdrawContract(anna, { coop, contract: next }))
    expectOk(await withdrawContract(anna, of))
    expect(kinds()).toEqual(['welcome'])
  })

  it('comes back while it has a place, and not beside the one that was written instead', async () => {
    const { coop, anna, person, kinds, of } = await createMistake()
    expectOk(await withdrawContract(anna, of))
    const other = { ...cape, start: d('2020-10-05'), signedOn: d('2020-10-01') }
    const instead = first(expectOk(await writeContract(anna, { coop, person, contract: other })))
    expect(await restoreContract(anna, of)).toMatchObject({ error: { type: 'path.cannot_follow' } })
    expectOk(await withdrawContract(anna, { coop, contract: instead }))
    expectOk(await restoreContract(anna, of))
    expect(kinds()).toEqual(['welcome', 'cape'])
    expect(await restoreContract(anna, of)).toMatchObject({ error: { type: 'path.unknown' } })
  })

  it('withdrawn by two animators without network, comes back whole', async () => {
    const { anna, coordinator, hub, kinds, way, of, exchange } = await createMistake()
    await exchange()
    for (const device of [anna, coordinator]) hub.setOnline(device, false)
    expectOk(await withdrawContract(anna, of))
    expectOk(await withdrawContract(coordinator, of))
    for (const device of [anna, coordinator]) hub.setOnline(device, true)
    await exchange()
    expect(way().withdrawn).toHaveLength(1)
    expectOk(await restoreContract(anna, of))
    expect(kinds()).toEqual(['welcome', 'cape'])
  })

  it('stays withdrawn when the file is emptied, and a withdrawal that was undone stays undone [D94]', async () => {
    const { coop, anna, contract, of } = await createMistake()
    const change = first(expectOk(await withdrawContract(anna, of)))
    const by = { ...anna.me, device: anna.me.device, rank: 'animator' as const }
    const emptying = () => {
      const record = anna.record(change)
      if (record === undefined) throw new Error('expected the withdrawal')
      return emptyingOf({ record, kind: contractChangeKind, by }).fields
    }
    expect(emptying()).toEqual({})
    expectOk(await withdrawChange(anna, { coop, change }))
    expect(emptying()).toEqual({})
    expect(anna.record(contract)?.fields.start).toBe('2020-09-28')
  })
})

describe('a contract with a mistake in it [D151]', () => {
  it('is corrected in its place under the rules that it was written by, and « Annuler » puts it back', async () => {
    const { anna, way, kinds, contract, of } = await createMistake()
    const correct = (contractNow: object, fullTimeEmployee = false) =>
      correctContract(anna, { ...of, contractNow: { ...cape, ...contractNow }, fullTimeEmployee })
    const refused = async (contractNow: object, fullTimeEmployee?: boolean) => {
      const corrected = await correct(contractNow, fullTimeEmployee)
      return corrected.ok ? 'ok' : corrected.error.type
    }
    expect(await refused({ months: 13 })).toBe('cape.period_too_long')
    expect(await refused({ signedOn: d('2020-09-29') })).toBe('cape.not_signed')
    expect(await refused({ signedOn: undefined })).toBe('cape.not_signed')
    expect(await refused({}, true)).toBe('cape.full_time_employee')
    expect(await refused({ start: d('2020-05-01'), signedOn: d('2020-05-01') })).toBe('path.before_last')
    expect(anna.record(contract)?.fields).toMatchObject({ start: '2020-09-28', months: 12 })
    const right = { start: d('2020-10-01'), months: 6, signatories: ['Inès', 'Anna'] }
    const { before } = expectOk(await correct(right))
    expect(way().stages.at(-1)).toMatchObject({ kind: 'cape', start: '2020-10-01', end: '2021-03-31' })
    expect(way().contracts[0]?.contract.signatories).toEqual(['Inès', 'Anna'])
    expectOk(await undoCorrection(anna, { ...of, before }))
    expect(way().stages.at(-1)).toMatchObject({ start: '2020-09-28', end: '2021-09-27' })
    expect(way().contracts[0]?.contract.signatories ?? []).toEqual([])
    expect(kinds()).toEqual(['welcome', 'cape'])
  })

  it('does not run into the next one, nor take more than the host’s months', async () => {
    const { coop, anna, coordinator, person, of, exchange, way } = await createMistake()
    expectOk(await writeContract(anna, { coop, person, contract: employment }))
    const correct = (contractNow: object) => correctContract(anna, { ...of, contractNow: { ...cape, ...contractNow } })
    expect(await correct({ start: d('2020-10-05') })).toMatchObject({
      error: { type: 'path.meets_next', stage: 'employment', day: '2021-09-28' },
    })
    expectOk(await correct({ start: d('2020-10-05'), months: 9 }))
    expect(way().stages.map(({ start }) => start)).toEqual(['2020-05-04', '2020-10-05', '2021-09-28'])
    await exchange()
    expect(readWay(coordinator, { coop, person }).contracts[0]?.contract.months).toBe(9)
  })

  it('moves the day to become an associate with its months', async () => {
    const { coop, anna, person, of, way } = await createMistake()
    expectOk(await writeContract(anna, { coop, person, contract: { kind: 'cesa', start: d('2022-01-01') } }))
    const associateBy = () => way().deadlines.find(({ what }) => what === 'associateBy')?.due
    expect(associateBy()).toBe('2024-01-01')
    expectOk(await correctContract(anna, { ...of, contractNow: { ...cape, months: 10 } }))
    expect(associateBy()).toBe('2024-03-01')
  })

  it('is corrected no more once something was written on it, until that is taken back', async () => {
    const { coop, anna, of } = await createMistake()
    const correct = () => correctContract(anna, { ...of, contractNow: { ...cape, months: 11 } })
    const renewal = first(expectOk(await renewCape(anna, { ...of, months: 3, signedOn: d('2021-09-01') })))
    expect(await correct()).toMatchObject({ error: { type: 'path.has_changes' } })
    expectOk(await withdrawChange(anna, { coop, change: renewal }))
    const amendment = first(expectOk(await amendContract(anna, { ...of, day: d('2021-01-01'), terms: 'Le samedi' })))
    expect(await correct()).toMatchObject({ error: { type: 'path.has_changes' } })
    expectOk(await withdrawChange(anna, { coop, change: amendment }))
    expectOk(await correct())
  })
})
