import { describe, expect, it } from 'vitest'
import { saveMarketSurvey } from '../../../../src/app/path/save-market-survey.ts'
import { saveProspect } from '../../../../src/app/path/save-prospect.ts'
import { withdrawLine } from '../../../../src/app/path/withdraw-line.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { emptyingOf } from '../../../../src/domain/privacy/empty-file.rules.ts'
import { kindByName } from '../../../../src/domain/record-kinds.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

const first = ({ ids: [id] }: { ids: readonly RecordId[] }): RecordId => {
  if (id === undefined) throw new Error('expected an id')
  return id
}

describe('the prospecting log and the market survey [D152]', () => {
  it('are put right by their person or staff, with the day of the next step; their own day stays', async () => {
    const { coop, newcomer, coordinator, clock, exchange } = await createTestCoop({ at: '2024-07-01T08:00:00Z' })
    const ines = await newcomer('Inès', 'cooperant')
    const person = ines.me.person
    const values = { who: 'Boulangerie', outcome: 'notNow' as const, nextOn: localDate('2024-07-15') }
    const line = first(expectOk(await saveProspect(ines, { coop, person, values })))
    await exchange()
    clock.set('2024-07-03T08:00:00Z')
    const right = { who: 'Boulangerie du port', nextOn: localDate('2024-07-20'), day: localDate('2024-07-03') }
    expectOk(await saveProspect(coordinator, { coop, person, id: line, values: right }))
    await exchange()
    expect(ines.record(line)?.fields).toEqual({
      day: '2024-07-01',
      who: 'Boulangerie du port',
      outcome: 'notNow',
      nextOn: '2024-07-20',
    })
    expectOk(await saveProspect(ines, { coop, person, id: line, values: { nextOn: '' } }))
    expect(ines.record(line)?.fields.nextOn ?? null).toBeNull()
    const survey = first(
      expectOk(await saveMarketSurvey(ines, { coop, person, values: { product: 'Pain', asked: 1 } })),
    )
    expectOk(await saveMarketSurvey(ines, { coop, person, id: survey, values: { asked: 10, priceCents: 250 } }))
    expect(ines.record(survey)?.fields).toEqual({ day: '2024-07-03', product: 'Pain', asked: 10, priceCents: 250 })
  })

  it('lose a line written by mistake, which comes back by « Annuler » and stays withdrawn in an emptied file', async () => {
    const { coop, newcomer, coordinator, exchange } = await createTestCoop()
    const ines = await newcomer('Inès', 'cooperant')
    const yanis = await newcomer('Yanis', 'cooperant')
    const about = { coop, person: ines.me.person }
    const prospect = first(expectOk(await saveProspect(ines, { ...about, values: { outcome: 'sale' } })))
    const survey = first(expectOk(await saveMarketSurvey(ines, { ...about, values: { product: 'Pain' } })))
    await exchange()
    for (const [kind, line] of [
      ['prospect', prospect],
      ['marketSurvey', survey],
    ] as const) {
      expectOk(await withdrawLine(ines, { coop, kind, line, withdrawn: true }))
      expectOk(await withdrawLine(ines, { coop, kind, line, withdrawn: false }))
      expect(ines.record(line)?.fields.withdrawn).toBe(false)
      await exchange()
      expectOk(await withdrawLine(coordinator, { coop, kind, line, withdrawn: true }))
      const [record, spec] = [coordinator.record(line), kindByName(kind)]
      if (record === undefined || spec === undefined) throw new Error(`expected ${kind}`)
      const by = { ...coordinator.me, device: coordinator.me.device, rank: 'coordinator' as const }
      expect(emptyingOf({ record, kind: spec, by }).fields).not.toHaveProperty('withdrawn')
      expect((await withdrawLine(yanis, { coop, kind, line, withdrawn: false })).ok).toBe(false)
    }
  })
})
