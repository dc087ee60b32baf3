import { describe, expect, it } from 'vitest'
import { localDate } from '../../../../../src/domain/time/local-date.ts'
import { periodWords, shareWording } from '../../../../../src/ui/features/money/share-words.ts'

const [start, day] = [localDate('2024-07-01'), localDate('2024-07-31')]
const share = { day, poolCents: 30_000, method: 'hours' } as const
const plain = (text: string) => text.replace(/\s/g, ' ')

describe('the words of a sharing that is voted [D164]', () => {
  it('are the sum and the way while it is on all that was worked so far, and on one without a period', () => {
    for (const period of [{}, { from: start, to: day }, { to: day }])
      expect(plain(shareWording({ ...share, ...period }, start))).toBe('Partager 300 € : Selon les heures.')
  })

  it('tell the period when it follows another sharing, or was changed', () => {
    const august = { from: localDate('2024-08-01'), to: localDate('2024-08-31') }
    const later = { ...share, ...august, day: august.to }
    expect(plain(shareWording(later, start))).toBe(`Partager 300 € : Selon les heures. ${plain(periodWords(august))}`)
    expect(plain(periodWords(august))).toBe('Période : du 1er août 2024 au 31 août 2024.')
    expect(shareWording({ ...share, from: start, to: localDate('2024-07-20') }, start)).toMatch(/Période/)
    expect(plain(periodWords({ to: day }))).toBe('Période : jusqu’au 31 juillet 2024.')
  })
})
