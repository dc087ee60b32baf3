// The default framework: twelve transversal skills in four poles, in the manner of RECTEC (transversal skills for
// work). Ids only; the catalogue names them. The order is the order of the fields s1…s12 and o1…o12 for good: a
// framework with other skills is another framework id, never a change of this list.

export const defaultFrameworkId = 'rectec12'

export const poles = [
  { id: 'organise', skills: ['planWork', 'followRules', 'beReliable'] },
  { id: 'communicate', skills: ['speak', 'write', 'workInTeam'] },
  { id: 'resources', skills: ['useNumbers', 'useDigital', 'findInformation'] },
  { id: 'grow', skills: ['solveProblems', 'adapt', 'learn'] },
] as const

export type PoleId = (typeof poles)[number]['id']
export type SkillId = (typeof poles)[number]['skills'][number]

/** A skills check has a mark of each side for as many skills; a framework has at most as many. */
export const mostSkills = 24

/** The twelve ids, in the order of the fields s1…s12. */
export const skillIds: readonly SkillId[] = poles.flatMap((pole) => pole.skills)

/** « Je découvre / Avec aide / Sans aide / Je montre »; null = not observed. */
export const skillLevels = [1, 2, 3, 4] as const
export type SkillLevel = (typeof skillLevels)[number]
