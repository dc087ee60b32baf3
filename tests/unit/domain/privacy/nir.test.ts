import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNir, maskSocialSecurityNumbers, nirMask } from '../../../../src/domain/privacy/nir.rules.ts'
import { sensitiveHints } from '../../../../src/domain/privacy/sensitive-words.rules.ts'

const withKey = (thirteen: string): string => {
  const digits = BigInt(thirteen.replace('2A', '19').replace('2B', '18'))
  return thirteen + String(97n - (digits % 97n)).padStart(2, '0')
}
const mask = (text: string) => maskSocialSecurityNumbers({ text })

describe('A social-security number [D13]', () => {
  test('[J4] is masked and told, the rest of the note kept', () => {
    // 255081416802538: the published example of the NIR's key.
    expect(mask('Vient avec sa sœur. 2 55 08 14 168 025 38, rappeler lundi.')).toEqual({
      text: `Vient avec sa sœur. ${nirMask}, rappeler lundi.`,
      masked: 1,
      ranges: [{ start: 20, length: 21 }],
    })
  })

  test('is found whatever the spaces, dots and hyphens, and in Corsica', () => {
    for (const text of ['255081416802538', '2.55.08.14.168.025.38', '2-55-08-14-168-025-38', '255 081 416 802 538']) {
      expect(mask(text)).toMatchObject({ text: nirMask, masked: 1 })
    }
    expect(mask('2\u00a055\u202f08 14 168 025 38').masked).toBe(1)
    expect(mask('n°255081416802538.').text).toBe(`n°${nirMask}.`)
    for (const corsican of ['185072A004123', '285072B050077']) {
      const nir = withKey(corsican)
      expect(isNir(nir)).toBe(true)
      expect(mask(`(${nir.toLowerCase()})`)).toMatchObject({ text: `(${nirMask})`, masked: 1 })
    }
  })

  test('is left alone when the key or the month is wrong', () => {
    expect(mask('255081416802539').masked).toBe(0)
    expect(isNir(withKey('2551314168025'))).toBe(false)
    expect(isNir(withKey('2553114168025'))).toBe(true)
  })

  test('is neither a SIRET, a telephone, a card, nor part of a longer number', () => {
    const harmless = [
      'SIRET 732 829 320 00074',
      '73282932000074',
      '06 12 34 56 78',
      '06.12.34.56.78 ou 07 98 76 54 32',
      '+33 6 12 34 56 78 07 98 76 54 32',
      '4970 1012 3456 7890',
      '12255081416802538',
      '2550814168025381',
    ]
    for (const text of harmless) expect(mask(text)).toEqual({ text, masked: 0, ranges: [] })
  })

  test('is found twice in a text, and after a wrong start', () => {
    expect(mask('255081416802538 et 2 55 08 14 168 025 38')).toMatchObject({
      masked: 2,
      text: `${nirMask} et ${nirMask}`,
    })
    expect(mask('1 255081416802538').masked).toBe(1)
    expect(mask('06 12 34 56 78 255081416802538').masked).toBe(1)
  })

  test('any number with a right key is masked in any text, and nothing else changes', () => {
    const nir = fc
      .record({
        sex: fc.constantFrom('1', '2'),
        year: fc.integer({ min: 0, max: 99 }),
        month: fc.integer({ min: 1, max: 12 }),
        department: fc.constantFrom('01', '63', '75', '97', '99', '2A', '2B'),
        tail: fc.integer({ min: 0, max: 999_999 }),
      })
      .map(({ sex, year, month, department, tail }) => {
        const two = (n: number) => String(n).padStart(2, '0')
        return withKey(sex + two(year) + two(month) + department + String(tail).padStart(6, '0'))
      })
    const words = fc.constantFrom('', 'bonjour ', 'né à Riom, ', 'dossier : ')
    fc.assert(
      fc.property(words, nir, words, (left, number, right) => {
        expect(mask(`${left}${number} ${right}`)).toMatchObject({ text: `${left}${nirMask} ${right}`, masked: 1 })
      }),
    )
  })
})

describe('Sensitive words [D14]', () => {
  const hints = (text: string, field = 'note') => sensitiveHints({ text, field }).map(({ category }) => category)

  test('get a hint with their place, accents and capitals whatever', () => {
    expect(sensitiveHints({ text: 'Sorti de l’HÔPITAL hier', field: 'note' })).toEqual([
      { category: 'health', start: 11, length: 7 },
    ])
    expect(hints('Titre de séjour en cours, a fait de la prison')).toEqual(['origin', 'offences'])
    expect(hints('ne travaille pas pendant le ramadan')).toEqual(['religion'])
    expect(hints('demandeur d’asile')).toEqual(['origin'])
  })

  test('are not parts of ordinary words, nor names of organisations', () => {
    expect(hints('Aime la romance, fut sidérurgiste')).toEqual([])
    expect(hints('Romain, orienté par le Secours catholique')).toEqual([])
    expect(hints('terrace, racine, églantine')).toEqual([])
  })

  test('never on a project idea', () => {
    expect(hints('cuisine halal réunionnaise', 'projectIdea')).toEqual([])
    expect(hints('cuisine halal', 'note')).toEqual(['religion'])
  })
})
