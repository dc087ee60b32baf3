import { describe, expect, it } from 'vitest'
import { passphraseHint, pauseLeft, spacedCode } from '../../../../../src/ui/features/onboarding/code-hints.ts'
import { cameraFailure } from '../../../../../src/ui/features/onboarding/frame-reader.ts'
import { platformAdvice } from '../../../../../src/ui/features/onboarding/platform-advice.ts'
import { recoveryGroups, startsLikeSheet } from '../../../../../src/ui/features/onboarding/recovery-check.ts'

describe('a passphrase', () => {
  it('is judged by its length and its words only', () => {
    expect(passphraseHint('court')).toBe('short')
    expect(passphraseHint('          ')).toBe('short')
    expect(passphraseHint('dixcaracte')).toBe('fair')
    expect(passphraseHint('le chat dort ici')).toBe('good')
    expect(passphraseHint('a bc de fgh')).toBe('good')
  })
})

describe('a pause', () => {
  it('counts down to the second, then is over', () => {
    expect(pauseLeft(65_000, 0)).toEqual({ minutes: 1, seconds: 5 })
    expect(pauseLeft(500, 0)).toEqual({ minutes: 0, seconds: 1 })
    expect(pauseLeft(1000, 1000)).toBeUndefined()
  })
})

describe('a spoken code', () => {
  it('is shown in two groups', () => {
    expect(spacedCode('123456')).toBe('123\u00a0456')
  })
})

describe('the recovery sheet', () => {
  const recovery = 'ABC0-1234-5678-*'

  it('is read back by its first four characters, in any writing', () => {
    for (const typed of ['ABC0', 'abco', ' ab-c0 ', 'ABC0-1', 'abc0 l2'])
      expect(startsLikeSheet(recovery, typed)).toBe(true)
    for (const typed of ['', 'ABC', 'ABC1', 'ABC0-9']) expect(startsLikeSheet(recovery, typed)).toBe(false)
  })

  it('is printed in its groups', () => {
    expect(recoveryGroups(recovery)).toEqual(['ABC0', '1234', '5678', '*'])
  })
})

describe('a camera that does not open', () => {
  it('says why in one of five ways', () => {
    const named = (name: string) => Object.assign(new Error(''), { name })
    expect(cameraFailure(named('NotAllowedError'))).toBe('refused')
    expect(cameraFailure(named('NotFoundError'))).toBe('absent')
    expect(cameraFailure(named('NotReadableError'))).toBe('busy')
    expect(cameraFailure(named('SecurityError'))).toBe('insecure')
    expect(cameraFailure(named('Anything'))).toBe('failed')
    expect(cameraFailure('text')).toBe('failed')
  })
})

describe('the advice about a browser', () => {
  const chrome = {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    maxTouchPoints: 0,
    standalone: false,
    hasIndexedDb: true,
    hasServiceWorker: true,
    hasSubtleCrypto: true,
    hasLocks: true,
    quota: 100e9,
    heapLimit: 4e9,
  }
  const iphone = {
    ...chrome,
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    maxTouchPoints: 5,
    privateFilesOpen: true,
  }

  it('lets an ordinary browser go on', () => {
    expect(platformAdvice(chrome)).toBe('fine')
  })

  it('refuses a page opened in another app before anything else', () => {
    expect(platformAdvice({ ...iphone, userAgent: `${iphone.userAgent} Instagram 300`, hasLocks: false })).toBe(
      'in_app',
    )
  })

  it('refuses a private window', () => {
    expect(platformAdvice({ ...chrome, quota: 1e9 })).toBe('private')
  })

  it('refuses a browser that cannot protect the notebook', () => {
    expect(platformAdvice({ ...chrome, hasLocks: false })).toBe('too_old')
  })

  it('asks for the installed app on iOS, and only there', () => {
    expect(platformAdvice(iphone)).toBe('install_first')
    expect(platformAdvice({ ...iphone, standalone: true })).toBe('fine')
  })
})
