// `t('common.save')`: the sentence in the language in use. Reactive: call it in JSX or in an effect.

import { type ArgumentsOf, fillSentence, findSentence, type KeyOf } from './catalogue.ts'
import { numberFormat } from './formatters.ts'
import type { fr } from './fr.ts'
import { region, sentences } from './locale.ts'

export type SentenceKey = KeyOf<typeof fr>

const pluralRules = new Map<string, Intl.PluralRules>()
const pluralOf = (n: number): Intl.LDMLPluralRule => {
  const rules = pluralRules.get(region()) ?? new Intl.PluralRules(region())
  pluralRules.set(region(), rules)
  return rules.select(n)
}
const showNumber = (n: number): string => numberFormat({}).format(n)

/** The sentence of a known key; placeholders are typed from the French sentence. */
export function t<Key extends SentenceKey>(key: Key, ...values: ArgumentsOf<typeof fr, Key>): string {
  return tMaybe(key, values[0]) ?? key
}

/** The sentence of a key built at run time, or nothing when there is none. */
export function tMaybe(key: string, values?: Readonly<Record<string, unknown>>): string | undefined {
  const leaf = findSentence(sentences(), key)
  return leaf === undefined ? undefined : fillSentence(leaf, values ?? {}, pluralOf, showNumber)
}
