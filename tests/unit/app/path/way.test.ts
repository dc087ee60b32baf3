import { describe, expect, it } from 'vitest'
import { recordExit } from '../../../../src/app/case/record-exit.ts'
import { saveIntake } from '../../../../src/app/intake/save-intake.ts'
import {
  amendContract,
  endContract,
  renewCape,
  termsOn,
  withdrawChange,
} from '../../../../src/app/path/change-contract.ts'
import { addCommitment, tickCommitment } from '../../../../src/app/path/commitments.ts'
import { readContracts, readReminders, readWay } from '../../../../src/app/path/read-way.ts'
import { saveHostRules } from '../../../../src/app/path/save-host-rules.ts'
import { saveProspect } from '../../../../src/app/path/save-prospect.ts'
import { writeContract } from '../../../../src/app/path/write-contract.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

const d = localDate
const first = ({ ids: [id] }: { ids: readonly RecordId[] }): RecordId => {
  if (id === undefined) throw new Error('expected an id')
  return id
}
const cape = { kind: 'cape' as const, start: d('2020-09-28'), months: 12, signedOn: d('2020-09-21') }

/** Cités Coop on 28 September 2020, with someone welcomed in May. */
async function createCitesCoop() {
  const test = await createTestCoop({ model: 'citesCoop', at: '2020-05-04T08:00:00Z' })
  const anna = await test.newcomer('Anna', 'animator')
  const ines = await test.newcomer('Inès', 'cooperant')
  const person = ines.me.person
  const { coop } = test
  expectOk(await saveIntake(anna, { coop, person, values: { name: 'Inès', place: 'shelter' } }))
  test.clock.set('2020-09-21T08:00:00Z')
  return { ...test, anna, ines, person }
}

describe('the way of someone', () => {
  it('goes from the welcome to a CAPE with commitments in one save, and its person reads and ticks it', async () => {
    const { coop, anna, ines, person, exchange } = await createCitesCoop()
    const saved = expectOk(
      await writeContract(anna, {
        coop,
        person,
        contract: { ...cape, signatories: ['Inès', 'Anna'], project: 'Cuisine réunionnaise' },
        commitments: [
          { party: 'person', wording: 'Voir dix clients', due: d('2020-11-01') },
          { party: 'organisation', wording: 'Tenir les comptes' },
        ],
      }),
    )
    const [contract, mine] = saved.ids
    await exchange()
    const way = readWay(ines, { coop, person })
    expect(way.stages.map(({ kind, start }) => [kind, start])).toEqual([
      ['welcome', '2020-05-04'],
      ['cape', '2020-09-28'],
    ])
    expect(way.commitments.map((one) => [one.contract, one.party])).toEqual([
      [contract, 'person'],
      [contract, 'organisation'],
    ])
    expect(way.deadlines.map(({ what, due }) => [what, due])).toEqual([
      ['commitment', '2020-11-01'],
      ['contractEnd', '2021-09-27'],
    ])
    if (mine === undefined) throw new Error('expected a commitment')
    expectOk(await tickCommitment(ines, { coop, commitment: mine, done: true }))
    expect(readWay(ines, { coop, person }).deadlines).toHaveLength(1)
    expect(ines.record(mine)?.fields.doneOn).toBe('2020-09-21')
  })

  it('refuses what cannot follow, what the law or the host forbids, and keeps nothing of it', async () => {
    const { coop, anna, person } = await createCitesCoop()
    const write = (contract: Parameters<typeof writeContract>[1]['contract'], fullTimeEmployee = false) =>
      writeContract(anna, { coop, person, contract, fullTimeEmployee })
    expect(await write({ kind: 'cesa', start: d('2020-10-01') })).toMatchObject({
      error: { type: 'path.cannot_follow' },
    })
    expect(await write({ ...cape, months: 13 })).toMatchObject({ error: { type: 'cape.period_too_long' } })
    expect(await write(cape, true)).toMatchObject({ error: { type: 'cape.full_time_employee' } })
    expect(await write({ ...cape, start: d('2020-05-01'), signedOn: d('2020-05-01') })).toMatchObject({
      error: { type: 'path.before_last' },
    })
    expect(anna.records(coop, 'contract')).toEqual([])
  })

  it('renews a CAPE up to the host’s fifteen months, which the coordinator may change', async () => {
    const { coop, anna, coordinator, person, exchange } = await createCitesCoop()
    const contract = first(expectOk(await writeContract(anna, { coop, person, contract: cape })))
    const renew = (months: number) => renewCape(anna, { coop, contract, months, signedOn: d('2021-09-20') })
    expect(await renew(4)).toMatchObject({ error: { type: 'cape.too_long', months: 16, limit: 15 } })
    const renewal = first(expectOk(await renew(3)))
    expect(anna.record(renewal)?.fields).toMatchObject({ day: '2021-09-28', months: 3 })
    expect(readWay(anna, { coop, person }).stages.at(-1)?.end).toBe('2021-12-27')
    expectOk(await withdrawChange(anna, { coop, change: renewal }))
    expect(readWay(anna, { coop, person }).stages.at(-1)?.end).toBe('2021-09-27')
    expect(await saveHostRules(anna, { coop, rules: { capeMostMonths: 24 } })).toMatchObject({
      error: { type: 'save.not_allowed' },
    })
    await exchange()
    expectOk(await saveHostRules(coordinator, { coop, rules: { capeMostMonths: 24 } }))
    await exchange()
    expect((await renew(12)).ok).toBe(true)
  })

  it('amends the terms and ends a contract without touching what was signed', async () => {
    const { coop, anna, person } = await createCitesCoop()
    const job = { kind: 'employment' as const, start: d('2020-10-01'), minutesPerMonth: 600, fixedMonthlyCents: 10_000 }
    const contract = first(expectOk(await writeContract(anna, { coop, person, contract: job })))
    expect(await amendContract(anna, { coop, contract, day: d('2020-12-01') })).toMatchObject({
      error: { type: 'path.nothing_changed' },
    })
    expectOk(await amendContract(anna, { coop, contract, day: d('2020-12-01'), minutesPerMonth: 1200 }))
    const [record] = readContracts(anna, { coop, person })
    if (record === undefined) throw new Error('expected a contract')
    expect(termsOn({ record, day: d('2020-11-30') })).toMatchObject({ minutesPerMonth: 600 })
    expect(termsOn({ record, day: d('2020-12-01') })).toMatchObject({
      minutesPerMonth: 1200,
      fixedMonthlyCents: 10_000,
    })
    expect(anna.record(contract)?.fields.minutesPerMonth).toBe(600)
    expect(await endContract(anna, { coop, contract, day: d('2020-09-30') })).toMatchObject({
      error: { type: 'path.end_before_start' },
    })
    expectOk(await endContract(anna, { coop, contract, day: d('2021-01-31') }))
    expect(readWay(anna, { coop, person }).stages.at(-1)?.end).toBe('2021-01-31')
  })

  it('tells the end of a CAPE to staff 90 and 30 days before', async () => {
    const { coop, anna, person, clock } = await createCitesCoop()
    expectOk(await writeContract(anna, { coop, person, contract: cape }))
    clock.set('2021-06-28T22:30:00Z')
    expect(readReminders(anna, { coop })).toMatchObject([{ person, what: 'contractEnd', daysLeft: 90, reached: 90 }])
    clock.set('2021-06-28T21:30:00Z')
    expect(readReminders(anna, { coop })).toEqual([])
  })

  it('lets the person keep their own prospecting log, and staff a commitment more', async () => {
    const { coop, anna, ines, person, exchange } = await createCitesCoop()
    expectOk(await saveProspect(ines, { coop, person, values: { who: 'Boulangerie', outcome: 'interested' } }))
    const contract = first(expectOk(await writeContract(anna, { coop, person, contract: cape })))
    expect(await addCommitment(anna, { coop, contract, party: 'person', wording: ' ' })).toMatchObject({
      error: { type: 'path.wording_missing' },
    })
    expectOk(await addCommitment(anna, { coop, contract, party: 'person', wording: 'Prospecter' }))
    await exchange()
    expect(anna.records(coop, 'prospect')[0]?.fields).toEqual({
      day: '2020-09-21',
      who: 'Boulangerie',
      outcome: 'interested',
    })
    expect(await addCommitment(ines, { coop, contract, party: 'organisation', wording: 'Payer' })).toMatchObject({
      error: { type: 'save.not_allowed' },
    })
  })

  it('ends with an exit, after which only a new welcome comes', async () => {
    const { coop, anna, person, clock } = await createCitesCoop()
    expectOk(await writeContract(anna, { coop, person, contract: cape }))
    clock.set('2020-12-01T08:00:00Z')
    const exit = { coop, person, situation: 'training' as const, leaves: true }
    expectOk(await recordExit(anna, { ...exit, alternativeProject: 'Un CAP cuisine' }))
    expect(readWay(anna, { coop, person }).stages.map(({ kind }) => kind)).toEqual([
      'welcome',
      'cape',
      'alternative',
      'exit',
    ])
    expect(await recordExit(anna, exit)).toMatchObject({ error: { type: 'path.cannot_follow', after: 'exit' } })
  })
})
