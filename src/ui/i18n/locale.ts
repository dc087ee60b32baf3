// The language in use. French is the reference and the default whatever the browser says; a person's choice is
// remembered. Another language's catalogue is fetched only when chosen.

import { createSignal } from 'solid-js'
import type { Shape } from './catalogue.ts'
import { fr } from './fr.ts'

export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]
export type Sentences = Shape<typeof fr>

/** Each language in its own words, with the regional rules its dates and money follow. */
export const localeFacts: Record<
  Locale,
  { readonly name: string; readonly region: string; readonly dir: 'ltr' | 'rtl' }
> = {
  fr: { name: 'Français', region: 'fr-FR', dir: 'ltr' },
  en: { name: 'English', region: 'en-GB', dir: 'ltr' },
}

const storageKey = 'carnet.language'
const [current, setCurrent] = createSignal<{ readonly locale: Locale; readonly sentences: Sentences }>({
  locale: 'fr',
  sentences: fr,
})

/** The language in use (reactive). */
export const locale = (): Locale => current().locale
/** BCP 47 tag for Intl (reactive). */
export const region = (): string => localeFacts[current().locale].region
/** The catalogue in use (reactive). */
export const sentences = (): Sentences => current().sentences

/** Changes the language, remembers it, and tells the document. */
export async function chooseLocale(next: Locale): Promise<void> {
  const sentences = next === 'fr' ? fr : (await import('./en.ts')).en
  setCurrent({ locale: next, sentences })
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
