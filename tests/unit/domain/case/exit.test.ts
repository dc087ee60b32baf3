import { expect, test } from 'vitest'
import { categoryOfExit, exitCategories, exitSituations } from '../../../../src/domain/case/exit.rules.ts'

test('An exit has the category of DOMAIN §4.11 [D25]', () => {
  const of = (situation: (typeof exitSituations)[number], contractMonths?: number) =>
    categoryOfExit({ situation, contractMonths })
  expect(['permanentJob', 'businessCreated'].map((one) => of(one as 'permanentJob'))).toEqual(['durable', 'durable'])
  expect(of('fixedTermJob', 7)).toBe('durable')
  expect(of('fixedTermJob', 6)).toBe('durable')
  expect(of('fixedTermJob', 5)).toBe('transition')
  expect(of('aidedContract', 12)).toBe('transition')
  expect(of('training')).toBe('positive')
  expect(of('otherSiae')).toBe('positive')
  expect(of('school')).toBe('backToSchool')
  expect([of('cape'), of('cesa')]).toEqual(['capeCesa', 'capeCesa'])
  expect(of('unknown')).toBe('unknown')
})

test('A job of unknown length is unknown, never a guess [D25]', () => {
  expect(categoryOfExit({ situation: 'fixedTermJob' })).toBe('unknown')
  expect(categoryOfExit({ situation: 'fixedTermJob', contractMonths: null })).toBe('unknown')
})

test('Every situation has a category that reports know [D25]', () => {
  for (const situation of exitSituations) expect(exitCategories).toContain(categoryOfExit({ situation }))
})
