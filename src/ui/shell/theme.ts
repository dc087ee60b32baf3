// Light, dark or like the device, and easy reading: choices of this device, remembered in clear since they say nothing
// of anyone.

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
const write = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value)
  } catch {
    // A browser that refuses storage simply forgets the choice.
  }
}

export const storedTheme = (): Theme => themes.find((theme) => theme === read('carnet.theme')) ?? 'auto'
export const storedEasy = (): boolean => read('carnet.easy') === '1'

export function applyTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'auto') root.removeAttribute('data-theme')
  else root.setAttribute('data-theme', theme)
  write('carnet.theme', theme)
}

export function applyEasy(easy: boolean): void {
  document.documentElement.toggleAttribute('data-easy', easy)
  write('carnet.easy', easy ? '1' : '0')
}

/** At start, before the first paint. */
export function restoreTheme(): void {
  if (storedTheme() !== 'auto') applyTheme(storedTheme())
  if (storedEasy()) applyEasy(true)
}
