import * as v from 'valibot'
import { expect, test } from 'vitest'
import { poles, skillIds } from '../../../../src/domain/skills/framework.ts'
import {
  skillField,
  skillOfField,
  skillRows,
  skillsCheckSchema,
} from '../../../../src/domain/skills/skills-check.schema.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'

test('The default framework has twelve skills in four poles, in an order that never changes', () => {
  expect(poles).toHaveLength(4)
  expect(skillIds).toEqual([
    'planWork',
    'followRules',
    'beReliable',
    'speak',
    'write',
    'workInTeam',
    'useNumbers',
    'useDigital',
    'findInformation',
    'solveProblems',
    'adapt',
    'learn',
  ])
})

test('A skills check keeps both marks apart, and what was not observed is null', () => {
  expect(skillField({ skill: 'planWork', side: 'self' })).toBe('s1')
  expect(skillField({ skill: 'learn', side: 'observed' })).toBe('o12')
  const check = v.parse(skillsCheckSchema, {
    day: localDate('2024-07-05'),
    moment: 'entry',
    framework: 'rectec12',
    s1: 2,
    o1: 4,
    s12: null,
  })
  expect(skillRows(check)[0]).toMatchObject({ skill: 'planWork', self: 2, observed: 4 })
  expect(skillRows(check)[11]).toMatchObject({ skill: 'learn', self: null, observed: null })
  expect(v.safeParse(skillsCheckSchema, { ...check, s1: 5 }).success).toBe(false)
})

test('Each skill has its proofs and says whether it is to learn, in fields of its own [D82]', () => {
  const skills = ['sew', 'cook', 'planWork']
  const mission = `pr:${'0'.repeat(22)}`
  expect(skillField({ skill: 'cook', side: 'evidence', skills })).toBe('e2')
  expect(skillField({ skill: 'planWork', side: 'wanted', skills })).toBe('w3')
  const check = v.parse(skillsCheckSchema, {
    day: localDate('2024-07-05'),
    moment: 'mid',
    framework: `sf:${'0'.repeat(22)}`,
    e2: [mission],
    w3: true,
    // As a first version wrote it.
    acquire: ['sew'],
  })
  expect(skillRows(check, skills).map(({ evidence, wanted }) => [evidence, wanted])).toEqual([
    [[], true],
    [[mission], false],
    [[], true],
  ])
  expect(() => skillField({ skill: 'swim', side: 'self', skills })).toThrow()
})

test('A field tells its skill by the list that the check was made with, never by another', () => {
  expect(skillOfField('o2', ['sew', 'cook'])).toEqual({ skill: 'cook', side: 'observed' })
  expect(skillOfField('s1', skillIds)).toEqual({ skill: 'planWork', side: 'self' })
  for (const field of ['s0', 's3', 'o24', 'selfComment', 'x1', 'e', 'w03'])
    expect(skillOfField(field, ['sew', 'cook']), field).toBeUndefined()
})
