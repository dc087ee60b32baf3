// « Le commun »: what coops give one another as a file: house rules, agendas, price grids, skills frameworks. Words and
// figures only: nothing that names a person, a client, a decision or a coop. Format: docs/spec/commons.md.

import * as v from 'valibot'
import { cents, count, line, listOf, localDate, maybe, minutes } from '../field-types.ts'
import { riskTags, serviceUnits } from '../job/service.schema.ts'
import { agendaKinds } from '../meeting/agenda-item.schema.ts'
import { houseArticle } from '../rules/house-rules.schema.ts'
import { mostSkills } from '../skills/framework.ts'
import { frameworkSkill } from '../skills/skills-framework.schema.ts'

export const commonsFormat = 'carnet-de-coop/commun'
export const commonsVersion = 1

const houseRulesTemplate = v.object({ type: v.literal('houseRules'), name: line, articles: listOf(houseArticle) })

const agendaTemplate = v.object({
  type: v.literal('agenda'),
  name: line,
  subjects: listOf(v.object({ title: line, kind: v.picklist(agendaKinds), plannedMinutes: maybe(minutes) })),
})

const pricesTemplate = v.object({
  type: v.literal('prices'),
  name: line,
  services: listOf(
    v.object({
      label: line,
      pictogram: maybe(line),
      unit: v.picklist(serviceUnits),
      priceCents: maybe(cents),
      riskTags: maybe(listOf(v.picklist(riskTags))),
      minAge: maybe(count),
      minPeople: maybe(count),
    }),
  ),
})

const skillsTemplate = v.object({
  type: v.literal('skills'),
  name: line,
  skills: v.pipe(v.array(frameworkSkill), v.minLength(1), v.maxLength(mostSkills)),
})

export const commonsTemplate = v.variant('type', [houseRulesTemplate, agendaTemplate, pricesTemplate, skillsTemplate])
export type CommonsTemplate = v.InferOutput<typeof commonsTemplate>
export type CommonsType = CommonsTemplate['type']
export const commonsTypes = ['houseRules', 'agenda', 'prices', 'skills'] as const satisfies readonly CommonsType[]

export const commonsFile = v.object({
  format: v.literal(commonsFormat),
  version: v.literal(commonsVersion),
  /** The day it was written. */
  date: localDate,
  /** Under which licence it is given, in words; empty when nobody said. */
  licence: maybe(line),
  templates: v.pipe(v.array(commonsTemplate), v.minLength(1), v.maxLength(40)),
})
export type CommonsFile = v.InferOutput<typeof commonsFile>
