import { describe, expect, it } from 'vitest'
import { changePrivateCard } from '../../../../src/app/person/change-private-card.ts'
import { prepareReport } from '../../../../src/app/report/prepare-report.ts'
import { readReportCoop } from '../../../../src/app/report/read-coop.ts'
import { privateCardKind } from '../../../../src/domain/person/private-card.schema.ts'
import { closedFileOf } from '../../../../src/domain/privacy/empty-file.rules.ts'
import { recordIdFor } from '../../../../src/domain/record-kind.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

describe('what a private card says of others', () => {
  it('is the two who answer for a minor and who represents an adult, by the person or staff', async () => {
    const { coop, newcomer, coordinator, exchange } = await createTestCoop()
    const ines = await newcomer('Inès', 'cooperant')
    const person = ines.me.person
    const second = {
      secondGuardianName: 'Sami (fictif)',
      secondGuardianPhone: '06 00 00 00 02',
      secondGuardianCapacity: 'parent' as const,
    }
    const represents = { representativeName: 'Odile (fictive)', representativePhone: '06 00 00 00 03' }
    expectOk(await changePrivateCard(ines, { coop, person, changes: second }))
    expectOk(await changePrivateCard(coordinator, { coop, person, changes: represents }))
    await exchange()
    expect(ines.record(recordIdFor(privateCardKind, person))?.fields).toEqual({ ...second, ...represents })
  })
})

describe('the priority neighbourhood on a private card [D153]', () => {
  it('is written by staff only, with a code of the right shape, as it is printed', async () => {
    const { coop, newcomer, coordinator, exchange } = await createTestCoop()
    const ines = await newcomer('Inès', 'cooperant')
    const person = ines.me.person
    await exchange()
    const write = (changes: object, device = coordinator) => changePrivateCard(device, { coop, person, changes })
    expect(await write({ qpvCode: 'Saint-Jacques' })).toMatchObject({ error: { type: 'person.qpv_code' } })
    expect(await write({ qpvCode: 'QN06301M' }, ines)).toMatchObject({
      error: { type: 'save.not_allowed', field: 'qpvCode' },
    })
    expectOk(await write({ qpvCode: 'qn 06301m', qpvListYear: 2024 }))
    const fields = () => coordinator.record(recordIdFor(privateCardKind, person))?.fields
    expect(fields()).toEqual({ qpvCode: 'QN06301M', qpvListYear: 2024 })
    expectOk(await write({ qpvCode: null, qpvListYear: 2024 }))
    expect(fields()?.qpvCode ?? null).toBeNull()
  })

  it('is counted by a report; who lives elsewhere is not, nor who was not asked [D101]', async () => {
    const { coop, coordinator, person } = await createTestCoop()
    const people = []
    for (let index = 0; index < 14; index++) people.push(await person(`Personne ${index}`))
    for (const [index, one] of people.entries()) {
      if (index >= 12) continue
      const changes = index < 6 ? { qpvCode: 'QP063001', qpvListYear: 2015 } : { qpvListYear: 2024 }
      expectOk(await changePrivateCard(coordinator, { coop, person: one, changes }))
    }
    const { members } = readReportCoop(coordinator, coop)
    expect(members.filter(({ inQpv }) => inQpv)).toHaveLength(6)
    const period = { from: localDate('2024-01-01'), to: localDate('2024-12-31') }
    const { tables } = await prepareReport(coordinator, { ...period, coops: [coop] })
    expect(tables.find(({ table }) => table === 'qpv')?.cells).toEqual([
      { key: 'inside', count: 6 },
      { key: 'unknown', count: 8 },
    ])
  })

  it('stays of an emptied file as yes, no or unknown [D94]', () => {
    const left = (fields: Readonly<Record<string, unknown>>) =>
      closedFileOf([
        {
          id: recordIdFor(privateCardKind, 'a'.repeat(32) as never),
          kind: 'privateCard',
          fields,
          texts: {},
          createdBy: 'b'.repeat(32) as never,
        },
      ]).qpv
    expect([left({ qpvCode: 'QP063001' }), left({ qpvListYear: 2024 }), left({ gender: 'F' })]).toEqual([
      true,
      false,
      null,
    ])
  })
})
