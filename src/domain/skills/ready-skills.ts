// Skills with words and a picture in the application: the twelve of the default framework, and what coops of the founding
// documents did (sewing from recovered clothes, gardening, cleaning, moving, painting, small works, cooking, secretarial
// work, computers, selling, prospecting, prices) or meant people to gain (deciding together, trusting oneself).

import { poles } from './framework.ts'
import type { FrameworkSkill, SkillFamily } from './skills-framework.schema.ts'

export const defaultSkills: readonly FrameworkSkill[] = poles.flatMap((pole) =>
  pole.skills.map((id): FrameworkSkill => ({ id, pole: pole.id, family: 'savoirEtre' })),
)

/** Themes that the catalogue names beside those of the default framework. */
export const readyPoles = [
  {
    id: 'trades',
    family: 'technical',
    skills: ['sew', 'garden', 'clean', 'moveThings', 'paint', 'mend', 'cook', 'fixComputers'],
  },
  { id: 'runCoop', family: 'technical', skills: ['sell', 'findClients', 'setPrices', 'doOffice'] },
  { id: 'group', family: 'savoirEtre', skills: ['decideTogether', 'trustOneself'] },
] as const satisfies readonly { id: string; family: SkillFamily; skills: readonly string[] }[]

/** The picture of each, among those of the services and of the default skills. */
const pictures: Readonly<Record<(typeof readyPoles)[number]['skills'][number], string>> = {
  sew: 'sewing',
  garden: 'gardening',
  clean: 'cleaning',
  moveThings: 'moving',
  paint: 'painting',
  mend: 'repair',
  cook: 'cooking',
  fixComputers: 'computer',
  sell: 'sale',
  findClients: 'speak',
  setPrices: 'useNumbers',
  doOffice: 'office',
  decideTogether: 'workInTeam',
  trustOneself: 'learn',
}

export const readySkills: readonly FrameworkSkill[] = readyPoles.flatMap(({ id: pole, family, skills }) =>
  skills.map((id): FrameworkSkill => ({ id, pole, family, pictogram: pictures[id] })),
)

const named = new Set([...defaultSkills, ...readySkills].map(({ id }) => id))

/** Whether the application has words for a skill in every language: it needs none of the coordinator's. */
export const isReadySkill = (id: string): boolean => named.has(id)

/** The name of a skill's picture: the coordinator's choice, else its own. */
export const pictureNameOf = ({ pictogram, id }: Pick<FrameworkSkill, 'pictogram' | 'id'>): string =>
  pictogram ?? readySkills.find((ready) => ready.id === id)?.pictogram ?? id
