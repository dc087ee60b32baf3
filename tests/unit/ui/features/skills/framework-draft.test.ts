import { describe, expect, it } from 'vitest'
import { changesBetween, hasChanges } from '../../../../../src/domain/skills/framework.rules.ts'
import { mostSkills } from '../../../../../src/domain/skills/framework.ts'
import { defaultSkills, readySkills } from '../../../../../src/domain/skills/ready-skills.ts'
import type { FrameworkSkill } from '../../../../../src/domain/skills/skills-framework.schema.ts'
import { knownFieldWords } from '../../../../../src/ui/features/record/answer-words.ts'
import {
  absentSkills,
  draftOf,
  draftSkill,
  emptyDraft,
  moveSkill,
  moveTheme,
  poleOf,
  skillsOf,
  startingSkills,
} from '../../../../../src/ui/features/skills/framework-draft.ts'

const market: FrameworkSkill = {
  id: 'k1',
  label: 'Tenir le marché',
  pole: 'Dehors',
  family: 'technical',
  pictogram: 'sale',
}

describe('a list of skills that is written', () => {
  it('begins as the version in force: published untouched, it changes nothing', () => {
    for (const skills of [defaultSkills, [...readySkills, market]])
      expect(hasChanges(changesBetween(skills, skillsOf(draftOf(skills))))).toBe(false)
  })

  it('keeps the words of the application as such, in every language, unless others are typed', () => {
    const draft = draftOf(defaultSkills)
    const [first] = draft.skills
    if (first === undefined) throw new Error('expected a skill')
    expect(skillsOf({ ...draft, skills: [first] })).toEqual([
      { id: 'planWork', pole: 'organise', family: 'savoirEtre' },
    ])
    expect(skillsOf({ ...draft, skills: [{ ...first, label: ' Préparer ', pictogram: 'office' }] })).toEqual([
      { id: 'planWork', pole: 'organise', family: 'savoirEtre', label: 'Préparer', pictogram: 'office' },
    ])
    expect([poleOf('S’organiser'), poleOf('Métiers '), poleOf('Avec les clients')]).toEqual([
      'organise',
      'trades',
      'Avec les clients',
    ])
  })

  it('gives a theme without a name that of its place, and leaves out one without a skill', () => {
    const themes = [
      { key: 'a', pole: 'Vide' },
      { key: 'b', pole: ' ' },
    ]
    const skills = [draftSkill(market, 'b')]
    expect(skillsOf({ themes, skills }).map(({ pole }) => pole)).toEqual(['Thème 2'])
  })

  it('moves a skill among those of its theme, and a theme among the others; at an end nothing moves', () => {
    const skills = ['a', 'b', 'a', 'a', 'b'].map((theme, n) => ({ ...draftSkill(market, theme), id: `s${n}` }))
    const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).join(' ')
    const [first, , third, last] = skills
    if (first === undefined || third === undefined || last === undefined) throw new Error('expected five skills')
    expect(ids(moveSkill(skills, third, -1))).toBe('s2 s1 s0 s3 s4')
    expect(ids(moveSkill(moveSkill(skills, third, -1), third, 1))).toBe(ids(skills))
    expect([ids(moveSkill(skills, first, -1)), ids(moveSkill(skills, last, 1))]).toEqual([ids(skills), ids(skills)])
    // Taken away meanwhile: there is nothing to take back.
    expect(ids(moveSkill(skills.slice(1), first, 1))).toBe('s1 s2 s3 s4')

    const { themes, skills: own } = draftOf(defaultSkills)
    const [theme] = themes
    if (theme === undefined) throw new Error('expected a theme')
    const later = skillsOf({ themes: moveTheme(themes, theme, 1), skills: own })
    expect([...new Set(later.map(({ pole }) => pole))]).toEqual(['communicate', 'organise', 'resources', 'grow'])
    expect(moveTheme(themes, theme, -1)).toEqual(themes)
    expect(changesBetween(defaultSkills, later).moved).not.toEqual([])
  })

  it('starts blank, from the twelve, or with the trades, which fill it', () => {
    expect(startingSkills('blank')).toEqual([])
    expect(startingSkills('default')).toEqual(defaultSkills)
    expect(startingSkills('trades')).toHaveLength(mostSkills)
  })

  it('offers to bring back what a version had, in its last words, and what is ready', () => {
    const draft = { ...emptyDraft, ...draftOf(defaultSkills) }
    const { before, ready } = absentSkills(draft, [market, { ...market, label: 'Tenir le stand' }])
    expect(before).toEqual([market])
    expect(ready).toEqual(readySkills)
  })
})

describe('an answer about a skill', () => {
  it('is named by the list that its check was made with, never by another', () => {
    const skillsOfList = (id: string) => (id === 'sf:one' ? [market] : undefined)
    const words = (field: string, framework: string) =>
      knownFieldWords('skillsCheck', field, { fields: { framework }, skillsOf: skillsOfList })
    expect(words('o1', 'sf:one')).toBe('Tenir le marché, l’équipe')
    expect(words('e1', 'sf:one')).toBe('Tenir le marché, missions')
    expect(words('s1', 'rectec12')).toBe('Préparer son travail, la personne')
    // Its list has not arrived: better nothing than the words of another.
    expect([words('s1', 'sf:two'), words('s2', 'sf:one')]).toEqual([undefined, undefined])
  })
})
