// Frameworks of skills: the default one that ships, and those that a coordinator wrote. Each edit is a new version.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { defaultFrameworkId, skillIds } from '../../domain/skills/framework.ts'
import {
  type FrameworkSkill,
  type SkillsFramework,
  skillsFrameworkKind,
} from '../../domain/skills/skills-framework.schema.ts'
import type { Device } from '../device/device.port.ts'
import { type Read, readRecord, readRecords } from '../meeting/read-records.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'

type Reads = Pick<Device, 'records' | 'record'>

/** Those in use: not retired, and replaced by no other. The default one is not among them. */
export function readFrameworks(device: Reads, coop: CoopId): Read<SkillsFramework>[] {
  const all = readRecords(skillsFrameworkKind, device.records(coop, 'skillsFramework'))
  const replaced = new Set(all.flatMap(({ replaces }) => replaces ?? []))
  return all.filter(({ id, retired }) => retired !== true && !replaced.has(id))
}

/** Ids of a framework's skills, in the order of a check's marks. */
export function readFrameworkSkills(device: Reads, framework: string): readonly string[] {
  if (framework === defaultFrameworkId) return skillIds
  const known = readRecord(skillsFrameworkKind, device.record(framework as RecordId))
  return known?.skills.map(({ id }) => id) ?? []
}

export type FrameworkError =
  | WriteError
  | { readonly type: 'framework.name_missing' }
  | { readonly type: 'framework.skill_missing' }
  | { readonly type: 'framework.skill_twice' }

/** A framework, or with `replaces` the next version of one. */
export async function writeFramework(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly name: string
    readonly skills: readonly FrameworkSkill[]
    readonly replaces?: RecordId
    readonly draft?: string
  },
): Promise<Result<SavedMasked, FrameworkError>> {
  const { coop, skills, replaces, draft } = input
  const name = input.name.trim()
  if (name === '') return err({ type: 'framework.name_missing' })
  if (skills.length === 0) return err({ type: 'framework.skill_missing' })
  if (new Set(skills.map(({ id }) => id)).size < skills.length) return err({ type: 'framework.skill_twice' })
  await device.ready(coop)
  const before = replaces === undefined ? undefined : readRecord(skillsFrameworkKind, device.record(replaces))
  if (replaces !== undefined && before === undefined) return err({ type: 'record.unknown' })
  const version = (before?.version ?? 0) + 1
  return writeRecord(
    device,
    { coop, draft },
    { kind: 'skillsFramework', values: { name, version, replaces, skills: [...skills] } },
  )
}
