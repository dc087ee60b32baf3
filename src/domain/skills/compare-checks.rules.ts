// Checks side by side, the oldest first [D83]. Only skills that every check knows are compared; the others are told. There
// is no sum, no mean and no difference: a mark that is missing stays missing, and nobody is ranked.

import { sameWords } from './framework.rules.ts'
import { type SkillRow, type SkillsCheck, skillRows } from './skills-check.schema.ts'
import type { FrameworkSkill } from './skills-framework.schema.ts'

export interface ComparedCheck {
  readonly check: Partial<SkillsCheck>
  /** Of the version that the check was made with, in its order. */
  readonly skills: readonly FrameworkSkill[]
}

export interface SharedSkill {
  /** In the words of the last check. */
  readonly skill: FrameworkSkill
  /** In the words that it last had before, when they were others. */
  readonly before: FrameworkSkill | undefined
  /** One for each check. */
  readonly rows: readonly SkillRow[]
}

export interface CheckComparison {
  readonly shared: readonly SharedSkill[]
  /** In the last check, and not in all of them. */
  readonly added: readonly FrameworkSkill[]
  /** In an earlier check, and not in the last. */
  readonly retired: readonly FrameworkSkill[]
}

export function compareChecks(checks: readonly ComparedCheck[]): CheckComparison {
  const last = checks.at(-1)
  if (last === undefined) return { shared: [], added: [], retired: [] }
  const rows = checks.map(({ check, skills }) => {
    const ids = skills.map(({ id }) => id)
    return new Map(skillRows(check, ids).map((row) => [row.skill, row]))
  })
  const shared: SharedSkill[] = []
  const added: FrameworkSkill[] = []
  for (const skill of last.skills) {
    const of = rows.flatMap((known) => known.get(skill.id) ?? [])
    if (of.length < checks.length) added.push(skill)
    else shared.push({ skill, before: otherWords(skill, checks), rows: of })
  }
  const now = new Set(last.skills.map(({ id }) => id))
  const retired = new Map(
    checks.flatMap(({ skills }) => skills.filter(({ id }) => !now.has(id)).map((skill) => [skill.id, skill])),
  )
  return { shared, added, retired: [...retired.values()] }
}

function otherWords(skill: FrameworkSkill, checks: readonly ComparedCheck[]): FrameworkSkill | undefined {
  const named = checks.flatMap(({ skills }) => skills.find(({ id }) => id === skill.id) ?? [])
  return named.reverse().find((one) => !sameWords(one, skill))
}
