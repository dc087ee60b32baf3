// The language in use. French is the reference, the default whatever the browser says, and what a partial language falls
// back to: it is always there. Another language's catalogue is fetched only when chosen.

import { createSignal } from 'solid-js'
import type { PartOf, Shape } from './catalogue.ts'
import { fr } from './fr.ts'

export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]
/** Every sentence: what a complete language holds. */
export type Sentences = Shape<typeof fr>
/** Some of them: what is missing is said in French. */
export type SomeSentences = PartOf<typeof fr>

/** Each language in its own words, with the regional rules its dates and money follow; Latin digits everywhere. */
export const localeFacts: Record<
  Locale,
  { readonly name: string; readonly region: string; readonly dir: 'ltr' | 'rtl' }
> = {
  fr: { name: 'Français', region: 'fr-FR', dir: 'ltr' },
  en: { name: 'English', region: 'en-GB', dir: 'ltr' },
}

const fetchers: Record<Locale, () => Promise<SomeSentences>> = {
  fr: async () => fr,
  en: async () => (await import('./en.ts')).en,
}

const storageKey = 'carnet.language'
const [current, setCurrent] = createSignal<{ readonly locale: Locale; readonly sentences: SomeSentences }>({
  locale: 'fr',
  sentences: fr,
})

/** The language in use (reactive). */
export const locale = (): Locale => current().locale
/** BCP 47 tag for Intl (reactive). */
export const region = (): string => localeFacts[current().locale].region
/** The catalogue in use (reactive). */
export const sentences = (): SomeSentences => current().sentences

/** Changes the language, remembers it, and tells the document. Rejects when its catalogue does not come. */
export async function chooseLocale(next: Locale): Promise<void> {
  setCurrent({ locale: next, sentences: await fetchers[next]() })
  if (typeof document === 'undefined') return
  document.documentElement.lang = next
  document.documentElement.dir = localeFacts[next].dir
  try {
    localStorage.setItem(storageKey, next)
  } catch {
    // A browser that refuses storage simply forgets the language.
  }
}

/** Restores the language chosen on this device. */
export async function restoreLocale(): Promise<void> {
  let stored: string | null
  try {
    stored = localStorage.getItem(storageKey)
  } catch {
    stored = null
  }
  const known = locales.find((name) => name === stored)
  if (known !== undefined && known !== locale()) await chooseLocale(known)
}
