import { describe, expect, it } from 'vitest'
import { type Coop, coopSchema } from '../../../../src/domain/coop/coop.schema.ts'
import {
  type CoopSettings,
  rateFields,
  settingFields,
  settingProblems,
} from '../../../../src/domain/coop/coop-settings.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'

const coop: Coop = {
  name: 'CJS Clermont',
  model: 'cjs',
  startDate: localDate('2024-07-01'),
  endDate: localDate('2024-08-31'),
  provenance: 'demo',
}
const wrong = (changes: CoopSettings, more: Partial<Coop> = {}) =>
  settingProblems({ coop: { ...coop, ...more }, changes }).map(({ field, type }) => [field, type])

describe('The settings of a coop [D140]', () => {
  it('are fields of its record', () => {
    expect(settingFields.filter((field) => !(field in coopSchema.entries))).toEqual([])
  })

  it('ask for a name that can be read', () => {
    for (const name of ['', '  ', '—', null])
      expect(wrong({ name } as CoopSettings)).toEqual([['name', 'coop.name_missing']])
    expect(wrong({ name: 'تعاونية' })).toEqual([])
    expect(wrong({ name: '63' })).toEqual([])
  })

  it('refuse an end that is not after the start, at the end; a KPA may have none', () => {
    expect(wrong({ endDate: localDate('2024-06-30') })).toEqual([['endDate', 'coop.end_before_start']])
    expect(wrong({ startDate: localDate('2024-09-01') })).toEqual([['endDate', 'coop.end_before_start']])
    expect(wrong({ endDate: null })).toEqual([['endDate', 'coop.end_missing']])
    expect(wrong({ endDate: null }, { model: 'kpa' })).toEqual([])
    expect(wrong({ startDate: null, endDate: null })).toEqual([])
  })

  it('refuse a lowest age above the highest, also where the model says one of them [D10]', () => {
    expect(wrong({ minAge: 19 })).toEqual([['minAge', 'coop.age_limits_crossed']])
    expect(wrong({ minAge: 19, maxAge: 18 })).toEqual([['maxAge', 'coop.age_limits_crossed']])
    expect(wrong({ minAge: 19, maxAge: 25 })).toEqual([])
    expect(wrong({ maxAge: null }, { minAge: 19, maxAge: 25 })).toEqual([['minAge', 'coop.age_limits_crossed']])
  })

  it.each([
    ['quorumPercent', -1, 101],
    ['proxiesPerPerson', -1, 100],
    ['minAge', -1, 121],
    ['maxAge', -1, 121],
  ] as const)('keep %s within whole bounds', (field, below, above) => {
    for (const figure of [below, above, 1.5]) {
      expect(wrong({ [field]: figure })).toContainEqual([field, 'coop.figure_invalid'])
    }
    expect(wrong({ [field]: 17 })).toEqual([])
    expect(wrong({ [field]: null })).toEqual([])
  })

  it('keep rates between 0 and 100 %, such that an hour can have a price [D100]', () => {
    for (const field of rateFields) {
      for (const rate of [-1, 10_001, 12.5])
        expect(wrong({ [field]: rate })).toContainEqual([field, 'coop.rate_invalid'])
      expect(wrong({ [field]: 1280 })).toEqual([])
      expect(wrong({ [field]: null })).toEqual([])
    }
    expect(wrong({ billableBasisPoints: 0 })).toEqual([['billableBasisPoints', 'price.rates_invalid']])
    expect(wrong({ employeeBasisPoints: 10_000 })).toEqual([['employeeBasisPoints', 'price.rates_invalid']])
    expect(wrong({ reserveBasisPoints: 9000 }, { contributionBasisPoints: 1000 })).toEqual([
      ['reserveBasisPoints', 'price.nothing_left'],
    ])
    expect(wrong({ reserveBasisPoints: 8999 }, { contributionBasisPoints: 1000 })).toEqual([])
  })

  it('want a telephone with a figure, or none', () => {
    expect(wrong({ teamPhone: 'au bureau' })).toEqual([['teamPhone', 'coop.phone_invalid']])
    expect(wrong({ teamPhone: '01 99 00 24 24' })).toEqual([])
    expect(wrong({ teamPhone: null })).toEqual([])
  })

  it('judge only what is changed: an older record does not stand in the way of a telephone', () => {
    const older = { endDate: null, minAge: 30, maxAge: 20 }
    expect(wrong({ teamPhone: '01 99 00 24 24', town: 'Thiers' }, older)).toEqual([])
    expect(wrong({ startDate: localDate('2024-07-02') }, older)).toEqual([['endDate', 'coop.end_missing']])
  })

  it('tell everything that is wrong at once, in the order of the page', () => {
    expect(wrong({ reserveBasisPoints: -5, name: '', quorumPercent: 200 }).map(([field]) => field)).toEqual([
      'name',
      'quorumPercent',
      'reserveBasisPoints',
    ])
  })
})
