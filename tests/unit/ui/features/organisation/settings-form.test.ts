import { describe, expect, it } from 'vitest'
import type { Coop } from '../../../../../src/domain/coop/coop.schema.ts'
import { localDate } from '../../../../../src/domain/time/local-date.ts'
import { closedWords } from '../../../../../src/ui/features/organisation/coop-words.ts'
import { checkSettings, typedOf } from '../../../../../src/ui/features/organisation/settings-form.ts'
import { fieldWords } from '../../../../../src/ui/features/record/answer-words.ts'
import { partByLife } from '../../../../../src/ui/roles/coordinator/coop-facts.ts'

const coop: Coop = {
  name: 'CJS Clermont',
  model: 'cjs',
  startDate: localDate('2024-07-01'),
  endDate: localDate('2024-08-31'),
  employerBasisPoints: 1280,
  alsaceMoselle: true,
  provenance: 'demo',
}

describe('the settings of a coop, as they are typed [D140]', () => {
  it('begin with what is kept', () => {
    expect(typedOf('name', coop)).toBe('CJS Clermont')
    expect(typedOf('endDate', coop)).toBe('2024-08-31')
    expect(typedOf('employerBasisPoints', coop)).toBe('12,8')
    expect(typedOf('alsaceMoselle', coop)).toBe('true')
    expect(typedOf('quorumPercent', coop)).toBe('')
  })

  it('become what is kept: spaces go, an empty box is emptied, and nothing else is written', () => {
    expect(checkSettings(coop, {})).toEqual({ ok: true, changes: {} })
    const typed = { name: ' CJS de Thiers ', town: ' ', quorumPercent: '66', alsaceMoselle: 'false', minAge: '' }
    expect(checkSettings(coop, typed)).toEqual({
      ok: true,
      changes: { name: 'CJS de Thiers', town: null, quorumPercent: 66, alsaceMoselle: false, minAge: null },
    })
  })

  it.each([
    ['12,85', 1285],
    ['12.8 %', 1280],
    ['100', 10_000],
    ['0', 0],
    ['7,', 700],
  ])('read a rate of %s without rounding', (text, points) => {
    expect(checkSettings(coop, { employerBasisPoints: text })).toEqual({
      ok: true,
      changes: { employerBasisPoints: points },
    })
  })

  it.each(['12,855', '-3', '101', 'douze', '1e1'])('refuse a rate of %s rather than round or drop it', (text) => {
    expect(checkSettings(coop, { employerBasisPoints: text })).toEqual({
      ok: false,
      errors: { employerBasisPoints: { type: 'coop.rate_invalid' } },
    })
  })

  it('tell what is wrong with each field at once, what cannot be read among it', () => {
    const typed = { name: ' ', endDate: '2024-06-01', quorumPercent: 'la moitié', maxAge: '17,5' }
    const checked = checkSettings(coop, typed)
    expect(checked).toMatchObject({
      ok: false,
      errors: {
        name: { type: 'coop.name_missing' },
        endDate: { type: 'coop.end_before_start' },
        quorumPercent: { type: 'coop.figure_invalid', from: 0, to: 100 },
        maxAge: { type: 'coop.figure_invalid', from: 0, to: 120 },
      },
    })
  })
})

describe('a closed coop [D142]', () => {
  const row = (name: string, status?: string) =>
    ({ coop: name, board: { record: { fields: { name, status } } } }) as unknown as Parameters<
      typeof partByLife
    >[0][number]

  it('stands after the others in « Mes coops »; one that has not arrived is not closed', () => {
    const absent = { coop: 'd', board: undefined } as unknown as ReturnType<typeof row>
    const rows = [row('a', 'closed'), row('b', 'open'), row('c'), absent]
    const { open, closed } = partByLife(rows)
    expect(open.map(({ coop }) => coop)).toEqual(['b', 'c', 'd'])
    expect(closed.map(({ coop }) => coop)).toEqual(['a'])
  })

  it('says its day when it is known', () => {
    expect(closedWords({ fields: { closedOn: '2024-08-30' } })).toBe('Coop fermée le 30 août 2024. Tout reste à lire.')
    expect(closedWords({ fields: {} })).toBe('Coop fermée. Tout reste à lire.')
  })

  it('has its own words where two answers are shown', () => {
    expect(fieldWords('coop', 'name')).toBe('Nom de la coop')
    expect(fieldWords('card', 'name')).not.toBe('Nom de la coop')
    expect(fieldWords('coop', 'contributionBasisPoints')).not.toBe('')
  })
})
