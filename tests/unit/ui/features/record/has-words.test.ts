import { expect, test } from 'vitest'
import { hasWords } from '../../../../../src/ui/features/record/has-words.ts'

test('a search finds words in any order, without their accents or capitals, and everything when it is empty', () => {
  const text = '3 Passer le jardinage à 20 € de l’heure'
  for (const wanted of ['', 'JARDINAGE', 'heure passer', 'a 20', '3']) expect(hasWords(text, wanted), wanted).toBe(true)
  for (const wanted of ['jardinier', 'passer ménage']) expect(hasWords(text, wanted), wanted).toBe(false)
  expect(hasWords('Règlement intérieur', 'reglement')).toBe(true)
})
