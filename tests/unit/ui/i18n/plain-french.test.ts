// EXPERIENCE, « Floors »: plain words, one idea per sentence, the same word for the same thing, typography that holds.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fr } from '../../../../src/ui/i18n/fr.ts'
import { setInFrench } from '../../../../src/ui/i18n/typography.ts'
import { flatten } from './flatten.ts'

const french = [...flatten(fr)]
/** Those that a coopérant meets: the others are for people whose work has its own words. */
const shown = french.filter(([key]) =>
  /^(common|cooperant|states|skills|shell|onboarding|job\.(log|hours|addHours|ideas)|meeting\.(vote|choices|motion|result|decisions))\./.test(
    key,
  ),
)
const found = (texts: readonly (readonly [string, string])[], wrong: RegExp): string[] =>
  texts.filter(([, text]) => wrong.test(text)).map(([key, text]) => `${key}: ${text}`)

describe('the French', () => {
  it('says vous and never tu', () => {
    expect(found(french, /(?<!\p{L})(tu|toi|ton|tes|ta)(?!\p{L})/iu)).toEqual([])
  })

  it('uses the word of the screens for each thing, and no other', () => {
    const others =
      /prestation|\bmotion|scrutin|bulletin|quarantaine|révo[qc]|émarge|synchron|cliqu|\bitem|\bitems|donnée personnelle|\blog(in|s)?\b|mot de passe/iu
    // On paper the funders' own word stays.
    const onScreen = french.filter(([key]) => !key.startsWith('workshop.paper.'))
    expect(found(onScreen, others)).toEqual([])
  })

  it('has no percentage, acronym, bracket or latin abbreviation on the screens of a coopérant', () => {
    expect(found(shown, /%|\p{Lu}{2,}|[()[\]]|\b(etc|cf|ex)\./u)).toEqual([])
  })

  it('says one idea in a sentence: twenty words at most for a coopérant', () => {
    const long = shown.flatMap(([key, text]) =>
      text
        .split(/[.!?:\n]/)
        .filter((sentence) => sentence.trim().split(/\s+/).length > 20)
        .map((sentence) => `${key}: ${sentence.trim()}`),
    )
    expect(long).toEqual([])
  })
})

describe('typography', () => {
  it('keeps ; : ! ? with their word, words inside « », and units with their number', () => {
    expect(setInFrench('Ouvrir « Envoi » ? Oui : {n} ; 4 h 30, 18 ans, 30 min, 18 heures')).toBe(
      'Ouvrir «\u202fEnvoi\u202f»\u202f? Oui\u202f: {n}\u202f; 4\u00a0h\u00a030, 18\u00a0ans, 30\u00a0min, 18 heures',
    )
  })

  it('is left to one function: sentences are written with plain spaces', () => {
    expect(found(french, /[\u00a0\u202f](?=[;:!?»])|«[\u00a0\u202f]/)).toEqual([])
  })

  it('finds a space to set before every double sign of the catalogue', () => {
    const set = french.map(([key, text]) => [key, setInFrench(text)] as const)
    expect(found(set, /[^\u202f!?…][;!?»]|[^\u202f]:|«[^\u202f]/)).toEqual([])
  })

  it('writes apostrophes and dots as French does', () => {
    expect(found(french, /['·]|\.\.\./)).toEqual([])
  })

  it('is expected by the end-to-end tests: a pattern says \\s where a sentence has such a space', () => {
    const patterns = /(?<=[(,] ?)\/[^/\n]* [:;?!»][^/\n]*\/[gimu]*(?=[,)])/g
    const specs = readdirSync('tests/e2e', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    const wrong = specs.flatMap((name) => readFileSync(`tests/e2e/${name}`, 'utf8').match(patterns) ?? [])
    expect(wrong).toEqual([])
  })
})
