// The language in use. French is the reference, the default whatever the browser says, and what a partial language falls
// back to. Its first words are always there; the others are fetched with the first screen that is fetched. Another
// language's catalogue is fetched only when chosen.

import { createSignal, untrack } from 'solid-js'
import type { PartOf, Shape } from './catalogue.ts'
import { firstWords } from './first-words.ts'
import type { fr } from './fr.ts'

export const locales = ['fr', 'en', 'ar'] as const
export type Locale = (typeof locales)[number]
/** Every sentence: what a complete language holds. */
export type Sentences = Shape<typeof fr>
/** Some of them: Arabic has those of the coopérants' screens. */
export type SomeSentences = PartOf<typeof fr>

/** Each language in its own words, with the regional rules its dates and money follow; Latin digits everywhere. */
export const localeFacts: Record<
  Locale,
  {
    readonly name: string
    readonly region: string
    readonly dir: 'ltr' | 'rtl'
    /** Some of its sentences are missing. */
    readonly partial?: boolean
  }
> = {
  fr: { name: 'Français', region: 'fr-FR', dir: 'ltr' },
  en: { name: 'English', region: 'en-GB', dir: 'ltr' },
  ar: { name: 'العربية', region: 'ar-u-nu-latn', dir: 'rtl', partial: true },
}

const fetchers: Record<Exclude<Locale, 'fr'>, () => Promise<SomeSentences>> = {
  en: async () => (await import('./en.ts')).en,
  async ar() {
    const [{ ar }, { keepFrenchMarked }] = await Promise.all([import('./ar.ts'), import('./mark-french.ts')])
    keepFrenchMarked()
    return ar
  },
}

const [french, setFrench] = createSignal<{ readonly sentences: SomeSentences; readonly whole: boolean }>({
  sentences: firstWords,
  whole: false,
})
const [current, setCurrent] = createSignal<{ readonly locale: Locale; readonly sentences?: SomeSentences }>({
  locale: 'fr',
})

/** Fetches every French sentence, once. Rejects when they do not come; they are asked for again at the next call. */
export async function loadWords(): Promise<void> {
  if (untrack(french).whole) return
  const { fr } = await import('./fr.ts')
  if (!untrack(french).whole) setFrench({ sentences: fr, whole: true })
}

/** The French sentences that have come so far (reactive). */
export const frenchSentences = (): SomeSentences => french().sentences
/** Whether all French sentences have come (reactive). */
export const wordsAreWhole = (): boolean => french().whole

/** The language in use (reactive). */
export const locale = (): Locale => current().locale
/** BCP 47 tag for Intl (reactive). */
export const region = (): string => localeFacts[current().locale].region
/** The catalogue in use (reactive). */
export const sentences = (): SomeSentences => current().sentences ?? french().sentences

/** Changes the language, and tells the document. Rejects when its catalogue does not come: the language stays. */
export async function chooseLocale(next: Locale): Promise<void> {
  setCurrent(next === 'fr' ? { locale: next } : { locale: next, sentences: await fetchers[next]() })
  if (typeof document === 'undefined') return
  document.documentElement.lang = next
  document.documentElement.dir = localeFacts[next].dir
}
