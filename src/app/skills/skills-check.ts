// Skills: a check at a moment of the path, the person's own marks and the observer's side by side. One field per mark,
// kept as it is tapped: two people may fill it at once, and an interruption loses nothing.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { maskSocialSecurityNumbers } from '../../domain/privacy/nir.rules.ts'
import type { SkillLevel } from '../../domain/skills/framework.ts'
import { type SkillAspect, type SkillsCheck, skillField } from '../../domain/skills/skills-check.schema.ts'
import { parisTimeAt } from '../../domain/time/local-time.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { frameworkInUse, readFrameworkSkills } from './frameworks.ts'

export type SkillsError = SaveError | { readonly type: 'record.unknown' }
export type SkillsSide = 'self' | 'observed'

interface OfCheck {
  readonly coop: CoopId
  readonly check: RecordId
}
type OfSkill = OfCheck & { readonly skill: string }

/** Follows the list in use, and keeps it for good [D82]. `day` is today in Paris unless told. */
export async function startSkillsCheck(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly person: PersonId
    readonly moment: SkillsCheck['moment']
    readonly day?: string
  },
): Promise<Result<Saved, SaveError>> {
  await device.ready(input.coop)
  const { coop, person, moment } = input
  const day = input.day ?? parisTimeAt(device.clock.now()).slice(0, 10)
  const framework = frameworkInUse(device, coop).id
  return device.save([{ kind: 'skillsCheck', coop, person, fields: { day, moment, framework } }])
}

/** `null` = not observed, which is never zero. Observed marks are the staff's: refused for others. */
export async function markSkill(
  device: Device,
  input: OfSkill & { readonly side: SkillsSide; readonly level: SkillLevel | null },
): Promise<Result<Saved, SkillsError>> {
  return changeSkill(device, input, input.side, () => input.level)
}

/** A mission that shows a skill: linked, or no longer. */
export async function linkMission(
  device: Device,
  input: OfSkill & { readonly mission: RecordId; readonly linked: boolean },
): Promise<Result<Saved, SkillsError>> {
  const { mission } = input
  return changeSkill(device, input, 'evidence', (before) => {
    const others = Array.isArray(before) ? before.filter((one) => one !== mission) : []
    return input.linked ? [...others, mission] : others
  })
}

/** A skill that the person is to learn next, or no longer. */
export async function wantSkill(
  device: Device,
  input: OfSkill & { readonly wanted: boolean },
): Promise<Result<Saved, SkillsError>> {
  return changeSkill(device, input, 'wanted', () => input.wanted)
}

export async function commentSkills(
  device: Device,
  input: OfCheck & { readonly side: SkillsSide; readonly comment: string; readonly draft?: string },
): Promise<Result<Saved, SkillsError>> {
  const field = input.side === 'self' ? 'selfComment' : 'observedComment'
  const comment = maskSocialSecurityNumbers({ text: input.comment.trim() }).text
  return change(device, input, { [field]: comment === '' ? null : comment }, input.draft)
}

/** « J'ai fini », or not yet after all. */
export async function finishSkills(
  device: Device,
  input: OfCheck & { readonly side: SkillsSide; readonly done: boolean },
): Promise<Result<Saved, SkillsError>> {
  const field = input.side === 'self' ? 'selfDoneAt' : 'observedDoneAt'
  return change(device, input, { [field]: input.done ? parisTimeAt(device.clock.now()) : null })
}

/** Refused until the version that the check was made with has arrived: its marks have no meaning without it. */
async function changeSkill(
  device: Device,
  input: OfSkill,
  aspect: SkillAspect,
  answer: (before: unknown) => unknown,
): Promise<Result<Saved, SkillsError>> {
  await device.ready(input.coop)
  const fields = device.record(input.check)?.fields
  const skills = readFrameworkSkills(device, String(fields?.framework))
  if (!skills.includes(input.skill)) return err({ type: 'record.unknown' })
  const field = skillField({ skill: input.skill, side: aspect, skills })
  return change(
    device,
    { ...input, side: aspect === 'self' ? 'self' : 'observed' },
    { [field]: answer(fields?.[field]) },
  )
}

async function change(
  device: Device,
  { coop, check, side }: OfCheck & { readonly side: SkillsSide },
  fields: Record<string, unknown>,
  draft?: string,
): Promise<Result<Saved, SkillsError>> {
  await device.ready(coop)
  const record = device.record(check)
  const person = record?.person
  if (person === undefined) return err({ type: 'record.unknown' })
  // [D17]: the person's side says whose device it was written on.
  const via = device.me.person === person ? 'own' : 'tablet'
  const told = side === 'self' && record?.fields.selfVia !== via ? { ...fields, selfVia: via } : fields
  return device.save(
    [{ kind: 'skillsCheck', coop, person, id: check, fields: told }],
    draft === undefined ? {} : { draft },
  )
}
