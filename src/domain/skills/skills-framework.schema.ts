// A framework of skills as data: the coordinator's own words for what people learn. A framework never changes once
// written: an edit is a new version that replaces it, so that an old skills check keeps its meaning.

import * as v from 'valibot'
import { count, line, maybe, recordIdOf } from '../field-types.ts'
import { coordinatorOnly, creatorWho, defineKind, fact, value } from '../record-kind.ts'
import { mostSkills } from './framework.ts'

/** Know-how of a trade, or ways of being at work. */
export const skillFamilies = ['technical', 'savoirEtre'] as const

export const frameworkSkill = v.object({
  /** Stable inside the framework; the marks of a check follow the order of the list. */
  id: v.pipe(v.string(), v.regex(/^[a-zA-Z][a-zA-Z0-9]{1,39}$/)),
  /** In the coordinator's words; missing for a skill that the catalogue names. */
  label: maybe(line),
  /** What it looks like, in a few words; the catalogue's when missing. */
  text: maybe(line),
  /** A theme: one of the catalogue's, else the coordinator's words. */
  pole: line,
  family: v.picklist(skillFamilies),
  /** One of the application's pictures; its own when missing. */
  pictogram: maybe(line),
})
export type SkillFamily = (typeof skillFamilies)[number]
export type FrameworkSkill = v.InferOutput<typeof frameworkSkill>

export const skillsFrameworkSchema = v.object({
  name: line,
  version: count,
  replaces: maybe(recordIdOf('sf')),
  skills: v.pipe(v.array(frameworkSkill), v.minLength(1), v.maxLength(mostSkills)),
  retired: maybe(v.boolean()),
})
export type SkillsFramework = v.InferOutput<typeof skillsFrameworkSchema>

const written = creatorWho(coordinatorOnly)

export const skillsFrameworkKind = defineKind({
  kind: 'skillsFramework',
  code: 'sf',
  space: 'coop',
  version: 1,
  schema: skillsFrameworkSchema,
  fields: {
    name: fact('n', written),
    version: fact('v', written),
    replaces: fact('x', written),
    skills: fact('s', written),
    retired: value('r', coordinatorOnly),
  },
  month: () => '',
})
