import { describe, expect, it } from 'vitest'
import { defaultHostRules } from '../../../../src/domain/path/host-rules.ts'
import { nextStages } from '../../../../src/domain/path/next-stages.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'

const d = localDate
const welcome = { kind: 'welcome' as const, start: d('2020-05-04') }
const cape = { kind: 'cape' as const, start: d('2020-09-28'), end: d('2021-09-27') }

const asked = (stages: Parameters<typeof nextStages>[0]['stages'], day: string, rules = defaultHostRules) =>
  Object.fromEntries(
    nextStages({ stages, day: d(day), rules }).map(({ kind, may }) => [kind, may.ok ? may.value : may.error.type]),
  )

describe('What may come next on a way [D22]', () => {
  it('after the welcome: goals, support, a CAPE or employment today, but no CESA', () => {
    expect(asked([welcome], '2020-09-28')).toMatchObject({
      goals: '2020-09-28',
      cape: '2020-09-28',
      employment: '2020-09-28',
      cesa: 'path.cannot_follow',
      exit: '2020-09-28',
    })
  })

  it('during a CAPE: a CESA from the day after its end, never again a contrat d’objectif', () => {
    expect(asked([welcome, cape], '2021-03-01')).toMatchObject({ cesa: '2021-09-28', goals: 'path.cannot_follow' })
  })

  it('before a CAPE begins: nothing earlier than its first day', () => {
    expect(asked([welcome, cape], '2020-09-01').exit).toBe('2020-09-28')
  })

  it('says when the host does not use a contract', () => {
    const rules = { ...defaultHostRules, contracts: ['cape' as const, 'cesa' as const] }
    expect(asked([welcome], '2020-09-28', rules).goals).toBe('path.contract_not_used')
  })

  it('starts with anything but an ending', () => {
    expect(asked([], '2020-09-28')).toMatchObject({ cape: '2020-09-28', exit: 'path.cannot_follow' })
  })
})
