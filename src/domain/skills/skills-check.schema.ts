// A skills check: the person's own marks (s1…s24) and the observer's (o1…o24), the missions that show each skill (e1…e24)
// and whether it is to learn (w1…w24), one field each, so that two people filling it at the same moment never answer over
// one another. It never ranks people and never feeds pay.

import * as v from 'valibot'
import type { RecordId } from '../../base/ids.ts'
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
import { type SkillLevel, skillIds, skillLevels } from './framework.ts'

export const skillMoments = ['entry', 'mid', 'exit'] as const

const places = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24] as const
type Place = (typeof places)[number]

const level = maybe(v.picklist(skillLevels))
const missions = maybe(listOf(recordIdOf('pr')))
const wanted = maybe(v.boolean())
const perSkill = <Letter extends string, Schema>(letter: Letter, schema: Schema) =>
  Object.fromEntries(places.map((place) => [`${letter}${place}`, schema])) as Record<`${Letter}${Place}`, Schema>

export const skillsCheckSchema = v.object({
  day: localDate,
  moment: v.picklist(skillMoments),
  /** `rectec12`, or the id of a framework's record: the marks follow the order of its skills. */
  framework: line,
  ...perSkill('s', level),
  ...perSkill('o', level),
  ...perSkill('e', missions),
  ...perSkill('w', wanted),
  selfComment: maybe(paragraph),
  observedComment: maybe(paragraph),
  /** Missions and skills to learn of the whole check, as first versions wrote them: read, no longer written. */
  evidence: maybe(listOf(recordIdOf('pr'))),
  acquire: maybe(listOf(line)),
  /** Whose device the person's side was last written on [D17]: their own, or the team's tablet handed over. */
  selfVia: maybe(v.picklist(signedVia)),
  /** When the person, and the observer, said they had finished. */
  selfDoneAt: maybe(localDateTime),
  observedDoneAt: maybe(localDateTime),
})
export type SkillsCheck = v.InferOutput<typeof skillsCheckSchema>

// Short names sa…sx, oa…ox, ea…ex and wa…wx.
const perSkillFields = <Letter extends string>(letter: Letter, write: WriteRule) =>
  Object.fromEntries(
    places.map((place) => [`${letter}${place}`, value(letter + String.fromCharCode(96 + place), write)]),
  ) as Record<`${Letter}${Place}`, FieldSpec>

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
    ...perSkillFields('s', ownerOrStaff),
    ...perSkillFields('o', staffOnly),
    ...perSkillFields('e', ownerOrStaff),
    ...perSkillFields('w', ownerOrStaff),
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

const letters = { self: 's', observed: 'o', evidence: 'e', wanted: 'w' } as const
export type SkillAspect = keyof typeof letters

/** The field that holds one answer about a skill; `skills` are the framework's, in its order. Throws for another skill. */
export function skillField<Aspect extends SkillAspect>({
  skill,
  side,
  skills = skillIds,
}: {
  skill: string
  side: Aspect
  skills?: readonly string[]
}): `${(typeof letters)[Aspect]}${Place}` {
  const place = places[skills.indexOf(skill)]
  if (place === undefined) throw new Error('expected a skill of the framework')
  return `${letters[side]}${place}`
}

/** The skill that a field is about, by its place in the framework; undefined for other fields. */
export function skillOfField(
  field: string,
  skills: readonly string[],
): { readonly skill: string; readonly side: SkillAspect } | undefined {
  const [, letter, place] = /^([soew])([1-9]\d?)$/.exec(field) ?? []
  const skill = skills[Number(place) - 1]
  const side = (Object.keys(letters) as SkillAspect[]).find((aspect) => letters[aspect] === letter)
  return skill === undefined || side === undefined ? undefined : { skill, side }
}

export interface SkillRow {
  readonly skill: string
  readonly self: SkillLevel | null
  readonly observed: SkillLevel | null
  /** Missions that show it. */
  readonly evidence: readonly RecordId[]
  /** To learn, as agreed with the person. */
  readonly wanted: boolean
}

/** One row per skill, in the order of the framework; null = not observed, never zero. */
export function skillRows(check: Partial<SkillsCheck>, skills: readonly string[] = skillIds): SkillRow[] {
  return skills.map((skill) => {
    const of = { skill, skills }
    return {
      skill,
      self: check[skillField({ ...of, side: 'self' })] ?? null,
      observed: check[skillField({ ...of, side: 'observed' })] ?? null,
      evidence: check[skillField({ ...of, side: 'evidence' })] ?? [],
      wanted: check[skillField({ ...of, side: 'wanted' })] ?? check.acquire?.includes(skill) ?? false,
    }
  })
}
