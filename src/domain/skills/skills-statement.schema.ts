// A statement of skills: asked for by the person, signed by staff, and theirs to show or not. Without the person's
// request there is none.

import * as v from 'valibot'
import { line, listOf, localDate, maybe, monthOf, recordIdOf } from '../field-types.ts'
import { viaRule, vias } from '../notebook/via.ts'
import { creatorWho, defineKind, fact, ownerOrStaff, staffOnly, value } from '../record-kind.ts'

export const skillsStatementSchema = v.object({
  requestedOn: localDate,
  via: v.picklist(vias),
  check: recordIdOf('sk'),
  /** The skills that the person wants shown; none other is. */
  skills: listOf(line),
  /** The person wants the missions that show them told too: what and when, never where nor for whom. */
  withMissions: maybe(v.boolean()),
  issuedOn: maybe(localDate),
  /** The signed credential, as JSON text (docs/spec/skills-statement.md). */
  credential: maybe(v.pipe(v.string(), v.maxLength(40_000))),
  /** Taken back by the person. */
  withdrawnOn: maybe(localDate),
})
export type SkillsStatement = v.InferOutput<typeof skillsStatementSchema>

const asked = creatorWho(viaRule)

export const skillsStatementKind = defineKind({
  kind: 'skillsStatement',
  code: 'ss',
  space: 'self',
  version: 1,
  schema: skillsStatementSchema,
  fields: {
    requestedOn: fact('d', asked),
    via: fact('v', asked),
    check: fact('c', asked),
    skills: fact('s', asked),
    withMissions: fact('e', asked),
    issuedOn: value('i', staffOnly),
    credential: value('j', staffOnly),
    withdrawnOn: value('w', ownerOrStaff),
  },
  month: (fields) => monthOf(fields.requestedOn),
})
