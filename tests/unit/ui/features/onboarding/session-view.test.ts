import { describe, expect, it } from 'vitest'
import { hasNavigation, isOutsidePath, sessionView } from '../../../../../src/ui/features/onboarding/session-view.ts'

describe('the session', () => {
  it('shows a page only while the notebook is open', () => {
    expect(sessionView('open', '/c/abc', true)).toBe('page')
    for (const at of ['starting', 'empty', 'locked', 'elsewhere', 'waiting', 'handed', 'vanished'] as const)
      expect([at, sessionView(at, '/c/abc', true)]).not.toEqual([at, 'page'])
  })

  it('leaves the outside pages in place whatever it does meanwhile', () => {
    for (const at of ['empty', 'open', 'locked', 'waiting', 'starting'] as const)
      expect(sessionView(at, '/commencer', true)).toBe('page')
  })

  it('shows the page handed over whatever the address, outside pages included', () => {
    for (const path of ['/', '/c/abc/personnes', '/commencer', '/rejoindre', '/demo'])
      expect(sessionView('handed', path, true)).toBe('handed')
  })

  it('makes the outside pages wait until it knows whether there is a notebook', () => {
    expect(sessionView('starting', '/rejoindre', false)).toBe('loading')
  })

  it('has three outside pages', () => {
    expect(['/attestation', '/commencer', '/rejoindre', '/demo'].every(isOutsidePath)).toBe(true)
    expect(isOutsidePath('/')).toBe(false)
    expect(isOutsidePath('/creer')).toBe(false)
  })

  it('has no navigation beside the first pictures nor on the outside pages', () => {
    expect(['/decouvrir', '/rejoindre', '/installer'].some(hasNavigation)).toBe(false)
    expect(['/', '/carnet', '/c/abc/personnes'].every(hasNavigation)).toBe(true)
  })
})
