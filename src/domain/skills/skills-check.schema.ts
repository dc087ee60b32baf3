// A skills check: the person's own marks (s1…s24) and the observer's (o1…o24), one field each, so that two people
// filling it at the same moment never answer over one another. It never ranks people and never feeds pay.

import * as v from 'valibot'
import { line, listOf, localDate, localDateTime, maybe, monthOf, paragraph, recordIdOf } from '../field-types.ts'
import {
  defineKind,
  type FieldSpec,
  fact,
  isStaff,
  ownerOrStaff,
  staffOnly,
  value,
  type WriteRule,
} from '../record-kind.ts'
import { signedVia } from '../workshop/signed.ts'
import { type SkillId, type SkillLevel, skillIds, skillLevels } from './framework.ts'

export const skillMoments = ['entry', 'mid', 'exit'] as const

const places = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24] as const
type Place = (typeof places)[number]

const level = maybe(v.picklist(skillLevels))
const levels = <Side extends 's' | 'o'>(side: Side) =>
  Object.fromEntries(places.map((place) => [`${side}${place}`, level])) as Record<`${Side}${Place}`, typeof level>

export const skillsCheckSchema = v.object({
  day: localDate,
  moment: v.picklist(skillMoments),
  /** `rectec12`, or the id of a framework's record: the marks follow the order of its skills. */
  framework: line,
  ...levels('s'),
  ...levels('o'),
  selfComment: maybe(paragraph),
  observedComment: maybe(paragraph),
  /** Missions that show a skill. */
  evidence: maybe(listOf(recordIdOf('pr'))),
  /** Ids of the skills to acquire. */
  acquire: maybe(listOf(line)),
  /** When the person, and the observer, said they had finished. */
  /** Whose device the person's side was last written on [D17]: their own, or the team's tablet handed over. */
  selfVia: maybe(v.picklist(signedVia)),
  selfDoneAt: maybe(localDateTime),
  observedDoneAt: maybe(localDateTime),
})
export type SkillsCheck = v.InferOutput<typeof skillsCheckSchema>

// Short names sa…sx and oa…ox.
const levelFields = <Side extends 's' | 'o'>(side: Side, write: WriteRule) =>
  Object.fromEntries(
    places.map((place) => [`${side}${place}`, value(side + String.fromCharCode(96 + place), write)]),
  ) as Record<`${Side}${Place}`, FieldSpec>

/** `own` is said by the person alone, `tablet` by somebody else of staff. */
const viaRule: WriteRule = ({ author, owner, value: via }) =>
  via === 'own' ? author.person === owner : author.person !== owner && isStaff(author.rank)

export const skillsCheckKind = defineKind({
  kind: 'skillsCheck',
  code: 'sk',
  space: 'self',
  version: 1,
  schema: skillsCheckSchema,
  fields: {
    day: fact('d', ownerOrStaff),
    moment: fact('m', ownerOrStaff),
    framework: fact('f', ownerOrStaff),
    ...levelFields('s', ownerOrStaff),
    ...levelFields('o', staffOnly),
    selfComment: value('c', ownerOrStaff),
    observedComment: value('k', staffOnly),
    evidence: value('e', ownerOrStaff),
    acquire: value('a', ownerOrStaff),
    selfVia: value('v', viaRule),
    selfDoneAt: value('t', ownerOrStaff),
    observedDoneAt: value('u', staffOnly),
  },
  month: (fields) => monthOf(fields.day),
})

/** The field that holds a skill's mark; `skills` are the framework's, in its order. Throws for a skill not in it. */
export function skillField<Skill extends string = SkillId>({
  skill,
  side,
  skills = skillIds,
}: {
  skill: Skill
  side: 'self' | 'observed'
  skills?: readonly string[]
}): `${'s' | 'o'}${Place}` {
  const place = places[skills.indexOf(skill)]
  if (place === undefined) throw new Error('expected a skill of the framework')
  return `${side === 'self' ? 's' : 'o'}${place}`
}

export interface SkillRow<Skill extends string = SkillId> {
  readonly skill: Skill
  readonly self: SkillLevel | null
  readonly observed: SkillLevel | null
}

/** One row per skill, in the order of the framework; null = not observed, never zero. */
export function skillRows(check: Partial<SkillsCheck>): SkillRow[]
export function skillRows(check: Partial<SkillsCheck>, skills: readonly string[]): SkillRow<string>[]
export function skillRows(check: Partial<SkillsCheck>, skills: readonly string[] = skillIds): SkillRow<string>[] {
  return skills.map((skill) => ({
    skill,
    self: check[skillField({ skill, side: 'self', skills })] ?? null,
    observed: check[skillField({ skill, side: 'observed', skills })] ?? null,
  }))
}
