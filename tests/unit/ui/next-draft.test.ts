import { describe, expect, it } from 'vitest'
import { nextDraft } from '../../../src/ui/next-draft.ts'

const initial = { wording: '', unsigned: false, turns: {} as Record<string, number> }

describe('a form that stays for the next one', () => {
  it('is empty once what it held was saved', () => {
    const saved = { wording: 'Une boîte à livres', unsigned: true, turns: { a: 2 } }
    expect(nextDraft(initial, saved, structuredClone(saved))).toEqual({ next: initial, isNew: false })
  })

  it('keeps what was typed while it was being saved, and only that', () => {
    const saved = { wording: 'Une boîte à livres', unsigned: true, turns: { a: 2 } }
    const now = { ...saved, wording: 'Un four', turns: { a: 2, b: 1 } }
    const next = { wording: 'Un four', unsigned: false, turns: { a: 2, b: 1 } }
    expect(nextDraft(initial, saved, now)).toEqual({ next, isNew: true })
  })

  it('starts from values of its own: what is typed next does not change the first ones', () => {
    const { next } = nextDraft(initial, initial, initial)
    next.turns.a = 1
    expect(initial.turns).toEqual({})
  })
})
