// Reading a file of templates that somebody else wrote: all of it is right, or none is taken.

import * as v from 'valibot'
import { err, ok, type Result } from '../../base/result.ts'
import type { FrameworkSkill } from '../skills/skills-framework.schema.ts'
import { type CommonsFile, type CommonsTemplate, commonsFile, commonsFormat, commonsVersion } from './commons.schema.ts'

/** Characters: a whole grid of prices is a few thousand. */
const longest = 400_000

export type CommonsError =
  | { readonly type: 'commons.too_large' }
  | { readonly type: 'commons.not_templates' }
  | { readonly type: 'commons.newer_version' }
  | { readonly type: 'commons.damaged'; readonly place: string }

export function parseCommons(text: string): Result<CommonsFile, CommonsError> {
  if (text.length > longest) return err({ type: 'commons.too_large' })
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return err({ type: 'commons.not_templates' })
  }
  if (typeof read !== 'object' || read === null || !('format' in read) || read.format !== commonsFormat)
    return err({ type: 'commons.not_templates' })
  if (!('version' in read) || typeof read.version !== 'number') return err({ type: 'commons.not_templates' })
  if (read.version > commonsVersion) return err({ type: 'commons.newer_version' })
  const checked = v.safeParse(commonsFile, read)
  if (checked.success) return ok(checked.output)
  return err({ type: 'commons.damaged', place: v.getDotPath(checked.issues[0]) ?? '' })
}

/** How a list of skills is said: those that the application names have no words of their own in a file. */
export interface SkillWords {
  readonly skill: (skill: FrameworkSkill) => string
  readonly pole: (pole: string) => string
}
const asWritten: SkillWords = { skill: ({ label, id }) => label ?? id, pole: (pole) => pole }

/** What one can read in a template, line by line: to show it before it is given or taken. */
export function linesOf(template: CommonsTemplate, words: SkillWords = asWritten): string[] {
  switch (template.type) {
    case 'houseRules':
      return template.articles.map(({ title, text }) => [title, text].filter((part) => part !== '').join(' : '))
    case 'agenda':
      return template.subjects.map(({ title }) => title)
    case 'prices':
      return template.services.map(({ label }) => label)
    case 'skills':
      return template.skills.map((skill) => `${words.skill(skill)} (${words.pole(skill.pole)})`)
  }
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const wordsOf = (text: string): Set<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])

/**
 * The template without the parts in which a name of the coop's people stands as a word; undefined when nothing is left. A
 * first name that is also a word (« Rose ») takes its line away too: what leaves the coop names nobody.
 *
 * @param names as on the people's cards
 */
export function withoutNames(
  template: CommonsTemplate,
  names: Iterable<string>,
): { readonly template: CommonsTemplate | undefined; readonly removed: number } {
  const isClean = namesNone(names)
  const kept = keepClean(template, isClean)
  const removed = linesOf(template).length - linesOf(kept).length
  return { template: linesOf(kept).length === 0 ? undefined : kept, removed }
}

type Clean = (...texts: readonly (string | null | undefined)[]) => boolean

/** Whether none of these names stands in some texts, all its words together. */
export function namesNone(names: Iterable<string>): Clean {
  const known = [...names].map((name) => [...wordsOf(name)]).filter((words) => words.length > 0)
  return (...texts) => {
    const said = wordsOf(texts.filter((text) => text != null).join(' '))
    return !known.some(
      ([first, ...rest]) => first !== undefined && said.has(first) && rest.every((word) => said.has(word)),
    )
  }
}

function keepClean(template: CommonsTemplate, isClean: Clean): CommonsTemplate {
  switch (template.type) {
    case 'houseRules':
      return { ...template, articles: template.articles.filter(({ title, text }) => isClean(title, text)) }
    case 'agenda':
      return { ...template, subjects: template.subjects.filter(({ title }) => isClean(title)) }
    case 'prices':
      return { ...template, services: template.services.filter(({ label }) => isClean(label)) }
    case 'skills':
      return { ...template, skills: template.skills.filter(({ label, text, pole }) => isClean(label, text, pole)) }
  }
}
