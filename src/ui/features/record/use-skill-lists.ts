// Lists of skills by version, for answers that are about a skill wherever they are shown.

import type { Accessor } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import type { CoopId } from '../../../base/ids.ts'
import { type FrameworkSkill, skillsFrameworkKind } from '../../../domain/skills/skills-framework.schema.ts'
import { useList } from '../job/use-job.ts'
import type { SkillsOf } from './answer-words.ts'

export interface SkillLists {
  readonly skillsOf: SkillsOf
  /** The words of a skill that a coordinator wrote, in the last version that has it. */
  readonly labelOf: (skill: string) => string | undefined
}

export function useSkillLists(coop: Accessor<CoopId>): SkillLists {
  const views = useList(coop, 'skillsFramework')
  const versions = () =>
    readRecords(skillsFrameworkKind, views() ?? []).sort((a, b) => b.version - a.version || (a.id < b.id ? 1 : -1))
  return {
    skillsOf: (framework) => versions().find(({ id }) => id === framework)?.skills,
    labelOf: (id) =>
      versions()
        .flatMap(({ skills }): FrameworkSkill[] => skills)
        .find((skill) => skill.id === id)?.label ?? undefined,
  }
}
