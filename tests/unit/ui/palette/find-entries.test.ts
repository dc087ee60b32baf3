import { describe, expect, it } from 'vitest'
import { findEntries, type PaletteEntry } from '../../../../src/ui/palette/find-entries.ts'

const entries: PaletteEntry[] = [
  { group: 'people', label: 'Marie-Emmanuelle Vandenbroucke-Rakotomalala', hint: 'CJS Clermont', go: '/m' },
  { group: 'people', label: 'Inès', hint: 'CJS Clermont', go: '/i' },
  { group: 'pages', label: 'À vérifier', hint: 'CJS Clermont', go: '/v' },
  { group: 'pages', label: 'Envoi', go: '/envoi' },
  { group: 'actions', label: 'Prévoir une mission', go: '/prevoir' },
  { group: 'coops', label: 'CJS Clermont', go: '/c' },
]
const labels = (text: string): string[] => findEntries(entries, text).map(({ label }) => label)

describe('The palette', () => {
  it('finds by the beginnings of words, without accents or hyphens', () => {
    expect(labels('rako')).toEqual(['Marie-Emmanuelle Vandenbroucke-Rakotomalala'])
    expect(labels('a ver')).toEqual(['À vérifier'])
    expect(labels('ines cle')).toEqual(['Inès'])
    expect(labels('erif')).toEqual([])
  })

  it('lists nobody before something is typed', () => {
    expect(labels('')).toEqual(['Prévoir une mission', 'À vérifier', 'Envoi', 'CJS Clermont'])
  })

  it('keeps its groups in order, and puts first in each what begins with the words typed', () => {
    expect(labels('c')).toEqual(['À vérifier', 'CJS Clermont', 'Marie-Emmanuelle Vandenbroucke-Rakotomalala', 'Inès'])
    expect(findEntries([...entries, { group: 'pages', label: 'Vers le haut', go: '/' }], 've')[0]?.label).toBe(
      'Vers le haut',
    )
  })
})
