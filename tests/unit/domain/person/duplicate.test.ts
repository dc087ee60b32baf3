import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../../src/base/ids.ts'
import {
  duplicateScore,
  likelyDuplicate,
  likelyDuplicates,
  nameSimilarity,
} from '../../../../src/domain/person/duplicate.rules.ts'

describe('Names that may be one person [D27]', () => {
  test.each([
    ['Inès', 'INES'],
    ['Jean-Pierre Martin', 'martin jean pierre'],
    ['Mohamed', 'Mohammed'],
    ['Mohamed', 'Muhammad'],
    ['Youssef', 'Yusuf'],
    ['Fatoumata', 'Fatumata'],
    ['Khadija', 'Kadidja'],
    ['Sonia', 'Sonya'],
    ['Chloé', 'Cloé'],
    ['Nguyễn', 'Nguyen'],
    ['Łukasz', 'Lukasz'],
    ['François D’Almeida', 'Francois Dalmeida'],
    ['Александр', 'Alexandr'],
    ['Наталья', 'Natalia'],
    ['Олена', 'Olena'],
    ['Γιώργος', 'Giorgos'],
    ['محمد', 'Mohamed'],
    ['فاطمة', 'Fatima'],
    ['يوسف', 'Youssef'],
    ['خديجة', 'Khadija'],
    ['Inès', 'Inès Benali'],
    ['Abdelkader', 'Abdel Kader'],
  ])('%s and %s are suggested', (a, b) => {
    expect(nameSimilarity(a, b)).toBeGreaterThanOrEqual(likelyDuplicate)
  })

  test.each([
    ['Léa', 'Léo'],
    ['Louis', 'Louise'],
    ['Karim', 'Karima'],
    ['Karim', 'Akram'],
    ['Marie', 'Mario'],
    ['Jean', 'Jeanne'],
    ['Anne', 'Anna'],
    ['Emma', 'Emmanuelle'],
    ['Amina', 'Nina'],
    ['Yanis', 'Inès'],
    ['محمد', 'Ahmed'],
    ['Али', 'Алина'],
    ['Inès Benali', 'Inès Moreau'],
  ])('%s and %s are not', (a, b) => {
    expect(nameSimilarity(a, b)).toBeLessThan(likelyDuplicate)
  })

  test('a birth year brings near names nearer and parts the same name; it makes no pair of its own', () => {
    const score = (a: [string, number?], b: [string, number?]) =>
      duplicateScore({ name: a[0], birthYear: a[1] }, { name: b[0], birthYear: b[1] })
    expect(score(['Yasmine', 2001], ['Yasmina', 2001])).toBeGreaterThanOrEqual(likelyDuplicate)
    expect(score(['Yasmine', 2001], ['Yasmina', 1988])).toBeLessThan(likelyDuplicate)
    expect(score(['Inès', 2001], ['Inès', 1988])).toBeLessThan(likelyDuplicate)
    expect(score(['Inès', 2001], ['Inès', 2002])).toBe(1)
    expect(score(['Inès', 2001], ['Inès'])).toBe(1)
    expect(score(['Léa', 2001], ['Léo', 2001])).toBeLessThan(likelyDuplicate)
  })

  test('are the same whichever comes first, never outside 0 to 1, and a name is itself', () => {
    const names = fc.constantFrom('Inès', 'Mohamed', 'محمد', 'Александр', 'Jean-Pierre', 'Li', '李', 'O’Neil', '', '…')
    const any = fc.oneof(names, fc.string({ unit: 'grapheme', maxLength: 12 }))
    fc.assert(
      fc.property(any, any, (a, b) => {
        const score = nameSimilarity(a, b)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(nameSimilarity(b, a)).toBeCloseTo(score, 9)
        const self = nameSimilarity(a, a)
        expect(self === 1 || self === 0).toBe(true)
      }),
      { seed: 27 },
    )
  })

  test('come the likeliest first', () => {
    const known = (name: string, n: number) => ({ name, person: String(n).repeat(32) as PersonId })
    const people = [known('Inès Benali', 1), known('Yanis', 2), known('Ines', 3)]
    expect(likelyDuplicates({ typed: { name: 'Inès' }, people }).map(({ name }) => name)).toEqual([
      'Ines',
      'Inès Benali',
    ])
  })
})
