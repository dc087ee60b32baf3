import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextHandle } from '../../../../src/app/device/text-handle.ts'
import { mergeTyped, placeAfter } from '../../../../src/app/record/merge-typed.ts'
import { createTypedText, mayBecomeNumber, type Shown } from '../../../../src/app/record/typed-text.ts'
import { nirMask } from '../../../../src/domain/privacy/nir.rules.ts'

const nir = '185057800608491'

/** A shared text without any device: remembers every version that was written into it. */
function createFakeHandle(initial: string): TextHandle & { history: string[]; fromElsewhere(next: string): void } {
  let text = initial
  const listeners = new Set<(text: string) => void>()
  const history: string[] = []
  return {
    history,
    get: () => text,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit(next) {
      text = next
      history.push(next)
    },
    fromElsewhere(next) {
      text = next
      for (const listener of listeners) listener(next)
    },
    flush: async () => true,
    close: () => listeners.clear(),
  }
}

function open(initial: string) {
  const handle = createFakeHandle(initial)
  let field: Shown = { text: initial, caret: initial.length }
  const typed = createTypedText({
    handle,
    caret: () => field.caret,
    hear: (shown) => {
      field = shown
    },
  })
  return {
    handle,
    typed,
    field: () => field,
    /** Types letter by letter at the caret. */
    type(words: string): number {
      let masked = 0
      for (const letter of words) {
        const { text, caret } = field
        const result = typed.typed({
          text: text.slice(0, caret) + letter + text.slice(caret),
          caret: caret + letter.length,
        })
        field = result
        masked += result.masked
      }
      return masked
    },
    moveTo(caret: number) {
      field = { ...field, caret }
    },
  }
}

describe('a note while it is typed', () => {
  it('gives each letter to the shared text at once', () => {
    const { handle, type } = open('Aime ')
    type('lire')
    expect(handle.history).toEqual(['Aime l', 'Aime li', 'Aime lir', 'Aime lire'])
  })

  it('never lets a social-security number into the shared text, not even in part [J4]', () => {
    const { handle, type, field } = open('')
    expect(type(`Numéro ${nir} et jardinage`)).toBe(1)
    expect(field().text).toBe(`Numéro ${nirMask} et jardinage`)
    expect(handle.get()).toBe(field().text)
    for (const version of handle.history) expect(version).not.toContain(nir.slice(0, 5))
  })

  it('waits for the end of a number: a longer one is no social-security number', () => {
    const { handle, type, typed } = open('')
    expect(type(`Contrat ${nir}0 et `)).toBe(0)
    expect(handle.get()).toBe(`Contrat ${nir}0 et `)
    type(nir)
    expect(handle.get()).not.toContain(`et ${nir.slice(0, 5)}`)
    expect(typed.release()).toMatchObject({ text: `Contrat ${nir}0 et ${nirMask}`, masked: 1 })
  })

  it('keeps other numbers, once the next word or the next field tells what they are', () => {
    const { handle, type, typed } = open('')
    type('Arrive en 2024, tél. 06 12 34 56 78')
    expect(handle.get()).toContain('Arrive en 2024, tél. 06')
    typed.release()
    expect(handle.get()).toBe('Arrive en 2024, tél. 06 12 34 56 78')
  })

  it('keeps the caret on its word when others write before it', () => {
    const { handle, field, moveTo } = open('Aime lire.')
    moveTo(4)
    handle.fromElsewhere('Bonjour. Aime lire.')
    expect(field()).toEqual({ text: 'Bonjour. Aime lire.', caret: 13 })
  })

  it('keeps words that arrive while a number waits, and the number too [J3]', () => {
    const { handle, type, typed, field } = open('Début.')
    type(' 1234')
    expect(handle.get()).toBe('Début. 123')
    handle.fromElsewhere('Vu par Bilel. Début. 123')
    const shown = typed.release()
    expect(shown.text).toBe('Vu par Bilel. Début. 1234')
    expect(handle.get()).toBe(shown.text)
    expect(field().text).toBe('Début. 1234')
  })

  it('waits for an input method to finish its letter', () => {
    const { handle, typed } = open('')
    typed.typed({ text: '´', caret: 1, composing: true })
    expect(handle.history).toEqual([])
    expect(typed.typed({ text: 'é', caret: 1 }).text).toBe('é')
    expect(handle.get()).toBe('é')
  })

  it('masks a number that came from elsewhere without touching the words between', () => {
    const { handle, typed } = open(`A ${nir} B`)
    const shown = typed.typed({ text: `A ${nir} B, ${nir} C`, caret: 39 })
    expect(shown).toMatchObject({ text: `A ${nirMask} B, ${nirMask} C`, masked: 2 })
    expect(handle.history[0]).toBe(`A ${nirMask} B`)
  })
})

describe('the start of a number', () => {
  it('is told from telephones and short figures', () => {
    expect(mayBecomeNumber('1850', 4)).toBe(true)
    expect(mayBecomeNumber('Son numéro : 1 85 05 2A', 23)).toBe(true)
    expect(mayBecomeNumber('06 12', 5)).toBe(false)
    expect(mayBecomeNumber('25', 2)).toBe(false)
    expect(mayBecomeNumber('1850 rue', 8)).toBe(false)
  })
})

describe('three texts put together', () => {
  it('lose no word that only one side wrote', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c', ' '), { maxLength: 12 }),
        fc.nat(12),
        fc.nat(12),
        (letters, mine, theirs) => {
          const base = letters.join('')
          const insert = (at: number, word: string): string => base.slice(0, at) + word + base.slice(at)
          const merged = mergeTyped({ base, typed: insert(mine, 'MINE'), other: insert(theirs, 'THEIRS') })
          expect(merged).toContain('MINE')
          expect(merged).toContain('THEIRS')
          expect(merged.length).toBe(base.length + 10)
        },
      ),
    )
  })

  it('keep both sides, before, after, and at the same place', () => {
    const base = 'Le jardinage.'
    const merge = (typed: string, other: string): string => mergeTyped({ base, typed, other })
    expect(merge('Le grand jardinage.', 'Hier. Le jardinage.')).toBe('Hier. Le grand jardinage.')
    expect(merge('Oui. Le jardinage.', 'Le jardinage. Fin.')).toBe('Oui. Le jardinage. Fin.')
    expect(merge('Le jardinage. À moi.', 'Le jardinage. À eux.')).toBe('Le jardinage. À moi. À eux.')
  })

  it('remove what one side removed', () => {
    expect(mergeTyped({ base: 'un deux trois', typed: 'un trois', other: 'zéro un deux trois' })).toBe('zéro un trois')
    expect(mergeTyped({ base: 'un deux trois', typed: '', other: 'un deux et demi trois' })).toContain('et demi')
  })

  it('leave a place where it was when the change comes after it', () => {
    expect(placeAfter({ before: 'abc', after: 'abcd', at: 1 })).toBe(1)
    expect(placeAfter({ before: 'abc', after: 'c', at: 1 })).toBe(0)
  })
})
