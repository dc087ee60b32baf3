import * as v from 'valibot'
import { expect, test } from 'vitest'
import { poles, skillIds } from '../../../../src/domain/skills/framework.ts'
import { skillField, skillRows, skillsCheckSchema } from '../../../../src/domain/skills/skills-check.schema.ts'
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
  expect(skillRows(check)[0]).toEqual({ skill: 'planWork', self: 2, observed: 4 })
  expect(skillRows(check)[11]).toEqual({ skill: 'learn', self: null, observed: null })
  expect(v.safeParse(skillsCheckSchema, { ...check, s1: 5 }).success).toBe(false)
})
