import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { checkIntake, isNoticeGiven } from '../../../../src/domain/intake/intake.rules.ts'
import { type Intake, intakeSchema } from '../../../../src/domain/intake/intake.schema.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { localDateTime } from '../../../../src/domain/time/local-time.ts'

const intake: Intake = { date: localDate('2024-02-03'), place: 'shelter', name: 'Nour' }
const notice = { noticeVersion: '1', noticeGivenAt: localDateTime('2024-02-03T18:10') }

describe('An intake [D7]', () => {
  test('[J2] with an alias and a declined status is valid', () => {
    const declined: Intake = { ...intake, name: 'Étoile', alias: true, entryStatus: 'declined', ...notice }
    expect(v.parse(intakeSchema, declined)).toEqual(declined)
    expect(checkIntake({ intake: declined, note: 'Sait coudre.' }).ok).toBe(true)
    expect(checkIntake({ intake: { ...declined, name: null }, note: '' }).ok).toBe(true)
  })

  test('needs nothing but a name, a date and a place in a hurry', () => {
    expect(checkIntake({ intake, note: '' }).ok).toBe(true)
    expect(checkIntake({ intake: { ...intake, name: ' ' }, note: '' })).toEqual({
      ok: false,
      error: { type: 'intake.name_missing' },
    })
  })

  test('tells the notice before the note', () => {
    expect(checkIntake({ intake, note: 'Aime coudre' })).toEqual({
      ok: false,
      error: { type: 'intake.notice_missing' },
    })
    expect(isNoticeGiven({ intake: { noticeVersion: '1' } })).toBe(false)
    expect(checkIntake({ intake: { ...intake, ...notice }, note: 'Aime coudre' }).ok).toBe(true)
  })

  test('keeps codes only for needs, and refuses dates that do not exist', () => {
    expect(v.safeParse(intakeSchema, { ...intake, needs: ['mobility'] }).success).toBe(true)
    expect(v.safeParse(intakeSchema, { ...intake, needs: ['a long story'] }).success).toBe(false)
    expect(v.safeParse(intakeSchema, { ...intake, date: '2024-02-30' }).success).toBe(false)
  })
})
