// What the parts of a check share: the check, the list it was made with, and its rows.

import type { RecordView } from '../../../app/record/reads.ts'
import type { Framework } from '../../../app/skills/frameworks.ts'
import type { CoopId } from '../../../base/ids.ts'
import { type SkillRow, type SkillsCheck, skillRows } from '../../../domain/skills/skills-check.schema.ts'

export interface CheckProps {
  readonly coop: CoopId
  readonly view: RecordView
  /** The version that the check was made with. */
  readonly framework: Framework
}

/** In the order of the list. */
export const rowsOf = ({ view, framework }: Pick<CheckProps, 'view' | 'framework'>): SkillRow[] =>
  skillRows(
    view.fields as Partial<SkillsCheck>,
    framework.skills.map(({ id }) => id),
  )
