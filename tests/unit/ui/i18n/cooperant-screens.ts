// The screens that Arabic must cover, and the sentences that they and their parts ask for.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fr } from '../../../../src/ui/i18n/fr.ts'
import { flatten } from './flatten.ts'
import { readSource } from './source-text.ts'

export const cooperantScreens = [
  'roles/cooperant/home.screen.tsx',
  'features/display/display.screen.tsx',
  'features/job/add-hours.screen.tsx',
  'features/job/ideas.screen.tsx',
  'features/job/log-mission.screen.tsx',
  'features/job/my-hours.screen.tsx',
  'features/meeting/decisions.screen.tsx',
  'features/meeting/vote.screen.tsx',
  'features/notebook/person-notebook.screen.tsx',
  'features/onboarding/join.screen.tsx',
  'features/onboarding/unlock.screen.tsx',
  'features/onboarding/waiting.screen.tsx',
  'features/onboarding/welcome.screen.tsx',
  'features/price/price.screen.tsx',
  'features/quote/quotes.screen.tsx',
  'features/skills/skill-steps.tsx',
  'shell/app-shell.tsx',
] as const

/** Words of staff in files that coopérants' screens import too. */
const staffOnly = /^(animator|intake|person|job\.(confirm|services|sources|plan))\./

export function keysOfScreens(screens: readonly string[]): string[] {
  const seen = new Set<string>()
  const strings = new Set<string>()
  const prefixes = new Set<string>()
  const read = (file: string): void => {
    if (seen.has(file) || !existsSync(file) || /ui[\\/]i18n[\\/]/.test(file)) return
    seen.add(file)
    const code = readFileSync(file, 'utf8')
    const found = readSource(file, code)
    for (const text of found.strings) strings.add(text)
    for (const prefix of found.prefixes) if (/^\w+\.[\w.]*$/.test(prefix)) prefixes.add(prefix)
    for (const [, path = ''] of code.matchAll(/from '(\.[^']+)'/g)) read(normalize(join(dirname(file), path)))
  }
  for (const screen of screens) read(join('src/ui', screen))
  return [...flatten(fr).keys()].filter(
    (key) => !staffOnly.test(key) && (strings.has(key) || [...prefixes].some((prefix) => key.startsWith(prefix))),
  )
}
