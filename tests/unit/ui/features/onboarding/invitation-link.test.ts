import { describe, expect, it } from 'vitest'
import {
  catchInvitation,
  caughtInvitation,
  forgetInvitation,
  invitationOfAddress,
} from '../../../../../src/ui/features/onboarding/invitation-link.ts'

function pageAt(pathname: string, hash: string) {
  const replaced: string[] = []
  const location = { pathname, hash }
  const history = {
    state: { depth: 1 },
    replaceState: (_state: unknown, _title: string, url: string) => {
      replaced.push(url)
    },
  }
  return { page: { location, history }, replaced }
}

describe('an invitation in a link', () => {
  it('is the fragment of the joining page, and of no other', () => {
    expect(invitationOfAddress('/rejoindre', '#abc')).toBe('abc')
    expect(invitationOfAddress('/rejoindre/', '#abc')).toBe('abc')
    expect(invitationOfAddress('/rejoindre', '')).toBeUndefined()
    expect(invitationOfAddress('/', '#abc')).toBeUndefined()
  })

  it('leaves the address bar and the history as soon as it is read', () => {
    const { page, replaced } = pageAt('/rejoindre', '#abc')
    catchInvitation(page)
    expect(replaced).toEqual(['/rejoindre'])
    expect(caughtInvitation()).toBe('abc')
    forgetInvitation()
    expect(caughtInvitation()).toBeUndefined()
  })

  it('touches nothing of an address that holds none', () => {
    const { page, replaced } = pageAt('/rejoindre', '')
    catchInvitation(page)
    expect(replaced).toEqual([])
    expect(caughtInvitation()).toBeUndefined()
  })
})
