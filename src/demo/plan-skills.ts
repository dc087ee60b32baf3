// Skills checks of some: at the entry, midway and at the end. Marks only ever go up by one or stay.

import { type SkillLevel, skillIds } from '../domain/skills/framework.ts'
import type { skillMoments } from '../domain/skills/skills-check.schema.ts'
import type { PersonKey } from './cast.ts'
import type { Prng } from './prng.ts'

export interface PlannedSkillsCheck {
  readonly person: PersonKey
  readonly moment: (typeof skillMoments)[number]
  /** The person's day; staff add theirs the Monday after. */
  readonly day: string
  readonly staffDay: string
  readonly self: ReadonlyMap<string, SkillLevel>
  readonly observed: ReadonlyMap<string, SkillLevel>
  readonly comment: string
  /** A skill to learn next. */
  readonly wanted: string | undefined
}

/** The day that the coordination writes the coop's own list, and the trades that it adds to the twelve. */
export const listDay = '2024-08-09'
export const tradeSkills = ['garden', 'clean', 'moveThings', 'paint'] as const
const trades: ReadonlySet<string> = new Set(tradeSkills)

const moments = [
  { moment: 'entry', day: '2024-07-04', staffDay: '2024-07-08', comment: 'Curieux de tout, pose des questions.' },
  { moment: 'mid', day: '2024-08-01', staffDay: '2024-08-05', comment: 'Plus d’assurance avec les clients.' },
  {
    moment: 'exit',
    day: '2024-08-22',
    staffDay: '2024-08-26',
    comment: 'Sait expliquer son travail à quelqu’un qui arrive.',
  },
] as const

/** Who goes how far: some checks are still to be done, as in any season. */
const howMany: Readonly<Record<PersonKey, number>> = {
  ines: 3,
  yanis: 3,
  malo: 3,
  lina: 2,
  awa: 2,
  tom: 1,
  fatou: 3,
  lea: 2,
}

export function planSkills(prng: Prng): PlannedSkillsCheck[] {
  return Object.entries(howMany).flatMap(([person, count]) => {
    let levels = new Map<string, number>(skillIds.map((skill) => [skill, 1 + prng.below(2)]))
    return moments.slice(0, count).map(({ moment, day, staffDay, comment }) => {
      if (day > listDay) for (const skill of tradeSkills) levels.set(skill, 1 + prng.below(3))
      const self = new Map([...levels].map(([skill, level]): [string, SkillLevel] => [skill, levelOf(level)]))
      const observed = new Map(
        [...levels]
          // What nobody saw stays unsaid: it is not zero. A trade was seen at work.
          .filter(([skill]) => prng.below(5) > 0 || trades.has(skill))
          .map(([skill, level]): [string, SkillLevel] => [skill, levelOf(level + prng.below(2))]),
      )
      const wanted = moment === 'entry' ? undefined : [...observed].find(([, level]) => level <= 2)?.[0]
      levels = new Map([...levels].map(([skill, level]) => [skill, level + prng.below(2)]))
      return { person, moment, day, staffDay, self, observed, comment, wanted }
    })
  })
}

function levelOf(level: number): SkillLevel {
  if (level <= 1) return 1
  if (level === 2) return 2
  return level === 3 ? 3 : 4
}
