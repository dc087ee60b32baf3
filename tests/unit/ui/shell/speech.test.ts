import { describe, expect, it } from 'vitest'
import { localVoice } from '../../../../src/ui/shell/speech.ts'

const voice = (lang: string, localService = true) => ({ lang, localService })

describe('the voice that reads a page', () => {
  it('is one of the device, never one that sends the words away', () => {
    expect(localVoice([voice('fr-FR', false), voice('fr-CA')], 'fr')).toEqual(voice('fr-CA'))
    expect(localVoice([voice('fr-FR', false)], 'fr')).toBeUndefined()
    expect(localVoice([], 'fr')).toBeUndefined()
  })

  it('speaks the language in use, whatever the device writes: fr-FR, fr_FR or fr', () => {
    expect(localVoice([voice('en-GB'), voice('ar_EG')], 'ar')).toEqual(voice('ar_EG'))
    expect(localVoice([voice('FR')], 'fr')).toEqual(voice('FR'))
    expect(localVoice([voice('frr-DE')], 'fr')).toBeUndefined()
    expect(localVoice([voice('en-GB')], 'ar')).toBeUndefined()
  })

  it('is that of the country of the language when there are several', () => {
    expect(localVoice([voice('fr-CA'), voice('fr_FR')], 'fr')).toEqual(voice('fr_FR'))
  })
})
