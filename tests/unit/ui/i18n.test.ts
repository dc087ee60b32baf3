import { describe, expect, it } from 'vitest'
import { type Catalogue, isPlural } from '../../../src/ui/i18n/catalogue.ts'
import { en } from '../../../src/ui/i18n/en.ts'
import { errorSentence } from '../../../src/ui/i18n/error-sentence.ts'
import { fr } from '../../../src/ui/i18n/fr.ts'
import { chooseLocale } from '../../../src/ui/i18n/locale.ts'
import { t } from '../../../src/ui/i18n/t.ts'
import { readSource, sourcesOf } from './i18n/source-text.ts'

/** Keys asked for by names built at run time; each line says where. */
const dynamicPrefixes = [
  'errors.', // errorSentence(error)
]
/** Parts whose screens come with their own feature; the words of EXPERIENCE wait for them here. */
const sharedPrefixes = ['common.', 'shell.', 'states.']

/** Every sentence of a catalogue by its dotted path; plural forms joined. */
function flatten(catalogue: Catalogue, prefix = ''): Map<string, string> {
  const all = new Map<string, string>()
  for (const [name, node] of Object.entries(catalogue)) {
    const path = prefix + name
    if (typeof node === 'string') all.set(path, node)
    else if (isPlural(node)) all.set(path, Object.values(node).join(' '))
    else for (const [deep, text] of flatten(node, `${path}.`)) all.set(deep, text)
  }
  return all
}
const placeholders = (text: string | undefined): string[] => [...new Set((text ?? '').match(/\{\w+\}/g) ?? [])].sort()

const french = flatten(fr)
const english = flatten(en)
const sources = sourcesOf('src/ui').map(({ file, code }) => ({ file, ...readSource(file, code) }))

describe('the catalogues', () => {
  it('have the same keys in every language', () => {
    expect([...english.keys()].sort()).toEqual([...french.keys()].sort())
  })

  it('use the same placeholders in every language', () => {
    for (const [key, text] of french) expect([key, placeholders(english.get(key))]).toEqual([key, placeholders(text)])
  })

  it('have no empty sentence, no middle dot, and no straight apostrophe', () => {
    for (const [key, text] of [...french, ...english]) {
      expect([key, text.trim() === '']).toEqual([key, false])
      expect([key, /[·']/.test(text)]).toEqual([key, false])
    }
  })

  it('say vous and never tu', () => {
    for (const [key, text] of french)
      expect([key, /(?<!\p{L})(tu|toi|ton|tes|ta)(?!\p{L})/iu.test(text)]).toEqual([key, false])
  })

  it('hold no key that no source asks for', () => {
    const asked = new Set(sources.flatMap((source) => [...source.strings]))
    const begun = sources.flatMap((source) => [...source.prefixes]).filter((prefix) => prefix.includes('.'))
    const unused = [...french.keys()].filter(
      (key) =>
        !asked.has(key) && ![...dynamicPrefixes, ...sharedPrefixes, ...begun].some((prefix) => key.startsWith(prefix)),
    )
    expect(unused).toEqual([])
  })
})

describe('the screens', () => {
  it('hold no words of their own', () => {
    expect(sources.flatMap(({ file, loose }) => loose.map((text) => `${file}: ${text}`))).toEqual([])
  })

  it('would be caught with words of their own', () => {
    expect(readSource('x.tsx', 'const X = () => <p>Bonjour {name}</p>').loose).toEqual(['Bonjour'])
    expect(readSource('x.tsx', 'const X = () => <Page title="Bonjour" class="page" />').loose).toEqual(['Bonjour'])
  })
})

describe('a sentence', () => {
  it('counts as its language does', async () => {
    expect(t('states.toSend', { n: 3 })).toBe('3 à envoyer')
    expect(t('states.receivedBy', { n: 0 })).toBe('Reçu par 0 appareil')
    expect(t('states.receivedBy', { n: 2 })).toBe('Reçu par 2 appareils')
    await chooseLocale('en')
    expect(t('states.receivedBy', { n: 0 })).toBe('Received by 0 devices')
    await chooseLocale('fr')
  })
})

describe('an error', () => {
  it('says what happened with its own figures', () => {
    expect(errorSentence({ type: 'vault.wrong_code', triesLeft: 4 } as { type: string })).toBe(
      'Ce n’est pas le bon code. Il reste 4 essais avant une pause.',
    )
    expect(errorSentence({ type: 'guard.break_missing', minutes: 0, least: 30 } as { type: string })).toBe(
      'Mission impossible à prévoir : il manque une pause. Ajoutez 30\u00a0min.',
    )
  })

  it('that starts a pause says until when', () => {
    const now = Date.UTC(2024, 6, 13, 12, 0)
    const error = { type: 'vault.wrong_code', triesLeft: 0, until: now + 20 * 60_000 }
    expect(errorSentence(error, now)).toBe('Trop d’essais. Le carnet se repose. Réessayez à 14\u00a0h\u00a020.')
  })

  it('of an unknown type gets the general sentence and never its code', () => {
    expect(errorSentence({ type: 'never.heard_of' })).toBe(t('errors.unknown'))
  })

  it('of every type that the sources name has its sentence', () => {
    const types = sourcesOf('src')
      .filter(({ file }) => !/src.(ui|relay|tools|inspector).|\.d\.ts$/.test(file))
      .flatMap(({ code }) => [...code.matchAll(/\btype: '([a-z]+\.[a-z_]+)'/g)].map(([, type]) => type ?? ''))
    expect(types.length).toBeGreaterThan(20)
    expect([...new Set(types)].filter((type) => !french.has(`errors.${type}`))).toEqual([])
  })
})
