// A soft hint on words of health, origin, religion and offences (RGPD art. 9 and 10). It never blocks, and stays
// silent on a project idea: « cuisine réunionnaise » is a project.

export const sensitiveCategories = ['health', 'origin', 'religion', 'offences'] as const
export type SensitiveCategory = (typeof sensitiveCategories)[number]

// French, without accents; a final * stands for any ending.
const words: Readonly<Record<SensitiveCategory, readonly string[]>> = {
  health: [
    'malad*',
    'cancer*',
    'diabet*',
    'depressi*',
    'depressive',
    'hopita*',
    'hospitalis*',
    'handicap*',
    'invalidite',
    'psychiatr*',
    'psychotr*',
    'medicament*',
    'vih',
    'sida',
    'seropositi*',
    'enceinte',
    'grossesse',
    'addict*',
    'alcooli*',
    'toxicoman*',
    'drogue*',
    'schizophren*',
    'bipolaire*',
    'epilep*',
    'suicid*',
    'mdph',
    'rqth',
    'aah',
  ],
  origin: [
    'ethni*',
    'race',
    'racial*',
    'nationalite*',
    'sans papiers',
    'sans-papiers',
    'refugie*',
    'migrant*',
    'immigre*',
    "demandeur d'asile",
    "demandeuse d'asile",
    'titre de sejour',
    'oqtf',
    'africain*',
    'maghrebin*',
    'arabe*',
    'antillais*',
    'reunionnais*',
    'gitan*',
    'tzigane*',
    'rom',
    'roms',
  ],
  religion: [
    'religi*',
    'musulman*',
    'islam*',
    'chretien*',
    'catholi*',
    'protestant*',
    'evangeli*',
    'juif*',
    'juive*',
    'bouddhis*',
    'athee*',
    'croyant*',
    'ramadan',
    'mosquee*',
    'eglise*',
    'synagogue*',
    'halal',
    'casher',
  ],
  offences: [
    'prison*',
    'incarcer*',
    'detenu*',
    'delit*',
    'delinquan*',
    'condamn*',
    'casier judiciaire',
    'garde a vue',
    'bracelet electronique',
    'liberte conditionnelle',
    'probation',
    'spip',
    'crimin*',
  ],
}

// Names of organisations and everyday turns that contain such a word.
const harmless = ['secours catholique', 'secours islamique', 'secteur protestant']

const pattern = (word: string): string => word.replace('*', '[a-z]*').replaceAll(' ', '\\s+').replaceAll("'", "['’]")

const finders = sensitiveCategories.map((category) => ({
  category,
  regex: new RegExp(`(?<![a-z0-9])(?:${words[category].map(pattern).join('|')})(?![a-z0-9])`, 'g'),
}))
const harmlessRegex = new RegExp(harmless.map(pattern).join('|'), 'g')

export interface SensitiveHint {
  readonly category: SensitiveCategory
  /** Place in the text given. */
  readonly start: number
  readonly length: number
}

/** Hints in the order of the text; none for `field: 'projectIdea'`. */
export function sensitiveHints({ text, field }: { text: string; field: string }): SensitiveHint[] {
  if (field === 'projectIdea') return []
  const { plain, at } = withoutAccents(text)
  const quiet = plain.replace(harmlessRegex, (found) => ' '.repeat(found.length))
  const hints: SensitiveHint[] = []
  for (const { category, regex } of finders) {
    for (const match of quiet.matchAll(regex)) {
      const start = at[match.index] ?? 0
      hints.push({ category, start, length: (at[match.index + match[0].length] ?? text.length) - start })
    }
  }
  return hints.sort((a, b) => a.start - b.start)
}

/** Lower case without accents, and where each of its characters stood in the text. */
function withoutAccents(text: string): { plain: string; at: number[] } {
  let plain = ''
  const at: number[] = []
  let index = 0
  for (const char of text) {
    const folded = (char <= '\x7f' ? char : char.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase()
    for (let i = 0; i < folded.length; i++) at.push(index)
    plain += folded
    index += char.length
  }
  at.push(text.length)
  return { plain, at }
}
