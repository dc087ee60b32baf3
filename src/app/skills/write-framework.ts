// Publishes a list of skills, or the next version of one; chooses the one that a coop uses; puts one away.

import { toHex } from '../../base/bytes.ts'
import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { hostRulesKind } from '../../domain/path/host-rules.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import { type FrameworkFault, faultOf, versionsOf } from '../../domain/skills/framework.rules.ts'
import type { FrameworkSkill } from '../../domain/skills/skills-framework.schema.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'
import { readVersions } from './frameworks.ts'

export type FrameworkError = WriteError | FrameworkFault | { readonly type: 'framework.replaced' }

/** A skill of a form: one without an id is new, and gets one that no skill ever had. */
export type SkillInput = Omit<FrameworkSkill, 'id'> & { readonly id?: string | undefined }

export interface FrameworkInput {
  readonly coop: CoopId
  readonly name: string
  readonly skills: readonly SkillInput[]
  /** The version in force, which this one replaces; without it the list is a new one. */
  readonly replaces?: RecordId | undefined
  /** New checks of the coop follow this list. */
  readonly use?: boolean | undefined
  readonly draft?: string | undefined
}

export async function writeFramework(
  device: Device,
  input: FrameworkInput,
): Promise<Result<SavedMasked, FrameworkError>> {
  const { coop, replaces, draft } = input
  const name = input.name.trim()
  const skills = input.skills.map((skill) => cleanSkill(skill, device))
  const fault = faultOf({ name, skills })
  if (fault !== undefined) return err(fault)
  await device.ready(coop)
  const [latest] = replaces === undefined ? [] : versionsOf(readVersions(device, coop), replaces)
  if (replaces !== undefined && latest === undefined) return err({ type: 'record.unknown' })
  if (latest?.id !== replaces) return err({ type: 'framework.replaced' })
  const version = (latest?.version ?? 0) + 1
  return writeRecord(
    device,
    { coop, draft },
    {
      kind: 'skillsFramework',
      values: { name, version, replaces, skills },
      with: input.use === true ? [{ ...choice(coop), refs: { skillsFramework: 1 } }] : [],
    },
  )
}

/** From now on new checks follow this list: `rectec12`, or any version of a list. Checks already begun keep theirs. */
export async function chooseFramework(
  device: Device,
  { coop, framework }: { readonly coop: CoopId; readonly framework: string },
): Promise<Result<Saved, SaveError>> {
  await device.ready(coop)
  return device.save([{ ...choice(coop), fields: { skillsFramework: framework } }])
}

/** A list put away is offered no more; its checks stay readable, and it can be taken out again. */
export const putFrameworkAway = (
  device: Device,
  { coop, framework, away }: { readonly coop: CoopId; readonly framework: RecordId; readonly away: boolean },
): Promise<Result<SavedMasked, WriteError>> =>
  writeRecord(device, { coop, id: framework }, { kind: 'skillsFramework', values: { retired: away } })

const choice = (coop: CoopId): Touch => ({ kind: 'hostRules', coop, id: recordIdFor(hostRulesKind, coop) })

/** Empty answers are left out: they are the catalogue's to give. */
function cleanSkill(skill: SkillInput, device: Pick<Device, 'random'>): FrameworkSkill {
  const { pole, family } = skill
  const id = skill.id || `k${toHex(device.random.bytes(8))}`
  const told = { label: skill.label?.trim(), text: skill.text?.trim(), pictogram: skill.pictogram }
  const given = Object.entries(told).filter(([, words]) => words != null && words !== '')
  return { id, ...Object.fromEntries(given), pole: pole.trim(), family }
}
