// A skill, its theme and its picture as they are shown: the coordinator's words and choice, else the application's.

import type { JSX } from 'solid-js'
import type { Framework } from '../../../app/skills/frameworks.ts'
import { polesOf } from '../../../domain/skills/framework.rules.ts'
import { isReadySkill, pictureNameOf } from '../../../domain/skills/ready-skills.ts'
import type { FrameworkSkill } from '../../../domain/skills/skills-framework.schema.ts'
import { servicePictogram, servicePictograms } from '../../design/icons/service-pictograms.ts'
import { skillPictograms } from '../../design/icons/skill-pictograms.ts'
import type { IconPart } from '../../design/parts/icon.tsx'
import type { Tone } from '../../design/parts/tile.tsx'
import type { fr } from '../../i18n/fr.ts'
import { t, tMaybe } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'

type ReadySkillId = keyof typeof fr.skills.names

const isReady = (id: string): id is ReadySkillId => isReadySkill(id)

export const skillName = ({ label, id }: FrameworkSkill): string =>
  label ?? (isReady(id) ? t(`skills.names.${id}`) : id)

/** The same, in two languages where the person reads in two. */
export function skillTitle({ label, id }: FrameworkSkill): JSX.Element {
  return label == null && isReady(id) ? words(`skills.names.${id}`) : <bdi>{label ?? id}</bdi>
}

export const skillText = ({ text, id }: FrameworkSkill): string => text ?? (isReady(id) ? t(`skills.texts.${id}`) : '')

export const poleName = (pole: string): string => tMaybe(`skills.poles.${pole}`) ?? pole

/** What it is called in a list that says it otherwise or lost it: a check is never read by another list's words. */
export const nameIn = (skills: readonly FrameworkSkill[], id: string): string => {
  const found = skills.find((skill) => skill.id === id)
  return found === undefined ? id : skillName(found)
}

export const pictureNames = [...Object.keys(skillPictograms), ...Object.keys(servicePictograms)]

export const pictureOf = (name: string): IconPart =>
  Object.hasOwn(skillPictograms, name) ? skillPictograms[name as keyof typeof skillPictograms] : servicePictogram(name)

export const skillPicture = (skill: FrameworkSkill): IconPart => pictureOf(pictureNameOf(skill))

const tones: readonly Tone[] = ['seed', 'sky', 'sun', 'clay', 'plain']

/** Each theme has a colour, in the order of the list. */
export function toneOf(skills: readonly FrameworkSkill[], pole: string): Tone {
  const at = polesOf(skills).findIndex((one) => one.pole === pole)
  return tones[Math.max(0, at) % tones.length] ?? 'plain'
}

export const frameworkName = ({ written }: Framework): string => written?.name ?? t('skills.defaultList')
