// How the notebook looks and sounds to the person who holds it: language, colours, size, easy reading, two languages,
// listening. Kept in localStorage in clear, one row per profile: it is read at once, before the first paint and before any
// code is typed, which no sealed database allows; it says nothing of anyone's content; losing it costs one press.
// What is chosen before there is a profile (welcome page) is the start of every profile made here.

import { createSignal } from 'solid-js'
import * as v from 'valibot'
import { guessProfile } from '../../app/window-profile.ts'
import { chooseLocale, type Locale, locale, locales } from '../i18n/locale.ts'

export const themes = ['auto', 'light', 'dark'] as const
export const textSizes = ['usual', 'large', 'largest'] as const

const schema = v.object({
  language: v.fallback(v.picklist(locales), 'fr'),
  theme: v.fallback(v.picklist(themes), 'auto'),
  size: v.fallback(v.picklist(textSizes), 'usual'),
  /** Stronger contrast, bigger, fewer words. */
  easy: v.fallback(v.boolean(), false),
  /** Labels and headings in the person's language, with French below. */
  duet: v.fallback(v.boolean(), false),
  /** The button that reads the page. */
  aloud: v.fallback(v.boolean(), true),
})
export type Preferences = v.InferOutput<typeof schema>

/** Reads a row as it was stored; anything unknown takes its usual value. */
export function parsePreferences(stored: string | null): Preferences {
  let row: unknown
  try {
    row = JSON.parse(stored ?? '{}')
  } catch {
    row = {}
  }
  const parsed = v.safeParse(schema, row)
  return parsed.success ? parsed.output : v.parse(schema, {})
}

const keyOf = (profile: string | undefined): string => `carnet.display${profile === undefined ? '' : `.${profile}`}`

function stored(profile: string | undefined): string | null {
  try {
    return localStorage.getItem(keyOf(profile)) ?? localStorage.getItem(keyOf(undefined))
  } catch {
    return null
  }
}

const [current, setCurrent] = createSignal<Preferences>(parsePreferences(null))

/** What is chosen (reactive). */
export const preferences = current

/** Changes and remembers all but the language. */
export function prefer(change: Partial<Omit<Preferences, 'language'>>): void {
  adopt({ ...current(), ...change })
  try {
    localStorage.setItem(keyOf(guessProfile()), JSON.stringify(current()))
  } catch {
    // A browser that refuses storage simply forgets the choice.
  }
}

/** Changes and remembers the language. False when its words could not be fetched: nothing changed. */
export async function preferLanguage(language: Locale): Promise<boolean> {
  if (!(await speak(language))) return false
  setCurrent({ ...current(), language })
  prefer({})
  return true
}

/** Applies what this window's profile chose: at start, and whenever the window turns to another notebook. */
export async function restorePreferences(): Promise<void> {
  const chosen = parsePreferences(stored(guessProfile()))
  adopt(chosen)
  if (chosen.language !== locale()) await speak(chosen.language)
}

function adopt(next: Preferences): void {
  setCurrent(next)
  const root = document.documentElement
  if (next.theme === 'auto') root.removeAttribute('data-theme')
  else root.setAttribute('data-theme', next.theme)
  root.setAttribute('data-size', next.size)
  root.toggleAttribute('data-easy', next.easy)
}

async function speak(language: Locale): Promise<boolean> {
  try {
    await chooseLocale(language)
    return true
  } catch {
    return false
  }
}
