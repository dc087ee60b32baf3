import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { ar } from '../../../src/ui/i18n/ar.ts'
import { en } from '../../../src/ui/i18n/en.ts'
import { errorSentence } from '../../../src/ui/i18n/error-sentence.ts'
import { firstWords } from '../../../src/ui/i18n/first-words.ts'
import { fr } from '../../../src/ui/i18n/fr.ts'
import { chooseLocale } from '../../../src/ui/i18n/locale.ts'
import { t, tMaybe } from '../../../src/ui/i18n/t.ts'
import { cooperantScreens, keysOfScreens } from './i18n/cooperant-screens.ts'
import { flatten, flattenForms } from './i18n/flatten.ts'
import { readSource, sourcesOf } from './i18n/source-text.ts'

/** Keys asked for by names that no screen writes; each line says where they are built. */
const builtElsewhere = [
  'errors.', // errorSentence(error), from an error's type
]

const placeholders = (text: string | undefined): string[] => [...new Set((text ?? '').match(/\{\w+\}/g) ?? [])].sort()

const french = flatten(fr)
const english = flatten(en)
const arabic = flatten(ar)
const sources = sourcesOf('src/ui').map(({ file, code }) => ({ file, ...readSource(file, code) }))

describe('the catalogues', () => {
  it('have the same keys in every language', () => {
    expect([...english.keys()].sort()).toEqual([...french.keys()].sort())
  })

  it('have no key that French has not', () => {
    expect([...arabic.keys()].filter((key) => !french.has(key))).toEqual([])
  })

  it('use the same placeholders in every language', () => {
    for (const [key, text] of [...english, ...arabic])
      expect([key, placeholders(text)]).toEqual([key, placeholders(french.get(key))])
  })

  it('give Arabic all its plural forms: 0, 1, 2, 3 to 10, 11 to 99, 100', () => {
    const counted = [...flattenForms(ar)].filter(([, forms]) => new Set(Object.values(forms)).size > 2)
    expect(counted.length).toBeGreaterThan(5)
    for (const [key, forms] of counted)
      expect([key, Object.keys(forms).sort()]).toEqual([key, ['few', 'many', 'one', 'other', 'two', 'zero']])
  })

  it('say nineteen sentences of twenty of the coopérants’ screens in Arabic', () => {
    const asked = keysOfScreens(cooperantScreens)
    const missing = asked.filter((key) => !arabic.has(key))
    expect(asked.length).toBeGreaterThan(250)
    expect(missing.length / asked.length, missing.join(', ')).toBeLessThan(0.05)
  })

  it('give the first screens all that they say with the page’s entry', () => {
    const gate = readFileSync('src/ui/features/onboarding/session-gate.tsx', 'utf8')
    const screens = [...gate.matchAll(/first\(async \(\) => \(await import\('\.\/([^']+)'/g)].map(
      ([, file]) => `features/onboarding/${file}`,
    )
    expect(screens).toHaveLength(4)
    const said = keysOfScreens(['app.tsx', ...screens])
    // The frame of an open notebook says these two; its words have come while the code was typed.
    const missing = said.filter((key) => !flatten(firstWords).has(key) && !/^(organisation|palette)\./.test(key))
    expect(said.length).toBeGreaterThan(80)
    expect(missing).toEqual([])
  })

  it('have no empty sentence and no straight apostrophe', () => {
    for (const [key, text] of [...french, ...english, ...arabic]) {
      expect([key, text.trim() === '']).toEqual([key, false])
      expect([key, text.includes("'")]).toEqual([key, false])
    }
  })

  it('hold no key that no source asks for', () => {
    const asked = new Set(sources.flatMap((source) => [...source.strings]))
    // t(`meeting.choices.${choice}`) asks for all that begins so; one bare word before a hole asks for nothing.
    const begun = sources.flatMap((source) => [...source.prefixes]).filter((prefix) => /^\w+\.[\w.]*$/.test(prefix))
    const unused = [...french.keys()].filter(
      (key) => !asked.has(key) && ![...builtElsewhere, ...begun].some((one) => key.startsWith(one)),
    )
    expect(unused).toEqual([])
  })
})

describe('the screens', () => {
  it('hold no words of their own', () => {
    expect(sources.flatMap(({ file, loose }) => loose.map((text) => `${file}: ${text}`))).toEqual([])
  })

  it.each([
    ['const X = () => <p>Bonjour {name}</p>', 'Bonjour'],
    ['const X = () => <Page title="Bonjour" class="page" />', 'Bonjour'],
    ['const X = () => <Page title={open() ? "Ouvert" : "Bonjour"} kind={"hero"} />', 'Ouvert, Bonjour'],
    [`const X = () => <button aria-label={\`Retirer \${name}\`} />`, 'Retirer'],
    ['const X = () => <p>{name() || "Personne"}</p>', 'Personne'],
    ['const X = () => <p>{t("common.save")} {n()}</p>', ''],
  ])('would be caught with words of their own: %s', (code, words) => {
    expect(readSource('x.tsx', code).loose.join(', ')).toBe(words)
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

  it('in French, joins « de » to a name that begins with a vowel, and to no other', () => {
    const on = (name: string): string => t('workshop.mine.on', { name })
    expect(on('Amel')).toBe('Signé sur la tablette d’Amel')
    expect(on('Élodie')).toBe('Signé sur la tablette d’Élodie')
    expect(on('Yanis')).toBe('Signé sur la tablette de Yanis')
    expect(on('Hugo')).toBe('Signé sur la tablette de Hugo')
    expect(t('bank.typed', { amount: '8 €' })).toBe('ligne de 8 €')
  })
})

describe('in Arabic', () => {
  afterEach(() => chooseLocale('fr'))

  it('a sentence counts, keeps Latin digits, and isolates the names put into it', async () => {
    await chooseLocale('ar')
    expect([0, 1, 2, 3, 11, 100].map((n) => t('cooperant.votes', { n }))).toEqual([
      'لا يوجد اقتراح ينتظر اختياركم',
      'اقتراح واحد ينتظر اختياركم',
      'اقتراحان ينتظران اختياركم',
      '3 اقتراحات تنتظر اختياركم',
      '11 اقتراحًا ينتظر اختياركم',
      '100 اقتراح ينتظر اختياركم',
    ])
    expect(t('cooperant.hello', { name: 'Inès' })).toBe('مرحبًا \u2068Inès\u2069')
  })

  it('a sentence that is missing is said in French, marked as such', async () => {
    await chooseLocale('ar')
    expect(t('organisation.createCoop')).toBe('\u2066Créer une coop\u2069')
    expect(tMaybe('organisation.neverHeardOf')).toBeUndefined()
  })
})

describe('an error', () => {
  it('says what happened with its own figures', () => {
    expect(errorSentence({ type: 'vault.wrong_code', triesLeft: 4 } as { type: string })).toBe(
      'Ce n’est pas le bon code. Il reste 4 essais avant une pause.',
    )
    expect(errorSentence({ type: 'guard.break_missing', minutes: 0, least: 30 } as { type: string })).toBe(
      'Mission impossible à prévoir\u202f: il manque une pause. Ajoutez 30\u00a0min.',
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
