import { describe, expect, it } from 'vitest'
import { parsePreferences } from '../../../../src/ui/shell/preferences.ts'

const usual = { language: 'fr', theme: 'auto', size: 'usual', easy: false, duet: false, aloud: true }

describe('the preferences of a profile', () => {
  it('are the usual ones while nothing is stored, or when what is stored is no row of ours', () => {
    for (const stored of [null, '', '{', '[]', '7', 'null']) expect(parsePreferences(stored)).toEqual(usual)
  })

  it('keep what is known of a row, and the usual value for the rest', () => {
    expect(parsePreferences('{"language":"ar","easy":true,"theme":"pink","size":3,"other":1}')).toEqual({
      ...usual,
      language: 'ar',
      easy: true,
    })
  })
})
