import { describe, expect, test } from 'vitest'
import { checkAge, checkCoop } from '../../../../src/domain/coop/coop.rules.ts'
import { type CoopModel, coopModels } from '../../../../src/domain/coop/coop.schema.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'

const d = localDate
const age = (model: CoopModel, birth: string, more = {}) =>
  checkAge({ coop: { model, ...more }, birthDate: d(birth), day: d('2024-07-01') })

describe('The age rule of a model [D10]', () => {
  test('a CJS takes from 16 to 18, both included', () => {
    expect(age('cjs', '2008-07-01')).toEqual({ ok: true, value: { age: 16 } })
    expect(age('cjs', '2008-07-02')).toEqual({ ok: false, error: { type: 'person.too_young', age: 15, minAge: 16 } })
    expect(age('cjs', '2005-07-02').ok).toBe(true)
    expect(age('cjs', '2005-07-01')).toEqual({ ok: false, error: { type: 'person.too_old', age: 19, maxAge: 18 } })
  })

  test('a CJM takes from 18 to 25, a territory coop has no upper limit, and a coop may set its own', () => {
    expect(age('cjm', '2006-07-02').ok).toBe(false)
    expect(age('cjm', '1998-07-02').ok).toBe(true)
    expect(age('ct', '1950-01-01').ok).toBe(true)
    expect(age('cjs', '2009-01-01', { minAge: 15 }).ok).toBe(true)
    expect(coopModels.every((model) => age(model, '2006-06-30').ok)).toBe(true)
  })
})

describe('A coop [D10]', () => {
  const coop = { name: 'CJS', model: 'cjs', provenance: 'real', startDate: d('2024-07-01') } as const

  test('ends after it starts, unless it is open-ended', () => {
    expect(checkCoop({ coop: { ...coop, endDate: d('2024-08-31') } }).ok).toBe(true)
    expect(checkCoop({ coop })).toMatchObject({ error: { type: 'coop.end_missing' } })
    expect(checkCoop({ coop: { ...coop, endDate: d('2024-07-01') } })).toMatchObject({
      error: { type: 'coop.end_before_start' },
    })
    expect(checkCoop({ coop: { ...coop, model: 'kpa' } }).ok).toBe(true)
  })

  test('has a name and possible age limits', () => {
    expect(checkCoop({ coop: { ...coop, name: '  ' } })).toMatchObject({ error: { type: 'coop.name_missing' } })
    expect(checkCoop({ coop: { ...coop, model: 'kpa', minAge: 20, maxAge: 18 } })).toMatchObject({
      error: { type: 'coop.age_limits_crossed' },
    })
  })
})
