import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeTyped, movedIndex } from '../../../../../src/ui/features/meeting/merge-typed.ts'

describe('Typing minutes while others type', () => {
  it('keeps both sides, before, after, and at the same place', () => {
    const base = 'Le jardinage.'
    expect(mergeTyped(base, 'Le grand jardinage.', 'Hier. Le jardinage.')).toBe('Hier. Le grand jardinage.')
    expect(mergeTyped(base, 'Oui. Le jardinage.', 'Le jardinage. Fin.')).toBe('Oui. Le jardinage. Fin.')
    expect(mergeTyped(base, 'Le jardinage. À moi.', 'Le jardinage. À eux.')).toBe('Le jardinage. À eux. À moi.')
  })

  it('moves the caret with the words around it', () => {
    expect(movedIndex('abc', 'XXabc', 2)).toBe(4)
    expect(movedIndex('abc', 'abcXX', 1)).toBe(1)
    expect(movedIndex('abcdef', 'abef', 3)).toBe(2)
  })

  it('never loses what was added on either side', () => {
    const place = fc.tuple(fc.nat(20), fc.nat(20))
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), place, (base, [mine, theirs]) => {
        const put = (at: number, word: string): string => base.slice(0, at) + word + base.slice(at)
        const merged = mergeTyped(base, put(mine, '⟨moi⟩'), put(theirs, '⟨eux⟩'))
        expect(merged.replace('⟨moi⟩', '').replace('⟨eux⟩', '')).toBe(base)
      }),
    )
  })
})
