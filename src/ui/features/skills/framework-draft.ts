// A list of skills while it is written: themes in order, each skill in one of them. Pure: the screen keeps it as a draft.

import { polesOf } from '../../../domain/skills/framework.rules.ts'
import { poles } from '../../../domain/skills/framework.ts'
import { defaultSkills, pictureNameOf, readyPoles, readySkills } from '../../../domain/skills/ready-skills.ts'
import type { FrameworkSkill, SkillFamily } from '../../../domain/skills/skills-framework.schema.ts'
import { t, tMaybe } from '../../i18n/t.ts'
import { poleName } from './skill-words.tsx'

export interface DraftSkill {
  /** Empty for one that no version has yet. */
  id: string
  /** Empty for the application's own words. */
  label: string
  text: string
  pictogram: string
  family: SkillFamily
  theme: string
}

export interface FrameworkDraft {
  /** Where a new list began; empty until it is chosen. A next version begins with the one in force. */
  start: 'default' | 'trades' | 'blank' | ''
  /** The version in force when it was begun. */
  base: string
  name: string
  themes: { key: string; pole: string }[]
  skills: DraftSkill[]
  use: boolean
}

export const emptyDraft: FrameworkDraft = { start: '', base: '', name: '', themes: [], skills: [], use: true }

export function draftOf(skills: readonly FrameworkSkill[]): Pick<FrameworkDraft, 'themes' | 'skills'> {
  const themes = polesOf(skills).map(({ pole }, index) => ({ key: `t${index}`, pole }))
  return {
    themes,
    skills: skills.map((skill) => draftSkill(skill, themes.find(({ pole }) => pole === skill.pole)?.key ?? '')),
  }
}

/** `trades`: the twelve and all the know-how that is ready, which fills the list. */
export const startingSkills = (start: FrameworkDraft['start']): readonly FrameworkSkill[] => {
  if (start === 'blank' || start === '') return []
  const technical = readySkills.filter(({ family }) => family === 'technical')
  return start === 'trades' ? [...defaultSkills, ...technical] : defaultSkills
}

export function draftSkill(skill: FrameworkSkill, theme: string): DraftSkill {
  const { id, label, text, family } = skill
  return { id, label: label ?? '', text: text ?? '', pictogram: pictureNameOf(skill), family, theme }
}

/** As they will be published, theme by theme. A theme without a name takes that of its place. */
export const skillsOf = ({ themes, skills }: Pick<FrameworkDraft, 'themes' | 'skills'>): FrameworkSkill[] =>
  themes.flatMap(({ key, pole }, index) => {
    const name = pole.trim() || t('frameworks.theme', { n: index + 1 })
    return skills.filter(({ theme }) => theme === key).map((skill) => published(skill, name))
  })

function published({ id, label, text, pictogram, family }: DraftSkill, pole: string): FrameworkSkill {
  const own = { id, pole, family }
  const words = { ...(label.trim() ? { label: label.trim() } : {}), ...(text.trim() ? { text: text.trim() } : {}) }
  // The application's own picture for its own skill need not be said.
  return pictogram === '' || pictogram === pictureNameOf(own) ? { ...own, ...words } : { ...own, ...words, pictogram }
}

/** One place up or down among the skills of its theme; the same list when there is none. */
export function moveSkill<Of extends Pick<DraftSkill, 'theme'>>(skills: readonly Of[], skill: Of, by: Step): Of[] {
  const among = skills.filter(({ theme }) => theme === skill.theme)
  return exchanged(skills, skill, among[among.indexOf(skill) + by])
}

export const moveTheme = <Of>(themes: readonly Of[], theme: Of, by: Step): Of[] =>
  exchanged(themes, theme, themes[themes.indexOf(theme) + by])

export type Step = -1 | 1

function exchanged<Of>(all: readonly Of[], one: Of, other: Of | undefined): Of[] {
  if (other === undefined || !all.includes(one)) return [...all]
  return all.map((each) => (each === one ? other : each === other ? one : each))
}

/** A theme of the catalogue is kept as such, so that it is said in every language; other words are the coordinator's. */
export function poleOf(name: string): string {
  const known = [...poles, ...readyPoles].map(({ id }) => String(id))
  return known.find((id) => poleName(id) === name.trim()) ?? name
}

/** What the application says of a skill of its own; empty for others. */
export const ownWords = (id: string): { readonly name: string; readonly text: string } => ({
  name: tMaybe(`skills.names.${id}`) ?? '',
  text: tMaybe(`skills.texts.${id}`) ?? '',
})

/** Ready-made skills and those of earlier versions that the list does not have, the coordinator's own first. */
export function absentSkills(
  draft: Pick<FrameworkDraft, 'skills'>,
  earlier: readonly FrameworkSkill[],
): { readonly before: readonly FrameworkSkill[]; readonly ready: readonly FrameworkSkill[] } {
  const here = new Set(draft.skills.map(({ id }) => id))
  const before = new Map<string, FrameworkSkill>()
  for (const skill of earlier) if (!here.has(skill.id) && !before.has(skill.id)) before.set(skill.id, skill)
  const ready = [...readySkills, ...defaultSkills].filter(({ id }) => !here.has(id) && !before.has(id))
  return { before: [...before.values()], ready }
}
