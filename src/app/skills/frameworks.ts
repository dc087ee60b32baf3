// Frameworks of skills: the default one that ships, and those that a coordinator wrote. Which one a coop uses is the host's
// to say [D82]; what a check was made with, the check says.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { hostRulesKind } from '../../domain/path/host-rules.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import { latestVersions, versionsOf } from '../../domain/skills/framework.rules.ts'
import { defaultFrameworkId } from '../../domain/skills/framework.ts'
import { defaultSkills } from '../../domain/skills/ready-skills.ts'
import {
  type FrameworkSkill,
  type SkillsFramework,
  skillsFrameworkKind,
} from '../../domain/skills/skills-framework.schema.ts'
import type { Device } from '../device/device.port.ts'
import { type Read, readRecord, readRecords } from '../meeting/read-records.ts'

export type FrameworkReads = Pick<Device, 'records' | 'record'>

/** A version of a list; the default one has neither name nor record. */
export interface Framework {
  readonly id: string
  readonly version: number
  readonly skills: readonly FrameworkSkill[]
  readonly written?: Read<SkillsFramework>
}

const defaultFramework: Framework = { id: defaultFrameworkId, version: 1, skills: defaultSkills }

const asFramework = (written: Read<SkillsFramework>): Framework => ({
  id: written.id,
  version: written.version,
  skills: written.skills,
  written,
})

/** The very version that a check names; undefined when it has not arrived on this device. */
export function readFramework(device: FrameworkReads, id: string): Framework | undefined {
  if (id === defaultFrameworkId) return defaultFramework
  const written = readRecord(skillsFrameworkKind, device.record(id as RecordId))
  return written && asFramework(written)
}

/** Ids of a framework's skills, in the order of a check's marks. */
export const readFrameworkSkills = (device: FrameworkReads, framework: string): readonly string[] =>
  readFramework(device, framework)?.skills.map(({ id }) => id) ?? []

/** The latest version of each list that is not put away. The default one is not among them. */
export const readFrameworks = (device: FrameworkReads, coop: CoopId): Read<SkillsFramework>[] =>
  latestVersions(readVersions(device, coop)).filter(({ retired }) => retired !== true)

/** Every version of every list, in no order. */
export const readVersions = (device: FrameworkReads, coop: CoopId): Read<SkillsFramework>[] =>
  readRecords(skillsFrameworkKind, device.records(coop, 'skillsFramework'))

/** The version that a check begun now follows: the latest of the list chosen by the host, else the default one. */
export function frameworkInUse(device: FrameworkReads, coop: CoopId): Framework {
  const chosen = readRecord(hostRulesKind, device.record(recordIdFor(hostRulesKind, coop)))?.skillsFramework
  if (chosen == null || chosen === defaultFrameworkId) return defaultFramework
  const [latest] = versionsOf(readVersions(device, coop), chosen)
  return latest === undefined || latest.retired === true ? defaultFramework : asFramework(latest)
}
