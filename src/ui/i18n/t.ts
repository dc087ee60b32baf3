// `t('common.save')`: the sentence in the language in use. Reactive: call it in JSX or in an effect.
// A sentence that the language does not have is said in French, between marks that isolate its direction; where it is
// shown, `markFrench` tells the language to screen readers.

import { type ArgumentsOf, fillSentence, findSentence, type KeyOf, type LanguageRules } from './catalogue.ts'
import type { fr } from './fr.ts'
import { frenchSentences, type Locale, locale, localeFacts, sentences, wordsAreWhole } from './locale.ts'
import { elideInFrench, setInFrench } from './typography.ts'

export type SentenceKey = KeyOf<typeof fr>

/** Around a French sentence among those of another language: « left-to-right isolate », « pop ». */
export const frenchMark = '\u2066'
const popIsolate = '\u2069'
const isolate = '\u2068'

const known = new Map<Locale, LanguageRules>()
function rulesOf(language: Locale): LanguageRules {
  const found = known.get(language)
  if (found !== undefined) return found
  const { region, dir } = localeFacts[language]
  const plurals = new Intl.PluralRules(region)
  const numbers = new Intl.NumberFormat(region)
  const rules: LanguageRules = {
    pluralOf: (n) => plurals.select(n),
    set: language === 'fr' ? setInFrench : (sentence) => sentence,
    before: language === 'fr' ? elideInFrench : (of) => of,
    show(value) {
      if (typeof value === 'number') return numbers.format(value)
      // A name keeps its own direction inside a sentence: what <bdi> does, for text.
      return dir === 'rtl' ? `${isolate}${value}${popIsolate}` : value
    },
  }
  known.set(language, rules)
  return rules
}

/** The sentence of a known key; placeholders are typed from the French sentence. Nothing is shown until it has come. */
export function t<Key extends SentenceKey>(key: Key, ...values: ArgumentsOf<typeof fr, Key>): string {
  return tMaybe(key, values[0]) ?? (wordsAreWhole() ? key : '')
}

/** The sentence of a key built at run time, or nothing when there is none. */
export function tMaybe(key: string, values?: Readonly<Record<string, unknown>>): string | undefined {
  const own = findSentence(sentences(), key)
  if (own !== undefined) return fillSentence(own, values ?? {}, rulesOf(locale()))
  const french = inFrench(key, values)
  return french === undefined || locale() === 'fr' ? french : `${frenchMark}${french}${popIsolate}`
}

/** The French sentence of a key, whatever the language in use. */
export function inFrench(key: string, values?: Readonly<Record<string, unknown>>): string | undefined {
  const leaf = findSentence(frenchSentences(), key)
  return leaf && fillSentence(leaf, values ?? {}, rulesOf('fr'))
}
