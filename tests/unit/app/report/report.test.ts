import { beforeAll, describe, expect, it } from 'vitest'
import { recordExit } from '../../../../src/app/case/record-exit.ts'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { emptyFile } from '../../../../src/app/privacy/review-file.ts'
import { changeSmallCounts } from '../../../../src/app/report/change-small-counts.ts'
import {
  type PreparedReport,
  prepareReport,
  type ReportInput,
  readReports,
  readSmallCounts,
} from '../../../../src/app/report/prepare-report.ts'
import { publishReport } from '../../../../src/app/report/publish-report.ts'
import { readFundings, saveClosingReport, saveFunding } from '../../../../src/app/report/save-funding.ts'
import type { CoopId, PersonId } from '../../../../src/base/ids.ts'
import { systemRandom } from '../../../../src/base/ports.ts'
import { runNetwork } from '../../../../src/demo/network/run-network.ts'
import type { FigureKey } from '../../../../src/domain/report/figures.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { expectOk } from '../memory-device.ts'

const period = { from: localDate('2015-01-01'), to: localDate('2019-12-31') }

describe('reports of the network, from its own records', () => {
  let device: OpenDevice
  let ker: CoopId
  let belle: CoopId
  let ave: CoopId
  const named = (name: string): CoopId => {
    const found = device.coops().find((coop) => device.records(coop, 'coop')[0]?.fields.name === name)
    if (found === undefined) throw new Error(`expected a coop called ${name}`)
    return found
  }
  const report = (coops: readonly CoopId[], more = {}): Promise<PreparedReport> =>
    prepareReport(device, { ...period, coops, ...more })
  const figureOf = ({ totals }: PreparedReport, key: FigureKey) => totals.find((one) => one.key === key)?.value
  const countsOf = (prepared: PreparedReport) =>
    (['members', 'missions', 'clients', 'workshops'] as const).map((key) => figureOf(prepared, key))
  const genderOf = ({ tables }: PreparedReport) => {
    const found = tables.find(({ table }) => table === 'gender')
    return {
      because: found?.because,
      cells: Object.fromEntries((found?.cells ?? []).map((one) => [one.key, one.count])),
    }
  }

  beforeAll(async () => {
    device = await runNetwork({ random: systemRandom, today: localDate('2026-11-29') })
    ker = named('Ker Coop')
    belle = named('La Belle Coop')
    ave = named('CJM Saint-Avé')
  }, 60_000)

  it('counts what the founding documents count, and unknown stays unknown [D101]', async () => {
    expect(countsOf(await report([ker]))).toEqual([9, 16, null, null])
    expect(countsOf(await report([belle]))).toEqual([13, 11, 8, 13])
    expect(countsOf(await report([ave]))).toEqual([10, 11, 7, null])
  })

  it('says of how many coops a total is [D101]', async () => {
    const { totals } = await report([ker, belle, ave])
    expect(totals.find(({ key }) => key === 'clients')).toMatchObject({ value: 15, known: 2, coops: 3 })
    expect(totals.find(({ key }) => key === 'missions')).toMatchObject({ value: 38, known: 3 })
  })

  it('does not take for none the hours that nobody noted, nor volunteering and self-funding [D101]', async () => {
    const prepared = await report([ker])
    expect(figureOf(prepared, 'minutesJob')).toBe(16 * 3 * 180)
    for (const key of ['minutesTraining', 'minutesVolunteering', 'volunteerMissions', 'selfFundingMissions'] as const)
      expect(figureOf(prepared, key), key).toBeNull()
  })

  it('counts nothing outside the period, and nobody who was not there', async () => {
    const later = await report([ker], { from: localDate('2020-01-01'), to: localDate('2020-12-31') })
    expect([figureOf(later, 'members'), figureOf(later, 'missions'), figureOf(later, 'clients')]).toEqual([0, 0, null])
  })

  it('takes the team’s closing figures for the whole of a coop only [D101]', async () => {
    expectOk(await saveClosingReport(device, { coop: ker, values: { clients: 0, meetings: 12 } }))
    expect(figureOf(await report([ker]), 'clients')).toBe(0)
    expect(figureOf(await report([ker], { to: localDate('2017-04-01') }), 'clients')).toBeNull()
    expectOk(await saveClosingReport(device, { coop: ker, values: { clients: null, meetings: null } }))
    expect(figureOf(await report([ker]), 'clients')).toBeNull()
  })

  it('tells a funder what was promised and done [D105]', async () => {
    const values = { ...period, funder: 'Ville', action: 'Coops de quartier', coops: [ker, belle], missions: 25 }
    const [id] = expectOk(await saveFunding(device, { values })).ids
    expect(readFundings(device)).toMatchObject([{ id, funder: 'Ville', missions: 25 }])
    expectOk(await saveFunding(device, { id, values: { ...values, missions: 30 } }))
    expect(readFundings(device)).toMatchObject([{ missions: 30 }])
    const refused = await saveFunding(device, { values: { ...values, coops: [] } })
    expect(refused).toMatchObject({ ok: false, error: { type: 'funding.incomplete' } })
  })

  it('hides Ker Coop by sex, and shows it for a reason that stays in the report [J20] [D102] [D104]', async () => {
    expect(genderOf(await report([ker]))).toMatchObject({ because: 'small', cells: { F: null, M: null } })
    const blank = await report([ker], { overrides: { gender: '  ' } })
    expect(genderOf(blank).cells).toMatchObject({ F: null, M: null })
    const reason = 'Chiffres déjà publiés par le porteur'
    expect(genderOf(await report([ker], { overrides: { gender: reason } })).cells).toMatchObject({ F: 8, M: 1 })
    expect(readReports(device)).toEqual([])
  })

  it('lets 17 women and 5 men of both leave, and then no split of either [J20] [D103]', async () => {
    expectOk(await publishReport(device, { ...period, coops: [ker, belle] }))
    const [published] = readReports(device)
    const cells = published?.tables.find(({ table }) => table === 'gender')?.cells
    expect(cells?.filter(({ count }) => count !== 0)).toEqual([
      { key: 'F', count: 17 },
      { key: 'M', count: 5 },
    ])
    expect(published?.createdBy).toBe(device.me.person)
    for (const coop of [ker, belle]) expect(genderOf(await report([coop])).cells).toMatchObject({ F: null, M: null })
    // The same two coops again tell nothing new.
    expect(genderOf(await report([ker, belle])).cells).toMatchObject({ F: 17, M: 5 })
  })

  it('still shows ages of which no subtraction makes a small count [D103]', async () => {
    const agesOf = async (coops: CoopId[]) =>
      (await report(coops)).tables
        .find(({ table }) => table === 'age')
        ?.cells.filter(({ count }) => count !== 0)
        .map(({ key, count }) => `${key} ${count}`)
    // After the report on Ker Coop and La Belle Coop: another with Ker Coop would part its one person of unknown age.
    expect((await agesOf([ker, ave]))?.every((one) => one.endsWith('null'))).toBe(true)
    expect(await agesOf([ave])).toEqual(['from18 10'])
    expect(await agesOf([ker, belle, ave])).toEqual(['from18 10', 'from35 8', 'unknown 14'])
  })

  it('keeps an override with its reason, and refuses an empty report', async () => {
    const overrides = { gender: 'Chiffres déjà publiés par le porteur' }
    expectOk(await publishReport(device, { ...period, coops: [ker], overrides }))
    expect(readReports(device).at(-1)?.overrides).toEqual([
      { table: 'gender', reason: 'Chiffres déjà publiés par le porteur' },
    ])
    for (const wrong of [{ coops: [] }, { coops: [ker], from: period.to, to: period.from }])
      expect(await publishReport(device, { ...period, ...wrong })).toMatchObject({
        ok: false,
        error: { type: 'report.incomplete' },
      })
  })

  it('keeps what was counted when the files of Ker Coop are emptied after two years [J20] [D94] [D104]', async () => {
    const before = readReports(device)
    const people = device.records(ker, 'card').filter(({ fields }) => fields.role === 'cooperant')
    for (const { fields } of people) {
      const of = { coop: ker, person: fields.person as PersonId }
      const day = localDate('2017-06-02')
      expectOk(await recordExit(device, { ...of, situation: 'training', day, leaves: false }))
      expectOk(await emptyFile(device, { ...of, isSent: () => true }))
    }
    const known = device.records(ker, 'privateCard').flatMap(({ fields }) => fields.gender ?? [])
    expect([people.length, known]).toEqual([9, []])
    // Hours and missions stay under an id without a name; what left stays as it was.
    expect(countsOf(await report([ker]))).toEqual([9, 16, null, null])
    expect(readReports(device)).toEqual(before)
    const first = before[0]?.tables.find(({ table }) => table === 'gender')?.cells
    expect(first?.find(({ key }) => key === 'F')?.count).toBe(17)
  })
})

describe('the number from which a report counts people [D106]', () => {
  let device: OpenDevice
  const scopeOf = (names: readonly string[]): ReportInput => ({
    coops: device.coops().filter((coop) => names.includes(String(device.records(coop, 'coop')[0]?.fields.name))),
    from: localDate('2015-01-01'),
    to: localDate('2019-12-31'),
  })
  const both = ['Ker Coop', 'La Belle Coop']
  const womenOf = ({ tables }: PreparedReport) =>
    tables.find(({ table }) => table === 'gender')?.cells.find((one) => one.key === 'F')?.count

  beforeAll(async () => {
    device = await runNetwork({ random: systemRandom, today: localDate('2026-11-29') })
  }, 60_000)

  it('is 5 until it was raised, and is never lower nor raised without a reason', async () => {
    expect(readSmallCounts(device)).toEqual({ k: 5, least: 5, choices: [] })
    const outOfRange = { ok: false, error: { type: 'report.k_out_of_range', lowest: 5, highest: 100 } }
    for (const k of [4, 101, 7.5, undefined])
      expect(await changeSmallCounts(device, { k, reason: 'Petit quartier' })).toEqual(outOfRange)
    expect(await changeSmallCounts(device, { k: 8, reason: '  ' })).toMatchObject({
      error: { type: 'report.k_reason_missing' },
    })
    expect(readSmallCounts(device).choices).toEqual([])
  })

  it('may go up and down while no report left, each choice staying with its reason', async () => {
    expect((await changeSmallCounts(device, { k: 8, reason: 'Petit quartier' })).ok).toBe(true)
    expect((await prepareReport(device, scopeOf(both))).k).toBe(8)
    expect((await changeSmallCounts(device, { k: 5, reason: ' Comme avant ' })).ok).toBe(true)
    const { k, choices } = readSmallCounts(device)
    expect(k).toBe(5)
    expect(choices.map(({ k: chosen, reason }) => [chosen, reason])).toEqual([
      [5, 'Comme avant'],
      [8, 'Petit quartier'],
    ])
  })

  it('is kept by each published report, hides more when raised, and cannot go below what left', async () => {
    expect(womenOf(await prepareReport(device, scopeOf(both)))).toBe(17)
    expect((await publishReport(device, scopeOf(both))).ok).toBe(true)
    expect((await changeSmallCounts(device, { k: 8, reason: 'Demande du financeur' })).ok).toBe(true)
    const raised = await prepareReport(device, scopeOf(both))
    expect([raised.k, womenOf(raised)]).toEqual([8, null])
    expect((await publishReport(device, scopeOf(['CJM Saint-Avé']))).ok).toBe(true)
    expect(readReports(device).map(({ k }) => k)).toEqual([5, 8])
    expect(await changeSmallCounts(device, { k: 7, reason: 'Trop masqué' })).toEqual({
      ok: false,
      error: { type: 'report.k_out_of_range', lowest: 8, highest: 100 },
    })
    expect(readSmallCounts(device)).toMatchObject({ k: 8, least: 8 })
  })
})
